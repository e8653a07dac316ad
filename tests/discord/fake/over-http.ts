import { generateKeyPairSync, type KeyObject, sign } from "node:crypto";
import { Agent, request } from "undici";
import type { Deliver } from "./person.ts";
import { handle } from "./routes.ts";
import type { World } from "./world.ts";

/** As many as a proxy in front of the bot might keep. Where all are taken, deliveries wait here. */
const mostConnections = 512;

/** Discord's side of HTTP interactions: signs what it posts, and takes the response as the answer. */
export class OverHttp {
  /** 64 hexadecimal digits, as on the application's page. */
  readonly publicKey: string;
  readonly #privateKey: KeyObject;
  readonly #connections = new Agent({ connections: mostConnections });
  /** Where the bot listens, known once it does. */
  url = "";
  world: World | null = null;
  /** Status of each answer to a delivery; 0 where the connection broke. */
  readonly statuses: number[] = [];
  /** Why connections broke. */
  readonly breaks: string[] = [];

  constructor() {
    const { publicKey, privateKey } = generateKeyPairSync("ed25519");
    this.publicKey = Buffer.from(publicKey.export({ format: "jwk" }).x ?? "", "base64url").toString("hex");
    this.#privateKey = privateKey;
  }

  readonly deliver: Deliver = async (payload, interaction) => {
    const body = JSON.stringify(payload);
    const { status, answer } = await this.#send(body).catch((error: Error & { readonly code?: string }) => {
      this.breaks.push(error.code ?? error.message);
      return { status: 0, answer: null };
    });
    this.statuses.push(status);
    if (status !== 200 || !this.world) return;
    const path = `/interactions/${interaction.id}/${interaction.token}/callback`;
    const query = new URLSearchParams();
    handle(this.world, { method: "POST", path, query, authorization: undefined, body: answer });
  };

  /** Posts a body as Discord does; `more` replaces headers. */
  async post(body: string | Uint8Array<ArrayBuffer>, more: Record<string, string> = {}, age = 0): Promise<Response> {
    return fetch(this.url, { method: "POST", headers: { ...this.#headers(body, age), ...more }, body });
  }

  async close(): Promise<void> {
    await this.#connections.destroy();
  }

  /** The same at less cost, over connections that are kept. */
  async #send(body: string): Promise<{ status: number; answer: unknown }> {
    const { statusCode: status, body: answer } = await request(this.url, {
      method: "POST",
      headers: this.#headers(body, 0),
      body,
      dispatcher: this.#connections,
    });
    const text = await answer.text();
    return { status, answer: status === 200 ? JSON.parse(text) : null };
  }

  #headers(body: string | Uint8Array, age: number): Record<string, string> {
    const timestamp = String(Math.floor(Date.now() / 1000) - age);
    const signature = sign(null, Buffer.concat([Buffer.from(timestamp), Buffer.from(body)]), this.#privateKey);
    return {
      "content-type": "application/json",
      "user-agent": "Discord-Interactions/1.0 (+https://discord.com)",
      "x-signature-ed25519": signature.toString("hex"),
      "x-signature-timestamp": timestamp,
    };
  }
}
