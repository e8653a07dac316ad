import { expect, test } from "vitest";
import { loadCommands } from "../../src/interaction/load.ts";
import { commandBreaches } from "../discord/fake/command-rules.ts";

test("Discord takes all commands as they are registered, everywhere people may use them", async () => {
  const commands = await loadCommands();
  expect(commands.map(({ data }) => data.name)).toEqual(["ask", "Find in coverage", "quotes", "sources"]);
  expect(
    commandBreaches(
      commands.map(({ data }) => data),
      "global",
    ),
  ).toEqual([]);
  for (const { data } of commands) expect(data).toMatchObject({ contexts: [0, 1, 2], integration_types: [0, 1] });
});
