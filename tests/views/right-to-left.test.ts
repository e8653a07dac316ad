import { expect, test } from "vitest";
import { notice } from "../../src/interaction/notice.ts";
import { answerView } from "../../src/views/answer.ts";
import { isolated, seenIsolated } from "../../src/views/markdown.ts";
import { quotationsView } from "../../src/views/quotations.ts";
import { sourcesView } from "../../src/views/sources.ts";
import { surroundingsView } from "../../src/views/surroundings.ts";
import { languages } from "../../src/words/languages.ts";
import {
  buttons,
  sampleAnswer,
  sampleArticle,
  sampleExcerpt,
  sampleHoldings,
  sampleQuotation,
  sampleQuotes,
  texts,
} from "./samples.ts";

const { en, ar, he } = languages;
const post = sampleArticle("post", { title: "Dam breaks", outlet: "The Post", url: "https://post.example/" });
const mail = sampleArticle("mail", { title: "Dam broke", outlet: "*Mail* 24", url: "https://mail.example/" });
const span = { start: 21, end: 37 };
const filters = { outlet: "The Post", from: "2023-10-12" };
const holdings = sampleHoldings([post, mail, post]);
const alsoIn = [{ article: mail, span, wording: "She was hurt" }];

/** Letters of the other direction that nothing keeps apart, on lines where words of the bot's own stand. */
function loose(content: string): string[] {
  return content
    .split("\n")
    .filter((line) => !line.startsWith("> ") && /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(line))
    .flatMap(
      (line) => line.replace(/\u2068[^\u2068\u2069]*\u2069|<t:\d+:D>|\]\([^)]*\)/gu, "").match(/[a-z]+/giu) ?? [],
    );
}

test.each([ar, he])("in $language every name and word from outside is kept apart from the bot's own", (words) => {
  const ids = { page: String, around: (index: number) => `around:${index}`, share: String, choose: "choose" };
  const shown = { page: 0, private: true, holdings, ids, words };
  const excerpts = Array.from({ length: 4 }, () => sampleExcerpt(post, { speaker: "Ann Lee", alsoIn }));
  const corrections = [{ typed: "Blinkin", read: "Blinken" }];
  const asked = { asked: "who was hurt?", about: "the dam", filters };
  const reason = { code: "no-match" as const, message: "", words: ["sourdough", "rye"], partly: true };
  const quotation = sampleQuotation(post, span, { alsoIn });
  const messages = [
    answerView({ ...shown, asked, answer: sampleAnswer({ excerpts, corrections }) }),
    answerView({ ...shown, asked, answer: sampleAnswer({ reason, nearest: excerpts }) }),
    quotationsView({ ...shown, asked, answer: sampleQuotes({ quotations: [quotation], about: [quotation] }) }),
    quotationsView({
      ...shown,
      asked,
      answer: sampleQuotes({ reason: { code: "no-match", message: "" } }),
    }),
    sourcesView(holdings, 0, String, words),
    surroundingsView(post, { start: 0, end: post.text.length }, span, words),
  ];
  for (const message of messages) {
    const all = [...texts(message), ...buttons(message).map(({ label }) => label)];
    expect(all.flatMap(loose)).toEqual([]);
    expect(all.some((content) => /\u2068/u.test(content))).toBe(true);
    // Every isolate is closed on its line.
    for (const line of all.flatMap((content) => content.split("\n"))) {
      expect(line.match(/\u2068/gu)?.length).toBe(line.match(/\u2069/gu)?.length);
    }
  }
});

test("in English a name written from right to left is kept apart, and other names are bare", () => {
  expect(isolated("חדשות", en.direction)).toBe("\u2068חדשות\u2069");
  expect(isolated("The Post", en.direction)).toBe("The Post");
});

test("a notice keeps the isolates around names and loses every other sign that turns text around", () => {
  const [part] = notice(`א \u2068The\u202e *Post*\u2069 ב\u2066\u2068\u200b`).components;
  expect(part).toMatchObject({ content: "א \u2068The \\*Post\\*\u2069 ב" });
  expect(seenIsolated("\u2069a\u2068b")).toBe("ab");
});
