import MiniSearch from "minisearch";
import { termOf } from "../../src/language/terms.ts";
import type { Peer } from "./peer.ts";

function build(options: { processTerm?: (term: string) => string | null }): Peer["build"] {
  return (documents) => {
    const index = new MiniSearch({ fields: ["title", "text"], ...options });
    index.addAll(documents);
    return {
      search: (query, limit) =>
        index
          .search(query)
          .slice(0, limit)
          .map(({ id, score }) => ({ id: id as string, score })),
    };
  };
}

export const miniSearch: Peer = { name: "MiniSearch as it comes", build: build({}) };

/** With our stop words and stemming, and nothing else of ours. */
export const stemmedMiniSearch: Peer = {
  name: "MiniSearch, stop words and stemming",
  build: build({ processTerm: termOf }),
};
