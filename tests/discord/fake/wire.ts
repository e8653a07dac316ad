import { deflateSync } from "node:zlib";
import type { WebSocket } from "ws";
import pako from "zlib-sync";

/** How a whole connection is compressed (https://docs.discord.com/developers/events/gateway#transport-compression). */
export type Compression = "zlib-stream";

/** Longer messages come in several frames, as Discord's may. */
const longestFrame = 500;

/** Bytes at the end of what was flushed: 00 00 FF FF. */
const marker = 4;

/** Shorter ones are not worth it: with payload compression both kinds come. */
const shortestPacked = 200;

/** Discord's end of one connection: what it sends, in the compression that was asked for. */
export class Wire {
  readonly compression: Compression | null;
  readonly #socket: WebSocket;
  readonly #pack: ((text: string) => Uint8Array) | null;
  #packsEvents = false;

  constructor(socket: WebSocket, compression: Compression | null) {
    this.#socket = socket;
    this.compression = compression;
    this.#pack = compression && createPacker();
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
    if (this.#pack) this.#frames(this.#pack(text));
    else this.#socket.send(this.#packsEvents && text.length >= shortestPacked ? deflateSync(text) : text);
  }

  close(code: number): void {
    this.#socket.close(code);
  }

  #frames(bytes: Uint8Array): void {
    // The client knows a message's end by the last four bytes of a frame.
    for (let at = 0; at < bytes.length; ) {
      const end = bytes.length - at < longestFrame + marker ? bytes.length : at + longestFrame;
      this.#socket.send(bytes.subarray(at, end));
      at = end;
    }
  }
}

/** Packs one text after the other in one context, each flushed, so that each can be unpacked at once. */
function createPacker(): (text: string) => Uint8Array {
  // Node's own would take a turn of another thread for each, which holds up a flood.
  const stream = new pako.Deflate({ level: 1 });
  return (text) => {
    stream.push(Buffer.from(text), pako.Z_SYNC_FLUSH);
    return stream.result;
  };
}
