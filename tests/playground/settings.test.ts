import { expect, test } from "vitest";
import { openBot } from "./open-bot.ts";
import { describePage } from "./session.ts";

describePage("settings on the page", openBot, (session) => {
  const panel = () => session.messages().filter({ hasText: "Settings of this server" });
  const menu = (name: string) => panel().getByRole("combobox", { name });

  async function run(command: string): Promise<void> {
    await session.page.getByRole("textbox", { name: "Message #coverage" }).click();
    await session.type(command);
    await session.press("Enter", "Enter");
  }

  test("hold for what is asked there, until they are deleted", async () => {
    await run("/settings");
    await panel().getByText("Nothing is stored of this server.").waitFor();
    expect(await panel().innerText()).toContain("Only you can see this");

    await menu("Questions a minute per member").click();
    await session.entries().getByText("Any number", { exact: true }).click();
    await panel().getByText("Stored of this server").waitFor();
    await panel().getByRole("button", { name: "Make replies private" }).click();
    await panel().getByRole("button", { name: "Show replies to everyone" }).waitFor();

    await menu("Use these outlets only").click();
    await session.entries().filter({ hasText: "The National" }).click();
    await session.entries().filter({ hasText: "Bounce Nation" }).click();
    await session.press("Escape");
    await panel().getByRole("button", { name: "Use all outlets" }).waitFor();

    await run("/sources");
    await session.messages().filter({ hasText: "2 articles" }).getByText("Only you can see this").waitFor();

    await panel().getByRole("button", { name: "Delete what is stored" }).click();
    await panel().getByRole("button", { name: "Yes, delete it" }).click();
    await panel().getByText("Everything stored of this server is deleted.").waitFor();
    await run("/sources");
    const all = session.messages().filter({ hasText: "5 articles" });
    await all.waitFor();
    expect(await all.innerText()).not.toContain("Only you can see this");
  });

  test("are set by the options of the command, as far as they can be", async () => {
    await session.type("/settings ");
    await session.page.getByRole("combobox", { name: "Add an option" }).click();
    await session.entries().filter({ hasText: "questions" }).click();
    await session.type("5000");
    await session.press("Enter");
    await session.lastMessage().getByText("must be a whole number from 0 to 1,000").waitFor();
    await session.type("/settings ");
    await session.page.getByRole("combobox", { name: "Add an option" }).click();
    await session.entries().filter({ hasText: "questions" }).click();
    await session.type("45");
    await session.press("Enter");
    await panel().getByText("Questions a minute per member: 45").waitFor();
    expect(await menu("Questions a minute per member").innerText()).toBe("45");
    await panel().getByRole("button", { name: "Delete what is stored" }).click();
    await panel().getByRole("button", { name: "Yes, delete it" }).click();
    await panel().getByText("is deleted").waitFor();
  });
});
