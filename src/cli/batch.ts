import { z } from "zod";
import { expected, fieldFaults, listed } from "../articles/faults.ts";
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

/** Lines of a batch file are no questions: wrong usage, exit status 2. */
export class FaultyBatch extends UserError {}

const WITHIN = "a list of article ids";

const record = z.object(
  {
    id: z.union([z.string(), z.number()], expected("text or a number")),
    q: z.string(expected("the question as text")),
    within: z.array(z.string(expected(WITHIN)), expected(WITHIN)).nullish(),
    asked: z.string(expected("a date, such as 2023-10-12")).nullish(),
  },
  'must be an object such as {"id": 1, "q": "..."}',
);

/**
 * The questions of a JSON Lines file `{id, q, within?, asked?}`.
 * @throws FaultyBatch naming file, line and field of every fault; UserError where the file cannot be read
 */
export async function readBatch(path: string, today: string): Promise<BatchQuestion[]> {
  const found: BatchQuestion[] = [];
  const faults: string[] = [];
  for await (const { line, value, fault } of jsonLines(path)) {
    const place = `${path}:${line}`;
    const checked = record.safeParse(value);
    if (fault !== null) faults.push(`${place}: ${fault}`);
    else if (!checked.success) faults.push(...fieldFaults(checked.error, "entry").map((wrong) => `${place}: ${wrong}`));
    else {
      const { id, q, within, asked } = checked.data;
      const day = asked ? parseDateRange(asked.slice(0, 40), today) : null;
      if (asked && !day) faults.push(`${place}: asked: can't read "${asked}" as a date; write 2023-10-12`);
      found.push({ id, q, within: within ? new Set(within) : undefined, asked: day?.from });
    }
  }
  if (faults.length > 0) throw new FaultyBatch(listed(faults));
  return found;
}
