import { z } from "zod";
import { faults } from "../articles/fields.ts";
import { jsonLines } from "../articles/json-lines.ts";
import { UserError } from "../errors.ts";
import { parseDateRange } from "../language/dates.ts";

/** A line of a batch file. */
export interface BatchQuestion {
  readonly id: string | number;
  readonly q: string;
  readonly within: ReadonlySet<string> | undefined;
  /** ISO day. */
  readonly asked: string | undefined;
}

const record = z.object({
  id: z.union([z.string(), z.number()]),
  q: z.string(),
  within: z.array(z.string()).nullish(),
  asked: z.string().nullish(),
});

/**
 * The questions of a JSON Lines file `{id, q, within?, asked?}`.
 * @throws UserError naming file, line and field
 */
export async function* batchQuestions(path: string, today: string): AsyncGenerator<BatchQuestion> {
  for await (const { line, value } of jsonLines(path)) {
    const checked = record.safeParse(value);
    if (!checked.success)
      throw new UserError(
        faults(checked.error)
          .map((fault) => `${path}:${line}: ${fault}`)
          .join("\n"),
      );
    const { id, q, within, asked } = checked.data;
    const day = asked ? parseDateRange(asked.slice(0, 40), today) : null;
    if (asked && !day) throw new UserError(`${path}:${line}: asked: can't read "${asked}" as a date`);
    yield { id, q, within: within ? new Set(within) : undefined, asked: day?.from };
  }
}
