import type { APIComponentInContainer, APIMessageTopLevelComponent } from "discord-api-types/v10";
import type { Holdings } from "../coverage/holdings.ts";
import type { Answer, Excerpt } from "../retrieval/answer.ts";
import { allot } from "./allot.ts";
import { withinLimits } from "./budget.ts";
import type { Button } from "./components.ts";
import { accents, button, container, divider, row, text } from "./components.ts";
import { declined } from "./declined.ts";
import { excerptLength, excerptView } from "./excerpt.ts";
import { limits } from "./limits.ts";
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
}

export interface AnswerIds {
  readonly page: (page: number) => string;
  readonly around: (index: number, excerpt: Excerpt) => string;
  readonly share: (page: number) => string;
}

/** The reply to a question: excerpts with their sources, or why there are none and what comes closest. */
export function answerView(shown: AnswerShown): APIMessageTopLevelComponent[] {
  const { asked, answer } = shown;
  const corrections = correctionsLine(answer.corrections);
  const top = [text(heading(asked)), ...(corrections ? [text(corrections)] : [])];
  const room = limits.text - top.reduce((sum, { content }) => sum + content.length, 0);
  const body = answer.answered ? excerptsView(shown, room) : declined(answer, shown.holdings);
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
  const rooms = allot(excerpts.map(excerptLength), room);
  return excerpts.flatMap((excerpt, index) => [
    divider(),
    ...excerptView(excerpt, rooms[index] ?? 0, button("In context", shown.ids.around(first + index, excerpt))),
  ]);
}

function navigation(shown: AnswerShown): Button[] {
  const page = pageOf(shown);
  const more = shown.answer.excerpts.length > (page + 1) * excerptsShown;
  return [
    ...(page > 0 ? [button("Back", shown.ids.page(page - 1))] : []),
    ...(more ? [button("More excerpts", shown.ids.page(page + 1))] : []),
    ...(shown.private && shown.answer.answered ? [button("Share with everyone here", shown.ids.share(page))] : []),
  ];
}
