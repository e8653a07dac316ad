import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  PermissionFlagsBits,
} from "discord-api-types/v10";
import type { App, SlashCommand } from "../src/interaction/command.ts";
import type { MessageReply } from "../src/interaction/reply.ts";
import type { InteractionRequest } from "../src/interaction/request.ts";
import { type SettingsChange, unset } from "../src/storage/settings.ts";
import { type SettingsShown, settingsView } from "../src/views/settings.ts";
import { wordsFor } from "../src/words/languages.ts";
import { changeIn, mostQuestions, outletsChosen, questionsChosen } from "./options/change.ts";
import { named } from "./options/named.ts";
import { actionOf, numberIn, outdated } from "./options/pressed.ts";

/** For moderators: shows what is set in their server, and sets it. All of it is theirs alone to see. */
export default {
  data: {
    type: ApplicationCommandType.ChatInput,
    ...named(({ commands }) => commands.settings),
    contexts: [InteractionContextType.Guild],
    integration_types: [ApplicationIntegrationType.GuildInstall],
    default_member_permissions: String(PermissionFlagsBits.ManageGuild),
    options: [
      {
        type: ApplicationCommandOptionType.Integer,
        ...named(({ options }) => options.questions),
        min_value: 0,
        max_value: mostQuestions,
      },
      { type: ApplicationCommandOptionType.Boolean, ...named(({ options }) => options.privately) },
    ],
  },
  prefix: "settings",
  moderators: true,

  run(request, app) {
    const change = changeIn(request.options, wordsFor(request.locale));
    return { ...panel(request, app, { page: 0, change }), kind: "post" };
  },

  component(request, app) {
    const words = wordsFor(request.locale);
    const [action, at, wanted] = actionOf(request);
    const page = numberIn(at, words);
    switch (action) {
      case "page":
        return panel(request, app, { page });
      case "questions":
        return panel(request, app, { page, change: questionsChosen(request, words) });
      case "private":
        return panel(request, app, { page, change: { privateReplies: numberIn(wanted, words, 1) === 1 } });
      case "outlets":
        return panel(request, app, { page, change: outletsChosen(request, app.coverage) });
      case "all":
        return panel(request, app, { page, change: { outlets: null } });
      case "delete":
        return panel(request, app, { page, deletion: "ask" });
      case "forget":
        return panel(request, app, { page, deletion: "deleted" });
      default:
        throw outdated(words);
    }
  },
} satisfies SlashCommand;

interface Shown extends Pick<SettingsShown, "page" | "deletion"> {
  readonly change?: SettingsChange;
}

/** The settings as they are once the change is kept. */
function panel(
  { settings, locale }: InteractionRequest,
  { coverage }: App,
  { page, change = {}, deletion }: Shown,
): MessageReply {
  const usualQuestions = settings?.usualQuestions ?? 0;
  const before = deletion === "deleted" ? unset : { ...unset, ...settings };
  const changes = Object.keys(change).length > 0;
  const stored = deletion !== "deleted" && (changes || (settings?.stored ?? false));
  const keeps = deletion === "deleted" ? null : changes ? change : undefined;
  return {
    kind: "update",
    private: true,
    components: settingsView({
      settings: { ...before, ...change, usualQuestions, stored },
      holdings: coverage.holdings(),
      page,
      deletion,
      words: wordsFor(locale),
    }),
    ...(keeps !== undefined && { keeps }),
  };
}
