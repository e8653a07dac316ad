import type { Database, Query, Row } from "./database.ts";

/** Milliseconds that connecting and each statement may take: people wait meanwhile. */
const patience = 2000;

/** Any number that no other program takes for its own (https://www.postgresql.org/docs/current/explicit-locking.html#ADVISORY-LOCKS). */
const lock = 0x636f76;

/** What only the host can mend (https://www.postgresql.org/docs/current/errcodes-appendix.html). */
const advice: Readonly<Record<string, string>> = {
  "28P01": "The database does not accept the user and password of DATABASE_URL.",
  "28000": "The database does not let the user of DATABASE_URL in: see its pg_hba.conf.",
  "3D000": "DATABASE_URL names a database that is not there. Create it: createdb NAME.",
  "42501": "The user of DATABASE_URL may not make tables there: grant create on its schema.",
};

/** A PostgreSQL database, whether it can be reached yet or not: the pool connects anew whenever it is asked something. */
export async function openPostgres(url: string): Promise<Database> {
  // Loaded only by those who have one.
  const { default: pg } = await import("pg");
  const pool = new pg.Pool({
    connectionString: url,
    application_name: "coverage",
    max: 4,
    connectionTimeoutMillis: patience,
    query_timeout: patience,
    idleTimeoutMillis: 30_000,
    allowExitOnIdle: true,
  });
  // A connection that breaks while nobody uses it is replaced; whoever asks next hears of what is wrong.
  pool.on("error", () => {});
  const query: Query = async (sql, values = []) => (await pool.query<Row>(sql, [...values])).rows;
  return {
    query,
    async exclusively(work) {
      const client = await pool.connect();
      try {
        await client.query("begin");
        await client.query("select pg_advisory_xact_lock($1)", [lock]);
        await work(async (sql, values = []) => (await client.query<Row>(sql, [...values])).rows);
        await client.query("commit");
        client.release();
      } catch (error) {
        // Closing the connection takes back what was begun.
        client.release(true);
        throw error;
      }
    },
    explain: (error) => advice[codeOf(error)] ?? null,
    close: () => pool.end(),
  };
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";
}
