import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, onTestFinished, test } from "vitest";
import { type DatabaseAddress, readAddress } from "../../src/storage/address.ts";
import { openStorage } from "../../src/storage/open.ts";
import type { SettingsStorage } from "../../src/storage/settings.ts";
import { type PostgresServer, startPostgres, withoutPostgres } from "./postgres-server.ts";

/** A database of either kind, empty for each test. */
export interface TestDatabase {
  /** As the configuration says it. */
  readonly written: string;
  readonly address: DatabaseAddress;
  /** Another storage in it, as another process has; closed when the test ends. */
  readonly open: () => Promise<SettingsStorage>;
}

/** A folder that is gone when the test ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "coverage-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

function testDatabase(written: string): TestDatabase {
  const address = readAddress(written, {});
  if (typeof address === "string") throw new Error(address);
  return {
    written,
    address,
    async open() {
      const storage = await openStorage(address);
      onTestFinished(() => storage.close());
      return storage;
    },
  };
}

export const sqliteFile = () => testDatabase(join(temporaryFolder(), "kept", "coverage.db"));

/** The same tests with both databases. Without PostgreSQL its own skip, and say so. */
export function describeDatabases(title: string, define: (create: () => Promise<TestDatabase>) => void): void {
  describe(`${title}, in SQLite`, () => define(async () => sqliteFile()));
  describePostgres(`${title}, in PostgreSQL`, (server) =>
    define(async () => testDatabase(await server().createDatabase())),
  );
}

export function describePostgres(title: string, define: (server: () => PostgresServer) => void): void {
  if (withoutPostgres !== null) {
    // The summary counts skipped tests but leaves out their names.
    console.warn(`${title}: ${withoutPostgres}`);
    test.skip(`${title}: ${withoutPostgres}`);
    return;
  }
  describe(title, () => {
    let server: PostgresServer;
    beforeAll(async () => {
      server = await startPostgres();
    }, 60_000);
    afterAll(() => server.remove(), 30_000);
    define(() => server);
  });
}
