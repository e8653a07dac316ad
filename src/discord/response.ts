import {
  type APIInteractionResponse,
  InteractionResponseType,
  MessageFlags,
  type RESTPostAPIWebhookWithTokenJSONBody,
} from "discord-api-types/v10";
import type { ChoicesReply, MessageReply, Reply } from "../interaction/reply.ts";
import type { InteractionRequest } from "../interaction/request.ts";
import { withinLimits } from "../views/budget.ts";
import { limits } from "../views/limits.ts";
import { shorten } from "../views/shorten.ts";

type MessageBody = Pick<RESTPostAPIWebhookWithTokenJSONBody, "flags" | "components" | "allowed_mentions">;

/** A reply as the message that Discord is sent: Components V2, within every limit, pinging nobody. */
export function messageBody(reply: MessageReply, { canHide }: { canHide: boolean }): MessageBody {
  const hidden = canHide && reply.private ? MessageFlags.Ephemeral : 0;
  return {
    flags: MessageFlags.IsComponentsV2 | hidden,
    components: withinLimits(reply.components),
    allowed_mentions: { parse: [] },
  };
}

/** The first response to an interaction; Discord takes it within 3 s. */
export function firstResponse(request: InteractionRequest, reply: Reply): APIInteractionResponse {
  if (reply.kind === "choices") {
    return {
      type: InteractionResponseType.ApplicationCommandAutocompleteResult,
      data: { choices: fittingChoices(reply) },
    };
  }
  return updates(request, reply)
    ? { type: InteractionResponseType.UpdateMessage, data: messageBody(reply, { canHide: false }) }
    : postResponse(reply);
}

/** A new message as the first response. */
export function postResponse(reply: MessageReply): APIInteractionResponse {
  return { type: InteractionResponseType.ChannelMessageWithSource, data: messageBody(reply, { canHide: true }) };
}

/** The first response while the reply is still being made; it settles for good whether the reply to a command is private. */
export function deferral(request: InteractionRequest, hidden: boolean): APIInteractionResponse {
  if (request.kind === "component") return { type: InteractionResponseType.DeferredMessageUpdate };
  return {
    type: InteractionResponseType.DeferredChannelMessageWithSource,
    data: hidden ? { flags: MessageFlags.Ephemeral } : {},
  };
}

/** Only a component has a message of the bot's to update. */
export function updates(request: InteractionRequest, reply: MessageReply): boolean {
  return request.kind === "component" && reply.kind === "update";
}

/** A value that is too long is left out: cut, it would mean something else. */
function fittingChoices({ choices }: ChoicesReply): ChoicesReply["choices"][number][] {
  return choices
    .filter(({ name, value }) => name.trim() !== "" && value.trim() !== "" && value.length <= limits.choiceValue)
    .map((choice) => ({ ...choice, name: shorten(choice.name, limits.choiceName) }))
    .slice(0, limits.choices);
}
