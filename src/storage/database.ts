export type Value = string | number | null;
export type Row = Readonly<Record<string, unknown>>;
/** One statement; its values stand as `$1`, `$2` in it. */
export type Query = (sql: string, values?: readonly Value[]) => Promise<Row[]>;

/** What both databases do alike. */
export interface Database {
  readonly query: Query;
  /** One transaction, beside which no other process runs one of its own. Nothing else may be asked meanwhile. */
  readonly exclusively: (work: (query: Query) => Promise<void>) => Promise<void>;
  /** What the host can do about a fault, in words; null where waiting may help. */
  readonly explain: (error: unknown) => string | null;
  readonly close: () => Promise<void>;
}
