import { ApplicationCommandType } from "discord-api-types/v10";
import type { Coverage } from "../src/coverage/coverage.ts";
import type { SlashCommand } from "../src/interaction/command.ts";
import { sourcesView } from "../src/views/sources.ts";
import { everywhere } from "./options/everywhere.ts";
import { isPrivate, privateOption } from "./options/filters.ts";
import { actionOf, numberIn, outdated, turned } from "./options/pressed.ts";

export default {
  data: {
    type: ApplicationCommandType.ChatInput,
    name: "sources",
    description: "What the answers come from: outlets, dates and headlines",
    ...everywhere,
    options: [privateOption],
  },
  prefix: "sources",

  run({ options }, { coverage }) {
    return { kind: "post", private: isPrivate(options), components: sourcesPage(coverage, 0) };
  },

  component(request, { coverage }) {
    const [action, page] = actionOf(request);
    if (action !== "page") throw outdated();
    const number = numberIn(page, 99_999);
    return turned(request, () => sourcesPage(coverage, number));
  },
} satisfies SlashCommand;

function sourcesPage(coverage: Coverage, page: number) {
  return sourcesView(coverage.holdings(), page, (to) => `sources:page:${to}`);
}
