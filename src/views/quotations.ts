import type { APIComponentInContainer, APIMessageTopLevelComponent } from "discord-api-types/v10";
import type { Holdings } from "../coverage/holdings.ts";
import type { Person, QuotationEntry, QuotesAnswer } from "../quotes/answer.ts";
import type { Words } from "../words/words.ts";
import { allot } from "./allot.ts";
import { withinLimits } from "./budget.ts";
import type { Button } from "./components.ts";
import { accents, button, container, divider, menu, menuRow, row, text } from "./components.ts";
import { declined } from "./declined.ts";
import { limits } from "./limits.ts";
import { inline, isolated, muted, oneLine } from "./markdown.ts";
import { quotationParts, quotationView } from "./quotation.ts";
import { whyNoQuotations } from "./reason.ts";
import { shorten } from "./shorten.ts";
import { correctionsLine, shortName } from "./source-line.ts";
import type { Asked } from "./state.ts";
import { heading } from "./state.ts";

/** Quotations on a page. */
const quotationsShown = 5;
/** In UTF-16 code units: what "Page 1 of 5" takes at most, and another source with its link. */
const longestPageNumber = 40;
const roomForSource = 350;

export interface QuotationsShown {
  /** The person under the name that asking again finds. */
  readonly asked: Asked;
  readonly answer: QuotesAnswer;
  /** From 0; a page beyond the last shows the last. */
  readonly page: number;
  readonly private: boolean;
  readonly holdings: Holdings;
  readonly ids: QuotationIds;
  readonly words: Words;
}

export interface QuotationIds {
  readonly page: (page: number) => string;
  readonly choose: string;
  readonly share: (page: number) => string;
}

/** The reply to a person's name: their quotations, the people to choose from, or why there is nothing. */
export function quotationsView(shown: QuotationsShown): APIMessageTopLevelComponent[] {
  const { asked, answer, holdings, words } = shown;
  const top = [text(heading(asked, words)), ...notes(answer, words).map((line) => text(line))];
  const room = limits.text - top.reduce((sum, { content }) => sum + content.length, 0);
  const parts = partsOf(answer, words);
  if (!answer.person && answer.candidates.length > 0) {
    return reply(accents.aside, [...top, ...choice(answer, shown.ids.choose, words)]);
  }
  if (parts.length === 0) {
    return reply(accents.aside, [...top, ...declined(whyNoQuotations(answer, asked, words), [], holdings, words)]);
  }
  const { shown: body, buttons } = page(shown, parts, room);
  return reply(accents.answer, [...top, ...body, ...(buttons.length > 0 ? [divider(), row(buttons)] : [])]);
}

function reply(accent: number, components: readonly APIComponentInContainer[]): APIMessageTopLevelComponent[] {
  return withinLimits([container(accent, components)]);
}

interface Part {
  readonly title: string;
  readonly entry: QuotationEntry;
  /** Not the person's own words. */
  readonly others: boolean;
}

/** All quotations in the order shown: direct ones, reported speech, then what others said. */
function partsOf({ person, asked, quotations, about }: QuotesAnswer, { people, direction }: Words): Part[] {
  const name = inline(shorten(oneLine(person?.name ?? asked), 80), direction);
  const own = (kind: "direct" | "reported", title: string) =>
    quotations.filter(({ quotation }) => quotation.kind === kind).map((entry) => ({ title, entry, others: false }));
  return [
    ...own("direct", `**${people.ownWords}**`),
    ...own("reported", `**${people.reported}**`),
    ...about.map((entry) => ({ title: `**${people.others(name)}**`, entry, others: true })),
  ];
}

function page(shown: QuotationsShown, parts: readonly Part[], room: number) {
  const { words } = shown;
  const pages = Math.ceil(parts.length / quotationsShown);
  const page = Math.max(0, Math.min(shown.page, pages - 1));
  const onPage = parts.slice(page * quotationsShown, (page + 1) * quotationsShown);
  const titles = new Set(onPage.map(({ title }) => title));
  const left = room - [...titles].reduce((sum, title) => sum + title.length, 0) - longestPageNumber;
  const prepared = onPage.map(({ entry, others }) => quotationParts(entry, others, words));
  const rooms = allot(
    prepared.map(({ entry, length }) => length + entry.alsoIn.length * roomForSource),
    left,
  );
  const body = prepared.flatMap((parts, index): APIComponentInContainer[] => {
    const title = onPage[index]?.title ?? "";
    const opens = titles.delete(title);
    return [...(opens ? [divider(), text(title)] : []), quotationView(parts, rooms[index] ?? 0, words)];
  });
  const number = pages > 1 ? [text(muted(words.page(page + 1, pages)))] : [];
  const buttons: Button[] = [
    ...(page > 0 ? [button(words.buttons.back, shown.ids.page(page - 1))] : []),
    ...(page + 1 < pages ? [button(words.buttons.moreQuotations, shown.ids.page(page + 1))] : []),
    ...(shown.private ? [button(words.buttons.share, shown.ids.share(page))] : []),
  ];
  return { shown: [...body, ...number], buttons };
}

/** How many there are, the names printed, and what was read where it is not what was typed. */
function notes({ person, quotations, corrections }: QuotesAnswer, words: Words): string[] {
  const corrected = correctionsLine(corrections, words);
  const others = person?.names.filter((name) => name !== person.name).slice(0, 4) ?? [];
  const printed = words.list(others.map((name) => words.quoted(shortName(name, words))));
  const number = quotations.length > 0 ? words.quotations(quotations.length) : null;
  const line = [number, printed && words.people.printedAs(printed)].filter(Boolean).join(" · ");
  return [[corrected, person && line ? muted(line) : null].filter(Boolean).join("\n")].filter((note) => note !== "");
}

/** People to choose from; a name too long for a menu can still be typed. */
function choice({ candidates }: QuotesAnswer, id: string, words: Words): APIComponentInContainer[] {
  const options = candidates
    .filter(({ name }) => name.length <= limits.optionValue)
    .map((person) => ({ label: oneLine(person.name), value: person.name, description: described(person, words) }));
  const asks = options.length > 1 ? words.people.several : words.people.choose;
  return [divider(), text(asks), menuRow(menu(id, words.people.choose, options))];
}

function described({ name, names, quotations }: Person, words: Words): string {
  const printed = names.find((other) => other !== name);
  const also = printed && words.people.also(isolated(shorten(oneLine(printed), 60), words.direction));
  return [words.quotations(quotations), also].filter(Boolean).join(" · ");
}
