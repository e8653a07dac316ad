import fc from "fast-check";
import { expect, test } from "vitest";
import { UserError } from "../../src/errors.ts";
import { openPostgres } from "../../src/storage/postgres.ts";
import { type SettingsChange, unset } from "../../src/storage/settings.ts";
import { openSqlite } from "../../src/storage/sqlite.ts";
import { describeDatabases, type TestDatabase } from "./databases.ts";

const raw = ({ address }: TestDatabase) =>
  address.kind === "sqlite" ? openSqlite(address.file) : openPostgres(address.url);

describeDatabases("settings", (create) => {
  test("are what was set, by server, after a restart too", async () => {
    const database = await create();
    const storage = await database.open();
    expect(await storage.read("1")).toBeNull();
    await storage.change("1", { questionsPerMinute: 3 });
    expect(await storage.read("1")).toEqual({ ...unset, questionsPerMinute: 3 });
    await storage.change("1", { privateReplies: true, outlets: ["The National", 'BBC, "World" ’ \u{1f4f0}'] });
    await storage.change("2", { questionsPerMinute: 0 });
    const again = await database.open();
    expect(await again.read("1")).toEqual({
      questionsPerMinute: 3,
      privateReplies: true,
      outlets: ["The National", 'BBC, "World" ’ \u{1f4f0}'],
    });
    expect(await again.read("2")).toEqual({ ...unset, questionsPerMinute: 0 });
    await again.change("1", { questionsPerMinute: null, privateReplies: false, outlets: null });
    expect(await again.read("1")).toEqual(unset);
  });

  test("are gone when they are forgotten, of that server alone", async () => {
    const storage = await (await create()).open();
    await storage.change("1", { questionsPerMinute: 3 });
    await storage.change("2", { questionsPerMinute: 4 });
    await storage.forget("1");
    await storage.forget("3");
    expect([await storage.read("1"), await storage.read("2")]).toEqual([null, { ...unset, questionsPerMinute: 4 }]);
  });

  test("come back as they were set, whatever is set in whatever order", async () => {
    const storage = await (await create()).open();
    const outlets = fc.array(fc.string({ unit: "binary" }));
    const change: fc.Arbitrary<SettingsChange> = fc.record(
      {
        questionsPerMinute: fc.option(fc.nat(1000)),
        privateReplies: fc.boolean(),
        outlets: fc.option(outlets),
      },
      { requiredKeys: [] },
    );
    let server = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 5 }), async (changes) => {
        server += 1;
        for (const each of changes) await storage.change(String(server), each);
        expect(await storage.read(String(server))).toEqual(Object.assign({ ...unset }, ...changes));
      }),
      { numRuns: 50 },
    );
  });

  test("of two processes that change different things at once both hold", async () => {
    const database = await create();
    const [one, other] = await Promise.all([database.open(), database.open()]);
    await Promise.all([one.prepare(), other.prepare()]);
    for (let round = 1; round <= 20; round += 1) {
      await Promise.all([
        one.change("1", { questionsPerMinute: round }),
        other.change("1", { outlets: [String(round)] }),
      ]);
      const expected = { ...unset, questionsPerMinute: round, outlets: [String(round)] };
      expect([await one.read("1"), await other.read("1")]).toEqual([expected, expected]);
    }
  });

  test("have tables of one version, however many begin at once", async () => {
    const database = await create();
    const storages = await Promise.all([1, 2, 3, 4].map(() => database.open()));
    await Promise.all(storages.map((storage) => storage.prepare()));
    const inside = await raw(database);
    expect(await inside.query("select version from coverage_migrations")).toEqual([{ version: 1 }]);
    await inside.close();
  });

  test("of a newer program are left alone", async () => {
    const database = await create();
    const old = await database.open();
    await old.change("1", { questionsPerMinute: 3 });
    const inside = await raw(database);
    await inside.query("insert into coverage_migrations (version) values ($1)", [99]);
    await inside.close();
    const late = await database.open();
    await expect(late.prepare()).rejects.toThrow(UserError);
    await expect(late.change("1", { questionsPerMinute: 4 })).rejects.toThrow(/newer Coverage.*Update/u);
    expect(await old.read("1")).toEqual({ ...unset, questionsPerMinute: 3 });
  });
});
