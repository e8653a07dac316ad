import { ComponentType, MessageFlags } from "discord-api-types/v10";
import type { SentCommand } from "./command-rules.ts";
import { type Act, payloadOf, type SentOption } from "./payload.ts";
import {
  everyComponent,
  type FakeComponent,
  type FakeInteraction,
  type FakeMessage,
  type FakeUser,
  type Place,
  secret,
  snowflake,
  type World,
} from "./world.ts";

export type Options = Readonly<Record<string, string | number | boolean>>;

/** Brings an interaction to the bot: through the gateway, or by HTTP. */
export type Deliver = (payload: object, interaction: FakeInteraction) => void;

/** Somebody with Discord open: does what its client lets them do, and no more. */
export class Person {
  readonly user: FakeUser;
  readonly #world: World;
  readonly #deliver: Deliver;
  readonly #place: Place;
  readonly #locale: string;

  constructor(world: World, deliver: Deliver, user: FakeUser, place: Place, locale: string) {
    this.#world = world;
    this.#deliver = deliver;
    this.user = user;
    this.#place = place;
    this.#locale = locale;
  }

  /** Sends a slash command; throws where the client would not let them. */
  slash(name: string, options: Options = {}): FakeInteraction {
    const command = this.#find(name, 1);
    const missing = (command.options ?? []).find((option) => option.required && !(option.name in options));
    if (missing) throw new Error(`/${name} asks for ${missing.name}`);
    return this.#act({ kind: "command", name, options: this.#options(command, options) });
  }

  /** Types into an option with autocompletion. */
  type(name: string, option: string, typed: string, others: Options = {}): FakeInteraction {
    const command = this.#find(name, 1);
    if (!command.options?.find((each) => each.name === option)?.autocomplete)
      throw new Error(`${option} completes nothing`);
    const options = this.#options(command, { ...others, [option]: typed }).map((each) =>
      each.name === option ? { ...each, focused: true as const } : each,
    );
    return this.#act({ kind: "autocomplete", name, options });
  }

  /** Chooses a message command from a message's menu. */
  use(name: string, text: string): FakeInteraction {
    this.#find(name, 3);
    return this.#act({ kind: "message", name, text });
  }

  /** Presses the button with this label or custom_id. */
  press(message: FakeMessage, button: string | RegExp): FakeInteraction {
    const { custom_id } = this.#on(message, (component) => {
      const names = [component.label, component.custom_id].filter((name) => typeof name === "string");
      const fits = names.some((name) => (typeof button === "string" ? name === button : button.test(name)));
      return component.type === ComponentType.Button && fits;
    });
    return this.#press(message, String(custom_id), ComponentType.Button, []);
  }

  /** Chooses entries of the first select menu that has them, by value or label. */
  choose(message: FakeMessage, ...entries: string[]): FakeInteraction {
    const fits = (options: unknown) =>
      entries.map(
        (entry) =>
          (options as { label: string; value: string }[]).find((each) => each.value === entry || each.label === entry)
            ?.value,
      );
    const menu = this.#on(
      message,
      ({ type, options }) => type === ComponentType.StringSelect && !fits(options).includes(undefined),
    );
    const values = fits(menu.options) as string[];
    return this.#press(message, String(menu.custom_id), ComponentType.StringSelect, values);
  }

  #press(message: FakeMessage, customId: string, type: number, values: readonly string[]): FakeInteraction {
    return this.#act({ kind: "component", customId, type, values, message }, message);
  }

  #on(message: FakeMessage, fits: (component: FakeComponent) => boolean): FakeComponent {
    if (message.deleted) throw new Error("the message is gone");
    if (message.flags & MessageFlags.Ephemeral && message.askedBy?.id !== this.user.id) {
      throw new Error(`${this.user.name} does not see the message`);
    }
    const found = everyComponent(message.components).find(fits);
    if (!found) throw new Error(`nothing of that kind on the message: ${JSON.stringify(message.components)}`);
    if (found.disabled) throw new Error("it is disabled");
    return found;
  }

  #find(name: string, type: number): SentCommand {
    const here = [
      ...(this.#world.commands.get(this.#place.guildId ?? "none") ?? []),
      ...(this.#world.commands.get("") ?? []),
    ];
    const command = here.find((each) => each.name === name && (each.type ?? 1) === type);
    if (!command) throw new Error(`no command ${name} is registered here`);
    if (command.contexts && !command.contexts.includes(this.#place.context))
      throw new Error(`${name} does not show here`);
    return command;
  }

  #options(command: SentCommand, options: Options): SentOption[] {
    return Object.entries(options).map(([name, value]) => {
      const known = command.options?.find((option) => option.name === name);
      if (!known) throw new Error(`/${command.name} has no option ${name}`);
      if (typeof value === "string" && value.length > (known.max_length ?? 6000))
        throw new Error(`${name} is too long`);
      return { name, type: known.type, value };
    });
  }

  #act(act: Act, original: FakeMessage | null = null): FakeInteraction {
    const interaction: FakeInteraction = {
      id: snowflake(),
      token: secret(64),
      kind: act.kind,
      typed: typedIn(act),
      user: this.user,
      place: this.#place,
      created: Date.now(),
      acknowledged: "not",
      ephemeral: false,
      original,
      followUps: [],
      choices: null,
    };
    this.#world.interactions.set(interaction.token, interaction);
    this.#deliver(payloadOf(this.#world, interaction, act, this.#locale), interaction);
    return interaction;
  }
}

function typedIn(act: Act): string[] {
  if (act.kind === "component") return [];
  if (act.kind === "message") return [act.text];
  return act.options.flatMap(({ value }) => (typeof value === "string" ? [value] : []));
}
