import { parseArgs } from "node:util";
import { parseDateRange } from "../language/dates.ts";

/** Wrong usage of the command line: shown with a hint, exit status 2. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

export const USAGE = `Usage: coverage <command> [options]

  ask QUESTION          the excerpts that answer it, or why there is none
  quotes PERSON         what a person is quoted as saying
  search QUERY          the bare ranking of passages
  sources               what the coverage holds
  quotations            every quotation of every article, a JSON line an article

Options
  --articles PATH       a folder (with its folders) of .md or .txt files, or a JSON Lines file (default: those in seeds/)
  --json                print JSON
  --limit N             most results (ask: 3, as JSON 10; search: 10; quotes: all)
  --batch FILE          ask, quotes, search: JSON Lines {id, q, within?, asked?}; prints a JSON line a question
  --outlet NAME         ask, quotes, search: only this outlet
  --from DATE, --to DATE   only articles of these days: 2023, "October 2023", 2023-10-12
  --asked DATE          ask, search: the day on which the question counts as asked
  --about TOPIC         quotes: ranked by this topic
  --explain             ask: the evidence behind each score
  --help                this text

Exit status: 0 it worked (declining counts), 1 a failure, 2 wrong usage.
`;

const COMMANDS = ["ask", "quotes", "search", "sources", "quotations"] as const;
const OPTIONS = {
  articles: { type: "string" },
  json: { type: "boolean" },
  limit: { type: "string" },
  batch: { type: "string" },
  outlet: { type: "string" },
  from: { type: "string" },
  to: { type: "string" },
  asked: { type: "string" },
  about: { type: "string" },
  explain: { type: "boolean" },
  help: { type: "boolean", short: "h" },
} as const;

type OptionName = keyof typeof OPTIONS;

/** The options that a command takes beside --articles and --help. */
const TAKES: Readonly<Record<(typeof COMMANDS)[number], readonly OptionName[]>> = {
  ask: ["json", "limit", "batch", "outlet", "from", "to", "asked", "explain"],
  quotes: ["json", "limit", "batch", "outlet", "from", "to", "about"],
  search: ["json", "limit", "batch", "outlet", "from", "to", "asked"],
  sources: ["json"],
  quotations: ["json"],
};

/** What was asked of the command line. */
export interface Invocation {
  readonly command: (typeof COMMANDS)[number];
  /** Question, person or query; null where --batch brings them. */
  readonly q: string | null;
  readonly articles: string | null;
  readonly json: boolean;
  readonly explain: boolean;
  readonly limit: number | undefined;
  readonly batch: string | undefined;
  readonly outlet: string | undefined;
  /** ISO days. */
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly asked: string | undefined;
  readonly about: string | undefined;
}

/**
 * Reads the arguments; null where help was asked for.
 * @param today ISO day that dates such as "last month" are read from
 * @throws UsageError
 */
export function readArguments(args: readonly string[], today: string): Invocation | null {
  const { values, positionals } = parse(args);
  if (values.help) return null;
  const [name, ...words] = positionals;
  if (name === undefined) throw new UsageError("No command was given");
  const command = COMMANDS.find((known) => known === name);
  if (!command) throw new UsageError(`There is no command "${name}"; there are ${COMMANDS.join(", ")}`);
  const wrong = Object.keys(values).find(
    (option) => option !== "articles" && !TAKES[command].includes(option as OptionName),
  );
  if (wrong) throw new UsageError(`${command} takes no --${wrong}`);
  const from = day("from", values.from, today);
  const to = day("to", values.to, today);
  if (from && to && from > to) throw new UsageError(`--from (${from}) comes after --to (${to})`);
  return {
    command,
    q: asked(command, words, values.batch),
    articles: values.articles ?? null,
    json: values.json ?? false,
    explain: values.explain ?? false,
    limit: count(values.limit),
    batch: values.batch,
    outlet: values.outlet,
    from,
    to,
    asked: day("asked", values.asked, today),
    about: values.about,
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError((error as Error).message.split(". ")[0] ?? "Wrong arguments");
  }
}

function asked(command: Invocation["command"], words: readonly string[], batch: string | undefined): string | null {
  const none = command === "sources" || command === "quotations";
  if (none || batch !== undefined) {
    if (words.length > 0)
      throw new UsageError(`${command}${batch ? " --batch" : ""} takes no further words: "${words[0]}"`);
    return null;
  }
  if (words.length === 0)
    throw new UsageError(`${command} needs ${command === "quotes" ? "a person" : "a question"}, or --batch FILE`);
  return words.join(" ");
}

function count(limit: string | undefined): number | undefined {
  if (limit === undefined) return undefined;
  if (!/^[1-9]\d{0,5}$/u.test(limit)) throw new UsageError(`--limit must be a whole number from 1 on, not "${limit}"`);
  return Number(limit);
}

/** The first day of a date, for --to the last. @throws UsageError */
export function day(option: string, text: string | undefined, today: string): string | undefined {
  if (text === undefined) return undefined;
  const range = parseDateRange(text, today);
  if (!range) throw new UsageError(`--${option} can't read "${text}": write 2023, October 2023 or 2023-10-12`);
  return option === "to" ? range.to : range.from;
}
