import { MessageFlags } from "discord-api-types/v10";
import { describe, expect, it, onTestFinished } from "vitest";
import { openCoverage } from "../../src/coverage/open.ts";
import { createCooldown } from "../../src/interaction/cooldown.ts";
import { loadCommands } from "../../src/interaction/load.ts";
import { openKnownSettings } from "../../src/storage/known.ts";
import type { SettingsStorage } from "../../src/storage/settings.ts";
import { unset } from "../../src/storage/settings.ts";
import { sqliteFile } from "../storage/databases.ts";
import { showMessage } from "./fake/show.ts";
import { everyComponent, type FakeMessage, snowflake } from "./fake/world.ts";
import { openSession } from "./session.ts";

/** The bot as it ships in two servers, with a database that can be switched off. */
async function openBot() {
  const [coverage, commands, kept] = await Promise.all([openCoverage(), loadCommands(), sqliteFile().open()]);
  const database = { away: false };
  const reached = <T>(run: () => Promise<T>) => (database.away ? Promise.reject(new Error("away")) : run());
  const storage: SettingsStorage = {
    ...kept,
    read: (server) => reached(() => kept.read(server)),
    change: (server, change) => reached(() => kept.change(server, change)),
    forget: (server) => reached(() => kept.forget(server)),
    close: async () => {},
  };
  const settings = await openKnownSettings({ storage, freshFor: 0, retryAfter: 50 });
  onTestFinished(() => settings.close());
  const session = await openSession({
    commands,
    app: { coverage },
    settings,
    cooldown: createCooldown({ questions: 10 }),
    guilds: 2,
    discord: { onLeft: settings.onLeft },
  });
  const [here, there] = session.fake.world.guilds.map(({ id, channelId }) => ({ guildId: id, channelId }));
  if (!here || !there) throw new Error("no servers");
  const moderator = session.fake.person("moderator", here, "en-US", true);
  return { ...session, coverage, kept, database, here, there, moderator };
}

const isPrivate = ({ flags }: FakeMessage) => (flags & MessageFlags.Ephemeral) !== 0;
const about = { question: "what did Blinken say about civilians" };
const outletOptions = ({ components }: FakeMessage) =>
  everyComponent(components)
    .filter(({ custom_id }) => custom_id?.startsWith("settings:outlets"))
    .flatMap(({ options }) => options as { label: string; value: string; default?: boolean }[]);

describe("what moderators set in Discord", () => {
  it("is for them alone, in a server", async () => {
    const { fake, here, moderator, complaints } = await openBot();
    const shown = await fake.answer(moderator.slash("settings"));
    expect([isPrivate(shown), showMessage(shown)]).toEqual([true, expect.stringContaining("Settings of this server")]);
    const member = await fake.answer(fake.person("member", here).slash("settings", { questions: 1 }));
    expect([isPrivate(member), showMessage(member)]).toEqual([true, expect.stringMatching(/may manage this server/u)]);
    expect(() => fake.person("m", { guildId: null, context: 1 }, "en-US", true).slash("settings")).toThrow("not show");
    expect(complaints()).toEqual([]);
  });

  it("holds in their server at once, and in no other: how much is asked", async () => {
    const { fake, here, there, moderator, kept } = await openBot();
    await fake.answer(moderator.slash("settings", { questions: 2 }));
    expect(await kept.read(here.guildId)).toEqual({ ...unset, questionsPerMinute: 2 });
    const member = fake.person("member", here);
    const held = async (person: typeof member) =>
      /ask again in/u.test(showMessage(await fake.answer(person.slash("ask", about))));
    expect([await held(member), await held(member), await held(member)]).toEqual([false, false, true]);
    expect([await held(moderator), await held(moderator), await held(moderator)]).toEqual([false, false, false]);
    const elsewhere = fake.person("member", there);
    for (let asked = 0; asked < 3; asked += 1) expect(await held(elsewhere)).toBe(false);
    await fake.answer(moderator.slash("settings", { questions: 0 }));
    for (let asked = 0; asked < 12; asked += 1) expect(await held(member)).toBe(false);
  });

  it("holds in their server at once, and in no other: who sees replies", async () => {
    const { fake, here, there, moderator } = await openBot();
    const shown = await fake.answer(moderator.slash("settings"));
    const changed = await fake.answer(moderator.press(shown, "Make replies private"));
    expect([changed.id, isPrivate(changed)]).toEqual([shown.id, true]);
    const asks = async (where: typeof here, options: object) =>
      isPrivate(await fake.answer(fake.person("member", where).slash("ask", { ...about, ...options })));
    expect(await asks(here, {})).toBe(true);
    expect(await asks(here, { private: false })).toBe(false);
    expect(await asks(there, {})).toBe(false);
    expect(isPrivate(await fake.answer(fake.person("member", here).slash("sources")))).toBe(true);
    expect(isPrivate(await fake.answer(fake.person("member", here).slash("quotes", { person: "Austin" })))).toBe(true);
  });

  it("holds in their server at once, and in no other: which outlets answer", async () => {
    const { fake, here, there, moderator, coverage, complaints } = await openBot();
    const outlets = coverage.holdings().outlets.map(({ name }) => name);
    const shown = await fake.answer(moderator.slash("settings"));
    expect(outletOptions(shown).map(({ label }) => label)).toEqual(outlets);
    const { article } = coverage.ask(about.question).excerpts[0] ?? {};
    const others = outlets.filter((name) => name !== article?.outlet);
    const [first = "", second = ""] = others;
    const changed = await fake.answer(moderator.choose(shown, first, second));
    expect(outletOptions(changed).flatMap((each) => (each.default ? [each.label] : []))).toEqual([first, second]);

    const [member, elsewhere] = [fake.person("member", here), fake.person("member", there)];
    const pages = (message: FakeMessage) =>
      everyComponent(message.components).flatMap(({ url }) => (url ? [String(url)] : []));
    const origin = new URL(article?.url ?? "").origin;
    const asked = { question: "what did officials say about Gaza" };
    for (const question of [about, asked]) {
      expect(pages(await fake.answer(member.slash("ask", question))).filter((url) => url.startsWith(origin))).toEqual(
        [],
      );
    }
    expect(pages(await fake.answer(elsewhere.slash("ask", about))).some((url) => url.startsWith(origin))).toBe(true);
    const found = await fake.answer(member.use("Find in coverage", about.question));
    expect(pages(found).filter((url) => url.startsWith(origin))).toEqual([]);
    const sources = showMessage(await fake.answer(member.slash("sources")));
    expect(sources).toContain("2 articles");
    const completed = await fake.choices(member.type("ask", "outlet", "", about));
    expect(completed.map(({ value }) => value)).toEqual([first, second]);
    const people = await fake.choices(member.type("quotes", "person", ""));
    const named = coverage.suggestPeople("", 25, new Set([first, second])).map(({ name }) => name);
    expect(people.map(({ value }) => value)).toEqual(named);
    expect(named.length).toBeLessThan((await fake.choices(elsewhere.type("quotes", "person", ""))).length);
    const refused = await fake.answer(member.slash("ask", { ...about, outlet: article?.outlet ?? "" }));
    expect(showMessage(refused)).toMatch(/No outlet here/u);
    expect(complaints()).toEqual([]);
  });

  it("narrows messages from before: a button shows what may answer now", async () => {
    const { fake, here, moderator, coverage } = await openBot();
    const member = fake.person("member", here);
    const before = await fake.answer(member.slash("ask", about));
    const { article } = coverage.ask(about.question).excerpts[0] ?? {};
    const panel = await fake.answer(moderator.slash("settings"));
    const others = coverage.holdings().outlets.filter(({ name }) => name !== article?.outlet);
    await fake.answer(moderator.choose(panel, ...others.map(({ name }) => name)));
    const around = await fake.answer(member.press(before, "In context"));
    expect(showMessage(around)).toMatch(/coverage has changed/u);
  });

  it("is deleted by command, and when the bot is taken out of the server, but not in an outage", async () => {
    const { fake, here, there, moderator, kept } = await openBot();
    await kept.change(there.guildId, { questionsPerMinute: 3 });
    await fake.answer(moderator.slash("settings", { questions: 2 }));
    const panel = await fake.answer(moderator.slash("settings"));
    const ask = await fake.answer(moderator.press(panel, "Delete what is stored"));
    expect(await kept.read(here.guildId)).not.toBeNull();
    const done = await fake.answer(moderator.press(ask, "Yes, delete it"));
    expect(showMessage(done)).toMatch(/is deleted/u);
    expect(await kept.read(here.guildId)).toBeNull();
    fake.gateway.dispatch("GUILD_DELETE", { id: there.guildId, unavailable: true }, there.guildId);
    await fake.answer(moderator.slash("settings", { questions: 2 }));
    expect(await kept.read(there.guildId)).not.toBeNull();
    fake.gateway.dispatch("GUILD_DELETE", { id: there.guildId }, there.guildId);
    await expect.poll(() => kept.read(there.guildId)).toBeNull();
    expect(await kept.read(here.guildId)).not.toBeNull();
  });

  it("stays as last known while the database is away; changes are refused in words", async () => {
    const { fake, here, moderator, database, kept, complaints } = await openBot();
    await fake.answer(moderator.slash("settings", { privately: true }));
    const panel = await fake.answer(moderator.slash("settings"));
    database.away = true;
    const member = fake.person("member", here);
    const answer = await fake.answer(member.slash("ask", about));
    expect([isPrivate(answer), showMessage(answer)]).toEqual([true, expect.stringContaining("Blinken")]);
    for (const refused of [
      moderator.slash("settings", { questions: 1 }),
      moderator.press(panel, "Show replies to everyone"),
    ]) {
      const told = await fake.answer(refused);
      expect([isPrivate(told), showMessage(told)]).toEqual([true, expect.stringMatching(/nothing has changed/u)]);
    }
    const stranger = fake.person("stranger", { guildId: snowflake(), channelId: snowflake() });
    expect(isPrivate(await fake.answer(stranger.slash("ask", about)))).toBe(false);
    database.away = false;
    const changed = await fake.answer(moderator.press(panel, "Show replies to everyone"));
    expect(changed.id).toBe(panel.id);
    expect(await kept.read(here.guildId)).toEqual(unset);
    expect(complaints()).toEqual([]);
  });
});
