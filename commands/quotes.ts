import { ApplicationCommandOptionType, ApplicationCommandType } from "discord-api-types/v10";
import type { App, SlashCommand } from "../src/interaction/command.ts";
import { isPrivate } from "../src/interaction/privacy.ts";
import type { ComponentRequest } from "../src/interaction/request.ts";
import { isolated, oneLine } from "../src/views/markdown.ts";
import { shorten } from "../src/views/shorten.ts";
import { wordsFor } from "../src/words/languages.ts";
import { choices, outletChoices } from "./options/choices.ts";
import { everywhere } from "./options/everywhere.ts";
import { filterOptions, privateOption, readFilters, textOption } from "./options/filters.ts";
import { named } from "./options/named.ts";
import { today } from "./options/today.ts";
import { pressQuotations, quotationsReply } from "./replies/quotations.ts";

/** Longest name and topic, in UTF-16 code units; a choice cannot be longer either. */
const longestOption = 100;

export default {
  data: {
    type: ApplicationCommandType.ChatInput,
    ...named(({ commands }) => commands.quotes),
    ...everywhere,
    options: [
      {
        type: ApplicationCommandOptionType.String,
        ...named(({ options }) => options.person),
        required: true,
        autocomplete: true,
        max_length: longestOption,
      },
      {
        type: ApplicationCommandOptionType.String,
        ...named(({ options }) => options.about),
        max_length: longestOption,
      },
      ...filterOptions,
      privateOption,
    ],
  },
  prefix: "quotes",

  run(request, { coverage }) {
    const { options, locale } = request;
    const words = wordsFor(locale);
    const about = shorten(textOption(options, "about"), longestOption);
    const asked = {
      asked: shorten(textOption(options, "person"), longestOption),
      filters: readFilters(options, coverage, today(), words),
      ...(about && { about }),
    };
    return quotationsReply(coverage, { asked, page: 0, private: isPrivate(request), words });
  },

  component: (request: ComponentRequest, app: App) => pressQuotations(request, app.coverage),

  autocomplete({ option, typed, locale }, { coverage }) {
    if (option === "outlet") return outletChoices(coverage, typed);
    const words = wordsFor(locale);
    const people = coverage.suggestPeople(typed, 25);
    return choices(
      people.map(({ name, quotations }) => ({
        name: `${isolated(shorten(oneLine(name), 60), words.direction)} · ${words.quotations(quotations)}`,
        value: name,
      })),
    );
  },
} satisfies SlashCommand;
