import { describe, expect, test } from "vitest";
import { limits } from "../../src/views/limits.ts";
import { en } from "../../src/words/en.ts";
import { pluralForms } from "../../src/words/grammar.ts";
import { languages, wordsFor } from "../../src/words/languages.ts";
import type { Language, Words } from "../../src/words/words.ts";

const all = Object.entries(languages) as [Language, Words][];
const others = all.filter(([language]) => language !== "en");

/** Functions of numbers, by name; every other one takes text. */
const ofNumbers = new Set([
  "more",
  "number",
  "articles",
  "outlets",
  "quotations",
  "page",
  "reading",
  "tooMany",
  "busy",
]);
const markers = ["ΑΑΑ", "ΒΒΒ", "ΓΓΓ"];

/** Every sentence of a dictionary by its path, with markers where text goes. */
function sentences(words: object, path = ""): [path: string, sentence: string][] {
  return Object.entries(words).flatMap(([key, value]): [string, string][] => {
    const here = path ? `${path}.${key}` : key;
    if (typeof value === "string") return [[here, value]];
    if (typeof value === "object") return sentences(value, here);
    if (key === "list") return [[here, value(markers)]];
    if (key === "day") return [[here, value("2023-10-12")]];
    return [[here, value(...(ofNumbers.has(key) && !path.includes("collection") ? [5, 7] : markers))]];
  });
}

describe.each(all)("%s", (language, words) => {
  test("says everything that English says", () => {
    expect(sentences(words).map(([path]) => path)).toEqual(sentences(en).map(([path]) => path));
    for (const [path, sentence] of sentences(words)) expect(sentence.trim(), path).not.toBe("");
    expect(words.language).toBe(language);
    expect(wordsFor(language)).toBe(words);
  });

  test("uses what it is given", () => {
    const english = new Map(sentences(en));
    for (const [path, sentence] of sentences(words)) {
      const given = markers.filter((marker) => english.get(path)?.includes(marker));
      for (const marker of given) expect(sentence, path).toContain(marker);
    }
    expect(words.page(3, 8)).toMatch(/3.*8/);
    expect(words.reading(3, 8)).toMatch(/3.*8/);
    expect(words.faults.tooMany(40)).toContain("40");
    expect(words.faults.busy(7)).toContain("7");
    expect(words.day("2023-10-12")).toMatch(/12.*2023/);
  });

  test("has every plural form of its language, and each shows the number or a word for it", () => {
    const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
    expect([...pluralForms[language]].sort()).toEqual([...pluralCategories].sort());
    for (const counted of [words.articles, words.outlets, words.quotations, words.more]) {
      const shown = [0, 1, 2, 5, 17, 100, 1_000_000].map(counted);
      for (const one of shown) expect(one).not.toMatch(/#|undefined/);
      expect(shown[3]).toContain("5");
      expect(new Set(shown).size).toBe(shown.length);
    }
  });

  test("stays within Discord's limits", () => {
    const { find, ...slash } = words.commands;
    for (const { name, description } of [...Object.values(slash), ...Object.values(words.options)]) {
      expect(name).toMatch(/^[-_'\p{L}\p{N}]{1,32}$/u);
      expect(name).toBe(name.toLowerCase());
      expect(description.length).toBeLessThanOrEqual(100);
    }
    expect(find.name).toMatch(/^[\p{L} ]{1,32}$/u);
    const names = Object.values(words.options).map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const [path, label] of sentences(words.buttons)) expect(label.length, path).toBeLessThan(limits.buttonLabel);
    expect(words.people.choose.length).toBeLessThanOrEqual(limits.selectPlaceholder);
  });
});

test.each(others)("%s says it in its own language", (_language, words) => {
  const english = new Map(sentences(en));
  const untranslated = sentences(words).filter(
    ([path, sentence]) => /\p{L} \p{L}/u.test(sentence) && english.get(path) === sentence,
  );
  expect(untranslated).toEqual([]);
});

test("no lead of a heading begins one of another meaning, so that a reply is read back in any language", () => {
  const leads = all.flatMap(([, { heading }]) => Object.entries(heading));
  for (const [part, lead] of leads) {
    for (const [other, longer] of leads) {
      if (part !== other) expect(longer.startsWith(lead), `${lead} (${part}), ${longer} (${other})`).toBe(false);
      // A shorter lead would leave the rest of a longer one to the text behind it.
      else if (lead !== longer && (part === "about" || part === "outlet")) expect(longer.startsWith(lead)).toBe(false);
    }
  }
});

test.each([
  ["en-US", "en"],
  ["en-GB", "en"],
  ["de", "de"],
  ["es-ES", "es"],
  ["es-419", "es"],
  ["pt-BR", "pt"],
  ["pt-PT", "pt"],
  ["ar-EG", "ar"],
  ["he-IL", "he"],
  ["FR", "fr"],
  ["ja", "en"],
  ["constructor", "en"],
  ["__proto__", "en"],
  ["", "en"],
])("a reader with %j reads %s", (locale, language) => expect(wordsFor(locale).language).toBe(language));

test("French never breaks a line before a mark that stands apart", () => {
  for (const [path, sentence] of sentences(languages.fr)) expect(sentence, path).not.toMatch(/ [:;?!»]|« /u);
});
