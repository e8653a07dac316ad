import { expect, test } from "vitest";
import { openSample } from "./open-sample.ts";
import { describePage } from "./session.ts";

describePage("the composer", openSample, (session) => {
  test("completes a command's name by keyboard", async () => {
    await session.type("/");
    expect(await session.entries().allInnerTexts()).toEqual([
      expect.stringContaining("/echo"),
      expect.stringContaining("/gallery"),
      expect.stringContaining("/plain"),
    ]);
    expect(await session.activeEntry().innerText()).toContain("/echo");
    await session.press("ArrowDown");
    expect(await session.activeEntry().innerText()).toContain("/gallery");
    await session.press("ArrowUp", "ArrowUp");
    expect(await session.activeEntry().innerText()).toContain("/plain");
    await session.press("Escape");
    expect(await session.entries().count()).toBe(0);
    await session.type("ga");
    expect(await session.entries().allInnerTexts()).toEqual([expect.stringContaining("/gallery")]);
    await session.press("Tab");
    await session.page.getByRole("combobox", { name: "word" }).waitFor();
    expect(
      await session.page.getByRole("combobox", { name: "word" }).evaluate((input) => input.matches(":focus")),
    ).toBe(true);
  });

  test("runs a command written in one go", async () => {
    await session.type("/echo hello **you**");
    await session.press("Enter");
    await session.messages().nth(0).getByText("You used /echo").waitFor();
    expect(await session.lastMessage().locator("strong").innerText()).toBe("you");
    expect(await session.focusedName()).toContain("Message #coverage");
  });

  test("offers optional options, and takes them back", async () => {
    await session.type("/echo ab");
    expect(await session.entries().allInnerTexts()).toEqual([
      expect.stringContaining("private"),
      expect.stringContaining("times"),
      expect.stringContaining("animal"),
    ]);
    await session.press("ArrowDown", "ArrowDown", "Enter");
    await session.type("x");
    await session.press("Enter");
    expect(await session.page.getByRole("alert").filter({ hasText: "times is a number" }).count()).toBe(1);
    await session.press("Backspace", "3", "Tab", "Tab", "Enter", "ArrowDown");
    expect(await session.activeEntry().innerText()).toContain("animal");
    await session.press("Enter");
    await session.type("add");
    await session.press("Enter", "Enter");
    await session.lastMessage().getByText("ababab").waitFor();
    expect(await session.lastMessage().innerText()).toContain("animal: adder");

    await session.type("/echo cd");
    await session.press("ArrowDown", "Enter");
    expect(await session.page.getByRole("combobox", { name: "private" }).count()).toBe(1);
    await session.press("Escape", "Backspace");
    expect(await session.page.getByRole("combobox", { name: "private" }).count()).toBe(0);
    await session.press("Enter");
    await session.lastMessage().getByText("cd", { exact: true }).waitFor();
  });

  test("says which option is missing", async () => {
    await session.type("/echo ");
    await session.press("Enter");
    const field = session.page.getByRole("combobox", { name: "text" });
    expect(await session.page.getByRole("alert").filter({ hasText: "text is required" }).count()).toBe(1);
    expect(await field.getAttribute("aria-invalid")).toBe("true");
    await session.press("Backspace");
    expect(await session.page.getByRole("textbox", { name: "Message #coverage" }).inputValue()).toBe("/echo");
  });

  test("completes an option from the server, and sends the value behind its name", async () => {
    await session.type("/gallery oa");
    await expect.poll(() => session.entries().allInnerTexts()).toEqual(["oak", "oat"]);
    await session.press("ArrowDown", "Enter", "Enter");
    await session.lastMessage().getByText("Above the container: oat!").waitFor();
  });

  test("knows no command by a wrong name, and takes no paths for commands", async () => {
    await session.type("/nothing");
    await session.press("Enter");
    expect(await session.page.getByRole("alert").filter({ hasText: "There is no command /nothing" }).count()).toBe(1);
    await session.page.getByRole("textbox", { name: "Message #coverage" }).fill("/etc/hosts is a file");
    await session.press("Enter");
    await session.lastMessage().getByText("/etc/hosts is a file").waitFor();
  });

  test("offers commands to begin with, filled in where it can", async () => {
    await session.page.getByRole("button", { name: "/gallery oak!" }).click();
    await session.lastMessage().getByText("Above the container: oak!").waitFor();
    await session.page.getByRole("button", { name: "/echo" }).first().click();
    expect(await session.page.locator(":focus").getAttribute("role")).toBe("combobox");
  });

  test("takes a letter typed anywhere", async () => {
    await session.page.getByRole("heading", { name: "Welcome to #coverage" }).click();
    await session.type("/plain");
    await session.press("Enter", "Enter");
    await session.lastMessage().getByText("Plain it is").waitFor();
  });
});
