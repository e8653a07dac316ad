import { mkdir } from "node:fs/promises";
import { dirname } from "node:path";
import type { DatabaseSync, StatementSync } from "node:sqlite";
import { setTimeout as sleep } from "node:timers/promises";
import type { Database, Query, Row } from "./database.ts";

/** In place of a file: gone with the process. */
export const inMemory = ":memory:";

/** How long another process may hold the file, in milliseconds, and how often it is tried meanwhile. */
const longestWait = 5000;
const pause = 20;

/**
 * A SQLite file, made where there is none. Several processes of one machine may share it: a log that is written ahead lets
 * them read while one writes (https://sqlite.org/wal.html), and every change is on the disk before it is said to be.
 * @throws Error where it cannot be opened
 */
export async function openSqlite(file: string): Promise<Database> {
  const { DatabaseSync } = await import("node:sqlite");
  if (file !== inMemory) await mkdir(dirname(file), { recursive: true });
  // SQLite itself would wait with the whole process; here others are heard meanwhile.
  const database = new DatabaseSync(file, { timeout: 0 });
  await patiently(() => database.exec("pragma journal_mode = wal; pragma synchronous = full"));
  const query = statements(database);
  return {
    query,
    async exclusively(work) {
      await query("begin immediate");
      try {
        await work(query);
        await query("commit");
      } catch (error) {
        database.exec("rollback");
        throw error;
      }
    },
    explain: (error) =>
      isSqlite(error) && unusable.has(error.errcode & 0xff)
        ? `DATABASE_URL names a file that is no database of Coverage's, or one that it may not write to (${error.errstr}).`
        : null,
    async close() {
      database.close();
    },
  };
}

function statements(database: DatabaseSync): Query {
  const prepared = new Map<string, StatementSync>();
  return (sql, values = []) =>
    patiently(() => {
      const statement = prepared.get(sql) ?? database.prepare(sql.replace(/\$(\d+)/gu, "?$1"));
      prepared.set(sql, statement);
      return statement.all(...values) as Row[];
    });
}

interface SqliteError extends Error {
  /** https://sqlite.org/rescode.html; the lowest byte is the kind, the others tell more of it. */
  readonly errcode: number;
  readonly errstr: string;
}

const busy = 5;
/** Read-only, cannot open, no database: waiting does not help. */
const unusable: ReadonlySet<number> = new Set([8, 14, 26]);

function isSqlite(error: unknown): error is SqliteError {
  return error instanceof Error && "errcode" in error && typeof error.errcode === "number";
}

/** Tries until no other process is in the way. */
async function patiently<T>(run: () => T): Promise<T> {
  const begun = performance.now();
  for (;;) {
    try {
      return run();
    } catch (error) {
      if (!isSqlite(error) || (error.errcode & 0xff) !== busy || performance.now() - begun > longestWait) throw error;
      await sleep(pause);
    }
  }
}
