import { DiscordAPIError, HTTPError } from "discord.js";
import { RESTJSONErrorCodes } from "discord-api-types/v10";
import type { Logger } from "pino";
import { describeFault } from "../interaction/fault.ts";

type Level = "info" | "warn" | "error";

/** The first response was not taken by Discord within the 3 s that it waits. */
export class TooLateError extends Error {
  override readonly name = "TooLateError";
}

const tooLate = "answered too late: Discord waits 3 s for the first response";

/** What Discord's refusals of an answer mean, and what the host can do. Anything else is logged whole. */
const refusals: ReadonlyMap<number | string, readonly [Level, string]> = new Map<number | string, [Level, string]>([
  [RESTJSONErrorCodes.UnknownInteraction, ["warn", tooLate]],
  [
    RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged,
    ["warn", "already answered: by an earlier try that reached Discord, or by a second process with the same token"],
  ],
  [RESTJSONErrorCodes.UnknownWebhook, ["info", "the interaction's 15 minutes are over"]],
  [RESTJSONErrorCodes.InvalidWebhookToken, ["info", "the interaction's 15 minutes are over"]],
  [RESTJSONErrorCodes.UnknownMessage, ["info", "the message to edit was deleted meanwhile"]],
  [
    RESTJSONErrorCodes.MissingPermissions,
    ["warn", "missing permissions: give the bot's role View Channel and Send Messages in this channel"],
  ],
  [
    RESTJSONErrorCodes.MissingAccess,
    ["warn", "no access: give the bot's role View Channel in this channel, or invite the bot anew"],
  ],
]);

/** Logs once why an answer did not reach Discord. */
export function logRefusal(log: Logger, error: unknown): void {
  const known = error instanceof DiscordAPIError ? refusals.get(error.code) : undefined;
  if (known) {
    const [level, meaning] = known;
    log[level]({ code: (error as DiscordAPIError).code }, meaning);
  } else if (error instanceof TooLateError) {
    log.warn(tooLate);
  } else if (error instanceof HTTPError) {
    log.error({ status: error.status }, "Discord has trouble of its own (https://discordstatus.com); not answered");
  } else {
    log.error({ fault: describeFault(error) }, "not answered");
  }
}

/** Discord read the message and found it against its rules: nothing was shown, and another one may follow. */
export function isInvalidBody(error: unknown): boolean {
  return error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.InvalidFormBodyOrContentType;
}

/** Discord does not know, or not yet, that the interaction was deferred. */
export function isUnknownWebhook(error: unknown): boolean {
  return error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.UnknownWebhook;
}

/** Discord has waited 3 s for the first response, and gave up. */
export function isTooLate(error: unknown): boolean {
  return (
    error instanceof TooLateError ||
    (error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.UnknownInteraction)
  );
}

export function isAlreadyAnswered(error: unknown): boolean {
  return error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged;
}
