import type { Capture, Rule } from "./parse.ts";

const bullet = String.raw`(?:[*-]|\d+\.)`;
const wholeList = new RegExp(String.raw`^( *)(${bullet}) [\s\S]+?(?:\n(?! )(?!\1${bullet} )|$)`);
const prefix = new RegExp(`^( *)${bullet} +`);

/** Deeper ones are shown as text. */
const deepest = 11;

/** Items begin with `-`, `*` or a number, at the indentation of the first or one further in. */
export const list: Rule = {
  match: (source, { previous, listDepth }) => {
    if (listDepth >= deepest) return null;
    const indentation = /(?:^|\n)( *)$/.exec(previous ?? "");
    // Blanks without a line break before them stand in the middle of a line.
    return indentation && !/^ +$/.test(indentation[0]) ? (wholeList.exec(source) as Capture | null) : null;
  },
  read: ([whole, , mark = ""], state, parse) => {
    const source = whole.replace(/\n{2,}$/, "\n");
    const [start = "", indent = ""] = prefix.exec(source) ?? [];
    const bulleted = ` {${indent.length},${indent.length + 1}}${bullet} `;
    const items = source.match(new RegExp(String.raw`${bulleted}+[^\n]*(?:\n(?!${bulleted})[^\n]*)*(?:\n|$)`, "gm"));
    const outdent = new RegExp(`^ {1,${start.length}}`, "gm");
    return {
      kind: "list",
      start: mark.length > 1 ? Math.min(1e9, Math.max(1, Number.parseInt(mark, 10))) : null,
      items: (items ?? [source]).map((item) =>
        parse(item.replace(prefix, "").replace(outdent, "").trimEnd(), {
          ...state,
          headings: false,
          listDepth: state.listDepth + 1,
        }),
      ),
    };
  },
};
