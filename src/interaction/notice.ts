import { ComponentType } from "discord-api-types/v10";
import { limits } from "../views/limits.ts";
import { seenIsolated, toMarkdown } from "../views/markdown.ts";
import { shorten } from "../views/shorten.ts";
import type { MessageReply } from "./reply.ts";

/** A short private reply. `text` is plain text: nothing in it becomes markup. */
export function notice(text: string): MessageReply {
  const content = toMarkdown(shorten(seenIsolated(text), limits.text, toMarkdown));
  return { kind: "post", private: true, components: [{ type: ComponentType.TextDisplay, content }] };
}
