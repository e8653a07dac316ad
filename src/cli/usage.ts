import { parseArgs } from "node:util";
import packageJson from "../../package.json" with { type: "json" };
import { parseDateRange } from "../language/dates.ts";

/** Wrong usage of the command line: shown with a hint, exit status 2. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

const USAGE = `Usage: coverage <command> [options]

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
  --outlet NAME         ask, quotes, search: only this outlet; a part of its name will do
  --from DATE, --to DATE   only articles of these days: 2023, "October 2023", 2023-10-12
  --asked DATE          ask, search: the day on which the question counts as asked
  --about TOPIC         quotes: ranked by this topic
  --explain             ask: the evidence behind each score
  --cache DIR           keeps the index of a large collection there for the next time (default: ~/.cache/coverage; none: nowhere)
  --help, --version     this text; the version

ARTICLES and CACHE_DIR, in the environment or .env, stand for --articles and --cache where those are not given.

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
  cache: { type: "string" },
  help: { type: "boolean", short: "h" },
  version: { type: "boolean" },
} as const;

type OptionName = keyof typeof OPTIONS;

/** The options that a command takes beside --articles. */
const TAKES: Readonly<Record<(typeof COMMANDS)[number], readonly OptionName[]>> = {
  ask: ["json", "limit", "batch", "outlet", "from", "to", "asked", "explain", "cache"],
  quotes: ["json", "limit", "batch", "outlet", "from", "to", "about", "cache"],
  search: ["json", "limit", "batch", "outlet", "from", "to", "asked", "cache"],
  sources: ["json", "cache"],
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
  /** Folder for the index, or "none"; see `cacheFolder`. */
  readonly cache: string | undefined;
}

const VERSION = `${packageJson.version}\n`;

/**
 * Reads the arguments: what is asked for, or the text that is to be printed (help, version).
 * @param today ISO day that dates such as "last month" are read from
 * @throws UsageError
 */
export function readArguments(args: readonly string[], today: string): Invocation | string {
  const { values, positionals } = parse(args);
  if (values.help) return USAGE;
  if (values.version) return VERSION;
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
    cache: values.cache,
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: withValues(args), options: OPTIONS, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError(worded(error as NodeJS.ErrnoException));
  }
}

/** `--limit -1` as `--limit=-1`, which `parseArgs` asks for: no option here begins with one dash and more than a letter. */
function withValues(args: readonly string[]): string[] {
  const joined: string[] = [];
  for (let i = 0; i < args.length; i++) {
    const [arg = "", next] = args.slice(i, i + 2);
    if (arg === "--") return [...joined, ...args.slice(i)];
    const option = arg.startsWith("--") ? OPTIONS[arg.slice(2) as OptionName] : undefined;
    const takesNext = option?.type === "string" && next !== undefined && /^-[^-]/u.test(next) && next !== "-h";
    joined.push(takesNext ? `${arg}=${next}` : arg);
    if (takesNext) i++;
  }
  return joined;
}

/** A fault that `parseArgs` found, in our words; it names the option between single quotation marks. */
function worded({ code, message }: NodeJS.ErrnoException): string {
  const option = /'([^' ]+)/u.exec(message)?.[1] ?? "An option";
  if (code === "ERR_PARSE_ARGS_UNKNOWN_OPTION") {
    return `There is no option ${option}. Words that begin with a dash stand after --: coverage ask -- "${option} ..."`;
  }
  const takesNone = message.includes("does not take");
  return takesNone
    ? `${option} takes no value`
    : `${option} needs a value: ${option} ${option === "--limit" ? "5" : "..."}`;
}

const NEEDS = { ask: "a question", quotes: "a person", search: "words to look for" } as const;

function asked(command: Invocation["command"], words: readonly string[], batch: string | undefined): string | null {
  if (command === "sources" || command === "quotations" || batch !== undefined) {
    if (words.length > 0)
      throw new UsageError(`${command}${batch ? " --batch" : ""} takes no further words: "${words[0]}"`);
    return null;
  }
  if (words.length === 0) throw new UsageError(`${command} needs ${NEEDS[command]}, or --batch FILE`);
  return words.join(" ");
}

function count(limit: string | undefined): number | undefined {
  if (limit === undefined) return undefined;
  if (!/^[1-9]\d{0,5}$/u.test(limit)) throw new UsageError(`--limit must be a whole number from 1 on, not "${limit}"`);
  return Number(limit);
}

/** The first day of a date, for --to the last. @throws UsageError */
function day(option: string, text: string | undefined, today: string): string | undefined {
  if (text === undefined) return undefined;
  const range = parseDateRange(text, today);
  if (!range) throw new UsageError(`--${option} can't read "${text}": write 2023, October 2023 or 2023-10-12`);
  return option === "to" ? range.to : range.from;
}
