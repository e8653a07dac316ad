import type { Language } from "./words.ts";

/** The plural forms of each language (https://cldr.unicode.org/index/cldr-spec/plural-rules). */
export const pluralForms = {
  en: ["one", "other"],
  de: ["one", "other"],
  fr: ["one", "many", "other"],
  es: ["one", "many", "other"],
  pt: ["one", "many", "other"],
  ar: ["zero", "one", "two", "few", "many", "other"],
  he: ["one", "two", "other"],
} as const satisfies Record<Language, readonly Intl.LDMLPluralRule[]>;

type Forms<L extends Language> = Readonly<Record<(typeof pluralForms)[L][number], string>>;

/** What Intl knows of a language, made ready once. */
export function grammar<L extends Language>(language: L, locale: string = language) {
  const plural = new Intl.PluralRules(locale);
  const figures = new Intl.NumberFormat(locale);
  const lists = new Intl.ListFormat(locale);
  const dates = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" });
  const relative = new Intl.RelativeTimeFormat(locale);
  return {
    number: (number: number) => figures.format(number),
    list: (items: readonly string[]) => lists.format(items),
    day: (iso: string) => dates.format(Date.parse(`${iso.slice(0, 10)}T00:00:00Z`)),
    /** "in 5 seconds" */
    inSeconds: (seconds: number) => relative.format(seconds, "second"),
    /** A number of things; `#` stands for the number. */
    counted(forms: Forms<L>) {
      const all: Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> = forms;
      return (number: number) => (all[plural.select(number)] ?? "#").replace("#", figures.format(number));
    },
  };
}
