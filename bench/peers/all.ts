import { bm25 } from "./bm25.ts";
import { flexSearch } from "./flexsearch.ts";
import { lunrPeer } from "./lunr.ts";
import { miniSearch, stemmedMiniSearch } from "./minisearch.ts";
import { orama } from "./orama.ts";
import type { Peer } from "./peer.ts";
import { sqliteFts } from "./sqlite.ts";

export const PEERS: readonly Peer[] = [miniSearch, stemmedMiniSearch, sqliteFts, bm25, lunrPeer, orama, flexSearch];

/** Those that index tens of thousands of passages in seconds and little memory. */
export const LARGE_PEERS: readonly Peer[] = [miniSearch, stemmedMiniSearch, sqliteFts, bm25];
