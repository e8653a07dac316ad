import type { InteractionRequest } from "./request.ts";

/**
 * Whether the reply to a request is for whoever asks alone: as they say, else as their server does; what is looked up in a
 * message always is. Of what is pressed the message that it sits on decides.
 */
export function isPrivate(request: InteractionRequest): boolean {
  if (request.kind !== "command") return request.kind === "message";
  const { options, settings } = request;
  return typeof options.private === "boolean" ? options.private : (settings?.privateReplies ?? false);
}
