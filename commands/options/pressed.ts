import { UserError } from "../../src/errors.ts";
import type { MessageReply } from "../../src/interaction/reply.ts";
import type { ComponentRequest } from "../../src/interaction/request.ts";
import type { Asked } from "../../src/views/state.ts";
import { readHeading } from "../../src/views/state.ts";
import type { Words } from "../../src/words/words.ts";

/** Pages are numbered from 0; further than this nobody pages, and the number comes from outside. */
const lastPage = 200;

/** The parts of a custom id behind the command: action and arguments. */
export function actionOf({ customId }: ComponentRequest): [action: string, ...args: string[]] {
  const [, action = "", ...args] = customId.split(":");
  return [action, ...args];
}

/** What the message answers that was pressed on. @throws UserError where it does not say */
export function askedIn({ message }: ComponentRequest, words: Words): Asked {
  const asked = readHeading(message.components);
  if (!asked) throw new UserError(words.faults.unreadable);
  return asked;
}

/** A number in a custom id. @throws UserError where none stands, as after an update of the bot */
export function numberIn(argument: string | undefined, words: Words, most = lastPage): number {
  if (!argument || !/^\d{1,9}$/.test(argument) || Number(argument) > most) throw outdated(words);
  return Number(argument);
}

/** An ISO day in a custom id. @throws UserError where none stands */
export function dayIn(argument: string | undefined, words: Words): string {
  if (!argument || !/^\d{4}-\d\d-\d\d$/.test(argument)) throw outdated(words);
  return argument;
}

export function outdated({ faults }: Words): UserError {
  return new UserError(faults.outdatedButton);
}

/** Turns the page for the one who asked; anybody else gets a private copy, and the shown one stays as it is. */
export function turned(
  { message, userId }: ComponentRequest,
  components: (isPrivate: boolean) => MessageReply["components"],
): MessageReply {
  const own = message.private || message.askedBy === userId;
  const isPrivate = own ? message.private : true;
  return { kind: own ? "update" : "post", private: isPrivate, components: components(isPrivate) };
}
