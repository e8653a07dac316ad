import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { fingerprintOf } from "../../src/articles/fingerprint.ts";
import { openCache } from "../../src/coverage/cache.ts";
import { Coverage } from "../../src/coverage/coverage.ts";
import { beginCoverage, openCoverage } from "../../src/coverage/open.ts";
import { ARTICLES } from "../retrieval/small-coverage.ts";

let folder: string;
let articles: string;

/** More than a megabyte: the small articles again and again, under other names, each with a long tail. */
async function write(copies = 100): Promise<void> {
  const lines = Array.from({ length: copies }, (_, copy) =>
    ARTICLES.map(({ id, title, outlet, published, text }) =>
      JSON.stringify({ id: `${id} ${copy}`, title, outlet, published, text: text + tail }),
    ),
  );
  await writeFile(articles, lines.flat().join("\n"));
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "coverage-cache-"));
  articles = join(folder, "articles.jsonl");
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
});

const tail = `\n\n${"The boats of the town lay in the rain, and nobody came to see them. ".repeat(50)}`;

const open = async () => {
  const notices: string[] = [];
  const options = { cache: join(folder, "cache"), onNotice: (line: string) => void notices.push(line) };
  return { ...(await beginCoverage(articles, options)), notices };
};

describe("a large collection", () => {
  it("is loaded as it was built, and built anew when an article changes", async () => {
    await write();
    const built = await open();
    await built.finish();
    expect(built.coverage.holdings().articles).toHaveLength(300);
    const loaded = await open();
    expect(JSON.stringify(loaded.coverage.saved()) === JSON.stringify(built.coverage.saved())).toBe(true);
    for (const question of ["what did winslow say about the northern pier", "why nine months", "how do I bake bread"]) {
      expect({ ...loaded.coverage.ask(question), ms: 0 }).toEqual({ ...built.coverage.ask(question), ms: 0 });
    }
    const quotes = (coverage: Coverage) => ({ ...coverage.quotes("Winslow", { limit: 3 }), ms: 0 });
    expect(quotes(loaded.coverage)).toEqual(quotes(built.coverage));
    expect(loaded.coverage.suggestPeople("", 9)).toEqual(built.coverage.suggestPeople("", 9));
    expect(await readdir(join(folder, "cache"))).toHaveLength(1);
    await write(101);
    const changed = await open();
    expect(changed.notices).toEqual([expect.stringContaining("the articles or the program have changed")]);
    await changed.finish();
    expect((await open()).coverage.holdings().articles).toHaveLength(303);
    expect(await readdir(join(folder, "cache"))).toHaveLength(1);
  }, 60_000);
});

it("keeps nothing of a small collection", async () => {
  await write(3);
  await (await open()).finish();
  expect(await readdir(folder)).toEqual(["articles.jsonl"]);
});

describe("a kept index", () => {
  const small = () => {
    const coverage = new Coverage();
    for (const article of ARTICLES) coverage.add(article);
    return coverage.saved();
  };

  async function kept() {
    await write(1);
    const hash = (await fingerprintOf(articles))?.hash ?? "";
    const notices: string[] = [];
    const cache = await openCache(folder, articles, hash, (line) => void notices.push(line));
    const file = async () => join(folder, (await readdir(folder)).find((name) => name.endsWith(".index")) ?? "");
    return { cache, notices, file };
  }

  it("comes back whole", async () => {
    const { cache } = await kept();
    expect(await cache.read()).toBeNull();
    await cache.write(small());
    expect(await cache.read()).toEqual(small());
  });

  it.each<[string, (bytes: Buffer) => Buffer]>([
    ["empty", () => Buffer.alloc(0)],
    ["cut", (bytes) => bytes.subarray(0, bytes.length / 2)],
    ["cut in its first line", (bytes) => bytes.subarray(0, 40)],
    ["longer", (bytes) => Buffer.concat([bytes, Buffer.from("more")])],
    ["damaged", (bytes) => Buffer.from(bytes.map((byte, i) => (i === bytes.length - 100 ? byte ^ 1 : byte)))],
    ["another program's", () => Buffer.from("PNG\n".repeat(100))],
    ["binary", () => Buffer.from(Array.from({ length: 5000 }, (_, i) => (i * 7919) % 256))],
    [
      "of another version",
      (bytes) =>
        Buffer.from(
          bytes.toString("latin1").replace(/(?<="key":")./u, (digit) => (digit === "0" ? "1" : "0")),
          "latin1",
        ),
    ],
    ["without a body", (bytes) => bytes.subarray(0, bytes.indexOf(10) + 1)],
  ])("that is %s is passed over with one line, and replaced", async (_, spoil) => {
    const { cache, notices, file } = await kept();
    await cache.write(small());
    await writeFile(await file(), spoil(await readFile(await file())));
    expect(await cache.read()).toBeNull();
    expect(notices).toHaveLength(1);
    expect(notices[0]).not.toContain("\n");
    await cache.write(small());
    expect(await cache.read()).toEqual(small());
  });

  it("is not written where it can't be, and leaves nothing behind", async () => {
    await write(1);
    const hash = (await fingerprintOf(articles))?.hash ?? "";
    const notices: string[] = [];
    const cache = await openCache(join(articles, "no folder"), articles, hash, (line) => void notices.push(line));
    await cache.write(small());
    expect(await cache.read()).toBeNull();
    expect(notices).toEqual([expect.stringMatching(/^The index is not kept: E/u)]);
    expect(await readdir(folder)).toEqual(["articles.jsonl"]);
  });

  it("is not written of articles that have changed since they were read", async () => {
    const { cache } = await kept();
    await write(2);
    await cache.write(small());
    expect(await cache.read()).toBeNull();
  });

  it.runIf(process.getuid?.() !== 0)("needs no folder that can be written to", async () => {
    await write();
    const locked = await mkdtemp(join(folder, "locked-"));
    await chmod(locked, 0o500);
    const coverage = await openCoverage(articles, { cache: locked });
    expect(coverage.ask("northern pier").answered).toBe(true);
  });
});
