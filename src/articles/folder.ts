import { readdir } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { isArticleFile } from "./article-file.ts";

/**
 * The files of articles in a folder and all folders in it, by their paths in it, sorted.
 * @throws Error of the file system where a folder cannot be read
 */
export async function articleFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return (
    entries
      .filter((entry) => !entry.isDirectory() && isArticleFile(entry.name))
      .map(({ parentPath, name }) => relative(folder, join(parentPath, name)))
      // What an editor or a version control keeps for itself.
      .filter((name) => !name.split(sep).some((part) => part.startsWith(".")))
      .sort()
  );
}
