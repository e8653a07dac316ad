import { MessageFlags } from "discord-api-types/v10";
import { describe, expect, it } from "vitest";
import { createArticle } from "../../src/articles/create.ts";
import { Coverage } from "../../src/coverage/coverage.ts";
import { openCoverage } from "../../src/coverage/open.ts";
import { loadCommands } from "../../src/interaction/load.ts";
import { showMessage } from "./fake/show.ts";
import { everyComponent, type FakeMessage } from "./fake/world.ts";
import { openSession } from "./session.ts";

/** The bot as it ships, its own articles, in a Discord of its own. */
async function openBot() {
  const [coverage, commands] = await Promise.all([openCoverage(), loadCommands()]);
  return { coverage, ...(await openSession({ commands, app: { coverage } })) };
}

const isPrivate = ({ flags }: FakeMessage) => (flags & MessageFlags.Ephemeral) !== 0;
const urls = ({ components }: FakeMessage) =>
  everyComponent(components).flatMap(({ url }) => (typeof url === "string" ? [url] : []));
const labels = ({ components }: FakeMessage) =>
  everyComponent(components).flatMap(({ label }) => (typeof label === "string" ? [label] : []));

describe("the bot in Discord", () => {
  it("answers a question with excerpts, their sources, and links to the passages", async () => {
    const { fake, coverage, complaints } = await openBot();
    const reader = fake.person();
    const answer = await fake.answer(reader.slash("ask", { question: "what did Blinken say about civilians" }));
    expect(isPrivate(answer)).toBe(false);
    expect(showMessage(answer)).toMatch(/what did Blinken say about civilians/);
    expect(showMessage(answer)).toMatch(/\*\*\S/);
    const pages = new Set(coverage.holdings().articles.flatMap(({ url }) => (url ? [new URL(url).origin] : [])));
    expect(urls(answer).length).toBeGreaterThan(0);
    for (const url of urls(answer)) {
      expect(pages).toContain(new URL(url).origin);
      expect(url).toContain("#:~:text=");
    }
    expect(complaints()).toEqual([]);
  });

  it("pages, shows an excerpt in its surroundings, and shares a private answer", async () => {
    const { fake, complaints } = await openBot();
    const reader = fake.person();
    const first = await fake.answer(
      reader.slash("ask", { question: "what did officials say about Gaza", private: true }),
    );
    expect(isPrivate(first)).toBe(true);
    const before = showMessage(first);
    const around = await fake.answer(reader.press(first, "In context"));
    expect([around.id === first.id, isPrivate(around)]).toEqual([false, true]);
    const second = await fake.answer(reader.press(first, "More excerpts"));
    expect([second.id, isPrivate(second)]).toEqual([first.id, true]);
    expect(showMessage(second)).not.toBe(before);
    const back = await fake.answer(reader.press(second, "Back"));
    expect(showMessage(back)).toBe(before);
    const shared = await fake.answer(reader.press(back, /^Share/));
    expect([shared.id === first.id, isPrivate(shared)]).toEqual([false, false]);
    expect(labels(shared).some((label) => label.startsWith("Share"))).toBe(false);
    expect(complaints()).toEqual([]);
  });

  it("gives somebody else who pages their own copy", async () => {
    const { fake } = await openBot();
    const open = await fake.answer(
      fake.person("asker").slash("ask", { question: "what did officials say about Gaza" }),
    );
    const before = showMessage(open);
    const copy = await fake.answer(fake.person("passer-by").press(open, "More excerpts"));
    expect([copy.id === open.id, isPrivate(copy), showMessage(open)]).toEqual([false, true, before]);
  });

  it("quotes a person, and completes names and outlets", async () => {
    const { fake, coverage, complaints } = await openBot();
    const reader = fake.person();
    const people = await fake.choices(reader.type("quotes", "person", "Bl"));
    expect(people[0]?.name).toMatch(/Blinken · \d+ quotation/);
    const everybody = await fake.choices(reader.type("quotes", "person", ""));
    expect(everybody.length).toBeGreaterThan(5);
    const quotes = await fake.answer(reader.slash("quotes", { person: people[0]?.value ?? "" }));
    expect(showMessage(quotes)).toMatch(/Blinken/);
    const [outlet] = coverage.holdings().outlets;
    const outlets = await fake.choices(reader.type("ask", "outlet", outlet?.name.slice(0, 3) ?? "", { question: "x" }));
    expect(outlets.map(({ value }) => value)).toContain(outlet?.name);
    const more = labels(quotes).includes("More quotations");
    if (more) expect(showMessage(await fake.answer(reader.press(quotes, "More quotations")))).toMatch(/Blinken/);
    expect(complaints()).toEqual([]);
  });

  it("lets one choose where a name fits several people", async () => {
    const coverage = new Coverage();
    const text = "“The harbour stays closed,” Adam Smith said.\n\n“It will open in May,” Eve Smith said.";
    coverage.add(createArticle("harbour", { title: "The harbour" }, text));
    const { fake } = await openSession({ commands: await loadCommands(), app: { coverage } });
    const reader = fake.person();
    const several = await fake.answer(reader.slash("quotes", { person: "Smith" }));
    const chosen = await fake.answer(reader.choose(several, "Eve Smith"));
    expect(chosen.id).toBe(several.id);
    expect(showMessage(chosen)).toMatch(/^### Eve Smith$/m);
    expect(showMessage(chosen)).toContain("> “It will open in May”");
  });

  it("tells what it holds", async () => {
    const { fake, coverage } = await openBot();
    const sources = await fake.answer(fake.person().slash("sources"));
    for (const { name } of coverage.holdings().outlets) expect(showMessage(sources)).toContain(name.split(" ")[0]);
  });

  it("answers a message privately", async () => {
    const { fake } = await openBot();
    const answer = await fake.answer(
      fake.person().use("Find in coverage", "hey <@1>, what did Blinken say about civilians? https://a.b/c"),
    );
    expect(isPrivate(answer)).toBe(true);
    expect(urls(answer).length).toBeGreaterThan(0);
    const empty = await fake.answer(fake.person().use("Find in coverage", "https://example.org/picture.png"));
    expect([isPrivate(empty), showMessage(empty)]).toEqual([true, expect.stringMatching(/no text/)]);
  });

  it("says why there is no answer", async () => {
    const { fake, complaints } = await openBot();
    const reader = fake.person();
    const unknown = await fake.answer(reader.slash("ask", { question: "how do I feed my sourdough" }));
    expect(showMessage(unknown)).toMatch(/sourdough/);
    const nobody = await fake.answer(reader.slash("quotes", { person: "Zelensky" }));
    expect(showMessage(nobody)).toMatch(/Zelensky/);
    const date = await fake.answer(reader.slash("ask", { question: "Gaza", from: "whenever" }));
    expect([isPrivate(date), showMessage(date)]).toEqual([true, expect.stringMatching(/no date/)]);
    const outlet = await fake.answer(reader.slash("ask", { question: "Gaza", outlet: "The Daily Nothing" }));
    expect([isPrivate(outlet), showMessage(outlet)]).toEqual([true, expect.stringMatching(/No outlet/)]);
    expect(complaints()).toEqual([]);
  });

  it("works in the bot's DM and in private channels", async () => {
    const { fake } = await openBot();
    for (const context of [1, 2] as const) {
      const reader = fake.person("r", { guildId: null, channelId: "77", context });
      const answer = await fake.answer(
        reader.slash("ask", { question: "what did Blinken say about civilians", private: true }),
      );
      const around = await fake.answer(reader.press(answer, "In context"));
      expect(isPrivate(around)).toBe(true);
    }
  });

  it("answers buttons of messages from before a restart", async () => {
    const { fake, discord, coverage } = await openBot();
    const reader = fake.person();
    const old = await fake.answer(reader.slash("ask", { question: "what did officials say about Gaza" }));
    await discord.close();
    const again = await openSession({ commands: await loadCommands(), app: { coverage } });
    const late = again.fake.person();
    const shown = await again.fake.answer(late.press({ ...old, askedBy: late.user }, "More excerpts"));
    expect(showMessage(shown)).toMatch(/officials/);
  });
});
