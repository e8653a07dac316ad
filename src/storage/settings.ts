/** What the moderators of a server have set there. */
export interface ServerSettings {
  /** Most questions of one member in a minute; 0: any number; null: as many as the host allows. */
  readonly questionsPerMinute: number | null;
  /** Replies are for the asker alone unless they say otherwise. */
  readonly privateReplies: boolean;
  /** Names of the outlets whose articles answer there; null: all, those yet to come as well. */
  readonly outlets: readonly string[] | null;
}

/** What holds in a server. */
export interface SettingsThere extends ServerSettings {
  /** Whether anything is stored of the server. */
  readonly stored: boolean;
}

/** What is to be set; the rest stays as it is. */
export type SettingsChange = Partial<ServerSettings>;

/** A server whose moderators have set nothing. */
export const unset: ServerSettings = { questionsPerMinute: null, privateReplies: false, outlets: null };

/** Keeps settings by server. Every method fails where the database cannot be reached. */
export interface SettingsStorage {
  /** Makes the tables ready. @throws UserError where only the host can help: a wrong password, a newer program's tables */
  readonly prepare: () => Promise<void>;
  /** Null where nothing is stored. */
  readonly read: (server: string) => Promise<ServerSettings | null>;
  /** Once it settles, neither the end of the process nor that of the machine loses the change. */
  readonly change: (server: string, change: SettingsChange) => Promise<void>;
  /** Deletes everything stored of a server. */
  readonly forget: (server: string) => Promise<void>;
  readonly close: () => Promise<void>;
}
