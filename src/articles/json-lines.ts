import { textLines } from "./text-file.ts";

/** A line of a JSON Lines file that is not blank. */
export interface JsonLine {
  /** From 1. */
  readonly line: number;
  readonly value: unknown;
  /** Why the line has no value. */
  readonly fault: string | null;
}

/**
 * The values of a JSON Lines file (or its .gz), one a line, with their line numbers from 1; blank lines are passed over.
 * @throws UserError where the file cannot be read
 */
export async function* jsonLines(path: string): AsyncGenerator<JsonLine> {
  let line = 0;
  for await (const content of textLines(path)) {
    line++;
    if (content.trim() !== "") yield parsed(line, content);
  }
}

function parsed(line: number, content: string): JsonLine {
  try {
    return { line, value: JSON.parse(content), fault: null };
  } catch (error) {
    // Its "line 1" would be mistaken for the file's.
    const detail = (error as SyntaxError).message.replace(/ \(line \d+ column \d+\)/u, "");
    return { line, value: undefined, fault: `is no JSON; every line must be one whole object (${detail})` };
  }
}
