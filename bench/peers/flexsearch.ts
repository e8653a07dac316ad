import { Charset, Document, Encoder } from "flexsearch";
import type { Peer } from "./peer.ts";

export const flexSearch: Peer = {
  name: "FlexSearch",
  build(documents) {
    const index = new Document({
      document: { id: "id", index: ["title", "text"] },
      context: true,
      encoder: new Encoder(Charset.LatinBalance),
    });
    for (const { id, title, text } of documents) index.add({ id, title, text });
    return {
      search(query, limit) {
        // It ranks, but tells no score: the place stands for it.
        const fields = index.search(query, { limit, suggest: true, merge: true }) as unknown as { id: string }[];
        return fields.map(({ id }, i) => ({ id, score: 1 / (i + 1) }));
      },
    };
  },
};
