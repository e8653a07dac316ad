import { ComponentType } from "discord-api-types/v10";
import { pino } from "pino";
import type { App, Command, SlashCommand } from "../../src/interaction/command.ts";
import { createDispatch, type Outcome } from "../../src/interaction/dispatch.ts";
import type { MessageReply, Reply } from "../../src/interaction/reply.ts";
import type { CommandRequest } from "../../src/interaction/request.ts";

export const origin = { userId: "1", guildId: null, channelId: "2", locale: "en-US" };
export const question = "who *said* that grapes are blue";

export const said = (text: string): MessageReply => ({
  kind: "post",
  private: false,
  components: [{ type: ComponentType.TextDisplay, content: text }],
});

export function ask(run: SlashCommand["run"], more: Partial<SlashCommand> = {}): Command {
  return { data: { name: "ask", description: "Ask" }, prefix: "ask", run, ...more };
}

export const asking: CommandRequest = { kind: "command", command: "ask", options: { question }, ...origin };
export const textOf = (reply: Reply): string => ("components" in reply ? JSON.stringify(reply.components) : "");

export function session(...commands: Command[]) {
  const lines: string[] = [];
  const outcomes: Outcome[] = [];
  const log = pino({ level: "trace" }, { write: (line: string) => void lines.push(line) });
  const dispatch = createDispatch({ commands, app: {} as App, log, onOutcome: (outcome) => outcomes.push(outcome) });
  return { dispatch, lines, results: () => outcomes.map(({ result }) => result) };
}
