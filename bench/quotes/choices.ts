import type { Span } from "../../src/articles/article.ts";
import { createArticle } from "../../src/articles/create.ts";
import { resolve } from "../../src/quotes/coreference/resolve.ts";
import { sayingsOf } from "../../src/quotes/cues/sayings.ts";
import type { Models } from "../../src/quotes/models.ts";
import type { NamedPerson } from "../../src/quotes/names/person.ts";
import { namesOf } from "../../src/quotes/ranking/features.ts";
import type { Weights } from "../../src/quotes/ranking/weights.ts";
import { type Reading, readArticle } from "../../src/quotes/reading.ts";
import { reportsOf } from "../../src/quotes/reported/reports.ts";
import { attribute } from "../../src/quotes/speakers/attribute.ts";
import { bestSayings, candidatesFor } from "../../src/quotes/speakers/candidates.ts";
import { speakerFeatures, surroundingsOf } from "../../src/quotes/speakers/features.ts";
import type { Phrase } from "../../src/quotes/speakers/phrases.ts";
import { subjectCandidates, subjectFeatures } from "../../src/quotes/speakers/subject.ts";
import { speechFeatures } from "../../src/quotes/speech.ts";
import { type GoldArticle, overlap } from "./gold.ts";
import type { Choice } from "./logit.ts";
import { samePerson } from "./same-person.ts";
import { toldOf } from "./told-of.ts";

export const readingOf = (gold: GoldArticle): Reading =>
  readArticle(createArticle(gold.id, { title: gold.title }, gold.text));

/** From every cue that the corpus marks: which phrase is its source. */
export function subjectChoices(gold: GoldArticle, reading: Reading): Choice[] {
  const found: Choice[] = [];
  for (const [number, cues] of reading.cues.entries()) {
    const { items } = reading.layout.sentences[number]!;
    const phrases = reading.phrases[number]!;
    for (const cue of cues) {
      const span = { start: items[cue.from]!.start, end: items[cue.to - 1]!.end };
      const attribution = gold.attributions.find(({ cues: marked }) =>
        marked.some((other) => overlap(span, other) > 0),
      );
      if (!attribution || attribution.sources.length === 0) continue;
      const candidates = subjectCandidates(cue, phrases, items);
      const right = new Set(
        candidates.flatMap((phrase, i) =>
          attribution.sources.some((source) => overlap(source, phrase) > 0) ? [i] : [],
        ),
      );
      if (right.size === 0 || right.size === candidates.length) continue;
      found.push({
        alternatives: candidates.map((phrase) => namesOf((to) => subjectFeatures(cue, phrase, phrases, items, to))),
        right,
      });
    }
  }
  return found;
}

/** From every quoted stretch that the corpus attributes: which phrase is its speaker, the one before as the corpus has it. */
export function speakerChoices(gold: GoldArticle, reading: Reading, weights: Weights): Choice[] {
  const found: Choice[] = [];
  const sayings = sayingsOf(reading, weights);
  const best = bestSayings(sayings);
  let before: Spoken | null = null;
  const byId = new Map(gold.attributions.map((attribution) => [attribution.id, attribution]));
  for (const [number, stretch] of reading.layout.stretches.entries()) {
    const direct = gold.direct.find(
      (other) => overlap(other, stretch) > 0 && other.status === "gold" && other.attr !== null,
    );
    const attribution = direct ? byId.get(direct.attr!) : undefined;
    if (!attribution || attribution.sources.length === 0) continue;
    const around = surroundingsOf(number, reading, sayings);
    const candidates = candidatesFor(stretch, reading, best, before);
    const right = new Set(
      candidates.flatMap(({ phrase }, i) =>
        attribution.sources.some((source) => overlap(source, phrase) > 0) ? [i] : [],
      ),
    );
    if (right.size > 0) {
      found.push({
        alternatives: candidates.map((candidate) => namesOf((to) => speakerFeatures(stretch, candidate, around, to))),
        right,
      });
      const spoken: Phrase = candidates[[...right][0]!]!.phrase;
      before = spokenAfter(before, spoken);
    } else if (stretch.words > 3)
      found.push({
        alternatives: candidates.map((candidate) => namesOf((to) => speakerFeatures(stretch, candidate, around, to))),
        right,
      });
  }
  return found;
}

/** From every pronoun and human noun that the corpus names somebody for: whom it means. */
export function meaningChoices(gold: GoldArticle, reading: Reading, subject: Weights, before: Weights): Choice[] {
  const found: Choice[] = [];
  const sayings = sayingsOf(reading, subject);
  resolve(reading, sayings, before, ({ phrase, alternatives, people }) => {
    const attribution = gold.attributions.find(({ sources }) => sources.some((source) => overlap(source, phrase) > 0));
    if (!attribution || attribution.gold.who === "unknown") return;
    const { name, who } = attribution.gold;
    // A description next to a name is told by the name: "Ann Lee, a professor".
    const source = attribution.sources.find((span) => overlap(span, phrase) > 0)!;
    if (reading.phrases[phrase.sentence]!.some((other) => other.mention && overlap(source, other) > 0)) return;
    if (who === "nonperson" && phrase.kind === "pronoun") return;
    const told = phrase.kind === "pronoun" ? toldOf(gold, attribution, reading, phrase.start) : NOBODY;
    const right = new Set(
      name ? people.flatMap((person, i) => (samePerson(person, name) && !told.has(person) ? [i + 1] : [])) : [0],
    );
    if (right.size > 0 && right.size < alternatives.length) found.push({ alternatives, right });
  });
  return found;
}

const NOBODY: ReadonlySet<NamedPerson> = new Set();

interface Spoken {
  readonly phrase: Phrase;
  readonly carried: number;
}

const spokenAfter = (before: Spoken | null, phrase: Phrase): Spoken => ({
  phrase,
  carried: before?.phrase === phrase ? before.carried + 1 : 1,
});

/** From every quoted stretch: whether the corpus has it as speech. A yes-or-no choice: nothing, or its features. */
export function speechChoices(gold: GoldArticle, reading: Reading, models: Models): Choice[] {
  const sayings = sayingsOf(reading, models.subject);
  const spoken = attribute(reading, sayings, resolve(reading, sayings, models.meaning), models.speaker);
  return reading.layout.stretches.flatMap((stretch, number) => {
    const direct = gold.direct.find((other) => overlap(other, stretch) > 0);
    if (!direct || (direct.status !== "gold" && direct.status !== "none" && direct.status !== "title")) return [];
    const features = speechFeatures(stretch, surroundingsOf(number, reading, sayings), spoken[number]!);
    return [{ alternatives: [[], features], right: new Set([direct.status === "gold" ? 1 : 0]) }];
  });
}

/** From every cue that may report speech: which extent the corpus gives an attribution, or none. */
export function reportChoices(gold: GoldArticle, reading: Reading, models: Models): Choice[] {
  const found: Choice[] = [];
  const spans = reading.cues.flatMap((cues, number) => {
    const { items } = reading.layout.sentences[number]!;
    return cues.map(({ from, to }) => ({ start: items[from]!.start, end: items[to - 1]!.end }));
  });
  reportsOf(reading, sayingsOf(reading, models.subject), models.report, ({ cue, contents, alternatives }) => {
    const { items } = reading.layout.sentences[cue.sentence]!;
    const place = { start: items[0]!.start, end: items.at(-1)!.end };
    const at = { start: items[cue.from]!.start, end: items[cue.to - 1]!.end };
    const own = gold.attributions.filter(({ cues }) => cues.some((other) => overlap(at, other) > 0));
    // An attribution that another cue makes is not this one's, however much their words overlap.
    const unclaimed = gold.attributions.filter(
      ({ contents, cues }) =>
        contents.some((content) => overlap(content, place) > 0) &&
        !cues.some((other) => spans.some((span) => overlap(span, other) > 0)),
    );
    const near = own.length > 0 ? own : unclaimed;
    const agreed = contents.map(({ from, to }) => {
      const span = { start: items[from]!.start, end: items[to - 1]!.end };
      return Math.max(
        0,
        ...near.filter(({ kind }) => kind !== "direct").map((other) => agreement(span, other.contents)),
      );
    });
    const top = Math.max(...agreed);
    const right = new Set(agreed.flatMap((value, i) => (value >= 0.5 && value >= top - 0.1 ? [i + 1] : [])));
    found.push({ alternatives, right: right.size > 0 ? right : new Set([0]) });
  });
  return found;
}

function agreement(span: Span, contents: readonly Span[]): number {
  const common = contents.reduce((sum, content) => sum + overlap(span, content), 0);
  const length = contents.reduce((sum, { start, end }) => sum + end - start, 0);
  return common / (span.end - span.start + length - common);
}
