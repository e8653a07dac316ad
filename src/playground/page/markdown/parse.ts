import type { MarkdownNode } from "./node.ts";
import { emphasisRules, ruleGroups } from "./rules.ts";

/** Where the reading stands. */
export interface State {
  /** The run read just before; null at the very start. Lines begin where it ends in a line break. */
  readonly previous: string | null;
  readonly quoted: boolean;
  readonly escapes: boolean;
  readonly headings: boolean;
  readonly listDepth: number;
}

/** The matched run, then its groups. */
export type Capture = readonly [string, ...(string | undefined)[]];

export interface Rule {
  readonly match: (source: string, state: State) => Capture | null;
  readonly read: (capture: Capture, state: State, parse: Parse) => MarkdownNode;
}

export type Parse = (source: string, state: State) => MarkdownNode[];

const atStart: State = { previous: null, quoted: false, escapes: true, headings: true, listDepth: 0 };

/**
 * Reads a text as Discord's client does: no blocks and lines first, but at each place the first rule that fits,
 * in the client's order. So `**# x**` is a bold heading, and an escape in a link's label stays visible.
 */
export function parseMarkdown(source: string): MarkdownNode[] {
  return parse(source, atStart);
}

function parse(source: string, state: State): MarkdownNode[] {
  const nodes: MarkdownNode[] = [];
  let rest = source;
  let { previous } = state;
  while (rest !== "") {
    const here = { ...state, previous };
    const [capture, rule] = firstMatch(rest, here);
    add(nodes, rule.read(capture, here, parse));
    previous = capture[0];
    rest = rest.slice(previous.length);
  }
  return nodes;
}

function firstMatch(source: string, state: State): readonly [Capture, Rule] {
  for (const rules of ruleGroups) {
    // Of bold, italics and underline the longest run wins: `***x***` is bold in italics.
    const matches = rules.flatMap((rule) => {
      const capture = rule.match(source, state);
      return capture ? [[capture, rule] as const] : [];
    });
    const [first, ...others] = matches;
    if (!first) continue;
    if (rules !== emphasisRules) return first;
    return others.reduce((best, other) => (other[0][0].length > best[0][0].length ? other : best), first);
  }
  throw new Error("the text rule takes any character");
}

function add(nodes: MarkdownNode[], node: MarkdownNode): void {
  const last = nodes.at(-1);
  if (node.kind === "text" && last?.kind === "text") nodes[nodes.length - 1] = { ...last, text: last.text + node.text };
  else nodes.push(node);
}
