import { ApplicationCommandOptionType, ApplicationCommandType } from "discord-api-types/v10";
import type { App, SlashCommand } from "../src/interaction/command.ts";
import type { ComponentRequest } from "../src/interaction/request.ts";
import { shorten } from "../src/views/shorten.ts";
import { count } from "../src/views/source-line.ts";
import { choices } from "./options/choices.ts";
import { everywhere } from "./options/everywhere.ts";
import { filterOptions, isPrivate, privateOption, readFilters, textOption } from "./options/filters.ts";
import { today } from "./options/today.ts";
import { pressQuotations, quotationsReply } from "./replies/quotations.ts";

/** Longest name and topic, in UTF-16 code units; a choice cannot be longer either. */
const longestOption = 100;

export default {
  data: {
    type: ApplicationCommandType.ChatInput,
    name: "quotes",
    description: "What somebody said, word for word, and what others said about them",
    ...everywhere,
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: "person",
        description: "Who said it",
        required: true,
        autocomplete: true,
        max_length: longestOption,
      },
      {
        type: ApplicationCommandOptionType.String,
        name: "about",
        description: "A topic: what fits it best comes first",
        max_length: longestOption,
      },
      ...filterOptions,
      privateOption,
    ],
  },
  prefix: "quotes",

  run({ options }, { coverage }) {
    const about = shorten(textOption(options, "about"), longestOption);
    const asked = {
      asked: shorten(textOption(options, "person"), longestOption),
      filters: readFilters(options, coverage, today()),
      ...(about && { about }),
    };
    return quotationsReply(coverage, { asked, page: 0, private: isPrivate(options) });
  },

  component: (request: ComponentRequest, app: App) => pressQuotations(request, app.coverage),

  autocomplete({ option, typed }, { coverage }) {
    if (option === "outlet") return choices(coverage.suggestOutlets(typed, 25).map((name) => ({ name, value: name })));
    const people = coverage.suggestPeople(typed, 25);
    return choices(
      people.map(({ name, quotations }) => ({
        name: `${shorten(name, 75)} · ${count(quotations, "quotation")}`,
        value: name,
      })),
    );
  },
} satisfies SlashCommand;
