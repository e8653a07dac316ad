import { z } from "zod";

const text = z.string().trim().min(1, "must not be empty");

const isoDate = z
  .string()
  .regex(
    /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?:T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)?)?$/u,
    "must be a day (2024-01-09) or a day and time (2024-01-10T09:35)",
  )
  .refine((day) => {
    const date = new Date(`${day.slice(0, 10)}T00:00:00Z`);
    return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day.slice(0, 10));
  }, "is no day of the calendar");

const webAddress = z.url({ protocol: /^https?$/u, error: "must be a web address (https://...)" });

/** What is known of an article beside its text. A field that is missing is unknown. */
export const articleFields = z.object({
  id: text.optional(),
  title: text.nullish(),
  outlet: text.nullish(),
  url: webAddress.nullish(),
  published: isoDate.nullish(),
  updated: isoDate.nullish(),
  authors: z.array(text).nullish(),
});

export type ArticleFields = z.infer<typeof articleFields>;

/** A line of a JSON Lines file. Fields that are not named here are ignored. */
export const articleRecord = articleFields.extend({ id: text, text: z.string() });

/** The articles that come with the bot say all of it. */
export const seedFields = articleFields.required({ title: true, outlet: true, url: true, published: true }).extend({
  title: text,
  outlet: text,
  url: webAddress,
  published: isoDate,
});

/** The faults that zod found, one `field: reason` each. */
export function faults(error: z.ZodError): string[] {
  return error.issues.map((issue) => `${issue.path.join(".") || "entry"}: ${issue.message}`);
}
