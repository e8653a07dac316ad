import { readdir, readFile } from "node:fs/promises";
import { stripTypeScriptTypes } from "node:module";
import { extname } from "node:path";

/** A file of the page as a browser takes it. */
export interface Asset {
  readonly type: string;
  readonly body: string;
}

const folder = new URL("page/", import.meta.url);

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".ts": "text/javascript; charset=utf-8",
};

/**
 * The page's files by their path below `page/`. Each is read when it is asked for, so a reload shows an edit.
 * TypeScript goes out as JavaScript under its own name: browsers go by the type, not by the ending.
 */
export async function openAssets(): Promise<(path: string) => Promise<Asset | null>> {
  const files = await readdir(folder, { recursive: true });
  const paths = new Set(files.map((file) => file.replaceAll("\\", "/")).filter((path) => extname(path) in types));
  return async (path) => {
    if (!paths.has(path)) return null;
    const source = await readFile(new URL(path, folder), "utf8");
    const ending = extname(path);
    return { type: types[ending] ?? "text/plain", body: ending === ".ts" ? withoutTypes(source) : source };
  };
}

/**
 * Node strips its own TypeScript without a word, but warns when it is asked to do the same for a browser. The
 * warning comes at once and from this call alone, so it is held back only while the call lasts.
 */
function withoutTypes(source: string): string {
  const warn = process.emitWarning;
  process.emitWarning = () => undefined;
  try {
    return stripTypeScriptTypes(source);
  } finally {
    process.emitWarning = warn;
  }
}
