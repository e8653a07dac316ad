import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { join, relative } from "node:path";
import { articleFiles } from "./folder.ts";

/** What tells whether articles are still the same: the names and the bytes of their files. */
export interface Fingerprint {
  readonly bytes: number;
  /** 64 hexadecimal digits. */
  readonly hash: string;
}

/** Of the articles at a path, a file or a folder; null where they can't be read: reading them tells what is wrong. */
export async function fingerprintOf(path: string): Promise<Fingerprint | null> {
  const hash = createHash("sha256");
  let bytes = 0;
  try {
    for (const file of await filesAt(path)) {
      hash.update(`${relative(path, file)}\0`);
      const contents = createHash("sha256");
      for await (const chunk of createReadStream(file, { highWaterMark: 1 << 20 })) {
        contents.update(chunk as Buffer);
        bytes += (chunk as Buffer).length;
      }
      hash.update(contents.digest());
    }
  } catch {
    return null;
  }
  return { bytes, hash: hash.digest("hex") };
}

async function filesAt(path: string): Promise<string[]> {
  if (!(await stat(path)).isDirectory()) return [path];
  return (await articleFiles(path)).map((name) => join(path, name));
}
