import { ComponentType, MessageFlags } from "discord-api-types/v10";
import { componentBreaches, type Sent } from "./component-rules.ts";
import { againstDescription } from "./description.ts";

/** A message's body as sent, once it fits the description. */
export interface MessageBody {
  readonly content?: string | null;
  readonly embeds?: readonly Embed[] | null;
  readonly components?: readonly Sent[] | null;
  readonly flags?: number | null;
  readonly attachments?: readonly unknown[] | null;
  readonly poll?: unknown;
  readonly allowed_mentions?: { parse?: string[] | null; users?: string[] | null; roles?: string[] | null } | null;
}

interface Embed {
  readonly title?: string;
  readonly description?: string;
  readonly fields?: readonly { name: string; value: string }[];
  readonly footer?: { text: string };
  readonly author?: { name: string };
}

/** Breaches in a message: of the API description, of Discord's prose, and of this project's rule that no reply pings. */
export function messageBreaches(sent: unknown, what: "message" | "edit"): string[] {
  const described = againstDescription(what, sent);
  if (described.length > 0) return described;
  const body = sent as MessageBody;
  return [
    ...contentBreaches(body, what),
    ...embedTotal(body),
    ...mentionBreaches(body),
    ...componentBreaches(body.components ?? []),
  ];
}

const postFlags =
  MessageFlags.Ephemeral |
  MessageFlags.IsComponentsV2 |
  MessageFlags.SuppressEmbeds |
  MessageFlags.SuppressNotifications |
  MessageFlags.IsVoiceMessage;
const editFlags = MessageFlags.IsComponentsV2 | MessageFlags.SuppressEmbeds;

function contentBreaches(
  { content, embeds, components, attachments, poll, flags }: MessageBody,
  what: string,
): string[] {
  const set = flags ?? 0;
  const v2 = (set & MessageFlags.IsComponentsV2) !== 0;
  const onlyV2 = (components ?? []).filter(({ type }) => type !== ComponentType.ActionRow);
  const foreign = set & ~(what === "edit" ? editFlags : postFlags);
  const empty = !content?.trim() && !embeds?.length && !components?.length && !attachments?.length && !poll;
  return [
    ...(foreign ? [`flags ${foreign} cannot be set on ${what === "edit" ? "an edit" : "a message"}`] : []),
    ...(v2 && content ? ["content beside Components V2"] : []),
    ...(v2 && embeds?.length ? ["embeds beside Components V2"] : []),
    ...(v2 && poll ? ["a poll beside Components V2"] : []),
    ...(!v2 && onlyV2.length > 0 ? ["V2 components without the flag"] : []),
    ...(!v2 && (components?.length ?? 0) > 5 ? ["more than 5 rows"] : []),
    ...(what === "message" && empty ? ["an empty message"] : []),
    ...(v2 && components && components.length === 0 ? ["Components V2 without a component"] : []),
  ];
}

function embedTotal({ embeds }: MessageBody): string[] {
  const total = (embeds ?? [])
    .flatMap(({ title, description, fields, footer, author }) => [
      title,
      description,
      footer?.text,
      author?.name,
      ...(fields ?? []).flatMap(({ name, value }) => [name, value]),
    ])
    .reduce((sum, text) => sum + (text?.length ?? 0), 0);
  return total > 6000 ? [`${total} characters over all embeds; 6,000 at most`] : [];
}

function mentionBreaches({ allowed_mentions: allowed }: MessageBody): string[] {
  const { parse = null, users = null, roles = null } = allowed ?? {};
  return [
    ...(parse?.includes("users") && users?.length ? ["allowed_mentions: parse users and users"] : []),
    ...(parse?.includes("roles") && roles?.length ? ["allowed_mentions: parse roles and roles"] : []),
    ...(!parse || parse.length > 0 || users?.length || roles?.length ? ["the message may ping somebody"] : []),
  ];
}
