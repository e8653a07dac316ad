import { ApplicationCommandOptionType, ApplicationCommandType } from "discord-api-types/v10";
import type { App, SlashCommand } from "../src/interaction/command.ts";
import type { ComponentRequest } from "../src/interaction/request.ts";
import { choices } from "./options/choices.ts";
import { everywhere } from "./options/everywhere.ts";
import { filterOptions, isPrivate, privateOption, readFilters, textOption } from "./options/filters.ts";
import { longestQuestion, readQuestion } from "./options/question.ts";
import { today } from "./options/today.ts";
import { answerReply, pressAnswer } from "./replies/answer.ts";

export default {
  data: {
    type: ApplicationCommandType.ChatInput,
    name: "ask",
    description: "Ask what was reported; the answer is in the articles’ own words",
    ...everywhere,
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: "question",
        description: "What you want to know, in your own words",
        required: true,
        max_length: longestQuestion,
      },
      ...filterOptions,
      privateOption,
    ],
  },
  prefix: "ask",

  run({ options }, { coverage }) {
    const day = today();
    const asked = {
      asked: readQuestion(textOption(options, "question")),
      filters: readFilters(options, coverage, day),
    };
    return answerReply(coverage, { asked, day, page: 0, private: isPrivate(options) });
  },

  component: (request: ComponentRequest, app: App) => pressAnswer(request, app.coverage),

  autocomplete({ typed }, { coverage }) {
    return choices(coverage.suggestOutlets(typed, 25).map((name) => ({ name, value: name })));
  },
} satisfies SlashCommand;
