import { createHash } from "node:crypto";
import type { APIComponentInContainer, APIMessageTopLevelComponent, APISelectMenuOption } from "discord-api-types/v10";
import { ButtonStyle } from "discord-api-types/v10";
import type { Holdings } from "../coverage/holdings.ts";
import type { Words } from "../words/words.ts";
import { withinLimits } from "./budget.ts";
import { accents, type Button, button, container, divider, menu, menuRow, row, text } from "./components.ts";
import { limits } from "./limits.ts";
import { muted, oneLine } from "./markdown.ts";
import { outletsList } from "./source-line.ts";

export interface SettingsShown {
  /** What holds in the server. */
  readonly settings: {
    /** Null: as many as `usualQuestions`; 0: any number. */
    readonly questionsPerMinute: number | null;
    readonly usualQuestions: number;
    readonly privateReplies: boolean;
    /** Null: all of them. */
    readonly outlets: readonly string[] | null;
    readonly stored: boolean;
  };
  /** Of the whole coverage. */
  readonly holdings: Pick<Holdings, "outlets">;
  /** Of the menu of outlets, from 0; beyond the last the last. */
  readonly page: number;
  /** `ask`: whether to delete everything; `deleted`: it is done. */
  readonly deletion?: "ask" | "deleted" | undefined;
  readonly words: Words;
}

/** Custom ids: the page of outlets goes along, so that it stays the shown one. */
const ids = {
  questions: (page: number) => `settings:questions:${page}`,
  private: (page: number, wanted: boolean) => `settings:private:${page}:${wanted ? 1 : 0}`,
  outlets: (page: number) => `settings:outlets:${page}`,
  all: (page: number) => `settings:all:${page}`,
  page: (page: number) => `settings:page:${page}`,
  delete: (page: number) => `settings:delete:${page}`,
  deleteNow: (page: number) => `settings:forget:${page}`,
};

/** The value of the menu's entry that stands for what the host has set. */
export const usual = "usual";
/** Numbers to choose from; any other up to `mostQuestions` can be written. */
const numbers = [0, 1, 2, 3, 5, 10, 15, 20, 30, 60];
const outletsShown = 12;

/** What an outlet goes by in a menu, whose values are shorter than names may be. */
export function outletKey(name: string): string {
  return createHash("sha256").update(name).digest("base64url").slice(0, 16);
}

/** What is set in a server, with all that changes it. */
export function settingsView(shown: SettingsShown): APIMessageTopLevelComponent[] {
  const { settings, words, deletion } = shown;
  const said = words.settings;
  const pages = Math.max(1, Math.ceil(shown.holdings.outlets.length / limits.selectOptions));
  const page = Math.max(0, Math.min(shown.page, pages - 1));
  const { makePrivate, makePublic } = words.buttons;
  const turn = settings.privateReplies
    ? button(makePublic, ids.private(page, false))
    : button(makePrivate, ids.private(page, true));
  return withinLimits([
    container(accents.answer, [
      text(`### ${said.title}`),
      divider(),
      text(`**${said.questions}**: ${questionsNow(shown)}\n${muted(said.moderators)}`),
      menuRow(menu(ids.questions(page), said.questions, questionOptions(shown))),
      text(`**${said.replies}**: ${settings.privateReplies ? said.toAsker : said.toEveryone}`),
      row([turn]),
      ...outletsPart(shown, page, pages),
      divider(),
      ...(deletion === "ask" ? askDelete(page, words) : storedPart(shown, page)),
    ]),
  ]);
}

function questionsNow({ settings: { questionsPerMinute, usualQuestions }, words }: SettingsShown): string {
  return questionsPerMinute === null
    ? words.settings.usual(manyOf(usualQuestions, words))
    : manyOf(questionsPerMinute, words);
}

function manyOf(number: number, words: Words): string {
  return number === 0 ? words.settings.anyNumber : words.number(number);
}

function questionOptions({ settings: { questionsPerMinute: now, usualQuestions }, words }: SettingsShown) {
  const offered = now === null || numbers.includes(now) ? numbers : [...numbers, now].sort((a, b) => a - b);
  const entry = (value: string, label: string, chosen: boolean): APISelectMenuOption => ({
    value,
    label,
    ...(chosen && { default: true }),
  });
  return [
    entry(usual, words.settings.usual(manyOf(usualQuestions, words)), now === null),
    ...offered.map((number) => entry(String(number), manyOf(number, words), now === number)),
  ];
}

/** The outlets that are used, and the menu to choose them from, where articles name any. */
function outletsPart({ settings, holdings, words }: SettingsShown, page: number, pages: number) {
  const said = words.settings;
  const chosen = new Set(settings.outlets);
  const known = holdings.outlets.filter(({ name }) => chosen.has(name));
  const gone = (settings.outlets ?? []).filter((name) => !known.some((outlet) => outlet.name === name));
  const used = [...known, ...gone.map((name) => ({ name, articles: 0 }))];
  const now =
    settings.outlets === null
      ? said.all(words.outlets(holdings.outlets.length))
      : outletsList(used, outletsShown, words);
  const none = settings.outlets !== null && known.length === 0 ? [muted(said.noArticles)] : [];
  const options = holdings.outlets
    .slice(page * limits.selectOptions, (page + 1) * limits.selectOptions)
    .map(({ name, articles }) => ({
      value: outletKey(name),
      label: oneLine(name),
      description: words.articles(articles),
      ...(chosen.has(name) && { default: true }),
    }));
  const choice = { ...menu(ids.outlets(page), said.chooseOutlets, options), min_values: 0, max_values: options.length };
  const buttons: Button[] = [
    ...(page > 0 ? [button(words.buttons.back, ids.page(page - 1))] : []),
    ...(page + 1 < pages ? [button(words.buttons.moreOutlets, ids.page(page + 1))] : []),
    ...(settings.outlets === null ? [] : [button(words.buttons.allOutlets, ids.all(page))]),
  ];
  return [
    text([`**${said.outlets}**: ${now}`, ...none].join("\n")),
    ...(options.length > 0 ? [menuRow(choice)] : []),
    ...(buttons.length > 0 ? [row(buttons)] : []),
  ];
}

function storedPart({ settings: { stored }, deletion, words }: SettingsShown, page: number): APIComponentInContainer[] {
  if (stored) return [text(muted(words.settings.stored)), row([button(words.buttons.delete, ids.delete(page))])];
  return [text(muted(deletion === "deleted" ? words.settings.deleted : words.settings.nothingStored))];
}

function askDelete(page: number, { settings, buttons }: Words): APIComponentInContainer[] {
  const yes = { ...button(buttons.deleteNow, ids.deleteNow(page)), style: ButtonStyle.Danger } as const;
  return [text(settings.askDelete), row([yes, button(buttons.keep, ids.page(page))])];
}
