import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it, onTestFinished } from "vitest";
import { openStorage } from "../src/storage/open.ts";
import { openSqlite } from "../src/storage/sqlite.ts";

const root = fileURLToPath(new URL("..", import.meta.url));

interface Column {
  readonly table: string;
  readonly column: string;
}

/** The columns of every table that a source text creates or extends, in SQL. */
function columnsIn(text: string): Column[] {
  const created = [
    ...text.matchAll(/create\s+table\s+(?:if\s+not\s+exists\s+)?["`]?(\w+)["`]?\s*\(((?:[^()]|\([^()]*\))*)\)/giu),
  ];
  const added = [...text.matchAll(/alter\s+table\s+["`]?(\w+)["`]?\s+add\s+(?:column\s+)?["`]?(\w+)/giu)];
  const constraint = /^(?:primary|foreign|unique|check|constraint)\b/iu;
  return [
    ...created.flatMap(([, table = "", inside = ""]) =>
      inside
        .split(/,(?![^(]*\))/u)
        .map((part) => part.trim())
        .filter((part) => part !== "" && !constraint.test(part))
        .map((part) => ({ table, column: /\w+/u.exec(part)?.[0] ?? "" })),
    ),
    ...added.map(([, table = "", column = ""]) => ({ table, column })),
  ];
}

/** What writes where a restart would find it again: databases and files. */
const keepsIn =
  /node:sqlite|better-sqlite3|["']pg["']|kysely|\b(?:writeFile|appendFile|createWriteStream|mkdir|copyFile)(?:Sync)?\(/gu;

/** What keeps something, and where; PRIVACY.md names the settings. */
const keeping = [
  { file: join("src", "coverage", "cache.ts"), setting: "`CACHE_DIR`" },
  { file: join("src", "storage", "sqlite.ts"), setting: "`DATABASE_URL`" },
  { file: join("src", "storage", "postgres.ts"), setting: "`DATABASE_URL`" },
] as const;

/** The rows of the table of what is stored: "| `table` | `column` | what | for how long |". */
function columnsTold(privacy: string): (Column & { readonly what: string; readonly howLong: string })[] {
  const rows = privacy.matchAll(/^\| `(\w+)` \| `(\w+)` \| ([^|]+) \| ([^|]+) \|$/gmu);
  return [...rows].map(([, table = "", column = "", what = "", howLong = ""]) => ({ table, column, what, howLong }));
}

const named = ({ table, column }: Column) => `${table}.${column}`;

async function sources(): Promise<{ readonly file: string; readonly text: string }[]> {
  const folders = ["src", "commands"];
  const names = await Promise.all(
    folders.map(async (folder) =>
      (await readdir(join(root, folder), { recursive: true })).map((name) => join(folder, name)),
    ),
  );
  const files = names.flat().filter((name) => /\.(?:ts|sql)$/u.test(name));
  return Promise.all(files.map(async (file) => ({ file, text: await readFile(join(root, file), "utf8") })));
}

describe("PRIVACY.md", async () => {
  const [privacy, all] = await Promise.all([readFile(join(root, "PRIVACY.md"), "utf8"), sources()]);
  const told = columnsTold(privacy);

  it("names every table and column that the code makes, what it holds and for how long, and none that there is not", () => {
    expect(all.length).toBeGreaterThan(100);
    const made = all.flatMap(({ text }) => columnsIn(text)).map(named);
    expect(made.length).toBeGreaterThan(1);
    expect(told.map(named).sort()).toEqual(made.sort());
    for (const { what, howLong } of told) expect([what.trim(), howLong.trim()]).not.toContain("");
  });

  it("names those that stand in the database once the bot has used it", async () => {
    const file = join(await mkdtemp(join(tmpdir(), "coverage-")), "coverage.db");
    onTestFinished(() => rm(dirname(file), { recursive: true }));
    const storage = await openStorage({ kind: "sqlite", file });
    await storage.change("1", { questionsPerMinute: 3, privateReplies: true, outlets: ["The National"] });
    await storage.close();
    const database = await openSqlite(file);
    const columns = await database.query(
      `select m.name as "table", c.name as "column" from sqlite_schema m, pragma_table_info(m.name) c
       where m.type = 'table'`,
    );
    await database.close();
    expect(columns.map((each) => named(each as unknown as Column)).sort()).toEqual(told.map(named).sort());
  });

  it("names every place that something is kept in: nothing else writes", () => {
    for (const { file, setting } of keeping) {
      expect(all.map((each) => each.file)).toContain(file);
      expect(privacy).toContain(setting);
    }
    const others = all.filter(({ file }) => !keeping.some((each) => each.file === file));
    expect(others).toHaveLength(all.length - keeping.length);
    const found = others.flatMap(({ file, text }) => [...text.matchAll(keepsIn)].map(([what]) => `${file}: ${what}`));
    expect(found).toEqual([]);
  });

  it("says of the tables alone that they are filled", () => {
    const filled = all.flatMap(({ text }) =>
      [...text.matchAll(/\binsert\s+into\s+["`]?(\w+)/giu)].map(([, table]) => table),
    );
    expect([...new Set(filled)].sort()).toEqual([...new Set(told.map(({ table }) => table))].sort());
  });
});

describe("reading columns", () => {
  it.each<[string, string[]]>([
    [
      "create table servers (id text primary key, articles jsonb not null default '[]')",
      ["servers.id", "servers.articles"],
    ],
    ["CREATE TABLE IF NOT EXISTS `a` (\n  x NUMERIC(10, 2),\n  y INT,\n  PRIMARY KEY (x, y)\n)", ["a.x", "a.y"]],
    ["ALTER TABLE servers ADD COLUMN language text", ["servers.language"]],
    ["a sentence about a table (of contents)", []],
  ])("in %j", (text, expected) => {
    expect(columnsIn(text).map(({ table, column }) => `${table}.${column}`)).toEqual(expected);
  });
});
