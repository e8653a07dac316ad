import type { ServerResponse } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";

interface Reply {
  readonly status: number;
  readonly headers?: Record<string, string>;
  /** Sent as HTML where it is a text, else as JSON. */
  readonly body?: string | object;
}

/** What shall befall requests: an answer in place of the real one, a cut connection, or slowness. */
export interface PlannedFault {
  /** `POST /interactions/…`: method and path; any request whose line it matches. */
  readonly on: RegExp;
  /** How many requests; 1 unless told. */
  readonly times?: number;
  /** Answered in place of handling it. */
  readonly reply?: Reply;
  /** Answered after handling it, in place of the real answer. */
  readonly instead?: Reply;
  readonly cut?: boolean;
  /** Handled, then the connection is cut in place of the answer. */
  readonly cutAfter?: boolean;
  /** Milliseconds before the request is handled. */
  readonly delay?: number;
  /** Milliseconds between handling it and answering. */
  readonly lateAnswer?: number;
}

export class PlannedFaults {
  #planned: { fault: PlannedFault; left: number }[] = [];

  plan(fault: PlannedFault): void {
    this.#planned.push({ fault, left: fault.times ?? 1 });
  }

  clear(): void {
    this.#planned = [];
  }

  /** Takes the next planned fault for a request, counting it. */
  next(line: string): PlannedFault | null {
    const found = this.#planned.find(({ fault, left }) => left > 0 && fault.on.test(line));
    if (!found) return null;
    found.left -= 1;
    return found.fault;
  }
}

/** Carries a fault out; true where the request has got its answer by it. */
export async function suffer(fault: PlannedFault, response: ServerResponse): Promise<boolean> {
  if (fault.delay) await sleep(fault.delay);
  if (fault.cut) {
    response.socket?.resetAndDestroy();
    return true;
  }
  if (fault.reply) send(response, fault.reply);
  return fault.reply !== undefined;
}

export function send(response: ServerResponse, { status, headers = {}, body = "" }: Reply): void {
  const json = typeof body === "object";
  response.writeHead(status, { "content-type": json ? "application/json" : "text/html", ...headers });
  response.end(json ? JSON.stringify(body) : body);
}
