import type { InteractionRequest } from "./request.ts";

/** An error as it may be logged. */
export interface Fault {
  readonly type: string;
  readonly message: string;
  readonly stack: string | null;
  readonly code: string | number | null;
  readonly status: number | null;
  readonly cause: Fault | null;
}

/**
 * An error, whole, but without what the person wrote: errors quote their input (a parser) or carry it along
 * (a request to Discord holds the reply, and its address the interaction's token), so only named fields are
 * taken and the request's own words are blotted out in them.
 */
export function describeFault(error: unknown, request?: InteractionRequest): Fault {
  const words = request ? writtenBy(request) : [];
  const blot = (text: string) => words.reduce((rest, word) => rest.replaceAll(word, "[asked]"), text);
  return describe(error, blot, 0);
}

function describe(error: unknown, blot: (text: string) => string, depth: number): Fault {
  if (!(error instanceof Error)) {
    return { type: typeof error, message: blot(String(error)), stack: null, code: null, status: null, cause: null };
  }
  const { code, status } = error as { code?: unknown; status?: unknown };
  return {
    type: error.name,
    message: blot(error.message),
    stack: error.stack === undefined ? null : blot(error.stack),
    code: typeof code === "string" || typeof code === "number" ? code : null,
    status: typeof status === "number" ? status : null,
    cause: error.cause === undefined || depth >= deepest ? null : describe(error.cause, blot, depth + 1),
  };
}

const deepest = 4;

/** Everything a person typed into a request, longest first; single letters would blot out the whole stack. */
function writtenBy(request: InteractionRequest): string[] {
  const options = "options" in request ? Object.values(request.options) : [];
  const own = request.kind === "message" ? [request.text] : request.kind === "autocomplete" ? [request.typed] : [];
  const chosen = request.kind === "component" ? request.values : [];
  return [...options, ...own, ...chosen]
    .filter((value) => typeof value === "string" && value.length > 2)
    .map(String)
    .sort((a, b) => b.length - a.length);
}
