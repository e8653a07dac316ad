import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { createArticle } from "../src/articles/create.ts";
import { analyseQuotations } from "../src/quotes/analyse.ts";
import { quotationRecord } from "../src/quotes/export.ts";
import { MODELS, type Models, modelsFrom } from "../src/quotes/models.ts";
import { readingOf } from "./quotes/choices.ts";
import { type GoldArticle, readGold } from "./quotes/gold.ts";
import { learn } from "./quotes/learn.ts";

const FOLDS = 5;

interface Figures {
  readonly F1: number;
  readonly P: number;
}

/** What score.mjs gives; only what is printed. */
interface Scores {
  readonly HEADLINE_name_pairs: Figures & { readonly R: number; readonly misattributedPct: number };
  readonly a_direct_overlap50: Figures;
  readonly b_speaker_mention: Figures & { readonly accuracyOnFound: number };
  readonly d_indirect: Figures;
}

type Record = ReturnType<typeof quotationRecord>;
type Score = (gold: readonly GoldArticle[], system: readonly Record[]) => { res: Scores };

/**
 * Who said what, on PolNeAR: train with the shipped weights (fitted to it), dev, and train in five folds, each analysed with
 * weights fitted to the other four; and the speed on one core. Names in train are resolved by machine, in dev by hand.
 * @param dir the folder of the set, with its scorer
 */
export async function quotesBench(dir: string): Promise<void> {
  const { score } = (await import(pathToFileURL(join(dir, "score.mjs")).href)) as { score: Score };
  const { train, dev } = readGold(dir);
  console.log("part         name F1     P     R  misattributed  spans F1  mention  reported F1     P");
  report("dev", score(dev, records(dev, MODELS)).res);
  report("train", score(train, records(train, MODELS)).res);
  report("five-fold", score(train, fiveFold(train)).res);
  console.log(`speed: ${speed(dev)} articles/s`);
}

function records(gold: readonly GoldArticle[], models: Models): Record[] {
  return gold.map(({ id, title, text }) =>
    quotationRecord(analyseQuotations(createArticle(id, { title }, text), models)),
  );
}

/** Each article analysed with weights that never saw it. */
function fiveFold(gold: readonly GoldArticle[]): Record[] {
  const lessons = gold.map((article) => ({ gold: article, reading: readingOf(article) }));
  return Array.from({ length: FOLDS }, (_, fold) => {
    const models = modelsFrom(learn(lessons.filter((_, i) => i % FOLDS !== fold)));
    return records(
      gold.filter((_, i) => i % FOLDS === fold),
      models,
    );
  }).flat();
}

function speed(gold: readonly GoldArticle[]): number {
  const articles = gold.map(({ id, title, text }) => createArticle(id, { title }, text));
  for (const article of articles) analyseQuotations(article);
  const begun = performance.now();
  for (const article of articles) analyseQuotations(article);
  return Math.round((1000 * articles.length) / (performance.now() - begun));
}

function report(part: string, scores: Scores): void {
  const {
    HEADLINE_name_pairs: names,
    a_direct_overlap50: spans,
    b_speaker_mention: mention,
    d_indirect: reported,
  } = scores;
  const cell = (value: number, width: number) => value.toFixed(1).padStart(width);
  console.log(
    [
      part.padEnd(12),
      cell(names.F1, 8) + cell(names.P, 6) + cell(names.R, 6) + cell(names.misattributedPct, 15),
      cell(spans.F1, 10) + cell(mention.accuracyOnFound, 9) + cell(reported.F1, 13) + cell(reported.P, 6),
    ].join(""),
  );
}

if (import.meta.main) {
  await quotesBench(
    process.env.BENCH_DATA
      ? join(process.env.BENCH_DATA, "quotes")
      : fileURLToPath(new URL("../../shared/bench/quotes", import.meta.url)),
  );
}
