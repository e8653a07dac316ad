import type { Part } from "../../src/coverage/part.ts";
import { UserError } from "../../src/errors.ts";
import type { MessageReply } from "../../src/interaction/reply.ts";
import type { ComponentRequest } from "../../src/interaction/request.ts";
import type { AnswerIds } from "../../src/views/answer.ts";
import { answerView, excerptsShown } from "../../src/views/answer.ts";
import type { Asked } from "../../src/views/state.ts";
import { surroundingsView } from "../../src/views/surroundings.ts";
import { wordsFor } from "../../src/words/languages.ts";
import type { Words } from "../../src/words/words.ts";
import { actionOf, askedIn, dayIn, numberIn, outdated, turned } from "../options/pressed.ts";

interface Question {
  readonly asked: Asked;
  /** The day on which it counts as asked, ISO: "yesterday" stays the same day under old buttons. */
  readonly day: string;
  readonly page: number;
  readonly private: boolean;
  readonly words: Words;
}

/** Asks, and shows a page of the answer. */
export function answerReply(coverage: Part, question: Question): MessageReply {
  return { kind: "post", private: question.private, components: answerPage(coverage, question) };
}

function answerPage(coverage: Part, { asked, day, page, private: isPrivate, words }: Question) {
  // One more than shown tells whether there is another page.
  const limit = (page + 1) * excerptsShown + 1;
  const answer = coverage.ask(asked.asked, { ...asked.filters, asked: day, limit });
  const ids = answerIds(day);
  return answerView({ asked, answer, page, private: isPrivate, holdings: coverage.holdings(), ids, words });
}

/** Custom ids hold what a message does not show: the page, the day, and which excerpt. */
function answerIds(day: string): AnswerIds {
  return {
    page: (page) => `ask:page:${page}:${day}`,
    around: (index, { span }) => `ask:around:${index}:${span.start}:${day}`,
    share: (page) => `ask:share:${page}:${day}`,
  };
}

/** A press on an answer's button; everything asked is read from the message it sits on. */
export function pressAnswer(request: ComponentRequest, coverage: Part): MessageReply {
  const words = wordsFor(request.locale);
  const asked = askedIn(request, words);
  const [action, first, second, third] = actionOf(request);
  switch (action) {
    case "page": {
      const [page, day] = [numberIn(first, words), dayIn(second, words)];
      return turned(request, (isPrivate) => answerPage(coverage, { asked, day, page, private: isPrivate, words }));
    }
    case "share":
      return answerReply(coverage, {
        asked,
        day: dayIn(second, words),
        page: numberIn(first, words),
        private: false,
        words,
      });
    case "around":
      return around(coverage, {
        asked,
        index: numberIn(first, words),
        start: numberIn(second, words, 999_999_999),
        day: dayIn(third, words),
        words,
      });
    default:
      throw outdated(words);
  }
}

/** An excerpt of an answer. */
interface Place extends Pick<Question, "asked" | "day" | "words"> {
  readonly index: number;
  /** Where it starts in its article. */
  readonly start: number;
}

/** The excerpt is found by its rank and its place, so that a coverage that has changed never shows another one. */
function around(coverage: Part, { asked, index, start, day, words }: Place): MessageReply {
  const { excerpts } = coverage.ask(asked.asked, { ...asked.filters, asked: day, limit: index + 1 + excerptsShown });
  const here = ({ span }: { span: { start: number } }) => span.start === start;
  const ranked = excerpts[index];
  const excerpt = ranked && here(ranked) ? ranked : excerpts.find(here);
  if (!excerpt) throw new UserError(words.faults.excerptGone);
  const span = coverage.surroundings(excerpt.article, excerpt.span);
  return { kind: "post", private: true, components: surroundingsView(excerpt.article, span, excerpt.span, words) };
}
