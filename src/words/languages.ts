import { ar } from "./ar.ts";
import { de } from "./de.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import { he } from "./he.ts";
import { pt } from "./pt.ts";
import type { Language, Words } from "./words.ts";

/** All languages that the bot speaks. */
export const languages: Readonly<Record<Language, Words>> = { en, de, fr, es, pt, ar, he };

/**
 * The words for a reader's locale, such as "de", "es-419" or "pt-BR" from Discord, or "ar-EG" from a browser; English where
 * the bot does not speak the language.
 */
export function wordsFor(locale: string): Words {
  const language = locale.split("-", 1)[0]?.toLowerCase() ?? "";
  return Object.hasOwn(languages, language) ? languages[language as Language] : en;
}
