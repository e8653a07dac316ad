import { constants, createDeflate, createZstdCompress, deflateSync } from "node:zlib";
import type { WebSocket } from "ws";

/** How a whole connection is compressed (https://docs.discord.com/developers/events/gateway#transport-compression). */
export type Compression = "zlib-stream" | "zstd-stream";

/** Longer messages come in several frames, as Discord's may. */
const longestFrame = 100;

/** Shorter ones are not worth it: with payload compression both kinds come. */
const shortestPacked = 200;

/** Discord's end of one connection: what it sends, in the compression that was asked for. */
export class Wire {
  readonly compression: Compression | null;
  readonly #socket: WebSocket;
  readonly #pack: ((text: string) => Promise<Buffer>) | null;
  #sending: Promise<unknown> = Promise.resolve();
  #packsEvents = false;

  constructor(socket: WebSocket, compression: Compression | null) {
    this.#socket = socket;
    this.compression = compression;
    this.#pack = compression && packer(compression);
  }

  get open(): boolean {
    return this.#socket.readyState === 1;
  }

  /** From now on payloads are compressed one by one; not where the whole connection is. */
  packEvents(): void {
    this.#packsEvents = this.compression === null;
  }

  send(payload: object): void {
    const text = JSON.stringify(payload);
    if (this.#pack)
      this.#sending = Promise.all([this.#pack(text), this.#sending]).then(([bytes]) => this.#frames(bytes));
    else this.#socket.send(this.#packsEvents && text.length >= shortestPacked ? deflateSync(text) : text);
  }

  close(code: number): void {
    this.#socket.close(code);
  }

  #frames(bytes: Buffer): void {
    for (let at = 0; at < bytes.length; at += longestFrame) this.#socket.send(bytes.subarray(at, at + longestFrame));
  }
}

/** Packs one text after the other in one context, each flushed, so that each can be unpacked at once. */
function packer(compression: Compression): (text: string) => Promise<Buffer> {
  const stream = compression === "zlib-stream" ? createDeflate() : createZstdCompress();
  const flush = compression === "zlib-stream" ? constants.Z_SYNC_FLUSH : constants.ZSTD_e_flush;
  let packing = Promise.resolve(Buffer.alloc(0));
  let chunks: Buffer[] = [];
  stream.on("data", (chunk: Buffer) => chunks.push(chunk));
  return (text) => {
    packing = packing.then(
      () =>
        new Promise((packed) => {
          chunks = [];
          stream.write(text);
          stream.flush(flush, () => packed(Buffer.concat(chunks)));
        }),
    );
    return packing;
  };
}
