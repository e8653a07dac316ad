import { ApplicationCommandType } from "discord-api-types/v10";
import { UserError } from "../src/errors.ts";
import type { MessageCommand } from "../src/interaction/command.ts";
import { wordsFor } from "../src/words/languages.ts";
import { everywhere } from "./options/everywhere.ts";
import { onlyNamed } from "./options/named.ts";
import { questionFrom } from "./options/question.ts";
import { today } from "./options/today.ts";
import { answerReply } from "./replies/answer.ts";

/** On a message: answers its text as a question, for the asker alone. Its reply is an answer like any other, buttons included. */
export default {
  data: {
    type: ApplicationCommandType.Message,
    ...onlyNamed(({ commands }) => commands.find),
    ...everywhere,
  },
  prefix: "find",

  run({ text, locale }, { coverage }) {
    const words = wordsFor(locale);
    const asked = questionFrom(text);
    if (asked === "") throw new UserError(words.faults.noText);
    return answerReply(coverage, { asked: { asked, filters: {} }, day: today(), page: 0, private: true, words });
  },
} satisfies MessageCommand;
