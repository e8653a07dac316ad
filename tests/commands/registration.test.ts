import { expect, test } from "vitest";
import { loadCommands } from "../../src/interaction/load.ts";
import { commandBreaches } from "../discord/fake/command-rules.ts";

test("Discord takes all commands as they are registered: for everybody everywhere, but settings for moderators in servers", async () => {
  const commands = await loadCommands();
  expect(commands.map(({ data }) => data.name)).toEqual(["ask", "Find in coverage", "quotes", "settings", "sources"]);
  expect(
    commandBreaches(
      commands.map(({ data }) => data),
      "global",
    ),
  ).toEqual([]);
  for (const { data, moderators } of commands) {
    expect(moderators).toBe(data.name === "settings" ? true : undefined);
    expect(data).toMatchObject(
      moderators
        ? { contexts: [0], integration_types: [0], default_member_permissions: "32" }
        : { contexts: [0, 1, 2], integration_types: [0, 1] },
    );
    if (!moderators) expect(data).not.toHaveProperty("default_member_permissions");
  }
});
