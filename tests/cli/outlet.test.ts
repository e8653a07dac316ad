import { describe, expect, test } from "vitest";
import { coverage } from "./coverage.ts";

describe("--outlet", () => {
  test("may be a part of an outlet's name", async () => {
    const { out } = await coverage("ask", "Blinken civilians", "--outlet", "national", "--json");
    const outlets = JSON.parse(out).excerpts.map((found: { article: { outlet: string } }) => found.article.outlet);
    expect(new Set(outlets)).toEqual(new Set(["The National"]));
  });

  test.each([
    ["ask", "nowhere", /^No outlet has "nowhere" in its name\. The outlets here are: .*The National/],
    ["search", "nowhere", /The outlets here are: .*The National/],
    ["quotes", "nowhere", /^No outlet has "nowhere" in its name\. The outlets here are: .*The National/],
    ["ask", "the", /^Several outlets have "the" in their names: .*The National/],
  ])("%s: one that fits none or several outlets is answered with those there are", async (command, name, message) => {
    const { status, out } = await coverage(command, "Blinken", "--outlet", name);
    expect(status).toBe(0);
    expect(out.replaceAll("\n", " ")).toMatch(message);
  });
});
