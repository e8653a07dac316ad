import { z } from "zod";
import { UserError } from "../errors.ts";
import type { Database, Value } from "./database.ts";
import { migrate } from "./schema.ts";
import { type ServerSettings, type SettingsChange, type SettingsStorage, unset } from "./settings.ts";

const row = z.object({
  questions_per_minute: z.number().nullable(),
  private_replies: z.number().nullable(),
  outlets: z
    .string()
    .transform((names): unknown => JSON.parse(names))
    .pipe(z.array(z.string()))
    .nullable(),
});

/** Settings in the table `coverage_servers`, in either database. */
export function createStorage(database: Database): SettingsStorage {
  const { query, explain, close } = database;
  let prepared: Promise<void> | null = null;

  /** Once it has worked it is done; the database may not have been there before. */
  function prepare(): Promise<void> {
    prepared ??= migrate(database).catch((error: unknown) => {
      prepared = null;
      const advice = explain(error);
      throw advice === null ? error : new UserError(advice);
    });
    return prepared;
  }

  return {
    prepare,
    async read(server) {
      await prepare();
      const [found] = await query(
        "select questions_per_minute, private_replies, outlets from coverage_servers where server = $1",
        [server],
      );
      return found ? settingsOf(row.parse(found)) : null;
    },
    async change(server, change) {
      await prepare();
      const columns = Object.entries(columnsOf(change));
      const names = columns.map(([name]) => name);
      const places = columns.map((_, index) => `$${index + 2}`);
      const sets = names.map((name) => `${name} = excluded.${name}`);
      await query(
        `insert into coverage_servers (${["server", ...names].join(", ")}) values (${["$1", ...places].join(", ")})
         on conflict (server) do ${sets.length > 0 ? `update set ${sets.join(", ")}` : "nothing"}`,
        [server, ...columns.map(([, value]) => value)],
      );
    },
    async forget(server) {
      await prepare();
      await query("delete from coverage_servers where server = $1", [server]);
    },
    close,
  };
}

function settingsOf({ questions_per_minute, private_replies, outlets }: z.infer<typeof row>): ServerSettings {
  return { ...unset, questionsPerMinute: questions_per_minute, privateReplies: private_replies === 1, outlets };
}

function columnsOf({ questionsPerMinute, privateReplies, outlets }: SettingsChange): Record<string, Value> {
  return {
    ...(questionsPerMinute !== undefined && { questions_per_minute: questionsPerMinute }),
    ...(privateReplies !== undefined && { private_replies: privateReplies ? 1 : 0 }),
    ...(outlets !== undefined && { outlets: outlets === null ? null : JSON.stringify(outlets) }),
  };
}
