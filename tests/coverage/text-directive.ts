/**
 * A browser's side of a link into a page, for checking links: parses the directive and finds its range, as in
 * https://wicg.github.io/scroll-to-text-fragment/ ("parse a text directive", "find a range from a text directive").
 * The page is a list of blocks; a match lies within one block, and contexts follow across blocks.
 */
export interface Directive {
  readonly prefix: string | null;
  readonly start: string;
  readonly end: string | null;
  readonly suffix: string | null;
}

export interface Place {
  readonly block: number;
  readonly offset: number;
}

export interface Found {
  readonly from: Place;
  readonly to: Place;
}

export function parseDirective(url: string): Directive | null {
  const text = /:~:text=(.*)$/su.exec(url)?.[1];
  if (text === undefined) return null;
  const tokens = text.split(",");
  let prefix: string | null = null;
  let suffix: string | null = null;
  if (tokens[0]?.endsWith("-")) prefix = decodeURIComponent(tokens.shift()!.slice(0, -1));
  if (tokens.at(-1)?.startsWith("-")) suffix = decodeURIComponent(tokens.pop()!.slice(1));
  if (tokens.length < 1 || tokens.length > 2 || tokens.some((token) => token === "" || token.includes("-")))
    return null;
  const [start, end] = tokens.map(decodeURIComponent);
  return { prefix, start: start!, end: end ?? null, suffix };
}

export function findDirective(blocks: readonly string[], { prefix, start, end, suffix }: Directive): Found | null {
  const page = blocks.map(searchable);
  let from: Place = { block: 0, offset: 0 };
  for (;;) {
    let match: Found | null;
    const endsAtWord = end !== null || suffix === null;
    if (prefix !== null) {
      const before = find(page, prefix, from, { startsAtWord: true, endsAtWord: false });
      if (!before) return null;
      from = next(before.from);
      const expected = skipBlanks(page, before.to);
      match = expected && find(page, start, expected, { startsAtWord: false, endsAtWord });
      if (!match) return null;
      if (!same(match.from, expected)) continue;
    } else {
      match = find(page, start, from, { startsAtWord: true, endsAtWord });
      if (!match) return null;
      from = next(match.from);
    }
    if (end === null && suffix === null) return match;
    let searchEnd = match.to;
    for (;;) {
      const last =
        end === null ? match : find(page, end, searchEnd, { startsAtWord: true, endsAtWord: suffix === null });
      if (!last) return null;
      const found = { from: match.from, to: last.to };
      if (suffix === null) return found;
      const expected = skipBlanks(page, last.to);
      if (!expected) return null;
      const after = find(page, suffix, expected, { startsAtWord: false, endsAtWord: true });
      if (!after) return null;
      if (same(after.from, expected)) return found;
      if (end === null) break;
      searchEnd = last.to;
    }
  }
}

interface Searchable {
  /** Base letters, one UTF-16 code unit each, so that offsets stay. */
  readonly letters: string;
  /** Offsets that are word boundaries. */
  readonly boundaries: ReadonlySet<number>;
}

const segmenter = new Intl.Segmenter("en", { granularity: "word" });

function searchable(block: string): Searchable {
  const boundaries = new Set([block.length]);
  for (const { index } of segmenter.segment(block)) boundaries.add(index);
  return { letters: [...block].map(base).join(""), boundaries };
}

/** Without case and accent where that keeps the length, so that the search errs on finding too little, not too much. */
function base(character: string): string {
  const plain = character.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const folded = plain.length === character.length ? plain : character;
  return /\s/u.test(folded) ? " " : folded;
}

interface Bounds {
  readonly startsAtWord: boolean;
  readonly endsAtWord: boolean;
}

function find(page: readonly Searchable[], query: string, from: Place, bounds: Bounds): Found | null {
  const letters = [...query].map(base).join("");
  for (let block = from.block; block < page.length; block++) {
    const text = page[block]!;
    for (let at = block === from.block ? from.offset : 0; ; at++) {
      at = text.letters.indexOf(letters, at);
      if (at < 0) break;
      const to = at + letters.length;
      if (bounds.startsAtWord && !text.boundaries.has(at)) continue;
      if (bounds.endsAtWord && !text.boundaries.has(to)) continue;
      return { from: { block, offset: at }, to: { block, offset: to } };
    }
  }
  return null;
}

function next(place: Place): Place {
  return { block: place.block, offset: place.offset + 1 };
}

function same(a: Place, b: Place | null): boolean {
  return b !== null && a.block === b.block && a.offset === b.offset;
}

function skipBlanks(page: readonly Searchable[], { block, offset }: Place): Place | null {
  for (let at = block; at < page.length; at++) {
    for (let index = at === block ? offset : 0; index < page[at]!.letters.length; index++) {
      if (page[at]!.letters[index] !== " ") return { block: at, offset: index };
    }
  }
  return null;
}
