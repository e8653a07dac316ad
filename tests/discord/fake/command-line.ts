import { parseArgs } from "node:util";

export const typing = `Type what you would in Discord:
  /ask question: what did Blinken say private: true
  ? /quotes person: Bl      what autocompletion offers
  on some message's text    the message command
  press More                a button of the last message, by the beginning of its label
  choose Ben                an entry of its menu, likewise
Ctrl+D ends it.`;

const help = `Usage: npm run fake-discord -- [options]

The bot in a Discord of its own on this machine, used from the terminal.

  --port N     where the fake listens; default: any free port
  --alone      the fake alone, which waits for a bot (DISCORD_API, DISCORD_TOKEN)
  --http URL   the fake alone, which posts interactions to the bot's address in place of the gateway
               (DISCORD_PUBLIC_KEY as well), such as http://127.0.0.1:3000/interactions
  --help       this text

${typing}`;

/** What was asked of the command line; with `text` it is printed, and nothing else happens. */
export type Started =
  | { readonly text: string; readonly status: number }
  | { readonly text: null; readonly port: number; readonly alone: boolean; readonly http: string | null };

export function readStart(args: readonly string[]): Started {
  const { values, positionals, tokens } = parseArgs({
    args: [...args],
    options: {
      port: { type: "string" },
      alone: { type: "boolean" },
      http: { type: "string" },
      help: { type: "boolean", short: "h" },
    },
    ...{ strict: false, allowPositionals: true, tokens: true },
  });
  const fault = (what: string) => ({ text: `${what}\nTry: npm run fake-discord -- --help`, status: 2 });
  if (values.help) return { text: help, status: 0 };
  const known = ["port", "alone", "http"];
  const unknown = tokens?.find((token) => token.kind === "option" && !known.includes(token.name));
  if (unknown?.kind === "option") return fault(`There is no option ${unknown.rawName}.`);
  if (positionals.length > 0)
    return fault(`Nothing is read from "${positionals[0]}" here; type it once the fake is up.`);
  const port = values.port ?? "0";
  if (typeof port !== "string" || !/^\d{1,5}$/u.test(port) || Number(port) > 65_535)
    return fault("--port must be a number from 0 to 65535.");
  const { http = null } = values;
  if (http !== null && (typeof http !== "string" || !/^https?:$/u.test(URL.parse(http)?.protocol ?? "")))
    return fault("--http must be a web address, such as http://127.0.0.1:3000/interactions.");
  return { text: null, port: Number(port), alone: values.alone === true || http !== null, http };
}
