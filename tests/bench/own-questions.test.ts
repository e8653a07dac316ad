import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { holdsAnswer, readOwnQuestions } from "../../bench/training/sets.ts";
import { readSeeds } from "../../src/articles/read.ts";

const FOLDER = fileURLToPath(new URL("../../bench/own-questions", import.meta.url));
const FILES = readdirSync(FOLDER).filter((file) => file.endsWith(".json"));

interface Written {
  readonly id: string;
  readonly q: string;
  readonly none?: boolean;
  readonly why?: string;
  readonly gold?: readonly (readonly [string, number, number])[];
}

describe.each(FILES)("%s", (file) => {
  const questions = JSON.parse(readFileSync(`${FOLDER}/${file}`, "utf8")) as Written[];

  it("has each question once", () => {
    expect(questions.length).toBeGreaterThan(50);
    expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length);
    expect(new Set(questions.map(({ q }) => q.toLowerCase())).size).toBe(questions.length);
  });

  it("says where each is answered, or why it is not", () => {
    for (const { none, gold = [], why = "" } of questions) {
      expect(gold.length > 0).toBe(!none);
      if (none) expect(why).not.toBe("");
      for (const [, start, end] of gold) expect(end).toBeGreaterThan(start);
    }
  });
});

it("finds the answers in the articles that the bot comes with", async () => {
  const articles = await readSeeds(fileURLToPath(new URL("../../seeds", import.meta.url)));
  for (const question of readOwnQuestions("seeds.json", articles)) {
    const answering = articles.filter((article) => holdsAnswer(question, article, article.text));
    expect(answering.length > 0, question.q).toBe(!question.none);
  }
});
