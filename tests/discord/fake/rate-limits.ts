import type { Answer, Call } from "./routes.ts";

export interface Limit {
  readonly requests: number;
  /** Milliseconds. */
  readonly window: number;
}

/** How much Discord takes (https://docs.discord.com/developers/topics/rate-limits); its own numbers change, these are usual ones. */
export interface Limits {
  /** Of all requests with the bot's token together. */
  readonly global: Limit;
  /** Of one interaction's webhook. */
  readonly webhook: Limit;
  /** Of any other route. */
  readonly route: Limit;
}

const usual: Limits = {
  global: { requests: 50, window: 1000 },
  webhook: { requests: 5, window: 2000 },
  route: { requests: 50, window: 1000 },
};

interface Taken {
  /** What the answer says of the limit. */
  readonly headers: Record<string, string>;
  /** The 429, where it is exceeded. */
  readonly refusal: Answer | null;
}

type Asked = Pick<Call, "method" | "path" | "authorization">;

/** Counts requests by bucket and overall. First responses to interactions are exempt from both, their webhooks from the overall limit. */
export class RateLimits {
  readonly #limits: Limits;
  readonly #windows = new Map<string, { left: number; until: number }>();

  constructor(limits: Partial<Limits> = {}) {
    this.#limits = { ...usual, ...limits };
  }

  /** @param now milliseconds since 1970 */
  take({ method, path, authorization }: Asked, now = Date.now()): Taken {
    if (path.endsWith("/callback")) return { headers: {}, refusal: null };
    const webhook = /^\/webhooks\/\d+\/[\w-]+/u.exec(path)?.[0];
    const bucket = `${method} ${path.replace(webhook ?? "", "/webhooks/of-interaction").replaceAll(/\d{15,}/gu, "id")}`;
    const limit = webhook ? this.#limits.webhook : this.#limits.route;
    const [left, wait] = this.#count(`${bucket} ${webhook ?? ""}`, limit, now);
    const headers: Record<string, string> = {
      "x-ratelimit-limit": String(limit.requests),
      "x-ratelimit-remaining": String(Math.max(0, left)),
      "x-ratelimit-reset": String((now + wait) / 1000),
      "x-ratelimit-reset-after": String(wait / 1000),
      "x-ratelimit-bucket": Buffer.from(bucket).toString("hex").slice(0, 32),
    };
    if (left < 0) return { headers: { ...headers, ...refused(wait, "user") }, refusal: limited(wait, false) };
    if (authorization) {
      const [leftOverall, waitOverall] = this.#count("global", this.#limits.global, now);
      if (leftOverall < 0) {
        return {
          headers: { ...refused(waitOverall, "global"), "x-ratelimit-global": "true" },
          refusal: limited(waitOverall, true),
        };
      }
    }
    return { headers, refusal: null };
  }

  /** How many requests are left in the window, below 0 for one too many, and how long until the next. */
  #count(key: string, { requests, window }: Limit, now: number): [number, number] {
    const before = this.#windows.get(key);
    const current = before && before.until > now ? before : { left: requests, until: now + window };
    this.#windows.set(key, current);
    current.left -= 1;
    return [current.left, current.until - now];
  }
}

const refused = (wait: number, scope: string) => ({
  "retry-after": String(Math.ceil(wait / 1000)),
  "x-ratelimit-scope": scope,
});

function limited(wait: number, global: boolean): Answer {
  return { status: 429, body: { message: "You are being rate limited.", retry_after: wait / 1000, global } };
}
