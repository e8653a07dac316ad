/** A number with its separators (1,050 or 2.5) and what is written onto it (14th); letters with dots (U.S.); a word. */
const WORD =
  /\p{N}+(?:[.,]\p{N}+)*\p{L}*|(?:\p{L}\.){2,}(?:\p{L}(?![\p{L}\p{M}\p{N}]))?|\p{L}[\p{L}\p{M}\p{N}]*(?:['’](?:[\p{L}\p{M}]+))*/uy;

/** What a character of ASCII is to the scan, by its code. */
const LETTER = 1;
const DIGIT = 2;
const KINDS = Uint8Array.from({ length: 128 }, (_, code) => {
  const lower = code | 32;
  return lower >= 97 && lower <= 122 ? LETTER : code >= 48 && code <= 57 ? DIGIT : 0;
});

const DOT = 46;
const COMMA = 44;
const APOSTROPHE = 39;
const CURLY_APOSTROPHE = 0x2019;
const NO_BREAK_SPACE = 0xa0;

/** Dashes, quotation marks and the ellipsis. */
const isPunctuation = (code: number) => (code >= 0x2010 && code <= 0x2027) || code === NO_BREAK_SPACE;

/** Kind of a character; undefined where only the pattern can tell: a letter of another script, say. */
function kindOf(code: number): number | undefined {
  return code < 128 ? (KINDS[code] as number) : Number.isNaN(code) || isPunctuation(code) ? 0 : undefined;
}

/**
 * Calls for each word of a run of text with its start and end. Plain words and whole numbers are found by their characters,
 * at a fifth of the pattern's cost; wherever anything else could follow, the pattern decides.
 */
export function eachWord(run: string, visit: (start: number, end: number) => void): void {
  for (let at = 0; at < run.length; ) {
    const kind = kindOf(run.charCodeAt(at));
    if (kind === 0) {
      at++;
      continue;
    }
    const end =
      (kind === LETTER ? plainWord(run, at) : kind === DIGIT ? plainNumber(run, at) : 0) || byPattern(run, at);
    if (end > at) visit(at, end);
    // Never into the middle of a character of two code units, from which the pattern would look back.
    at = end > at ? end : at + ((run.codePointAt(at) as number) > 0xffff ? 2 : 1);
  }
}

function byPattern(run: string, at: number): number {
  WORD.lastIndex = at;
  return WORD.test(run) ? WORD.lastIndex : 0;
}

/** The end of a word of plain letters and digits, apostrophes inside it included; 0 where the pattern must decide. */
function plainWord(run: string, start: number): number {
  let end = start + 1;
  while ((KINDS[run.charCodeAt(end)] ?? 0) !== 0) end++;
  if (end === start + 1 && run.charCodeAt(end) === DOT) return 0;
  for (;;) {
    const code = run.charCodeAt(end);
    if (code !== APOSTROPHE && code !== CURLY_APOSTROPHE) return kindOf(code) === undefined ? 0 : end;
    const next = kindOf(run.charCodeAt(end + 1));
    if (next === undefined) return 0;
    if (next !== LETTER) return end;
    end++;
    while (KINDS[run.charCodeAt(end)] === LETTER) end++;
  }
}

/** The end of a number of plain digits alone; 0 where the pattern must decide. */
function plainNumber(run: string, start: number): number {
  let end = start + 1;
  while (KINDS[run.charCodeAt(end)] === DIGIT) end++;
  const code = run.charCodeAt(end);
  if (code === DOT || code === COMMA) return kindOf(run.charCodeAt(end + 1)) === 0 ? end : 0;
  return kindOf(code) === 0 ? end : 0;
}
