import { type Models, modelsFrom, type Tables } from "../../src/quotes/models.ts";
import type { Reading } from "../../src/quotes/reading.ts";
import { meaningChoices, reportChoices, speakerChoices, speechChoices, subjectChoices } from "./choices.ts";
import type { GoldArticle } from "./gold.ts";
import { type Choice, fitLogit } from "./logit.ts";

/** A marked article and what the analysis reads in it. */
export interface Lesson {
  readonly gold: GoldArticle;
  readonly reading: Reading;
}

/** Fits every model, each on what the ones before it make of the articles. */
export function learn(lessons: readonly Lesson[]): Tables {
  const tables: Record<keyof Models, Record<string, number>> = {
    subject: {},
    speaker: {},
    meaning: {},
    speech: {},
    report: {},
  };
  const models = () => modelsFrom(tables);
  const from = (choicesOf: (gold: GoldArticle, reading: Reading) => Choice[]) =>
    lessons.flatMap(({ gold, reading }) => choicesOf(gold, reading)).filter(({ right }) => right.size > 0);
  tables.subject = fitLogit(from(subjectChoices));
  const { subject } = models();
  tables.speaker = fitLogit(from((gold, reading) => speakerChoices(gold, reading, subject)));
  // What a pronoun means depends on what those before it meant: once with nothing known, once with the first weights.
  for (let round = 0; round < 2; round++) {
    const { meaning } = models();
    tables.meaning = fitLogit(
      from((gold, reading) => meaningChoices(gold, reading, subject, meaning)),
      { l2: 1e-3 },
    );
  }
  const now = models();
  tables.speech = fitLogit(
    from((gold, reading) => speechChoices(gold, reading, now)),
    { l2: 1e-3 },
  );
  tables.report = fitLogit(from((gold, reading) => reportChoices(gold, reading, now)));
  return tables;
}
