import { UserError } from "../errors.ts";
import type { Database } from "./database.ts";

/**
 * What has been done to the tables, in the order of the versions: only ever add to it. SQLite and PostgreSQL read the same
 * words; the names are the bot's own, since a database may be shared. PRIVACY.md names every table and column.
 */
const migrations = [
  `create table coverage_servers (
    server text primary key,
    questions_per_minute integer,
    private_replies integer,
    outlets text
  )`,
] as const;

/**
 * Brings the tables to the newest version, one process at a time.
 * @throws UserError where a newer program has made them
 */
export async function migrate(database: Database): Promise<void> {
  await database.exclusively(async (query) => {
    await query("create table if not exists coverage_migrations (version integer primary key)");
    const [row] = await query("select coalesce(max(version), 0) as version from coverage_migrations");
    const version = Number(row?.version);
    if (version > migrations.length) {
      throw new UserError(
        `The database at DATABASE_URL is of a newer Coverage (version ${version} of its tables; this one knows ${migrations.length}). Update Coverage, or go back to a backup.`,
      );
    }
    for (const [index, sql] of migrations.entries()) {
      if (index < version) continue;
      await query(sql);
      await query("insert into coverage_migrations (version) values ($1)", [index + 1]);
    }
  });
}
