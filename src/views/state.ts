import type { APIMessageTopLevelComponent } from "discord-api-types/v10";
import { ComponentType } from "discord-api-types/v10";
import { languages } from "../words/languages.ts";
import type { Words } from "../words/words.ts";
import { day, readDay } from "./day.ts";
import { fromMarkdown, inline, muted, toMarkdown } from "./markdown.ts";

/** What a reply shows of its filters. Days are ISO. */
export interface ShownFilters {
  readonly outlet?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** What a reply answers; its first text shows all of it, so that a button on it can ask again. All texts are on one line. */
export interface Asked {
  /** The question, or the person. */
  readonly asked: string;
  /** A topic that narrows a person's quotations. */
  readonly about?: string | undefined;
  readonly filters: ShownFilters;
}

/** Longer headings would fill a phone's screen: they are set in bold. */
const longestHeading = 90;

/** The text on top of a reply, in Markdown; `readHeading` is its inverse, whatever the language. */
export function heading({ asked, about, filters }: Asked, { heading: leads, direction }: Words): string {
  const title = toMarkdown(asked) || "…";
  const { from, to, outlet } = filters;
  // The outlet stands last, since its name may hold anything.
  const narrowed = [
    from && leads.from + day(from),
    to && leads.to + day(to),
    outlet && leads.outlet + inline(outlet, direction),
  ].filter(Boolean);
  return [
    asked.length <= longestHeading ? `### ${title}` : `**${title}**`,
    ...(about ? [muted(leads.about + inline(about, direction))] : []),
    ...(narrowed.length > 0 ? [muted(narrowed.join(" · "))] : []),
  ].join("\n");
}

type Lead = keyof Words["heading"];

/** What may stand before a part of a heading: the button of a message in one language is pressed by readers of another. */
function anyLead(lead: Lead): string {
  const leads = Object.values(languages).map(({ heading }) => heading[lead]);
  return `(?:${[...new Set(leads)].join("|")})`;
}

const shownAbout = new RegExp(`^-# ${anyLead("about")}(.+)$`, "u");
const shownDay = (name: string) => `(?<${name}><t:-?\\d+:D>)`;
const shownFilters = new RegExp(
  `^-# (?:${anyLead("from")}${shownDay("from")})?(?: · )?(?:${anyLead("to")}${shownDay("to")})?(?: · )?(?:${anyLead("outlet")}(?<outlet>.+))?$`,
  "u",
);

/** What a shown message answers; null when it shows nothing of the kind, as after an update of the bot. */
export function readHeading(components: readonly APIMessageTopLevelComponent[]): Asked | null {
  const [title = "", ...lines] = firstText(components)?.split("\n") ?? [];
  const shown = /^### (.+)$/u.exec(title)?.[1] ?? /^\*\*(.+)\*\*$/u.exec(title)?.[1];
  if (!shown) return null;
  const about = shownAbout.exec(lines[0] ?? "")?.[1];
  const filters = readFilters(lines.at(about ? 1 : 0));
  if (!filters || lines.length > (about ? 2 : 1)) return null;
  return { asked: fromMarkdown(shown), filters, ...(about && { about: readInline(about) }) };
}

function readFilters(line: string | undefined): ShownFilters | null {
  if (line === undefined) return {};
  const groups = shownFilters.exec(line)?.groups;
  if (!groups) return null;
  const [from, to] = [groups.from, groups.to].map((shown) => (shown ? readDay(shown) : null));
  return {
    ...(from && { from }),
    ...(to && { to }),
    ...(groups.outlet && { outlet: readInline(groups.outlet) }),
  };
}

/** The text that `inline` was given. */
function readInline(shown: string): string {
  return fromMarkdown(shown.replace(/[\u2068\u2069]/gu, ""));
}

/** Every reply is one container that begins with its heading. */
function firstText(components: readonly APIMessageTopLevelComponent[]): string | null {
  const [top] = components;
  const first = top?.type === ComponentType.Container ? top.components[0] : undefined;
  return first?.type === ComponentType.TextDisplay ? first.content : null;
}
