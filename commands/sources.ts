import { ApplicationCommandType } from "discord-api-types/v10";
import type { Part } from "../src/coverage/part.ts";
import type { SlashCommand } from "../src/interaction/command.ts";
import { isPrivate } from "../src/interaction/privacy.ts";
import { sourcesView } from "../src/views/sources.ts";
import { wordsFor } from "../src/words/languages.ts";
import type { Words } from "../src/words/words.ts";
import { everywhere } from "./options/everywhere.ts";
import { privateOption } from "./options/filters.ts";
import { named } from "./options/named.ts";
import { actionOf, numberIn, outdated, turned } from "./options/pressed.ts";

export default {
  data: {
    type: ApplicationCommandType.ChatInput,
    ...named(({ commands }) => commands.sources),
    ...everywhere,
    options: [privateOption],
  },
  prefix: "sources",

  run(request, { coverage }) {
    const words = wordsFor(request.locale);
    return { kind: "post", private: isPrivate(request), components: sourcesPage(coverage, 0, words) };
  },

  component(request, { coverage }) {
    const words = wordsFor(request.locale);
    const [action, page] = actionOf(request);
    if (action !== "page") throw outdated(words);
    const number = numberIn(page, words, 99_999);
    return turned(request, () => sourcesPage(coverage, number, words));
  },
} satisfies SlashCommand;

function sourcesPage(coverage: Part, page: number, words: Words) {
  return sourcesView(coverage.holdings(), page, (to) => `sources:page:${to}`, words);
}
