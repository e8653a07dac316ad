import { UserError } from "../errors.ts";
import type { DatabaseAddress } from "./address.ts";
import { createStorage } from "./servers.ts";
import type { SettingsStorage } from "./settings.ts";

/**
 * The storage at an address; `prepare` tells whether it can be used.
 * @throws UserError where a file cannot be opened
 */
export async function openStorage(address: DatabaseAddress): Promise<SettingsStorage> {
  if (address.kind === "postgres") {
    const { openPostgres } = await import("./postgres.ts");
    return createStorage(await openPostgres(address.url));
  }
  const { openSqlite } = await import("./sqlite.ts");
  try {
    return createStorage(await openSqlite(address.file));
  } catch (error) {
    const { message } = error as Error;
    throw new UserError(
      `The settings cannot be kept in ${address.file} (${message}). Set DATABASE_URL to a file that can be written, or to none.`,
    );
  }
}
