import type { Indexed } from "./indexed.ts";
import { foldedWords, nameParts, namesAgree } from "./people/names.ts";
import type { Known } from "./people.ts";

/** Finds what others said for or about somebody: quotations whose words or sentence name them. */
export interface AboutIndex {
  add(item: Indexed, at: number): void;
  of(person: Known, all: readonly Indexed[]): Indexed[];
}

export function aboutIndex(): AboutIndex {
  const byWord = new Map<string, number[]>();
  return {
    add({ article, quotation }, at) {
      if (!quotation.speaker) return;
      const { context, span } = quotation;
      const run = article.text.slice(Math.min(context.start, span.start), Math.max(context.end, span.end));
      for (const word of new Set(run.match(/\p{Lu}[\p{L}'’-]*/gu) ?? [])) {
        for (const folded of foldedWords(word)) {
          const places = byWord.get(folded);
          if (!places) byWord.set(folded, [at]);
          else if (places.at(-1) !== at) places.push(at);
        }
      }
    },
    of({ surname, given, quotations }, all) {
      const own = new Set(quotations);
      const last = surname.split(" ").at(-1)!;
      const parts = { given, surname, suffix: null };
      return (byWord.get(last) ?? []).flatMap((at) => {
        const item = all[at]!;
        if (own.has(at)) return [];
        const { speaker, speakerKind, mention } = item.quotation;
        // Their own words under a form of the name that is not joined to them yet are not somebody else's.
        if (speakerKind === "person" && namesAgree(nameParts(speaker!), parts)) return [];
        return namesOnlyAsSpeaker(item, last, mention) || namesake(item, last, given) ? [] : [item];
      });
    },
  };
}

/** The surname stands only in the words that name the speaker: "Trump Jr." for Trump, "the Clinton campaign". */
function namesOnlyAsSpeaker(
  { article, quotation }: Indexed,
  last: string,
  mention: { start: number; end: number } | null,
): boolean {
  if (!mention) return false;
  const { context, span } = quotation;
  const run =
    article.text.slice(
      Math.min(context.start, span.start),
      Math.max(context.start, Math.min(mention.start, context.end)),
    ) +
    article.text.slice(Math.max(context.start, Math.min(mention.end, context.end)), Math.max(context.end, span.end));
  return quotation.speakerKind === "person" && !foldedWords(run).includes(last);
}

/** Another given name stands before the surname wherever it stands: "Bill Clinton" for Hillary Clinton. */
function namesake({ article, quotation: { context, span } }: Indexed, last: string, given: string | null): boolean {
  if (!given) return false;
  const run = article.text.slice(Math.min(context.start, span.start), Math.max(context.end, span.end));
  const names = run.match(/(?:\p{Lu}[\p{L}'’.-]*\s+){0,2}\p{Lu}[\p{L}'’-]*/gu) ?? [];
  const bearing = names.map(nameParts).filter((parts) => parts.surname === last);
  return (
    bearing.length > 0 &&
    bearing.every((parts) => parts.given !== null && !namesAgree(parts, { given, surname: last, suffix: null }))
  );
}
