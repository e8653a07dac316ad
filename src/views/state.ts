import type { APIMessageTopLevelComponent } from "discord-api-types/v10";
import { ComponentType } from "discord-api-types/v10";
import { UserError } from "../errors.ts";
import { day, readDay } from "./day.ts";
import { fromMarkdown, toMarkdown } from "./markdown.ts";

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
const [aboutLead, filtersLead] = ["-# about ", "-# "];

/** The text on top of a reply, in Markdown; `readHeading` is its inverse. */
export function heading({ asked, about, filters }: Asked): string {
  const title = toMarkdown(asked) || "…";
  return [
    asked.length <= longestHeading ? `### ${title}` : `**${title}**`,
    ...(about ? [aboutLead + toMarkdown(about)] : []),
    ...showFilters(filters),
  ].join("\n");
}

/** The outlet stands last, since its name may hold anything. */
function showFilters({ from, to, outlet }: ShownFilters): string[] {
  const parts = [from && `from ${day(from)}`, to && `to ${day(to)}`, outlet && `in ${toMarkdown(outlet)}`].filter(
    Boolean,
  );
  return parts.length > 0 ? [filtersLead + parts.join(" · ")] : [];
}

const shownFilters =
  /^-# (?:from (?<from><t:-?\d+:D>))?(?: · )?(?:to (?<to><t:-?\d+:D>))?(?: · )?(?:in (?<outlet>.+))?$/u;

/**
 * What a shown message answers.
 * @throws UserError when it shows nothing of the kind, as after an update of the bot
 */
export function readHeading(components: readonly APIMessageTopLevelComponent[]): Asked {
  const [title = "", ...lines] = firstText(components)?.split("\n") ?? [];
  const shown = /^### (.+)$/u.exec(title)?.[1] ?? /^\*\*(.+)\*\*$/u.exec(title)?.[1];
  if (!shown) throw unreadable();
  const about = lines[0]?.startsWith(aboutLead) ? lines.shift()?.slice(aboutLead.length) : undefined;
  const filters = readFilters(lines.shift());
  if (!filters || lines.length > 0) throw unreadable();
  return { asked: fromMarkdown(shown), filters, ...(about && { about: fromMarkdown(about) }) };
}

function readFilters(line: string | undefined): ShownFilters | null {
  if (line === undefined) return {};
  const groups = shownFilters.exec(line)?.groups;
  if (!groups) return null;
  const [from, to] = [groups.from, groups.to].map((shown) => (shown ? readDay(shown) : null));
  return {
    ...(from && { from }),
    ...(to && { to }),
    ...(groups.outlet && { outlet: fromMarkdown(groups.outlet) }),
  };
}

/** Every reply is one container that begins with its heading. */
function firstText(components: readonly APIMessageTopLevelComponent[]): string | null {
  const [top] = components;
  const first = top?.type === ComponentType.Container ? top.components[0] : undefined;
  return first?.type === ComponentType.TextDisplay ? first.content : null;
}

function unreadable(): UserError {
  return new UserError("This message can’t be read any more, so its buttons do nothing. Please ask again.");
}
