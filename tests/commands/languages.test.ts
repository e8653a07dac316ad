import fc from "fast-check";
import { describe, expect, test } from "vitest";
import ask from "../../commands/ask.ts";
import find from "../../commands/find-in-coverage.ts";
import quotes from "../../commands/quotes.ts";
import settings from "../../commands/settings.ts";
import sources from "../../commands/sources.ts";
import { openCoverage } from "../../src/coverage/open.ts";
import type { InteractionRequest } from "../../src/interaction/request.ts";
import { readHeading } from "../../src/views/state.ts";
import { languages, wordsFor } from "../../src/words/languages.ts";
import { hostile } from "../views/hostile.ts";
import { breaches, buttons, texts } from "../views/samples.ts";
import { commandRequest, messageRequest, press, typing } from "./requests.ts";

const app = { coverage: await openCoverage() };
const question = "what did Blinken say about civilians";
const options = { question, outlet: "the national", from: "2023", to: "2024", private: true };
const locales = ["en-US", "en-GB", "de", "fr", "es-ES", "es-419", "pt-BR", "ar", "he"];

function from<Request extends InteractionRequest>(locale: string, request: Request): Request {
  return { ...request, locale };
}

describe.each(locales)("a reader with %s", (locale) => {
  const words = wordsFor(locale);

  test("gets every reply with the bot's words in their language, and excerpts as they stand", () => {
    const { components } = ask.run(from(locale, commandRequest("ask", { question, private: true })), app);
    const labels = buttons(components).map(({ label }) => label);
    expect(labels).toContain(words.buttons.moreExcerpts);
    expect(labels).toContain(words.buttons.share);
    expect(labels).toContain(words.buttons.context);
    const inEnglish = ask.run(commandRequest("ask", { question, private: true }), app).components;
    const excerpts = (shown: typeof components) =>
      texts(shown).flatMap((text) => text.split("\n").filter((line) => line.startsWith("> ")));
    expect(excerpts(components)).toEqual(excerpts(inEnglish));

    const said = quotes.run(from(locale, commandRequest("quotes", { person: "Blinken" })), app);
    expect(texts(said.components)).toContain(`**${words.people.ownWords}**`);
    const held = sources.run(from(locale, commandRequest("sources", {})), app);
    expect(texts(held.components)[0]).toContain(words.collection.title);
    const declined = ask.run(from(locale, commandRequest("ask", { question: "sourdough" })), app);
    expect(texts(declined.components)[1]).toContain(words.declined.missing("").replace(/[\s.]+$/u, ""));
    for (const reply of [said, held, declined]) expect(breaches(reply.components)).toEqual([]);
  });

  test("is told of faults in their language", () => {
    const asking = (more: object) => () => ask.run(from(locale, commandRequest("ask", { question, ...more })), app);
    const isolates = /[\u2068\u2069]/gu;
    const message = (run: () => unknown) => {
      try {
        run();
      } catch (error) {
        return (error as Error).message.replace(isolates, "");
      }
      throw new Error("nothing was thrown");
    };
    expect(message(asking({ from: "whenever" }))).toBe(words.faults.notADate("whenever").replace(isolates, ""));
    expect(message(asking({ from: "2024", to: "2021" }))).toBe(
      words.faults.datesReversed(words.day("2024-01-01"), words.day("2021-12-31")),
    );
    expect(message(asking({ outlet: "Nobody" }))).toContain(words.faults.noSuchOutlet("Nobody", "").slice(0, 10));
    expect(message(() => find.run(from(locale, messageRequest("")), app))).toBe(words.faults.noText);
    expect(message(() => ask.component(from(locale, press([], "ask:page:1:2024-01-01")), app))).toBe(
      words.faults.unreadable,
    );
    expect(message(() => sources.component(from(locale, press([], "sources:fly")), app))).toBe(
      words.faults.outdatedButton,
    );
  });

  test("presses buttons on a message that was made for a reader of any other language", () => {
    const theirs = ask.run(from(locale, commandRequest("ask", options)), app);
    const asked = readHeading(theirs.components);
    expect(asked).toEqual({
      asked: question,
      filters: { outlet: "The National", from: "2023-01-01", to: "2024-12-31" },
    });
    const about = quotes.run(from(locale, commandRequest("quotes", { person: "Blinken", about: "civilians" })), app);
    for (const presser of locales) {
      const share = from(presser, press(theirs.components, "ask:share:0:2024-01-10", { private: true }));
      const own = ask.run(from(presser, commandRequest("ask", { ...options, private: false })), app);
      const shared = ask.component(share, app);
      expect(readHeading(shared.components)).toEqual(asked);
      expect(texts(shared.components)).toEqual(texts(own.components));
      const paged = quotes.component(from(presser, press(about.components, "quotes:page:0")), app);
      expect(readHeading(paged.components)).toMatchObject({ asked: "Antony Blinken", about: "civilians" });
      expect(texts(paged.components)).toContain(`**${wordsFor(presser).people.ownWords}**`);
    }
  });

  test("is offered people with their number of quotations", () => {
    const { choices } = quotes.autocomplete(from(locale, typing("quotes", "person", "blin")), app);
    const [first] = choices;
    expect(first!.value).toBe("Antony Blinken");
    const number = app.coverage.suggestPeople("blin", 1)[0]!.quotations;
    expect(first!.name.replace(/[\u2068\u2069]/gu, "")).toBe(`Antony Blinken · ${words.quotations(number)}`);
  });
});

test("whatever is asked in whatever language: Discord takes the reply, and it reads back", () => {
  fc.assert(
    fc.property(fc.constantFrom(...locales, "xx", ""), hostile, hostile, (locale, text, about) => {
      const asked = ask.run(from(locale, commandRequest("ask", { question: text })), app);
      const said = quotes.run(from(locale, commandRequest("quotes", { person: text, about })), app);
      for (const { components } of [asked, said]) {
        expect(breaches(components)).toEqual([]);
        expect(readHeading(components)).not.toBeNull();
      }
    }),
    { numRuns: 60 },
  );
}, 60_000);

describe("names and descriptions", () => {
  const commands = [ask, find, quotes, settings, sources];
  const optionsOf = (data: object) => ("options" in data ? (data.options as object[]) : []);
  const named = commands.flatMap(({ data }) => [data, ...optionsOf(data)]) as unknown as {
    readonly name: string;
    readonly name_localizations: Record<string, string>;
    readonly description?: string;
    readonly description_localizations?: Record<string, string>;
  }[];

  test("stand on every command and option in every language", () => {
    for (const { name_localizations, description, description_localizations } of named) {
      const expected = ["ar", "de", "es-419", "es-ES", "fr", "he", "pt-BR"];
      expect(Object.keys(name_localizations).sort()).toEqual(expected);
      if (description) expect(Object.keys(description_localizations ?? {}).sort()).toEqual(expected);
    }
  });

  test("are known to the handlers by their English names", () => {
    expect(commands.map(({ data }) => data.name)).toEqual(["ask", "Find in coverage", "quotes", "settings", "sources"]);
    expect(Object.values(languages.en.options).map(({ name }) => name)).toEqual(Object.keys(languages.en.options));
  });
});
