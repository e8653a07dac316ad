import { describe, expect, test } from "vitest";
import sources from "../../commands/sources.ts";
import { createArticle } from "../../src/articles/create.ts";
import { Coverage } from "../../src/coverage/coverage.ts";
import { openCoverage } from "../../src/coverage/open.ts";
import { UserError } from "../../src/errors.ts";
import { breaches, buttons, texts } from "../views/samples.ts";
import { commandRequest, press } from "./requests.ts";

describe("/sources", () => {
  test("lists the articles that come with the bot", async () => {
    const app = { coverage: await openCoverage() };
    const { components } = sources.run(commandRequest("sources", {}), app);
    expect(breaches(components)).toEqual([]);
    expect(texts(components)[0]).toMatch(/\*\*5 articles\*\* from \*\*5 outlets\*\* · <t:\d+:D> to <t:\d+:D>/);
    const all = texts(components).join("\n");
    for (const { outlet } of app.coverage.holdings().articles) expect(all).toContain(outlet);
  });

  test("turns its pages", () => {
    const coverage = new Coverage();
    for (let index = 0; index < 20; index++)
      coverage.add(createArticle(`${index}`, { title: `Title ${index}` }, "It rained."));
    const first = sources.run(commandRequest("sources", { private: true }), { coverage });
    expect(first.private).toBe(true);
    const [more] = buttons(first.components);
    const second = sources.component(press(first.components, more!.to, { private: true }), { coverage });
    expect(second.kind).toBe("update");
    expect(texts(second.components).at(-1)).toBe("-# Page 2 of 3");
    expect(() => sources.component(press(first.components, "sources:page:x"), { coverage })).toThrow(UserError);
  });
});
