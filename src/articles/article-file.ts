import { extname } from "node:path";
import { parse, YAMLParseError } from "yaml";
import type { ZodType } from "zod";
import { UserError } from "../errors.ts";
import type { Article } from "./article.ts";
import { createArticle, TITLE_LENGTH } from "./create.ts";
import { fieldFaults, listed } from "./faults.ts";
import { type ArticleFields, articleFields, LONGEST_TEXT, tooLong } from "./fields.ts";
import { readMarkdown } from "./markdown.ts";
import { lines } from "./paragraphs.ts";
import { folded } from "./roles.ts";
import { readText } from "./text-file.ts";

const FRONT_MATTER = /^---[ \t]*\r?\n(?:([\s\S]*?)\r?\n)?---[ \t]*(?:\r?\n|$)/u;
/** A line of --- and then a field, without the second line of ---. */
const OPEN_FRONT_MATTER = new RegExp(`^---[ \\t]*\\r?\\n(?:${Object.keys(articleFields.shape).join("|")}):`, "u");
const SENTENCE_END = /[.…。]["'”’»)\]]*$/u;
const MARKDOWN = new Set([".md", ".markdown"]);

/** Whether a file's name says that it holds an article. */
export function isArticleFile(name: string): boolean {
  const ending = extname(name).toLowerCase();
  return ending === ".txt" || MARKDOWN.has(ending);
}

/**
 * An article from a .md or .txt file: front matter (YAML between two lines of ---) where there is one, then the text, in
 * Markdown or plain. Without a title the heading or the first line serves, and is no part of the text then.
 * @param name the id where the front matter has none
 * @throws UserError naming the file, the field and the reason
 */
export async function readArticleFile(path: string, name: string, schema: ZodType<ArticleFields>): Promise<Article> {
  const content = await readText(path);
  if (content.length > LONGEST_TEXT) throw new UserError(`${path}: ${tooLong(content.length)}`);
  const front = FRONT_MATTER.exec(content);
  if (!front && OPEN_FRONT_MATTER.test(content)) {
    throw new UserError(`${path}: front matter: is not closed; write --- on a line of its own below it`);
  }
  const checked = schema.safeParse(front ? yaml(path, front[1] ?? "") : {});
  if (!checked.success) {
    throw new UserError(listed(fieldFaults(checked.error, "front matter").map((fault) => `${path}: ${fault}`)));
  }
  const { id, ...fields } = checked.data;
  const source = content.slice(front?.[0].length ?? 0);
  const body = MARKDOWN.has(extname(path).toLowerCase())
    ? await fromMarkdown(source, fields.title ?? null)
    : fromPlain(source.trim(), fields.title ?? null);
  if (body.text === "")
    throw new UserError(
      `${path}: body: holds no text${front ? " below its front matter" : ""}; write the article there`,
    );
  return createArticle(id ?? name, { ...fields, title: body.title }, body.text);
}

interface Body {
  /** Null where the first line serves and is part of the text. */
  readonly title: string | null;
  readonly text: string;
}

/** The text without the heading, where that serves as the title or says no more than it. */
async function fromMarkdown(source: string, title: string | null): Promise<Body> {
  const { paragraphs, heading } = await readMarkdown(source);
  const headline = heading === null ? null : (paragraphs[heading] ?? null);
  const whole = paragraphs.join("\n\n");
  if (headline === null || paragraphs.length === 1) return fromPlain(whole, title);
  if (title !== null && folded(title) !== folded(headline)) return { title, text: whole };
  return { title: title ?? headline, text: paragraphs.toSpliced(heading!, 1).join("\n\n") };
}

/** The text without its first line, where that serves as the title: not where it ends like a sentence. */
function fromPlain(text: string, title: string | null): Body {
  const [first, second] = lines(text.slice(0, 2 * TITLE_LENGTH));
  if (title !== null || !first || !second || first.end - first.start > TITLE_LENGTH) return { title, text };
  const line = text.slice(first.start, first.end);
  return SENTENCE_END.test(line) ? { title, text } : { title: line, text: text.slice(first.end).trimStart() };
}

function yaml(path: string, source: string): unknown {
  try {
    // Dates stay the strings they are written as.
    return parse(source, { schema: "core" }) ?? {};
  } catch (error) {
    if (!(error instanceof YAMLParseError)) throw error;
    // It counts from the line below the first ---, and goes on with the lines themselves.
    const reason = hasColon(error)
      ? 'put quotation marks around a value that has a colon in it: title: "Storm: what is known"'
      : error.message.replace(/ at line \d[\s\S]*$/u, "");
    const line = error.linePos ? ` (line ${error.linePos[0].line + 1} of the file)` : "";
    throw new UserError(`${path}: front matter: ${reason}${line}`);
  }
}

/** "title: Storm: what is known" looks like a field within a field. */
const hasColon = ({ code }: YAMLParseError) => code === "BLOCK_AS_IMPLICIT_KEY";
