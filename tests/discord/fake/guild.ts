import { snowflake } from "./world.ts";

/** A server as the gateway describes it to a bot that has joined it. */
export function guildCreate(
  { id, channelId }: { readonly id: string; readonly channelId: string },
  bot: string,
  channels = 1,
): object {
  const channelIds = [channelId, ...Array.from({ length: channels - 1 }, () => snowflake())];
  return {
    id,
    name: `Server ${id}`,
    icon: null,
    owner_id: snowflake(),
    unavailable: false,
    joined_at: new Date().toISOString(),
    large: false,
    member_count: 3,
    roles: [
      {
        id,
        name: "@everyone",
        permissions: "0",
        color: 0,
        hoist: false,
        managed: false,
        mentionable: false,
        position: 0,
      },
    ],
    emojis: [],
    stickers: [],
    features: [],
    channels: channelIds.map((each, position) => ({
      ...{ id: each, type: 0, name: "news", topic: null, position, permission_overwrites: [] },
      ...{ parent_id: null, nsfw: false, rate_limit_per_user: 0, last_message_id: null, flags: 0 },
    })),
    threads: [],
    members: [
      {
        user: { id: bot, username: "coverage", discriminator: "0000", avatar: null },
        roles: [],
        joined_at: new Date().toISOString(),
        deaf: false,
        mute: false,
        flags: 0,
      },
    ],
    voice_states: [],
    presences: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
    verification_level: 0,
    default_message_notifications: 0,
    explicit_content_filter: 0,
    mfa_level: 0,
    system_channel_id: null,
    system_channel_flags: 0,
    premium_tier: 0,
    preferred_locale: "en-US",
    nsfw_level: 0,
  };
}
