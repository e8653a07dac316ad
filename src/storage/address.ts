import { statSync } from "node:fs";
import { join } from "node:path";
import { inMemory } from "./sqlite.ts";

/** Where settings are kept. */
export type DatabaseAddress =
  | { readonly kind: "sqlite"; readonly file: string }
  /** With the password: never to be shown. */
  | { readonly kind: "postgres"; readonly url: string };

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads DATABASE_URL: a file (`data/coverage.db`, `sqlite:data/coverage.db`), `postgres://…`, or `none`; where it is empty,
 * a file in the folder that systemd says, else in `data`.
 * @returns what is wrong with it, in words that go behind its name, in place of an address
 */
export function readAddress(written: string | undefined, env: Environment): DatabaseAddress | string {
  const asked = written?.trim() ?? "";
  if (asked === "none") return { kind: "sqlite", file: inMemory };
  if (/^postgres(?:ql)?:/iu.test(asked)) {
    const url = URL.parse(asked);
    return url && url.pathname.length > 1 && /^\w+:\/\//u.test(asked)
      ? { kind: "postgres", url: asked }
      : "is no address of a PostgreSQL database, such as postgres://user:password@host:5432/coverage";
  }
  const file = asked.replace(/^sqlite:(?:\/\/(?=\/))?/iu, "") || (asked === "" ? usualFile(env) : "");
  if (file === "" || /^[a-z][\w+.-]*:\/\//iu.test(file)) {
    return "must be a file, such as data/coverage.db, or an address that begins with postgres://, or none";
  }
  if (/[/\\]$/u.test(file) || statSync(file, { throwIfNoEntry: false })?.isDirectory()) {
    return "names a folder. Write the file in it, such as data/coverage.db";
  }
  return { kind: "sqlite", file };
}

function usualFile({ STATE_DIRECTORY }: Environment): string {
  return join(STATE_DIRECTORY?.split(":")[0] || "data", "coverage.db");
}
