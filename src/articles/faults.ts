import type { z } from "zod";
import { UserError } from "../errors.ts";

const MOST_LISTED = 20;

/** Faults one a line, the first of them where there are many. */
export function listed(faults: readonly string[]): string {
  const more = faults.length - MOST_LISTED;
  return [...faults.slice(0, MOST_LISTED), ...(more > 0 ? [`and ${more} more`] : [])].join("\n");
}

/** @throws UserError with all faults at once, where there are any */
export function refuse(faults: readonly string[]): void {
  if (faults.length > 0) throw new UserError(listed(faults));
}

/** What zod found, one `field: reason` each; a whole that is wrong goes by `entry`. */
export function fieldFaults(error: z.ZodError, entry: string): string[] {
  return error.issues.map(({ path, message }) => {
    const [field, at] = path;
    const place = typeof at === "number" ? ` (number ${at + 1})` : "";
    return `${field === undefined ? entry : String(field)}${place}: ${message}`;
  });
}

/** Words a fault of zod's as "is missing" or what the value must be. */
export function expected(form: string): { error: (issue: { readonly input?: unknown }) => string } {
  return { error: ({ input }) => (input === undefined ? `is missing; write ${form}` : `must be ${form}`) };
}
