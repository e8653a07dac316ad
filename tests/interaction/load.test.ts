import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { loadCommands } from "../../src/interaction/load.ts";

const folders: string[] = [];
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))));

async function folderOf(files: Record<string, string>): Promise<URL> {
  const folder = await mkdtemp(join(tmpdir(), "commands-"));
  folders.push(folder);
  await Promise.all(Object.entries(files).map(([name, text]) => writeFile(join(folder, name), text)));
  return pathToFileURL(`${folder}/`);
}

const ask = `export default { data: { name: "ask", description: "Ask" }, prefix: "ask", run: () => null };`;

describe("loadCommands", () => {
  it("takes every .ts file of the folder, in the order of their names", async () => {
    const folder = await folderOf({
      "quotes.ts": ask.replaceAll('"ask"', '"quotes"'),
      "ask.ts": ask,
      "notes.md": "no command",
    });
    expect((await loadCommands(folder)).map(({ prefix }) => prefix)).toEqual(["ask", "quotes"]);
  });

  it.each([
    ["no default export", "export const ask = 1;", /broken\.ts: has no command/],
    ["no data", "export default {};", /broken\.ts: data is missing/],
    ["no name", `export default { data: {} };`, /broken\.ts: data\.name/],
    ["no description", `export default { data: { name: "ask" } };`, /broken\.ts: data\.description/],
    ["a user command", `export default { data: { name: "ask", type: 2 } };`, /broken\.ts: data\.type/],
    ["a prefix with a colon", ask.replace('prefix: "ask"', 'prefix: "ask:"'), /broken\.ts: prefix/],
    ["no run", ask.replace("run:", "ran:"), /broken\.ts: run/],
    ["a component that is no function", ask.replace("run:", "component: 1, run:"), /broken\.ts: component/],
    ["moderators that are not true", ask.replace("run:", "moderators: 1, run:"), /broken\.ts: moderators/],
    ["an autocomplete that is no function", ask.replace("run:", "autocomplete: 1, run:"), /broken\.ts: autocomplete/],
  ])("names the file with %s", async (_, text, message) => {
    const folder = await folderOf({ "broken.ts": text });
    await expect(loadCommands(folder)).rejects.toThrow(message);
  });

  it("names both files with one name, or one prefix", async () => {
    const sameName = await folderOf({ "a.ts": ask, "b.ts": ask.replace('prefix: "ask"', 'prefix: "b"') });
    await expect(loadCommands(sameName)).rejects.toThrow(/a\.ts and b\.ts: the same name/);
    const samePrefix = await folderOf({ "a.ts": ask, "b.ts": ask.replace('name: "ask"', 'name: "b"') });
    await expect(loadCommands(samePrefix)).rejects.toThrow(/a\.ts and b\.ts: the same prefix/);
  });
});
