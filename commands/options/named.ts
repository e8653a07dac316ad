import type { LocalizationMap } from "discord-api-types/v10";
import { Locale } from "discord-api-types/v10";
import { languages } from "../../src/words/languages.ts";
import type { Named, Words } from "../../src/words/words.ts";

/**
 * Discord's locales of the languages beside English. Arabic and Hebrew stand in its API description (`AvailableLocalesEnum`),
 * though not in the list of its prose (https://docs.discord.com/developers/reference#locales) that `Locale` follows; should
 * Discord refuse them, registration goes on without.
 */
const locales: Readonly<Record<string, Words>> = {
  [Locale.German]: languages.de,
  [Locale.French]: languages.fr,
  [Locale.SpanishES]: languages.es,
  [Locale.SpanishLATAM]: languages.es,
  [Locale.PortugueseBR]: languages.pt,
  ar: languages.ar,
  he: languages.he,
};

/** What stands on a command or an option, in every language: English first, which the handlers know it by. */
export function named(pick: (words: Words) => Named) {
  const { description } = pick(languages.en);
  return {
    ...onlyNamed(pick),
    description,
    description_localizations: inEach((words) => pick(words).description),
  };
}

/** The same for a command without description. */
export function onlyNamed(pick: (words: Words) => Pick<Named, "name">) {
  return { name: pick(languages.en).name, name_localizations: inEach((words) => pick(words).name) };
}

function inEach(pick: (words: Words) => string): LocalizationMap {
  return Object.fromEntries(Object.entries(locales).map(([locale, words]) => [locale, pick(words)]));
}
