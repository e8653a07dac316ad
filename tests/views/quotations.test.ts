import { describe, expect, test } from "vitest";
import type { Person } from "../../src/quotes/answer.ts";
import { quotationParts, quotationView } from "../../src/views/quotation.ts";
import type { QuotationsShown } from "../../src/views/quotations.ts";
import { quotationsView } from "../../src/views/quotations.ts";
import { en } from "../../src/words/en.ts";
import { buttons, everything, sampleArticle, sampleHoldings, sampleQuotation, sampleQuotes, texts } from "./samples.ts";

const text =
  "“We are not done. Not yet,” Ms Lee said. She called the dam “far too high”. Ms Lee said that it would hold.";
const post = sampleArticle("post", {
  title: "Dam",
  outlet: "The Post",
  url: "https://post.example/",
  published: "2023-10-12",
  text,
});
const mail = sampleArticle("mail", {
  title: "Dam",
  outlet: "The Mail",
  url: "https://mail.example/",
  published: "2023-10-11",
  text,
});

function run(words: string) {
  return { start: text.indexOf(words), end: text.indexOf(words) + words.length };
}
const whole = sampleQuotation(post, run("We are not done. Not yet,"), {
  context: run("“We are not done. Not yet,” Ms Lee said."),
});
const part = sampleQuotation(post, run("far too high"), { context: run("She called the dam “far too high”.") });
const reported = sampleQuotation(post, run("it would hold"), {
  kind: "reported",
  context: run("Ms Lee said that it would hold."),
});

const source = (words: string) => `-# [The Post](https://post.example/#:~:text=${words}) · <t:1697104800:D>`;

const ids = { page: (page: number) => `page:${page}`, choose: "choose", share: (page: number) => `share:${page}` };

function view(more: Partial<QuotationsShown>) {
  const asked = { asked: "Ann Lee", filters: {} };
  return quotationsView({
    asked,
    answer: sampleQuotes(),
    page: 0,
    private: false,
    holdings: sampleHoldings([post]),
    ids,
    words: en,
    ...more,
  });
}

describe("quotations", () => {
  test("direct ones first, then reported speech, then what others said, each with its source and link", () => {
    const about = sampleQuotation(post, run("it would hold"), {
      kind: "reported",
      context: run("Ms Lee said that it would hold."),
      speaker: "Bo Kay",
    });
    const message = view({ answer: sampleQuotes({ quotations: [reported, whole, part], about: [about] }) });
    expect(texts(message)).toEqual([
      "### Ann Lee",
      "-# 3 quotations · printed as “Ms Lee”",
      "**In their own words**",
      `> “We are not done. Not yet”\n${source("We%20are%20not%20done.%20Not%20yet")}`,
      `> She called the dam “**far too high**”.\n${source("far%20too%20high")}`,
      "**As reported**",
      `> Ms Lee said that **it would hold**.\n${source("it%20would%20hold")}`,
      "**Others, for or about Ann Lee**",
      `**Bo Kay**\n> Ms Lee said that **it would hold**.\n${source("it%20would%20hold")}`,
    ]);
  });

  test("what comes before is muted; the same words elsewhere are named with a link", () => {
    const run = "We%20are%20not%20done.%20Not%20yet";
    const entry = {
      ...whole,
      before: "Asked *whether* it was over.",
      alsoIn: [{ article: mail, span: whole.quotation.span, wording: null }],
    };
    expect(texts(view({ answer: sampleQuotes({ quotations: [entry] }) }))[3]).toBe(
      `-# Asked \\*whether\\* it was over.\n> “We are not done. Not yet”\n${source(run)}\n-# Also in ` +
        `[The Mail](https://mail.example/#:~:text=${run})`,
    );
  });

  test("other words elsewhere are shown as such, as many as there is room for", () => {
    const here = { article: mail, span: whole.quotation.span, wording: null };
    const alsoIn = [
      here,
      { ...here, wording: "We’re *not* yet done." },
      { ...here, wording: "x ".repeat(400) },
      { ...here, wording: "No." },
    ];
    const [, , , shown] = texts(view({ answer: sampleQuotes({ quotations: [{ ...whole, alsoIn }] }) }));
    const [, first, second, rest] = (shown ?? "").split("\n").filter((line) => line.startsWith("-# "));
    expect(first).toMatch(/^-# Worded differently in \[The Mail\]\(\S+\): “We’re \\\*not\\\* yet done\.”$/u);
    expect(second).toMatch(/^-# Worded differently in .*: “x x .*…”$/u);
    expect(rest).toMatch(/^-# Also in \[The Mail\]\(\S+\), \[The Mail\]\(\S+\)$/u);
  });

  test("other words elsewhere go where there is no room for them, before the source does", () => {
    const other = { article: mail, span: whole.quotation.span, wording: "We’re not yet done." };
    const parts = quotationParts({ ...whole, alsoIn: [other] }, false, en);
    const shown = (room: number) => JSON.stringify(quotationView(parts, parts.length + room, en));
    expect(shown(500)).toContain("Worded differently");
    expect(shown(90)).toContain("Also in");
    expect(shown(90)).not.toContain("Worded differently");
    expect(shown(0)).not.toContain("Also in");
  });

  test("what comes before is left out where the sentence shown holds it", () => {
    const entry = { ...part, before: "She called the dam" };
    expect(texts(view({ answer: sampleQuotes({ quotations: [entry] }) }))[3]).toMatch(/^> She called the dam “/);
  });

  test("a statement that is quoted in parts is shown in its sentence, the quoted words in bold", () => {
    const sentence = "Ms Lee said it was “too high” and, at that, “far too late”.";
    const article = sampleArticle("two", { text: sentence });
    const at = (words: string) => ({ start: sentence.indexOf(words), end: sentence.indexOf(words) + words.length });
    const entry = sampleQuotation(article, at("it was “too high” and, at that, “far too late”"));
    const parts = [at("too high"), at("far too late")];
    const [, , , quoted] = texts(view({ answer: sampleQuotes({ quotations: [{ ...entry, parts }] }) }));
    expect(quoted).toMatch(/^> Ms Lee said it was “\*\*too high\*\*” and, at that, “\*\*far too late\*\*”\./);
  });

  test("a quotation of two paragraphs is nothing but what was said, and has no word in bold", () => {
    const words = "“It is too high.\n\n“It is far too late.”";
    const article = sampleArticle("two", { text: words });
    const at = (part: string) => ({ start: words.indexOf(part), end: words.indexOf(part) + part.length });
    const entry = sampleQuotation(article, at(words));
    const parts = [at("It is too high."), at("It is far too late.")];
    const [, , , quoted] = texts(view({ answer: sampleQuotes({ quotations: [{ ...entry, parts }] }) }));
    expect(quoted).toMatch(/^> “It is too high\.\n(?:> ?\n)*> “It is far too late\.”/);
  });

  test("others without a certain name are shown as printed, or as not certain", () => {
    const unnamed = {
      ...whole,
      quotation: { ...whole.quotation, speaker: null, mention: { start: 0, end: 1, asPrinted: "a spokesman" } },
    };
    const nobody = { ...whole, quotation: { ...whole.quotation, speaker: null } };
    const [, , , first, second] = texts(view({ answer: sampleQuotes({ about: [unnamed, nobody] }) }));
    expect(first).toMatch(/^\*\*A spokesman\*\*\n/);
    expect(second).toMatch(/^\*\*Speaker not certain\*\*\n/);
  });

  test("a link too long for the text is a button", () => {
    const far = sampleArticle("far", { text, outlet: "The Post", url: `https://post.example/${"x".repeat(300)}` });
    const message = view({
      answer: sampleQuotes({ quotations: [sampleQuotation(far, run("We are not done. Not yet,"))] }),
    });
    expect(texts(message)[3]).toBe("> “We are not done. Not yet”\n-# The Post · no date");
    expect(buttons(message).map(({ label, to }) => `${label} ${to.slice(-8)}`)).toEqual(["Open ot%20yet"]);
  });

  test("an outlet that cannot be a link has one beside it", () => {
    const odd = sampleArticle("odd", { text, outlet: "*Post*", url: "https://post.example/" });
    const message = view({
      answer: sampleQuotes({ quotations: [sampleQuotation(odd, run("We are not done. Not yet,"))] }),
    });
    expect(texts(message)[3]).toContain("-# \\*Post\\* · no date · [open](https://post.example/#:~:text=");
  });

  test("long quotations get the room that short ones leave", () => {
    const long = `“${"Words upon words. ".repeat(110).trim()}” Ms Lee said.`;
    const article = sampleArticle("long", { text: long, outlet: "The Post" });
    const entry = sampleQuotation(article, { start: 1, end: long.indexOf("”") });
    const shownWords = texts(view({ answer: sampleQuotes({ quotations: [whole, entry, part] }) }))[4];
    expect(shownWords).toContain(entry.text);
  });

  test("five a page", () => {
    const quotations = Array.from({ length: 12 }, () => ({ ...whole }));
    const labels = (page: number, isPrivate = false) =>
      buttons(view({ answer: sampleQuotes({ quotations }), page, private: isPrivate }))
        .filter(({ to }) => !to.startsWith("http"))
        .map(({ label, to }) => `${label} ${to}`);
    expect(labels(0)).toEqual(["More quotations page:1"]);
    expect(labels(2, true)).toEqual(["Back page:1", "Share with everyone here share:2"]);
    expect(texts(view({ answer: sampleQuotes({ quotations }), page: 2 })).at(-1)).toBe("-# Page 3 of 3");
  });

  test("several people: a menu to choose from", () => {
    const person = (name: string, quotations: number): Person => ({ name, names: [name, `Mr ${name}`], quotations });
    const candidates = [person("Ben Gurion", 3), person("Ben Bernanke", 1), person("B".repeat(101), 1)];
    const message = view({
      asked: { asked: "Ben", filters: {} },
      answer: sampleQuotes({ asked: "Ben", person: null, candidates }),
    });
    expect(texts(message)).toEqual(["### Ben", "Several people match. Whose words?"]);
    expect(everything(message).find(({ type }) => type === 3)).toMatchObject({
      custom_id: "choose",
      options: [
        { label: "Ben Gurion", value: "Ben Gurion", description: "3 quotations · also “Mr Ben Gurion”" },
        { label: "Ben Bernanke", value: "Ben Bernanke", description: "1 quotation · also “Mr Ben Bernanke”" },
      ],
    });
  });

  test("one who may be meant: asked, not taken for granted", () => {
    const candidates = [{ name: "Ann Lee", names: ["Ann Lee"], quotations: 2 }];
    const message = view({
      asked: { asked: "Danish president", filters: {} },
      answer: sampleQuotes({ person: null, candidates }),
    });
    expect(texts(message)).toEqual(["### Danish president", "Choose a person"]);
  });

  test("nobody of that name: why, and what the coverage holds", () => {
    const reason = { code: "unknown-person" as const, message: "Nobody called Zelensky is quoted here." };
    const message = view({ asked: { asked: "Zelensky", filters: {} }, answer: sampleQuotes({ person: null, reason }) });
    expect(texts(message)).toEqual([
      "### Zelensky",
      "Nobody called “Zelensky” is quoted here.\n-# The coverage holds 1 article, <t:1697104800:D>: The Post.",
    ]);
  });
});
