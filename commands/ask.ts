import { ApplicationCommandOptionType, ApplicationCommandType } from "discord-api-types/v10";
import type { App, SlashCommand } from "../src/interaction/command.ts";
import { isPrivate } from "../src/interaction/privacy.ts";
import type { ComponentRequest } from "../src/interaction/request.ts";
import { wordsFor } from "../src/words/languages.ts";
import { outletChoices } from "./options/choices.ts";
import { everywhere } from "./options/everywhere.ts";
import { filterOptions, privateOption, readFilters, textOption } from "./options/filters.ts";
import { named } from "./options/named.ts";
import { longestQuestion, readQuestion } from "./options/question.ts";
import { today } from "./options/today.ts";
import { answerReply, pressAnswer } from "./replies/answer.ts";

export default {
  data: {
    type: ApplicationCommandType.ChatInput,
    ...named(({ commands }) => commands.ask),
    ...everywhere,
    options: [
      {
        type: ApplicationCommandOptionType.String,
        ...named(({ options }) => options.question),
        required: true,
        max_length: longestQuestion,
      },
      ...filterOptions,
      privateOption,
    ],
  },
  prefix: "ask",

  run(request, { coverage }) {
    const { options, locale } = request;
    const words = wordsFor(locale);
    const day = today();
    const asked = {
      asked: readQuestion(textOption(options, "question")),
      filters: readFilters(options, coverage, day, words),
    };
    return answerReply(coverage, { asked, day, page: 0, private: isPrivate(request), words });
  },

  component: (request: ComponentRequest, app: App) => pressAnswer(request, app.coverage),

  autocomplete({ typed }, { coverage }) {
    return outletChoices(coverage, typed);
  },
} satisfies SlashCommand;
