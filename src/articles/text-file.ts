import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { TextDecoder } from "node:util";
import { createGunzip } from "node:zlib";
import { UserError } from "../errors.ts";

/**
 * The text of a file in UTF-8, or in UTF-16 with a byte-order mark; the mark is no part of it.
 * @throws UserError where the file cannot be read or is no such text
 */
export async function readText(path: string): Promise<string> {
  try {
    const bytes = await readFile(path);
    return checked(decoderOf(bytes).decode(bytes));
  } catch (error) {
    throw fileFault(path, error);
  }
}

/**
 * The lines of a text file (or its .gz), without holding all of it.
 * @throws UserError as `readText` does
 */
export async function* textLines(path: string): AsyncGenerator<string> {
  const bytes = createReadStream(path);
  const unpacked = path.endsWith(".gz") ? bytes.pipe(createGunzip()) : bytes;
  // A piped stream does not hear of the file's own faults.
  bytes.on("error", (error) => unpacked.destroy(error));
  let decoder: TextDecoder | null = null;
  let rest = "";
  try {
    for await (const chunk of unpacked as AsyncIterable<Buffer>) {
      decoder ??= decoderOf(chunk);
      const lines = (rest + checked(decoder.decode(chunk, { stream: true }))).split("\n");
      rest = lines.pop() ?? "";
      yield* lines;
    }
    yield rest + (decoder?.decode() ?? "");
  } catch (error) {
    throw fileFault(path, error);
  }
}

function decoderOf([first, second]: Uint8Array): TextDecoder {
  const encoding =
    first === 0xff && second === 0xfe ? "utf-16le" : first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
  return new TextDecoder(encoding, { fatal: true });
}

/** Text without zeros: UTF-16 without its mark is valid UTF-8 full of them. @throws TypeError as a decoder does */
function checked(text: string): string {
  if (text.includes("\0")) throw new TypeError("zeros are no text");
  return text;
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file or folder",
  ENOTDIR: "there is no such file or folder",
  EISDIR: "is a folder; a file is wanted here",
  EACCES: "may not be read by you",
  EPERM: "may not be read by you",
  Z_DATA_ERROR: "is no gzip file, or a damaged one",
  Z_BUF_ERROR: "is a gzip file that breaks off",
};

/** What an error says about a file, worded for people; an error of another kind as it is. */
export function fileFault(path: string, error: unknown): unknown {
  if (error instanceof TypeError) {
    return new UserError(
      `${path}: is not UTF-8 text. Save it again as UTF-8 (in an editor: Save As, encoding UTF-8; or: iconv -f WINDOWS-1252 -t UTF-8)`,
    );
  }
  const reason = REASONS[(error as NodeJS.ErrnoException).code ?? ""];
  return reason ? new UserError(`${path}: ${reason}`) : error;
}
