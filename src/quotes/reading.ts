import type { Article } from "../articles/article.ts";
import { type Cue, cuesOf } from "./cues/cues.ts";
import { peopleOf } from "./names/people.ts";
import type { NamedPerson, PersonMention } from "./names/person.ts";
import { nameRuns } from "./names/runs.ts";
import { type Phrase, phrasesOf } from "./speakers/phrases.ts";
import { type Layout, layoutOf } from "./text/layout.ts";

/** All that is known of an article before anything is attributed. Arrays by sentence where so named. */
export interface Reading {
  readonly article: Article;
  readonly layout: Layout;
  readonly people: readonly NamedPerson[];
  readonly mentions: readonly PersonMention[];
  readonly phrases: readonly (readonly Phrase[])[];
  readonly cues: readonly (readonly Cue[])[];
}

/** Finds the quoted stretches, the people, the noun phrases and the cues of an article. */
export function readArticle(article: Article): Reading {
  const layout = layoutOf(article);
  const runs = layout.tokens.flatMap((own, i) =>
    nameRuns(own, i, layout.text, layout.paragraphs[i]?.role === "headline"),
  );
  const { people, mentions } = peopleOf(runs);
  const byStart = new Map(mentions.map((mention) => [mention.run.start, mention]));
  return {
    article,
    layout,
    people,
    mentions,
    phrases: layout.sentences.map((sentence, i) => phrasesOf(sentence, i, byStart)),
    cues: layout.sentences.map(cuesOf),
  };
}
