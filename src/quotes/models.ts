import { type Table, type Weights, weightsFrom } from "./ranking/weights.ts";
import trained from "./weights.json" with { type: "json" };

/** The trained parts of the analysis. `bench/quotes/train.ts` writes them to weights.json: a weight a line, then a tree a line. */
export interface Models {
  /** Which phrase is the subject of a cue. */
  readonly subject: Weights;
  /** Which phrase speaks a quotation. */
  readonly speaker: Weights;
  /** Whom a pronoun or a description means. */
  readonly meaning: Weights;
  /** Whether quoted words are speech at all. */
  readonly speech: Weights;
  /** Whether a cue reports speech, with that extent. */
  readonly report: Weights;
}

export type Tables = Readonly<Record<keyof Models, Table>>;

export function modelsFrom(tables: Tables): Models {
  const { subject, speaker, meaning, speech, report } = tables;
  return {
    subject: weightsFrom(subject),
    speaker: weightsFrom(speaker),
    meaning: weightsFrom(meaning),
    speech: weightsFrom(speech),
    report: weightsFrom(report),
  };
}

export const MODELS: Models = modelsFrom(trained as Tables);
