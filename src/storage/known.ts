import { UserError } from "../errors.ts";
import { type SettingsChange, type SettingsStorage, type SettingsThere, unset } from "./settings.ts";

/** Settings as the bot works with them: calm while the database is away. */
export interface KnownSettings {
  /** As last known, else as where nothing is set. Never throws, and takes no longer than `patience`. */
  readonly of: (server: string) => Promise<SettingsThere>;
  /** As they are stored right now. @throws Error where the database cannot be reached */
  readonly anew: (server: string) => Promise<SettingsThere>;
  /** Kept once it settles. @throws Error where the database cannot be reached */
  readonly change: (server: string, change: SettingsChange) => Promise<void>;
  /** Everything of a server is deleted once it settles. @throws Error where the database cannot be reached */
  readonly forget: (server: string) => Promise<void>;
  /** The bot was taken out of a server: everything of it is deleted, later where the database is away. */
  readonly onLeft: (server: string) => void;
  /** As far as is known. */
  readonly reachable: () => boolean;
  readonly close: () => Promise<void>;
}

export interface KnownOptions {
  readonly storage: SettingsStorage;
  /** The database cannot be reached; told once, until `onBack`. */
  readonly onAway?: (error: unknown) => void;
  readonly onBack?: () => void;
  /** How long settings are taken for what they are, in milliseconds: by then other processes' changes hold here. */
  readonly freshFor?: number;
  /** Most milliseconds that a question waits for its server's settings. */
  readonly patience?: number;
  /** Milliseconds between tries while the database is away. */
  readonly retryAfter?: number;
  /** Most servers whose settings are held in memory. */
  readonly most?: number;
}

const defaults = {
  onAway: () => {},
  onBack: () => {},
  freshFor: 5000,
  patience: 500,
  retryAfter: 5000,
  most: 20_000,
} satisfies Partial<KnownOptions>;

/**
 * Opens what a storage keeps. A database that is away is no reason not to start.
 * @throws UserError where only the host can help
 */
export async function openKnownSettings(options: KnownOptions): Promise<KnownSettings> {
  const { storage, onAway, onBack, freshFor, patience, retryAfter, most } = { ...defaults, ...options };
  const known = new Map<string, { readonly settings: SettingsThere; readonly at: number }>();
  const reading = new Map<string, Promise<SettingsThere>>();
  const owed = new Set<string>();
  /** When it is tried again, in milliseconds of `performance.now()`; null while the database answers. */
  let awayUntil: number | null = null;
  let changes = 0;

  /** Runs something in the database, and tells once where it goes and where it comes back. */
  async function reach<T>(run: () => Promise<T>): Promise<T> {
    try {
      const result = await run();
      if (awayUntil !== null) onBack();
      awayUntil = null;
      return result;
    } catch (error) {
      goneAway(error);
      throw error;
    }
  }

  function goneAway(error: unknown): void {
    if (awayUntil === null) onAway(error);
    awayUntil = performance.now() + retryAfter;
  }

  function learn(server: string, settings: SettingsThere): SettingsThere {
    known.delete(server);
    known.set(server, { settings, at: performance.now() });
    const [oldest] = known.keys();
    if (known.size > most && oldest !== undefined) known.delete(oldest);
    return settings;
  }

  async function anew(server: string): Promise<SettingsThere> {
    const before = changes;
    const stored = await reach(() => storage.read(server));
    const settings = { ...(stored ?? unset), stored: stored !== null };
    // What was read before a change that came meanwhile is older than what is known.
    return before === changes ? learn(server, settings) : settings;
  }

  /** One reading of a server at a time, however many ask there. */
  function readOnce(server: string): Promise<SettingsThere> {
    const under = reading.get(server);
    if (under) return under;
    const begun = anew(server).finally(() => reading.delete(server));
    begun.catch(() => {});
    reading.set(server, begun);
    return begun;
  }

  async function forget(server: string): Promise<void> {
    await reach(() => storage.forget(server));
    changes += 1;
    learn(server, nothing);
  }

  /** Deletes what the bot left behind. */
  async function pay(server: string): Promise<void> {
    await forget(server);
    owed.delete(server);
    known.delete(server);
  }

  async function payAll(): Promise<void> {
    for (const server of owed) {
      try {
        await pay(server);
      } catch {
        return;
      }
    }
  }
  const paying = setInterval(() => void payAll(), retryAfter).unref();

  await storage.prepare().catch((error: unknown) => {
    if (error instanceof UserError) throw error;
    goneAway(error);
  });
  return {
    async of(server) {
      const last = known.get(server);
      const now = performance.now();
      if (last && now - last.at < freshFor) return last.settings;
      const otherwise = last?.settings ?? nothing;
      if (awayUntil !== null) {
        if (now >= awayUntil) {
          awayUntil = now + retryAfter;
          readOnce(server).catch(() => {});
        }
        return otherwise;
      }
      return within(patience, readOnce(server), otherwise);
    },
    anew,
    async change(server, change) {
      // Taken in again since: what was set before is not to come back, nor what is set now to go.
      if (owed.has(server)) await pay(server);
      await reach(() => storage.change(server, change));
      changes += 1;
      const { settings } = known.get(server) ?? { settings: nothing };
      learn(server, { ...settings, ...change, stored: true });
    },
    forget,
    reachable: () => awayUntil === null,
    onLeft(server) {
      owed.add(server);
      void payAll();
    },
    async close() {
      clearInterval(paying);
      await payAll();
      await storage.close();
    },
  };
}

const nothing: SettingsThere = { ...unset, stored: false };

/** What a promise comes to, or something else where it fails or takes too long. */
async function within<T>(milliseconds: number, promise: Promise<T>, otherwise: T): Promise<T> {
  const late = Promise.withResolvers<T>();
  const timer = setTimeout(late.resolve, milliseconds, otherwise);
  try {
    return await Promise.race([promise.catch(() => otherwise), late.promise]);
  } finally {
    clearTimeout(timer);
  }
}
