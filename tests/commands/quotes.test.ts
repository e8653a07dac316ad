import fc from "fast-check";
import { describe, expect, test } from "vitest";
import quotes from "../../commands/quotes.ts";
import { createArticle } from "../../src/articles/create.ts";
import { Coverage } from "../../src/coverage/coverage.ts";
import { openCoverage } from "../../src/coverage/open.ts";
import { UserError } from "../../src/errors.ts";
import { readHeading } from "../../src/views/state.ts";
import { hostile } from "../views/hostile.ts";
import { breaches, buttons, everything, texts } from "../views/samples.ts";
import { shown } from "../views/shown.ts";
import { commandRequest, press, typing } from "./requests.ts";

interface Menu {
  readonly custom_id: string;
  readonly options: readonly { readonly value: string }[];
}

const app = { coverage: await openCoverage() };

function reply(options: Parameters<typeof commandRequest>[1]) {
  return quotes.run(commandRequest("quotes", options), app);
}

describe("/quotes", () => {
  test("shows a person's quotations under their full name, direct ones first, each with outlet, day and link", () => {
    const { components } = reply({ person: "Blinken" });
    expect(breaches(components)).toEqual([]);
    expect(readHeading(components)?.asked).toBe("Antony Blinken");
    expect(texts(components)).toContain("**In their own words**");
    const quoted = texts(components).filter((text) => text.includes("> "));
    expect(quoted).toHaveLength(5);
    for (const text of quoted) expect(text).toMatch(/\n-# \[.+\]\(https:\S+#:~:text=\S+\) · <t:\d+:D>/);
  });

  test("pages go through all quotations, each shown once, and old buttons ask for the person understood", () => {
    const seen: string[] = [];
    let { components } = reply({ person: "Blinkin" });
    for (let page = 0; page < 30; page++) {
      seen.push(...texts(components).filter((text) => text.includes("> ")));
      const more = buttons(components).find(({ label }) => label === "More quotations");
      if (!more) break;
      const next = quotes.component(press(components, more.to), app);
      expect(next.kind).toBe("update");
      expect(breaches(next.components)).toEqual([]);
      components = next.components;
    }
    expect(new Set(seen).size).toBe(seen.length);
    const all = seen.map((text) => shown(text).visible.replace(/\s+/g, " ")).join("\n");
    const { quotations, about } = app.coverage.quotes("Blinken", { limit: 500 });
    for (const { text } of [...quotations, ...about])
      expect(all).toContain(text.replace(/\s+/g, " ").replace(/,?\s*$/u, ""));
  });

  test("a topic that the headline or the sentence before names is found, where the words themselves do not", () => {
    const { quotations } = app.coverage.quotes("Blinken", { about: "the war", limit: 500 });
    expect(quotations.length).toBeGreaterThan(0);
    expect(quotations.filter(({ text }) => !/\bwars?\b/iu.test(text)).length).toBeGreaterThan(0);
    expect(app.coverage.quotes("Blinken", { about: "opera", limit: 500 }).quotations).toEqual([]);
  });

  test("what others said for or about somebody is marked as such, with its speaker", () => {
    const lines = texts(reply({ person: "Austin" }).components);
    const from = lines.indexOf("**Others, for or about Lloyd Austin**");
    expect(from).toBeGreaterThan(0);
    for (const text of lines.slice(from + 1)) expect(text).toMatch(/^\*\*.+\*\*\n|^-# Page/);
  });

  test("several people match: the one chosen is shown, with the filters kept", () => {
    const coverage = new Coverage();
    const said = (name: string) => `“The dam will hold this winter,” ${name} said on Monday.`;
    for (const [id, name] of ["Harold Carter", "Susan Carter"].entries()) {
      coverage.add(createArticle(`${id}`, { title: "Dam", published: "2023-10-12" }, `${said(name)}\n${name} left.`));
    }
    const request = commandRequest("quotes", { person: "Carter", about: "the dam", from: "2021" });
    const { components } = quotes.run(request, { coverage });
    const menu = everything(components).find(({ type }) => type === 3) as unknown as Menu;
    expect(menu.options.map(({ value }) => value).sort()).toEqual(["Harold Carter", "Susan Carter"]);
    const chosen = quotes.component(press(components, menu.custom_id, { values: ["Susan Carter"] }), { coverage });
    expect(chosen.kind).toBe("update");
    expect(readHeading(chosen.components)).toEqual({
      asked: "Susan Carter",
      about: "the dam",
      filters: { from: "2021-01-01" },
    });
    expect(texts(chosen.components).join("\n")).toContain("> “The dam will hold this winter”");
    expect(() => quotes.component(press(components, menu.custom_id), { coverage })).toThrow(UserError);
  });

  test("nobody of that name: says so, and what the coverage holds", () => {
    const shown = texts(reply({ person: "Zelensky" }).components);
    expect(shown[1]).toMatch(/Zelensky/);
    expect(shown[1]).toContain("The coverage holds 5 articles");
  });

  test("private ones can be shared", () => {
    const { components } = reply({ person: "Blinken", private: true });
    const share = buttons(components).find(({ label }) => label === "Share with everyone here")!;
    const shared = quotes.component(press(components, share.to, { private: true }), app);
    expect(shared).toMatchObject({ kind: "post", private: false });
    expect(texts(shared.components)).toEqual(texts(components));
  });

  test("people are suggested with their number of quotations, outlets by name", () => {
    const { choices } = quotes.autocomplete(typing("quotes", "person", "blin"), app);
    expect(choices[0]).toMatchObject({ value: "Antony Blinken" });
    expect(choices[0]!.name).toMatch(/^Antony Blinken · \d+ quotations$/);
    expect(quotes.autocomplete(typing("quotes", "person", ""), app).choices.length).toBeLessThanOrEqual(25);
    expect(quotes.autocomplete(typing("quotes", "outlet", "national"), app).choices).toEqual([
      { name: "The National", value: "The National" },
    ]);
  });

  test("any text as a person gets a reply that Discord takes", () => {
    fc.assert(
      fc.property(hostile, hostile, (person, about) => {
        expect(breaches(reply({ person, about }).components)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
