import { registerHooks } from "node:module";
import { constants, inflateSync } from "node:zlib";

/**
 * Stands in for the package `zlib-sync`, which has to be compiled: what the client takes for unpacking a compressed
 * connection. It unpacks all anew at each message, which is slow and right.
 */
class Inflate {
  err = 0;
  msg: string | null = null;
  result: Buffer | null = null;
  #packed = Buffer.alloc(0);
  #read = 0;

  push(bytes: Buffer, flush: number): void {
    this.#packed = Buffer.concat([this.#packed, bytes]);
    if (flush !== constants.Z_SYNC_FLUSH) return;
    const text = inflateSync(this.#packed, { finishFlush: constants.Z_SYNC_FLUSH });
    this.result = text.subarray(this.#read);
    this.#read = text.length;
  }
}

export default { Inflate, Z_SYNC_FLUSH: constants.Z_SYNC_FLUSH, Z_NO_FLUSH: constants.Z_NO_FLUSH };

/** Has whatever is loaded from now on find it under that name. */
export function installZlibSync(): void {
  registerHooks({
    resolve: (name, context, next) =>
      name === "zlib-sync" ? { url: import.meta.url, shortCircuit: true } : next(name, context),
  });
}
