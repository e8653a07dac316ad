import { ComponentType } from "discord-api-types/v10";
import type { MessageReply } from "./reply.ts";

/** A short private reply. `text` is plain text: nothing in it becomes markup. */
export function notice(text: string): MessageReply {
  return {
    kind: "post",
    private: true,
    components: [{ type: ComponentType.TextDisplay, content: asPlainText(text.slice(0, mostCharacters)) }],
  };
}

/** Half of what Discord takes (4,000), as escaping can double the length. */
const mostCharacters = 2000;

const markup = /[\\*_~`|<>#@()[\]-]|:(?=\/\/)/g;

function asPlainText(text: string): string {
  return text.replace(markup, "\\$&");
}
