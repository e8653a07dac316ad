import { basename, extname } from "node:path";
import { parse, YAMLParseError } from "yaml";
import type { ZodType } from "zod";
import { UserError } from "../errors.ts";
import type { Article } from "./article.ts";
import { createArticle } from "./create.ts";
import { type ArticleFields, faults } from "./fields.ts";

const FRONT_MATTER = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/u;

/**
 * An article from a .md or .txt file: front matter (YAML between two lines of ---) where there is one, then the text.
 * The id is the front matter's, or else the file's name without its ending.
 * @throws UserError naming the file, the field and the reason
 */
export function articleFromFile(path: string, content: string, schema: ZodType<ArticleFields>): Article {
  const front = FRONT_MATTER.exec(content);
  const checked = schema.safeParse(front ? yaml(path, front[1] ?? "") : {});
  if (!checked.success)
    throw new UserError(
      faults(checked.error)
        .map((fault) => `${path}: ${fault}`)
        .join("\n"),
    );
  const body = content.slice(front?.[0].length ?? 0).trim();
  if (body === "") throw new UserError(`${path}: body: the file holds no text below its front matter`);
  const { id, ...fields } = checked.data;
  return createArticle(id ?? basename(path, extname(path)), fields, body);
}

function yaml(path: string, source: string): unknown {
  try {
    // Dates stay the strings they are written as.
    return parse(source, { schema: "core" }) ?? {};
  } catch (error) {
    if (!(error instanceof YAMLParseError)) throw error;
    throw new UserError(`${path}: front matter: ${error.message.split("\n")[0]}`);
  }
}
