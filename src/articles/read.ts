import { readdir, readFile, stat } from "node:fs/promises";
import { extname, join } from "node:path";
import type { ZodType } from "zod";
import { UserError } from "../errors.ts";
import type { Article } from "./article.ts";
import { createArticle } from "./create.ts";
import { type ArticleFields, articleFields, articleRecord, faults, seedFields } from "./fields.ts";
import { jsonLines } from "./json-lines.ts";
import { articleFromFile } from "./markdown-file.ts";

const TEXT_FILES = new Set([".md", ".txt"]);

/**
 * The articles at a path: a folder of .md and .txt files (with its folders), one such file, or a JSON Lines file.
 * @throws UserError with one line a fault (file, field, reason), all faults of a folder at once
 */
export async function readArticles(path: string): Promise<Article[]> {
  const about = await stat(path).catch(() => null);
  if (!about) throw new UserError(`${path}: there is no such file or folder`);
  const articles = about.isDirectory()
    ? await readFolder(path, articleFields)
    : TEXT_FILES.has(extname(path))
      ? [articleFromFile(path, await readFile(path, "utf8"), articleFields)]
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
  const entries = await readdir(folder, { recursive: true });
  const paths = entries.filter((name) => TEXT_FILES.has(extname(name))).sort();
  const found: Article[] = [];
  const wrong: string[] = [];
  for (const name of paths) {
    const path = join(folder, name);
    try {
      found.push(articleFromFile(path, await readFile(path, "utf8"), schema));
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      wrong.push(error.message);
    }
  }
  wrong.push(...repeatedIds(found, folder));
  if (wrong.length > 0) throw new UserError(wrong.join("\n"));
  return found;
}

async function readRecords(path: string): Promise<Article[]> {
  const found: Article[] = [];
  for await (const { line, value } of jsonLines(path)) {
    const checked = articleRecord.safeParse(value);
    if (!checked.success) {
      throw new UserError(
        faults(checked.error)
          .map((fault) => `${path}:${line}: ${fault}`)
          .join("\n"),
      );
    }
    const { id, text, ...fields } = checked.data;
    found.push(createArticle(id, fields, text));
  }
  const wrong = repeatedIds(found, path);
  if (wrong.length > 0) throw new UserError(wrong.join("\n"));
  return found;
}

function repeatedIds(articles: readonly Article[], path: string): string[] {
  const seen = new Set<string>();
  const twice = new Set(articles.filter(({ id }) => seen.size === seen.add(id).size).map(({ id }) => id));
  return [...twice].map((id) => `${path}: id: "${id}" is used by more than one article`);
}
