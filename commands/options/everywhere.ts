import { ApplicationIntegrationType, InteractionContextType } from "discord-api-types/v10";

/** Where commands can be used: in servers, in the bot's own messages and in others; added to a server or to an account. */
export const everywhere = {
  contexts: [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel],
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
};
