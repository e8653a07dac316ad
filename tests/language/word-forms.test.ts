import { expect, it } from "vitest";
import { formsOf } from "../../src/language/word-forms.ts";

it("knows irregular forms", () => {
  expect(formsOf("died")).toContain("death");
  expect(formsOf("sourdough")).toEqual([]);
});
