import type { APISelectMenuOption } from "discord-api-types/v10";
import { ComponentType } from "discord-api-types/v10";
import type { Part } from "../../src/coverage/part.ts";
import { UserError } from "../../src/errors.ts";
import type { ComponentRequest } from "../../src/interaction/request.ts";
import type { SettingsChange } from "../../src/storage/settings.ts";
import { outletKey, usual } from "../../src/views/settings.ts";
import type { Words } from "../../src/words/words.ts";
import type { Options } from "./filters.ts";
import { outdated } from "./pressed.ts";

/** More than anybody asks. */
export const mostQuestions = 1000;

/** What the options of the command change. @throws UserError for a number of questions that is none */
export function changeIn({ questions, privately }: Options, words: Words): SettingsChange {
  return {
    ...(questions !== undefined && { questionsPerMinute: questionsIn(questions, words) }),
    ...(typeof privately === "boolean" && { privateReplies: privately }),
  };
}

function questionsIn(written: unknown, words: Words): number {
  if (typeof written === "number" && Number.isInteger(written) && written >= 0 && written <= mostQuestions)
    return written;
  throw new UserError(words.faults.notQuestions(words.number(mostQuestions)));
}

/** A number chosen from the menu. @throws UserError for what no menu of this version offers */
export function questionsChosen({ values: [chosen] }: ComponentRequest, words: Words): SettingsChange {
  if (chosen === usual) return { questionsPerMinute: null };
  if (!chosen || !/^\d{1,4}$/u.test(chosen)) throw outdated(words);
  return { questionsPerMinute: questionsIn(Number(chosen), words) };
}

/**
 * The outlets used once those offered in a menu are the ones chosen in it; what other pages of the menu have stays. With none
 * all are used.
 */
export function outletsChosen(request: ComponentRequest, coverage: Part): SettingsChange {
  const offered = new Set(optionsOf(request).map(({ value }) => value));
  const chosen = new Set(request.values);
  const before = request.settings?.outlets ?? [];
  const isIn = (name: string) => {
    const key = outletKey(name);
    return offered.has(key) ? chosen.has(key) : before.includes(name);
  };
  const known = coverage.holdings().outlets.map(({ name }) => name);
  const outlets = [...new Set([...known, ...before])].filter(isIn);
  return { outlets: outlets.length > 0 ? outlets : null };
}

/** The entries of the menu that was chosen from, as the message shows it. */
function optionsOf({ customId, message: { components } }: ComponentRequest): readonly APISelectMenuOption[] {
  const [top] = components;
  const rows = top?.type === ComponentType.Container ? top.components : [];
  const menus = rows.flatMap((each) => (each.type === ComponentType.ActionRow ? each.components : []));
  const menu = menus.find((each) => "custom_id" in each && each.custom_id === customId);
  return menu?.type === ComponentType.StringSelect && Array.isArray(menu.options) ? menu.options : [];
}
