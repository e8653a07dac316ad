import { DatabaseSync } from "node:sqlite";
import type { Peer } from "./peer.ts";

export const sqliteFts: Peer = {
  name: "SQLite FTS5 (porter)",
  build(documents) {
    const database = new DatabaseSync(":memory:");
    database.exec(
      "create virtual table documents using fts5(id unindexed, title, text, tokenize = 'porter unicode61')",
    );
    const insert = database.prepare("insert into documents values (?, ?, ?)");
    database.exec("begin");
    for (const { id, title, text } of documents) insert.run(id, title, text);
    database.exec("commit");
    const query = database.prepare(
      "select id, bm25(documents) as score from documents where documents match ? order by score limit ?",
    );
    return {
      search(words, limit) {
        const terms = [...words.matchAll(/[\p{L}\p{N}]+/gu)].map(([word]) => `"${word}"`);
        if (terms.length === 0) return [];
        const rows = query.all(terms.join(" OR "), limit) as { id: string; score: number }[];
        return rows.map(({ id, score }) => ({ id, score: -score }));
      },
    };
  },
};
