import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { deserialize, serialize } from "node:v8";
import { threadId } from "node:worker_threads";
import { crc32 } from "node:zlib";
import { fingerprintOf } from "../articles/fingerprint.ts";
import type { SavedCoverage } from "./saved.ts";

/** An index made from articles, kept on disk for the next start. */
export interface Cache {
  /** What was kept of these very articles by this very program; null where there is none. */
  readonly read: () => Promise<SavedCoverage | null>;
  readonly write: (saved: SavedCoverage) => Promise<void>;
}

/** The first line of a file: what follows it, and what it was made from. */
interface Head {
  readonly key: string;
  readonly bytes: number;
  readonly crc: number;
}

const MAGIC = "Coverage index ";
/** Longest first line, in bytes. */
const LONGEST_HEAD = 300;

/**
 * Where an index is kept: the folder asked for, `none` for nowhere; else the one that systemd gives (CacheDirectory=), or
 * that of the XDG Base Directory Specification. Null: nowhere.
 */
export function cacheFolder(
  asked: string | undefined,
  env: Readonly<Record<string, string | undefined>>,
): string | null {
  if (asked?.trim()) return asked.trim() === "none" ? null : asked.trim();
  if (env.CACHE_DIRECTORY) return env.CACHE_DIRECTORY.split(":")[0] ?? null;
  const home = env.HOME || env.USERPROFILE;
  const folder = env.XDG_CACHE_HOME || (home && join(home, ".cache"));
  return folder ? join(folder, "coverage") : null;
}

/**
 * The kept index of the articles at a path. It holds only while neither they nor the program change. A file that cannot be
 * read or written costs time, nothing else; `onNotice` hears of it in one line.
 */
export async function openCache(
  folder: string,
  articles: string,
  hash: string,
  onNotice: (line: string) => void,
): Promise<Cache> {
  const file = join(folder, `${sha256(resolve(articles)).slice(0, 16)}.index`);
  const key = sha256(`${await programHash()} ${process.versions.node} ${hash}`);
  return {
    async read() {
      const bytes = await readFile(file).catch(() => null);
      if (!bytes) return null;
      try {
        return unpacked(bytes, key);
      } catch (error) {
        onNotice(`${file} is of no use and made anew: ${(error as Error).message}`);
        return null;
      }
    },
    async write(saved) {
      // Articles that changed while they were read would be kept under the wrong name.
      if ((await fingerprintOf(articles))?.hash !== hash) return;
      const unfinished = `${file}.${process.pid}-${threadId}`;
      try {
        await mkdir(folder, { recursive: true, mode: 0o700 });
        await writeFile(unfinished, packed(saved, key), { mode: 0o600 });
        await rename(unfinished, file);
      } catch (error) {
        await rm(unfinished, { force: true }).catch(() => {});
        onNotice(`The index is not kept: ${(error as Error).message}`);
      }
    },
  };
}

function packed(saved: SavedCoverage, key: string): Buffer[] {
  const body = serialize(saved);
  const head: Head = { key, bytes: body.length, crc: crc32(body) };
  return [Buffer.from(`${MAGIC}${JSON.stringify(head)}\n`), body];
}

/** @throws Error saying what is wrong */
function unpacked(bytes: Buffer, key: string): SavedCoverage {
  const lineEnd = bytes.subarray(0, LONGEST_HEAD).indexOf(10);
  const line = bytes.toString("latin1", 0, Math.max(0, lineEnd));
  if (!line.startsWith(MAGIC)) throw new Error("it is no index");
  const head = JSON.parse(line.slice(MAGIC.length)) as Head;
  if (head.key !== key) throw new Error("the articles or the program have changed");
  const body = bytes.subarray(lineEnd + 1);
  if (head.bytes !== body.length || head.crc !== crc32(body)) throw new Error("it is damaged");
  return deserialize(body) as SavedCoverage;
}

/** What the program is made of, as far as it makes the index: its own files and the versions of its packages. */
async function programHash(): Promise<string> {
  const root = fileURLToPath(new URL("../..", import.meta.url));
  const folders = ["articles", "coverage", "language", "quotes", "retrieval"].map((name) => join(root, "src", name));
  const listed = await Promise.all(
    folders.map(async (folder) => (await readdir(folder, { recursive: true })).map((name) => join(folder, name))),
  );
  const names = listed.flat().filter((name) => /\.(?:ts|json)$/u.test(name));
  const contents = await Promise.all([join(root, "package.json"), ...names.sort()].map((name) => readFile(name)));
  const hash = createHash("sha256");
  for (const content of contents) hash.update(createHash("sha256").update(content).digest());
  return hash.digest("hex");
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
