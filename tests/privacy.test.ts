import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

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

/** Keeps what it makes of the articles and nothing of people; PRIVACY.md names it. */
const keepsArticles = { file: join("src", "coverage", "cache.ts"), setting: "`CACHE_DIR`" };

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

describe("PRIVACY.md", () => {
  it("names every table and column that the bot stores, or says that it stores nothing where it does not", async () => {
    const [privacy, all] = await Promise.all([readFile(join(root, "PRIVACY.md"), "utf8"), sources()]);
    expect(all.length).toBeGreaterThan(100);
    const columns = all.flatMap(({ text }) => columnsIn(text));
    const unnamed = columns.filter(
      ({ table, column }) => !privacy.includes(`\`${table}\``) || !privacy.includes(`\`${column}\``),
    );
    expect(unnamed).toEqual([]);
    expect(privacy).toContain(keepsArticles.setting);
    const others = all.filter(({ file }) => file !== keepsArticles.file);
    expect(others).toHaveLength(all.length - 1);
    const keeping = others.flatMap(({ file, text }) => [...text.matchAll(keepsIn)].map(([what]) => `${file}: ${what}`));
    if (privacy.includes("stores nothing")) expect([...columns, ...keeping]).toEqual([]);
    else expect(columns).not.toEqual([]);
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
