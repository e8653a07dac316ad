import { z } from "zod";
import { expected } from "./faults.ts";

/** @param form what to write, for the fault's words */
const text = (form: string) =>
  z.string(expected(form)).trim().min(1, "is empty; write something, or leave the field out");

const title = text('text, such as "Storm hits coast" (a number in quotation marks)');
const outlet = text('text, such as "The Daily Post"');
const author = text('a name, such as "Jane Roe", or a list of names');
const id = text('text, such as "storm-1" (a number in quotation marks)');

const DATE = "a day (2024-01-09) or a day and time (2024-01-10T09:35)";

const WRITTEN_DATE =
  /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?:T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)?)?$/u;

const isoDate = z
  .string(expected(DATE))
  // A day that is not written as one is not looked up in the calendar as well.
  .refine((day) => WRITTEN_DATE.test(day), { error: `must be ${DATE}`, abort: true })
  .refine((day) => {
    const date = new Date(`${day.slice(0, 10)}T00:00:00Z`);
    return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day.slice(0, 10));
  }, "is no day of the calendar");

const webAddress = z.url({ protocol: /^https?$/u, ...expected("a web address (https://...)") });

/** What is known of an article beside its text. A field that is missing is unknown. */
export const articleFields = z.object(
  {
    id: id.optional(),
    title: title.nullish(),
    outlet: outlet.nullish(),
    url: webAddress.nullish(),
    published: isoDate.nullish(),
    updated: isoDate.nullish(),
    /** One author may stand alone. */
    authors: z.preprocess(
      (value) => (typeof value === "string" ? [value] : value),
      z.array(author, expected("a name or a list of names")).nullish(),
    ),
  },
  "must be lines of the form field: value",
);

export type ArticleFields = z.infer<typeof articleFields>;

/**
 * Characters of an article at most: four novels, far above any article. Reading so many takes seconds and some 200 MB, which
 * grow with the length.
 */
export const LONGEST_TEXT = 2_000_000;

/** Why a text of so many characters is too long, and what to do. */
export function tooLong(length: number): string {
  const count = (characters: number) => characters.toLocaleString("en");
  return `has ${count(length)} characters, and an article at most ${count(LONGEST_TEXT)}; split it into several`;
}

/** A line of a JSON Lines file. Fields that are not named here are ignored. */
export const articleRecord = z.object(
  {
    ...articleFields.shape,
    id,
    text: z
      .string(expected("the article's words"))
      .refine((words) => words.trim() !== "", "is empty; an article needs its words")
      .refine((words) => words.length <= LONGEST_TEXT, { error: ({ input }) => tooLong((input as string).length) }),
  },
  'must be an object such as {"id": "storm-1", "text": "..."}',
);

/** The articles that come with the bot say all of it. */
export const seedFields = articleFields.extend({ title, outlet, url: webAddress, published: isoDate });
