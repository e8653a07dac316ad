import { randomBytes } from "node:crypto";
import type { SentCommand } from "./command-rules.ts";

export interface FakeUser {
  readonly id: string;
  readonly name: string;
  /** May manage the servers that they are in. */
  readonly moderator?: boolean;
}

/** Where somebody is when they use the bot. */
export interface Place {
  readonly guildId: string | null;
  readonly channelId: string;
  /** Discord's interaction context: 0 guild, 1 the bot's DM, 2 private channel. */
  readonly context: 0 | 1 | 2;
}

/** A message as Discord stores and hands it out. */
export interface FakeMessage {
  readonly id: string;
  readonly channelId: string;
  flags: number;
  content: string;
  components: FakeComponent[];
  /** Who used the command or pressed the component that it answers. */
  readonly askedBy: FakeUser | null;
  deleted: boolean;
}

export interface FakeComponent {
  readonly type: number;
  readonly id: number;
  readonly custom_id?: string;
  readonly components?: FakeComponent[];
  readonly accessory?: FakeComponent;
  readonly [field: string]: unknown;
}

export type Acknowledged = "not" | "deferred" | "deferred-update" | "answered";

/** An interaction under way: its token, what was answered, and the messages that came of it. */
export interface FakeInteraction {
  readonly id: string;
  readonly token: string;
  readonly kind: "command" | "message" | "component" | "autocomplete";
  /** What was typed, or the text of the message that the command was used on. */
  readonly typed: readonly string[];
  readonly user: FakeUser;
  readonly place: Place;
  created: number;
  acknowledged: Acknowledged;
  /** What was decided when deferring. */
  ephemeral: boolean;
  /** Answer to the command, or the message that the component sits on. */
  original: FakeMessage | null;
  readonly followUps: FakeMessage[];
  choices: readonly { name: string; value: string }[] | null;
}

/** Everything that the fake knows; times are the machine's own. */
export interface World {
  readonly token: string;
  readonly application: { readonly id: string; readonly name: string };
  readonly guilds: readonly { readonly id: string; readonly channelId: string }[];
  readonly commands: Map<string, SentCommand[]>;
  readonly interactions: Map<string, FakeInteraction>;
  /** Requests that no real Discord would have taken, in words. */
  readonly breaches: string[];
  /** Of an interaction, in milliseconds. */
  readonly life: { readonly firstResponse: number; readonly token: number };
  readonly listeners: Set<(interaction?: FakeInteraction) => void>;
}

const discordEpoch = 1_420_070_400_000;
let made = 0;

/** An id of something made now, or so many milliseconds ago. */
export function snowflake(age = 0): string {
  made += 1;
  return String((BigInt(Date.now() - age - discordEpoch) << 22n) | BigInt(made & 0x3fffff));
}

export function secret(bytes: number): string {
  return randomBytes(bytes).toString("base64url");
}

/** Says that something has changed, of an interaction or at all, to whoever waits for it. */
export function changed(world: World, interaction?: FakeInteraction): void {
  for (const listener of world.listeners) listener(interaction);
}

/** Gives each component its number, as Discord does with those that carry none. */
export function numbered(components: readonly object[]): FakeComponent[] {
  let last = 0;
  const number = (component: object): FakeComponent => {
    last += 1;
    const { components: inside, accessory, id } = component as Partial<FakeComponent>;
    const own = typeof id === "number" ? id : last;
    return {
      ...(component as FakeComponent),
      id: own,
      ...(inside && { components: inside.map(number) }),
      ...(accessory && { accessory: number(accessory) }),
    };
  };
  return components.map(number);
}

/** A message's components, nested ones too. */
export function everyComponent(components: readonly FakeComponent[]): FakeComponent[] {
  return components.flatMap((component) => [
    component,
    ...everyComponent(component.components ?? []),
    ...everyComponent(component.accessory ? [component.accessory] : []),
  ]);
}
