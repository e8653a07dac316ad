/** A text to be found: a whole article or one of its passages. */
export interface PeerDocument {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

export interface PeerHit {
  readonly id: string;
  readonly score: number;
}

export interface PeerIndex {
  /** Best first. */
  search(query: string, limit: number): Promise<PeerHit[]> | PeerHit[];
}

/** Another search library, used as its documentation shows. */
export interface Peer {
  readonly name: string;
  build(documents: readonly PeerDocument[]): Promise<PeerIndex> | PeerIndex;
}
