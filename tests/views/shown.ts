/**
 * How Discord's client reads Markdown, for checking what a reply would look like: its rules in its order, as far as they
 * decide whether something is markup (https://support.discord.com/hc/en-us/articles/210298617 and
 * https://docs.discord.com/developers/reference#message-formatting). Knows nothing of how the views escape.
 */
export interface Shown {
  /** Every piece of markup, by kind, with what it holds. */
  readonly markup: readonly { readonly kind: string; readonly holds: string }[];
  /** What a reader sees, markup taken away. */
  readonly visible: string;
}

const lineRules: [kind: string, rule: RegExp][] = [
  ["heading", /^\s*#{1,3}\s+(?=\S)/u],
  ["subtext", /^\s*-#\s+(?=\S)/u],
  ["quote", /^\s*>(?:>>)?\s+/u],
  ["list", /^\s*(?:[-*+]|\d+\.)\s+(?=\S)/u],
];

const inlineRules: [kind: string, rule: RegExp, inner: number][] = [
  ["code block", /^```[\s\S]*?```/u, 0],
  ["code", /^(`+)[\s\S]*?[^`]\1(?!`)/u, 0],
  ["mention", /^<(?:@[!&]?|#)\d+>/u, 0],
  ["mention", /^@(?:everyone|here)/u, 0],
  ["command", /^<\/[^:>]+:\d+>/u, 0],
  ["navigation", /^<id:\w+>/u, 0],
  ["emoji", /^<a?:\w+:\d+>/u, 0],
  ["emoji", /^:[^\s:]+(?:::skin-tone-\d)?:/u, 0],
  ["time", /^<t:-?\d+(?::[A-Za-z])?>/u, 0],
  ["address", /^<(?:https?|mailto|tel|sms|steam|discord):[^ >]+>/u, 0],
  ["address", /^(?:https?|steam|discord):\/\/[^\s<]+/u, 0],
  ["link", /^\[((?:\[[^\]]*\]|[^[\]]|\](?=[^[]*\]))*)\]\(\s*<?(?:[^\s()\\]|\\.)+>?\s*\)/u, 1],
  ["spoiler", /^\|\|([\s\S]+?)\|\|/u, 1],
  ["bold", /^\*\*((?:\\[\s\S]|[^\\])+?)\*\*(?!\*)/u, 1],
  ["underline", /^__((?:\\[\s\S]|[^\\])+?)__(?!_)/u, 1],
  ["strikethrough", /^~~((?:\\[\s\S]|[^\\])+?)~~/u, 1],
  ["italics", /^\*(?=\S)((?:\\[\s\S]|[^\\*])+?)\*(?!\*)/u, 1],
  ["italics", /^_((?:\\[\s\S]|[^\\_])+?)_(?!_)/u, 1],
];

export function shown(content: string): Shown {
  const markup: { kind: string; holds: string }[] = [];
  const visible = content.split("\n").map((line) => block(line, markup));
  return { markup, visible: visible.join("\n") };
}

function block(line: string, markup: { kind: string; holds: string }[]): string {
  for (const [kind, rule] of lineRules) {
    const lead = rule.exec(line)?.[0];
    if (lead === undefined) continue;
    const rest = line.slice(lead.length);
    const at = markup.push({ kind, holds: "" }) - 1;
    const visible = block(rest, markup);
    markup[at] = { kind, holds: visible };
    return visible;
  }
  return inline(line, markup);
}

function inline(text: string, markup: { kind: string; holds: string }[]): string {
  let visible = "";
  for (let at = 0; at < text.length; ) {
    const rest = text.slice(at);
    const escaped = /^\\[^0-9A-Za-z\s]/u.exec(rest)?.[0];
    if (escaped) {
      visible += escaped.slice(1);
      at += escaped.length;
      continue;
    }
    // Rules apply where a word begins or a mark stands, not inside a word.
    const inWord = /[0-9A-Za-z]$/u.test(visible) && /^[0-9A-Za-z]/u.test(rest);
    const found = inWord ? null : firstRule(rest);
    if (!found) {
      const character = String.fromCodePoint(rest.codePointAt(0) ?? 0);
      visible += character;
      at += character.length;
      continue;
    }
    const index = markup.push({ kind: found.kind, holds: "" }) - 1;
    // A link's label obeys no backslash.
    const holds =
      found.kind === "link" ? found.inner! : found.inner === null ? found.whole : inline(found.inner, markup);
    markup[index] = { kind: found.kind, holds };
    visible += holds;
    at += found.whole.length;
  }
  return visible;
}

function firstRule(text: string): { kind: string; whole: string; inner: string | null } | null {
  for (const [kind, rule, inner] of inlineRules) {
    const match = rule.exec(text);
    if (match) return { kind, whole: match[0], inner: inner > 0 ? (match[inner] ?? "") : null };
  }
  return null;
}
