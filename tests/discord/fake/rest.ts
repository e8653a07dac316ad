import { createServer, type IncomingMessage, type Server } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { PlannedFaults, send, suffer } from "./planned-faults.ts";
import type { RateLimits } from "./rate-limits.ts";
import { type Call, handle } from "./routes.ts";
import type { World } from "./world.ts";

export interface Recorded extends Omit<Call, "authorization" | "query"> {
  readonly at: number;
  readonly status: number;
}

export interface RestServer {
  readonly server: Server;
  readonly faults: PlannedFaults;
  /** Every request that came, in the order of their answers. */
  readonly requests: Recorded[];
}

/** Discord's REST API over HTTP on loopback. `gateway` gives what `GET /gateway/bot` answers. */
export function createRest(world: World, limits: RateLimits, gateway: () => object): RestServer {
  const faults = new PlannedFaults();
  const requests: Recorded[] = [];
  const server = createServer(async (request, response) => {
    const call = await readCall(world, request);
    const record = (status: number) => {
      const { method, path, body } = call;
      requests.push({ method, path, body, at: Date.now(), status });
    };
    const fault = faults.next(`${call.method} ${call.path}`);
    if (fault && (await suffer(fault, response))) return record(fault.reply?.status ?? 0);
    const { headers, refusal } = limits.take(call);
    const answer = refusal ?? handle(world, call);
    if (fault?.lateAnswer) await sleep(fault.lateAnswer);
    record(answer.status);
    if (fault?.cutAfter) return void response.socket?.resetAndDestroy();
    if (fault?.instead) return send(response, fault.instead);
    const body = call.path === "/gateway/bot" && answer.status === 200 ? gateway() : answer.body;
    // A 204 must not claim a type.
    response.writeHead(answer.status, {
      ...(body !== undefined && { "content-type": "application/json" }),
      ...headers,
    });
    response.end(body === undefined ? undefined : JSON.stringify(body));
  });
  return { server, faults, requests };
}

async function readCall(world: World, request: IncomingMessage): Promise<Call> {
  const { method = "", url = "", headers } = request;
  const address = new URL(url, "http://fake");
  const path = decodeURIComponent(address.pathname);
  if (!path.startsWith("/api/v10/")) world.breaches.push(`${path} is not of API version 10`);
  if (!/^DiscordBot \(\S+, \S+\)/u.test(headers["user-agent"] ?? "")) world.breaches.push("no proper User-Agent");
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const text = Buffer.concat(chunks).toString();
  if (text && !headers["content-type"]?.startsWith("application/json")) world.breaches.push(`${path}: body is no JSON`);
  return {
    method,
    path: path.replace("/api/v10", ""),
    query: address.searchParams,
    authorization: headers.authorization,
    body: text ? JSON.parse(text) : undefined,
  };
}
