import { stat } from "node:fs/promises";
import { basename, extname, join, sep } from "node:path";
import type { ZodType } from "zod";
import { UserError } from "../errors.ts";
import type { Article } from "./article.ts";
import { isArticleFile, readArticleFile } from "./article-file.ts";
import { createArticle } from "./create.ts";
import { fieldFaults, refuse } from "./faults.ts";
import { type ArticleFields, articleFields, articleRecord, seedFields } from "./fields.ts";
import { articleFiles } from "./folder.ts";
import { jsonLines } from "./json-lines.ts";
import { fileFault } from "./text-file.ts";

/**
 * The articles at a path: a folder of .md and .txt files with all folders in it, one such file, or a JSON Lines file. Without
 * an id of its own, an article of a folder goes by its path in it without the ending: `2024/storm`.
 * @throws UserError with one line a fault (file, field, reason), all at once
 */
export async function readArticles(path: string): Promise<Article[]> {
  const about = await stat(path).catch((error: unknown) => {
    throw fileFault(path, error);
  });
  const articles = about.isDirectory()
    ? await readFolder(path, articleFields)
    : isArticleFile(path)
      ? [await readArticleFile(path, withoutEnding(basename(path)), articleFields)]
      : await readRecords(path);
  if (articles.length === 0) throw new UserError(`${path}: holds no articles (.md, .txt or JSON Lines)`);
  return articles;
}

/**
 * The articles that come with the bot. They must say title, outlet, url and date.
 * @throws UserError with one line a fault
 */
export async function readSeeds(folder: string): Promise<Article[]> {
  return readFolder(folder, seedFields);
}

async function readFolder(folder: string, schema: ZodType<ArticleFields>): Promise<Article[]> {
  const names = await articleFiles(folder).catch((error: unknown) => {
    throw fileFault(folder, error);
  });
  const found = new Map<string, Article>();
  const faults: string[] = [];
  for (const name of names) {
    const path = join(folder, name);
    try {
      found.set(path, await readArticleFile(path, withoutEnding(name.split(sep).join("/")), schema));
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      faults.push(...error.message.split("\n"));
    }
  }
  refuse([...faults, ...repeatedIds(found)]);
  return [...found.values()];
}

async function readRecords(path: string): Promise<Article[]> {
  const found = new Map<string, Article>();
  const faults: string[] = [];
  for await (const { line, value, fault } of jsonLines(path)) {
    const place = `${path}:${line}`;
    const checked = articleRecord.safeParse(value);
    if (fault !== null) faults.push(`${place}: ${fault}`);
    else if (!checked.success) faults.push(...fieldFaults(checked.error, "entry").map((wrong) => `${place}: ${wrong}`));
    else {
      const { id, text, ...fields } = checked.data;
      found.set(place, createArticle(id, fields, text));
    }
  }
  refuse([...faults, ...repeatedIds(found)]);
  return [...found.values()];
}

/** @param articles by the place that they come from */
function repeatedIds(articles: ReadonlyMap<string, Article>): string[] {
  const first = new Map<string, string>();
  return [...articles].flatMap(([place, { id }]) => {
    const other = first.get(id);
    if (other === undefined) first.set(id, place);
    return other === undefined ? [] : [`${place}: id: "${id}" is taken by ${other}; write an id of its own`];
  });
}

function withoutEnding(name: string): string {
  return name.slice(0, name.length - extname(name).length);
}
