import { generateKeyPairSync, type KeyObject, sign } from "node:crypto";
import type { Deliver } from "./person.ts";
import { handle } from "./routes.ts";
import type { World } from "./world.ts";

/** Discord's side of HTTP interactions: signs what it posts, and takes the response as the answer. */
export class OverHttp {
  /** 64 hexadecimal digits, as on the application's page. */
  readonly publicKey: string;
  readonly #privateKey: KeyObject;
  /** Where the bot listens, known once it does. */
  url = "";
  world: World | null = null;
  /** Status of each answer to a delivery; 0 where the connection broke. */
  readonly statuses: number[] = [];

  constructor() {
    const { publicKey, privateKey } = generateKeyPairSync("ed25519");
    this.publicKey = Buffer.from(publicKey.export({ format: "jwk" }).x ?? "", "base64url").toString("hex");
    this.#privateKey = privateKey;
  }

  readonly deliver: Deliver = async (payload, interaction) => {
    const response = await this.post(JSON.stringify(payload)).catch(() => null);
    this.statuses.push(response?.status ?? 0);
    if (response?.status !== 200 || !this.world) return;
    const path = `/interactions/${interaction.id}/${interaction.token}/callback`;
    const body = await response.json();
    handle(this.world, { method: "POST", path, query: new URLSearchParams(), authorization: undefined, body });
  };

  /** Posts a body as Discord does; `more` replaces headers. */
  async post(body: string | Uint8Array<ArrayBuffer>, more: Record<string, string> = {}, age = 0): Promise<Response> {
    const timestamp = String(Math.floor(Date.now() / 1000) - age);
    const signature = sign(null, Buffer.concat([Buffer.from(timestamp), Buffer.from(body)]), this.#privateKey);
    const headers = {
      "content-type": "application/json",
      "user-agent": "Discord-Interactions/1.0 (+https://discord.com)",
      "x-signature-ed25519": signature.toString("hex"),
      "x-signature-timestamp": timestamp,
      ...more,
    };
    return fetch(this.url, { method: "POST", headers, body });
  }
}
