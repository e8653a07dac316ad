import type { APIComponentInContainer, APIMessageTopLevelComponent } from "discord-api-types/v10";
import type { Holdings } from "../coverage/holdings.ts";
import type { Answer, Excerpt } from "../retrieval/answer.ts";
import type { Words } from "../words/words.ts";
import { allot } from "./allot.ts";
import { withinLimits } from "./budget.ts";
import type { Button } from "./components.ts";
import { accents, button, container, divider, row, text } from "./components.ts";
import { declined } from "./declined.ts";
import { excerptLength, excerptView } from "./excerpt.ts";
import { limits } from "./limits.ts";
import { muted } from "./markdown.ts";
import { whyNoAnswer } from "./reason.ts";
import { correctionsLine } from "./source-line.ts";
import type { Asked } from "./state.ts";
import { heading } from "./state.ts";

/** Excerpts on a page. */
export const excerptsShown = 3;

export interface AnswerShown {
  readonly asked: Asked;
  readonly answer: Answer;
  /** From 0; a page beyond the last shows the last. */
  readonly page: number;
  /** Private answers offer to be shared. */
  readonly private: boolean;
  readonly holdings: Holdings;
  /** Custom ids of the buttons. */
  readonly ids: AnswerIds;
  readonly words: Words;
}

export interface AnswerIds {
  readonly page: (page: number) => string;
  readonly around: (index: number, excerpt: Excerpt) => string;
  readonly share: (page: number) => string;
}

/** The reply to a question: excerpts with their sources, or why there are none and what comes closest. */
export function answerView(shown: AnswerShown): APIMessageTopLevelComponent[] {
  const { asked, answer, holdings, words } = shown;
  const corrections = correctionsLine(answer.corrections, words);
  const top = [text(heading(asked, words)), ...(corrections ? [text(corrections)] : [])];
  const room = limits.text - top.reduce((sum, { content }) => sum + content.length, 0);
  const body = answer.answered
    ? excerptsView(shown, room)
    : declined(whyNoAnswer(answer.reason, words), answer.nearest, holdings, words);
  const buttons = navigation(shown);
  const components = [...top, ...body, ...(buttons.length > 0 ? [divider(), row(buttons)] : [])];
  return withinLimits([container(answer.answered ? accents.answer : accents.aside, components)]);
}

function pageOf({ answer, page }: AnswerShown): number {
  return Math.max(0, Math.min(page, Math.ceil(answer.excerpts.length / excerptsShown) - 1));
}

function excerptsView(shown: AnswerShown, room: number): APIComponentInContainer[] {
  const first = pageOf(shown) * excerptsShown;
  const excerpts = shown.answer.excerpts.slice(first, first + excerptsShown);
  const { words } = shown;
  const lengths = excerpts.map((excerpt) => excerptLength(excerpt, words));
  const rooms = allot(lengths, room - muted(words.declined.lessCertain).length);
  const firstUnsure = excerpts.findIndex(({ sure }) => !sure);
  return excerpts.flatMap((excerpt, index) => {
    const less = index === firstUnsure ? [text(muted(words.declined.lessCertain))] : [];
    const around = button(words.buttons.context, shown.ids.around(first + index, excerpt));
    return [divider(), ...less, ...excerptView(excerpt, rooms[index] ?? 0, around, words)];
  });
}

function navigation(shown: AnswerShown): Button[] {
  const { back, moreExcerpts, share } = shown.words.buttons;
  const page = pageOf(shown);
  const more = shown.answer.excerpts.length > (page + 1) * excerptsShown;
  return [
    ...(page > 0 ? [button(back, shown.ids.page(page - 1))] : []),
    ...(more ? [button(moreExcerpts, shown.ids.page(page + 1))] : []),
    ...(shown.private && shown.answer.answered ? [button(share, shown.ids.share(page))] : []),
  ];
}
