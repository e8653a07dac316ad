import lunr from "lunr";
import type { Peer } from "./peer.ts";

export const lunrPeer: Peer = {
  name: "lunr",
  build(documents) {
    const index = lunr((builder) => {
      builder.ref("id");
      builder.field("title");
      builder.field("text");
      for (const document of documents) builder.add(document);
    });
    return {
      search: (query, limit) =>
        index
          // The words alone: lunr's query language gives meaning to some marks.
          .search(query.replace(/[^\p{L}\p{N}]+/gu, " "))
          .slice(0, limit)
          .map(({ ref, score }) => ({ id: ref, score })),
    };
  },
};
