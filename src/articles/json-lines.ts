import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { createGunzip } from "node:zlib";
import { UserError } from "../errors.ts";

/**
 * The values of a JSON Lines file (or its .gz), one a line, with their line numbers; blank lines are passed over.
 * @throws UserError naming file and line where a line is no JSON
 */
export async function* jsonLines(path: string): AsyncGenerator<{ readonly line: number; readonly value: unknown }> {
  const bytes = createReadStream(path);
  const unpacked = path.endsWith(".gz") ? bytes.pipe(createGunzip()) : bytes;
  // readline does not hear of the file's own faults once it is piped.
  bytes.on("error", (error) => unpacked.destroy(error));
  let line = 0;
  for await (const content of createInterface({ input: unpacked, crlfDelay: Number.POSITIVE_INFINITY })) {
    line++;
    if (content.trim() === "") continue;
    yield { line, value: parsed(path, line, content) };
  }
}

function parsed(path: string, line: number, content: string): unknown {
  try {
    return JSON.parse(content);
  } catch (error) {
    throw new UserError(`${path}:${line}: no JSON: ${(error as SyntaxError).message}`);
  }
}
