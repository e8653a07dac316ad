import { termOf } from "../../src/language/terms.ts";
import { tokens } from "../../src/language/tokens.ts";
import type { Peer, PeerDocument } from "./peer.ts";

const K1 = 1.2;
const B = 0.75;

/** BM25 as the textbook has it (Robertson and Zaragoza 2009), over our terms, one field. */
export const bm25: Peer = {
  name: "textbook BM25",
  build(documents) {
    const postings = new Map<string, { documents: number[]; counts: number[] }>();
    const lengths = Float64Array.from(documents, (document, i) => addDocument(document, i, postings));
    const average = lengths.reduce((a, b) => a + b, 0) / Math.max(1, lengths.length);
    const scores = new Float64Array(documents.length);
    return {
      search(query, limit) {
        const touched = new Set<number>();
        for (const term of new Set(tokens(query).flatMap(({ text }) => termOf(text) ?? []))) {
          const posting = postings.get(term);
          if (!posting) continue;
          const holding = posting.documents.length;
          const rarity = Math.log(1 + (documents.length - holding + 0.5) / (holding + 0.5));
          posting.documents.forEach((document, i) => {
            const count = posting.counts[i] ?? 0;
            const length = (lengths[document] ?? 0) / average;
            scores[document] =
              (scores[document] ?? 0) + (rarity * count * (K1 + 1)) / (count + K1 * (1 - B + B * length));
            touched.add(document);
          });
        }
        const found = [...touched].map((i) => ({ id: documents[i]?.id ?? "", score: scores[i] ?? 0 }));
        for (const i of touched) scores[i] = 0;
        return found.sort((a, b) => b.score - a.score).slice(0, limit);
      },
    };
  },
};

function addDocument(
  { title, text }: PeerDocument,
  number: number,
  postings: Map<string, { documents: number[]; counts: number[] }>,
): number {
  const counts = new Map<string, number>();
  let length = 0;
  for (const { text: word } of tokens(`${title}\n${text}`)) {
    const term = termOf(word);
    if (term === null) continue;
    length++;
    counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  for (const [term, count] of counts) {
    const posting = postings.get(term) ?? { documents: [], counts: [] };
    posting.documents.push(number);
    posting.counts.push(count);
    postings.set(term, posting);
  }
  return length;
}
