import { create, insertMultiple, search } from "@orama/orama";
import type { Peer } from "./peer.ts";

export const orama: Peer = {
  name: "Orama",
  async build(documents) {
    const database = create({
      schema: { id: "string", title: "string", text: "string" },
      components: { tokenizer: { language: "english", stemming: true, stemmerSkipProperties: ["id"] } },
    });
    await insertMultiple(database, [...documents], 1000);
    return {
      async search(query, limit) {
        const { hits } = await search(database, { term: query, properties: ["title", "text"], limit });
        return hits.map(({ document, score }) => ({ id: document.id, score }));
      },
    };
  },
};
