import type { SentCommand } from "./command-rules.ts";
import type { Options } from "./person.ts";

/** What a line at the fake's prompt asks for. */
export type Typed =
  | { readonly kind: "slash"; readonly name: string; readonly options: Options }
  | {
      readonly kind: "complete";
      readonly name: string;
      readonly option: string;
      readonly typed: string;
      readonly others: Options;
    }
  | { readonly kind: "use"; readonly name: string; readonly text: string }
  | { readonly kind: "press" | "choose"; readonly what: string };

/** Reads `/ask question: why private: true`, `? /quotes person: Bl`, `press More`, `choose Ben Wallace`, `on some text`. */
export function readTyped(line: string, commands: readonly SentCommand[]): Typed | null {
  const [, word = "", rest = ""] = /^(\S+)\s*(.*)$/su.exec(line.trim()) ?? [];
  if (word === "press" || word === "choose") return { kind: word, what: rest };
  if (word === "on") {
    const command = commands.find(({ type }) => type === 3);
    return command ? { kind: "use", name: command.name, text: rest } : null;
  }
  if (word === "?") {
    const slash = readTyped(rest, commands);
    if (slash?.kind !== "slash") return null;
    const [option, typed] = Object.entries(slash.options).at(-1) ?? [];
    if (option === undefined) return null;
    const { [option]: _, ...others } = slash.options;
    return { kind: "complete", name: slash.name, option, typed: String(typed), others };
  }
  const command = commands.find(({ type = 1, name }) => type === 1 && word === `/${name}`);
  return command ? { kind: "slash", name: command.name, options: readOptions(rest, command) } : null;
}

function readOptions(text: string, { options = [] }: SentCommand): Options {
  const names = options.map(({ name }) => name).join("|");
  if (names === "") return {};
  const parts = text.split(new RegExp(`(?:^|\\s)(${names}):`, "u"));
  const pairs = Array.from({ length: (parts.length - 1) / 2 }, (_, index) => {
    const [name = "", value = ""] = parts.slice(1 + 2 * index, 3 + 2 * index);
    const type = options.find((option) => option.name === name)?.type;
    return [name, type === 5 ? value.trim() === "true" : value.trim()] as const;
  });
  const [first] = options;
  const bare = parts[0]?.trim();
  return { ...(bare && first ? { [first.name]: bare } : {}), ...Object.fromEntries(pairs) };
}
