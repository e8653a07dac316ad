/** What stands under this name: the package `pako` 1, of which this is as much as the fake needs. */
declare module "zlib-sync" {
  class Deflate {
    constructor(options: { readonly level: number });
    /** With Z_SYNC_FLUSH `result` holds all of it. */
    push(bytes: Uint8Array, flush: number): boolean;
    readonly result: Uint8Array;
  }
  const pako: { readonly Deflate: typeof Deflate; readonly Z_SYNC_FLUSH: number };
  export default pako;
}
