import { type ChildProcess, execFile, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";

const run = promisify(execFile);

/** Where Debian puts its programs, and the search path. */
function programFolder(): string | null {
  const debian = "/usr/lib/postgresql";
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [...versions.map((version) => join(debian, version, "bin")), ...(process.env.PATH ?? "").split(":")];
  return folders.find((folder) => ["initdb", "postgres"].every((name) => existsSync(join(folder, name)))) ?? null;
}

/** PostgreSQL refuses to run as root; Debian's package makes a user of this name. */
function ownUser(): { readonly uid?: number; readonly gid?: number } | null {
  if (process.getuid?.() !== 0) return {};
  try {
    const idOf = (flag: string) => Number(execFileSync("id", [flag, "postgres"], { stdio: "pipe" }).toString());
    return { uid: idOf("-u"), gid: idOf("-g") };
  } catch {
    return null;
  }
}

const programs = programFolder();
const user = programs === null ? null : ownUser();

/** Why there is no PostgreSQL to test with; null where there is. */
export const withoutPostgres =
  programs === null || user === null
    ? "PostgreSQL is not installed (apt-get install postgresql), so that what it keeps is not tested"
    : null;

/** A cluster of its own on loopback, in a folder of its own. */
export interface PostgresServer {
  /** Of a new, empty database. */
  readonly createDatabase: () => Promise<string>;
  /** As a machine that loses its power, or in order. */
  readonly stop: (how?: "SIGQUIT" | "SIGINT") => Promise<void>;
  readonly start: () => Promise<void>;
  /** Stops its processes where they are: connections stay open and nothing answers. */
  readonly freeze: (frozen: boolean) => Promise<void>;
  readonly remove: () => Promise<void>;
  readonly port: number;
}

export async function startPostgres(): Promise<PostgresServer> {
  if (programs === null || user === null) throw new Error(withoutPostgres ?? "");
  const folder = mkdtempSync(join(tmpdir(), "coverage-postgres-"));
  if (user.uid !== undefined && user.gid !== undefined) chownSync(folder, user.uid, user.gid);
  const data = join(folder, "data");
  const settings = { cwd: folder, ...user };
  const initdb = join(programs, "initdb");
  await run(initdb, ["-D", data, "-U", "coverage", "--auth=trust", "-E", "UTF8", "--no-locale", "-N"], settings);
  const port = await freePort();
  let server: ChildProcess | null = null;
  let made = 0;

  async function start(): Promise<void> {
    const arguments_ = ["-D", data, "-p", String(port), "-c", "listen_addresses=127.0.0.1", "-k", folder];
    server = spawn(join(programs ?? "", "postgres"), arguments_, { ...settings, stdio: "ignore" });
    for (let tries = 0; !(await answers("postgres")); tries += 1) {
      if (tries > 200) throw new Error("PostgreSQL does not start");
      await sleep(50);
    }
  }

  async function answers(database: string, sql = "select 1"): Promise<boolean> {
    const { default: pg } = await import("pg");
    const client = new pg.Client({ connectionString: address(database) });
    client.on("error", () => {});
    try {
      await client.connect();
      await client.query(sql);
      return true;
    } catch {
      return false;
    } finally {
      await client.end().catch(() => {});
    }
  }

  async function stop(how: "SIGQUIT" | "SIGINT" = "SIGQUIT"): Promise<void> {
    if (!server || server.exitCode !== null || server.signalCode !== null) return;
    const ended = once(server, "exit");
    server.kill(how);
    await ended;
  }

  const address = (database: string) => `postgres://coverage@127.0.0.1:${port}/${database}`;
  await start();
  return {
    port,
    start,
    stop,
    async freeze(frozen) {
      const { stdout } = await run("ps", ["-o", "pid=", "--ppid", String(server?.pid)]);
      for (const pid of [server?.pid ?? 0, ...stdout.trim().split(/\s+/u).map(Number)]) {
        if (pid > 0) process.kill(pid, frozen ? "SIGSTOP" : "SIGCONT");
      }
    },
    async createDatabase() {
      made += 1;
      const name = `coverage${made}`;
      if (!(await answers("postgres", `create database ${name}`))) throw new Error("no database could be made");
      return address(name);
    },
    async remove() {
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  await new Promise((closed) => server.close(closed));
  return typeof address === "object" && address ? address.port : 0;
}
