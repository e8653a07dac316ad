import { link } from "./link.ts";
import { list } from "./list.ts";
import type { Emphasis, MarkdownNode, TimestampStyle } from "./node.ts";
import type { Capture, Rule, State } from "./parse.ts";

const startsLine = ({ previous }: State) => previous === null || previous === "" || previous.endsWith("\n");

const text: Rule = {
  match: (source) => run(/^[\s\S]+?(?=[^0-9A-Za-z\s\u00c0-\uffff]|\n\n| {2,}\n|\w+:\S|[0-9]+\.|$)/, source),
  read: ([whole]) => ({ kind: "text", text: whole }),
};

const escaped: Rule = {
  match: (source, { escapes }) => (escapes ? run(/^\\([^0-9A-Za-z\s])/, source) : null),
  read: ([, character = ""]) => ({ kind: "text", text: character }),
};

const heading: Rule = {
  match: (source, state) =>
    state.headings && startsLine(state) ? run(/^ *(#{1,3})\s+((?!#+)[^\n]+?)#*\s*(?:\n|$)/, source) : null,
  read: ([, hashes = "", content = ""], state, parse) => ({
    kind: "heading",
    level: hashes.length as 1 | 2 | 3,
    children: parse(content.trim(), state),
  }),
};

const subtext: Rule = {
  match: (source, state) => (startsLine(state) ? run(/^-# +((?!(?:-#)+)[^\n]+?) *(?:\n|$)/, source) : null),
  read: ([, content = ""], state, parse) => ({ kind: "subtext", children: parse(content.trim(), state) }),
};

const quote: Rule = {
  match: (source, { quoted, previous }) =>
    !quoted && (previous === null || /^$|\n *$/.test(previous))
      ? run(/^(?: *>>> +[\s\S]*| *>(?!>>) +[^\n]*(?:\n *>(?!>>) +[^\n]*)*\n?)/, source)
      : null,
  read: ([whole], state, parse) => {
    const content = /^ *>>> ?/.test(whole) ? whole.replace(/^ *>>> ?/, "") : whole.replace(/^ *> ?/gm, "");
    return { kind: "quote", children: parse(content, { ...state, quoted: true }) };
  },
};

const codeBlock: Rule = {
  match: (source) => run(/^```(?:[a-z0-9_+\-.#]+?\n)?\n*([^\n][\s\S]*?)\n*```/i, source),
  read: ([, content = ""]) => ({ kind: "code block", text: content }),
};

const code: Rule = {
  match: (source) => run(/^(`+)([\s\S]*?[^`])\1(?!`)/, source),
  read: ([, , content = ""]) => ({ kind: "code", text: content.replace(/^ (?= *`)|(?<=` *) $/g, "") }),
};

/** `<https://...>`, which Discord shows without a preview below the message. */
const bracketedUrl: Rule = {
  match: (source) => run(/^<([^: >]+:\/[^ >]+)>/, source),
  read: ([, url = ""]) => plainLink(url),
};

const bareUrl: Rule = {
  match: (source) => {
    const url = run(/^https?:\/\/[^\s<]+[^<.,:;"'\]\s]/, source)?.[0];
    return url === undefined ? null : [withoutOpenEnd(url)];
  },
  read: ([url]) => plainLink(url),
};

const timestamp: Rule = {
  match: (source) => run(/^<t:(-?\d{1,17})(?::([tTdDfFsSR]))?>/, source),
  read: ([whole, digits, style = "f"]) => {
    const seconds = Number(digits);
    if (Number.isNaN(new Date(seconds * 1000).getTime())) return { kind: "text", text: whole };
    return { kind: "timestamp", seconds, style: style as TimestampStyle };
  },
};

/** Nobody is known here by number, so a mention shows as Discord shows one of somebody unknown. */
const mention: Rule = {
  match: (source) =>
    run(/^(?:<@!?\d+>|<@&\d+>|<#\d+>|@everyone|@here|<\/([^:>]{1,98}):\d+>|<id:\w+>|<a?(:\w+:)\d+>)/, source),
  read: ([whole, command, emoji]) => {
    if (emoji !== undefined) return { kind: "text", text: emoji };
    if (command !== undefined) return { kind: "mention", text: `/${command}` };
    if (whole.startsWith("<@&")) return { kind: "mention", text: "@unknown-role" };
    if (whole.startsWith("<@")) return { kind: "mention", text: "@unknown-user" };
    return { kind: "mention", text: whole.startsWith("<") ? "#unknown" : whole };
  },
};

/** The one backslash that Discord keeps. */
const shrug: Rule = {
  match: (source) => run(/^¯\\_\(ツ\)_\/¯/, source),
  read: ([whole]) => ({ kind: "text", text: whole }),
};

function emphasis(kind: Emphasis, pattern: RegExp): Rule {
  return {
    match: (source) => run(pattern, source),
    read: ([, first, second], state, parse) => ({ kind, children: parse(first ?? second ?? "", state) }),
  };
}

/** Italics come first: of two runs of one length they win, then bold. */
export const emphasisRules: readonly Rule[] = [
  emphasis(
    "em",
    /^\b_((?:_[_(]|\\[\s\S]|(?<!_)\B_\B|[^\\_])+?)_(?![(])\b|^\*(?=\S)((?:\*\*|\\[\s\S]|\s+(?:\\[\s\S]|[^\s*\\]|\*\*)|[^\s*\\])+?)\*(?!\*)/,
  ),
  emphasis("strong", /^\*\*((?:\\[\s\S]|[^\\])+?)\*\*(?!\*)/),
  emphasis("underline", /^__((?:\\[\s\S]|[^\\])+?)__(?!_)/),
];

/** In the client's order; within a group the first that fits, but for emphasis. */
export const ruleGroups: readonly (readonly Rule[])[] = [
  [heading, subtext, codeBlock, quote, list, escaped, bracketedUrl, bareUrl, link],
  emphasisRules,
  [emphasis("strike", /^~~([\s\S]+?)~~(?!_)/), code, timestamp, mention, shrug],
  [emphasis("spoiler", /^\|\|([\s\S]+?)\|\|/), text],
];

function run(pattern: RegExp, source: string): Capture | null {
  return pattern.exec(source) as Capture | null;
}

function plainLink(url: string): MarkdownNode {
  const label: MarkdownNode = { kind: "text", text: url };
  return /^https?:\/\//i.test(url) && URL.canParse(url) ? { kind: "link", url, title: "", children: [label] } : label;
}

/** Drops one closing bracket that nothing in the address opens: "(see https://example.org)". */
function withoutOpenEnd(url: string): string {
  let from = 0;
  for (let end = url.length - 1; end >= 0 && url[end] === ")"; end--) {
    const opening = url.indexOf("(", from);
    if (opening === -1) return url.slice(0, -1);
    from = opening + 1;
  }
  return url;
}
