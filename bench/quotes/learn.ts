import { type Models, modelsFrom, type Tables } from "../../src/quotes/models.ts";
import { scoreOf, shares, type Table, type Weights, weightsFrom } from "../../src/quotes/ranking/weights.ts";
import type { Reading } from "../../src/quotes/reading.ts";
import { type BoostOptions, boost } from "./boost.ts";
import { meaningChoices, reportChoices, speakerChoices, speechChoices, subjectChoices } from "./choices.ts";
import type { GoldArticle } from "./gold.ts";
import { type Choice, type FitOptions, fitLogit } from "./logit.ts";

/** A marked article and what the analysis reads in it. */
export interface Lesson {
  readonly gold: GoldArticle;
  readonly reading: Reading;
}

/** Share below which a label of the corpus is taken for a mistake. */
const PLAUSIBLE = 0.15;
/** The same for reports, whose labels are made by hand: rare ways of reporting are right as well. */
const PLAUSIBLE_REPORT = 0.05;

function shareOfRight({ alternatives, right }: Choice, weights: Weights): number {
  const found = shares(alternatives.map((features) => scoreOf(features, weights)));
  return found.reduce((sum, share, i) => sum + (right.has(i) ? share : 0), 0);
}

const REPORT_FIT: FitOptions = { l2: 0.1, least: 20 };
const REPORT_TREES: BoostOptions = { rounds: 300, leaves: 16, rate: 0.08 };

const EMPTY: Table = { weights: {}, trees: [] };

/** Fits weights and, with options for them, trees on top. Trees gained on reports alone: the other models are as good without. */
function fitTable(choices: readonly Choice[], options?: FitOptions, trees?: BoostOptions): Table {
  const weights = fitLogit(choices, options);
  const linear = weightsFrom({ weights, trees: [] });
  return { weights, trees: trees ? boost(choices, (features) => scoreOf(features, linear), trees) : [] };
}

/** Fits every model, each on what the ones before it make of the articles. */
export function learn(lessons: readonly Lesson[]): Tables {
  const tables: Record<keyof Models, Table> = {
    subject: EMPTY,
    speaker: EMPTY,
    meaning: EMPTY,
    speech: EMPTY,
    report: EMPTY,
  };
  const models = () => modelsFrom(tables);
  const from = (choicesOf: (gold: GoldArticle, reading: Reading) => Choice[]) =>
    lessons.flatMap(({ gold, reading }) => choicesOf(gold, reading)).filter(({ right }) => right.size > 0);
  tables.subject = fitTable(from(subjectChoices));
  const { subject } = models();
  tables.speaker = fitTable(from((gold, reading) => speakerChoices(gold, reading, subject)));
  // What a pronoun means depends on what those before it meant: the first round knows nothing, the later ones what it taught.
  // The corpus's own resolution in train is a machine's: what the round before finds all but impossible is left out.
  for (let round = 0; round < 3; round++) {
    const { meaning } = models();
    const choices = from((gold, reading) => meaningChoices(gold, reading, subject, meaning));
    const kept = round === 0 ? choices : choices.filter((choice) => shareOfRight(choice, meaning) >= PLAUSIBLE);
    tables.meaning = fitTable(kept, { l2: 0.01, least: 8 });
  }
  const now = models();
  tables.speech = fitTable(
    from((gold, reading) => speechChoices(gold, reading, now)),
    { l2: 1e-3 },
  );
  const reports = from((gold, reading) => reportChoices(gold, reading, now));
  const first = weightsFrom(fitTable(reports, REPORT_FIT, { ...REPORT_TREES, rounds: 60 }));
  tables.report = fitTable(
    reports.filter((choice) => shareOfRight(choice, first) >= PLAUSIBLE_REPORT),
    REPORT_FIT,
    REPORT_TREES,
  );
  return tables;
}
