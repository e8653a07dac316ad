import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Playground } from "../../src/playground/server.ts";
import { chromiumPath, launchBrowser, type OpenedPage, openPage, withoutChromium } from "./browser.ts";
import { openSample } from "./open-sample.ts";

if (chromiumPath === null) test.skip(withoutChromium);

describe.runIf(chromiumPath !== null)("the page", () => {
  let server: Playground;
  let browser: Browser;
  let opened: OpenedPage;
  let page: Page;

  beforeAll(async () => {
    [server, browser] = await Promise.all([openSample(), launchBrowser()]);
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });
  beforeEach(async () => {
    opened = await openPage(browser, server.url);
    page = opened.page;
  });
  afterEach(async () => {
    expect(opened.complaints).toEqual([]);
    await page.context().close();
  });

  const messages = () => page.getByRole("article");
  const lastMessage = () => messages().last();
  const options = () => page.getByRole("option");
  const active = () => page.locator("[aria-selected=true]");

  async function type(text: string): Promise<void> {
    await page.keyboard.type(text);
  }
  async function press(...keys: string[]): Promise<void> {
    for (const key of keys) await page.keyboard.press(key);
  }
  const focused = () => page.locator(":focus");
  const nameOfFocused = () => focused().evaluate((element) => `${element.ariaLabel ?? element.textContent}`);

  test("completes a command's name by keyboard", async () => {
    await type("/");
    expect(await options().allInnerTexts()).toEqual([
      expect.stringContaining("/echo"),
      expect.stringContaining("/gallery"),
      expect.stringContaining("/plain"),
    ]);
    expect(await active().innerText()).toContain("/echo");
    await press("ArrowDown");
    expect(await active().innerText()).toContain("/gallery");
    await press("ArrowUp", "ArrowUp");
    expect(await active().innerText()).toContain("/plain");
    await press("Escape");
    expect(await options().count()).toBe(0);
    await type("ga");
    expect(await options().allInnerTexts()).toEqual([expect.stringContaining("/gallery")]);
    await press("Tab");
    await page.getByRole("combobox", { name: "word" }).waitFor();
    expect(await page.getByRole("combobox", { name: "word" }).evaluate((input) => input.matches(":focus"))).toBe(true);
  });

  test("runs a command written in one go", async () => {
    await type("/echo hello **you**");
    await press("Enter");
    await messages().nth(0).getByText("You used /echo").waitFor();
    expect(await lastMessage().locator("strong").innerText()).toBe("you");
    expect(await nameOfFocused()).toContain("Message #coverage");
  });

  test("offers optional options, and takes them back", async () => {
    await type("/echo ab");
    expect(await options().allInnerTexts()).toEqual([
      expect.stringContaining("private"),
      expect.stringContaining("times"),
      expect.stringContaining("animal"),
    ]);
    await press("ArrowDown", "ArrowDown", "Enter");
    await type("x");
    await press("Enter");
    expect(await page.getByRole("alert").filter({ hasText: "times is a number" }).count()).toBe(1);
    await press("Backspace", "3", "Tab", "Tab", "Enter", "ArrowDown");
    expect(await active().innerText()).toContain("animal");
    await press("Enter");
    await type("add");
    await press("Enter", "Enter");
    await lastMessage().getByText("ababab").waitFor();
    expect(await lastMessage().innerText()).toContain("animal: adder");

    await type("/echo cd");
    await press("ArrowDown", "Enter");
    expect(await page.getByRole("combobox", { name: "private" }).count()).toBe(1);
    await press("Escape", "Backspace");
    expect(await page.getByRole("combobox", { name: "private" }).count()).toBe(0);
    await press("Enter");
    await lastMessage().getByText("cd", { exact: true }).waitFor();
  });

  test("says which option is missing", async () => {
    await type("/echo ");
    await press("Enter");
    const field = page.getByRole("combobox", { name: "text" });
    expect(await page.getByRole("alert").filter({ hasText: "text is required" }).count()).toBe(1);
    expect(await field.getAttribute("aria-invalid")).toBe("true");
    await press("Backspace");
    expect(await page.getByRole("textbox", { name: "Message #coverage" }).inputValue()).toBe("/echo");
  });

  test("completes an option from the server, and sends the value behind its name", async () => {
    await type("/gallery oa");
    await expect.poll(() => options().allInnerTexts()).toEqual(["oak", "oat"]);
    await press("ArrowDown", "Enter", "Enter");
    await lastMessage().getByText("Above the container: oat!").waitFor();
  });

  test("shows every component, and updates the message in place", async () => {
    await type("/gallery elm");
    await expect.poll(() => options().allInnerTexts()).toEqual(["elm"]);
    await press("Enter", "Enter");
    await lastMessage().getByRole("heading", { name: "One" }).waitFor();
    expect(await lastMessage().getByRole("heading").allInnerTexts()).toEqual(["One", "Two", "Three"]);
    expect(await lastMessage().getByRole("listitem").count()).toBe(2);
    expect(await lastMessage().getByRole("button", { name: "Off" }).isDisabled()).toBe(true);
    const link = lastMessage().getByRole("link", { name: "Open" });
    expect(await link.getAttribute("target")).toBe("_blank");
    expect(await link.getAttribute("rel")).toContain("noopener");
    expect(await lastMessage().locator(".accented").getAttribute("style")).toBe("--accent: #00a8fc;");

    await lastMessage().getByRole("button", { name: "Success" }).press("Enter");
    await lastMessage().getByText("Above the container: gallery:success").waitFor();
    expect(await messages().count()).toBe(1);
    expect(await nameOfFocused()).toBe("Success");

    await lastMessage().getByRole("combobox", { name: "Choose a tree" }).focus();
    await press("ArrowDown", "ArrowDown", "Enter");
    await lastMessage().getByText("Above the container: elm").waitFor();
  });

  test("keeps a private reply apart, shares it, dismisses it", async () => {
    await type("/echo secret");
    await press("ArrowDown", "Enter");
    await type("tr");
    await press("Enter", "Enter");
    const hidden = messages().filter({ hasText: "Only you can see this" });
    await hidden.waitFor();
    await hidden.getByRole("button", { name: "Share" }).click();
    await messages().nth(1).waitFor();
    expect(await messages().nth(1).innerText()).not.toContain("Only you can see this");
    expect(await messages().nth(1).getByRole("button", { name: "secret" }).count()).toBe(1);
    await hidden.getByRole("button", { name: "Dismiss message" }).click();
    expect(await hidden.count()).toBe(0);
    expect(await messages().count()).toBe(1);
    expect(await nameOfFocused()).toContain("Message #coverage");
  });

  test("shows a fault as the bot would, with an id", async () => {
    await type("/echo x");
    await press("Enter");
    await lastMessage().getByRole("button", { name: "Fail" }).click();
    await messages()
      .filter({ hasText: /Something went wrong here.*[0-9a-f]{8}/ })
      .waitFor();
  });

  test("uses a message command on a plain message, by mouse and by keyboard", async () => {
    await type("is it so?");
    await press("Enter");
    await lastMessage().getByText("is it so?").waitFor();
    await messages().nth(0).hover();
    await messages().nth(0).getByRole("button", { name: "More" }).click();
    await page.getByRole("menuitem", { name: "Find it" }).click();
    await messages().filter({ hasText: "Looked up: is it so?" }).waitFor();
    expect(await lastMessage().innerText()).toContain("You used Find it");

    await messages().nth(0).getByRole("button", { name: "More" }).focus();
    await press("Enter");
    expect(await nameOfFocused()).toBe("Find it");
    await press("Escape");
    expect(await page.getByRole("menu").count()).toBe(0);
    expect(await nameOfFocused()).toContain("More");
    await press("Enter", "Enter");
    await messages().nth(2).waitFor();
  });

  test.each([
    ["markup of the web", "<img src=x onerror=alert(1)><script>alert(1)</script><b>hi</b>"],
    ["a link that runs", "[x](javascript:alert(1))"],
    ["a time that never was", "<t:99999999999999999:R>"],
    ["letters that mean something elsewhere", "&lt;i&gt; %3Cb%3E \u202e {{2}}"],
  ])("shows %s as the text that it is", async (_, text) => {
    await type("/echo ");
    await page.keyboard.insertText(text);
    await press("Enter");
    await lastMessage().locator(".markdown").first().waitFor();
    expect(
      await lastMessage()
        .locator(".markdown")
        .first()
        .evaluate((body) => body.textContent),
    ).toBe(text);
    expect(await lastMessage().locator("img, script, b, a").count()).toBe(0);
  });

  test("knows no command by a wrong name, and takes no paths for commands", async () => {
    await type("/nothing");
    await press("Enter");
    expect(await page.getByRole("alert").filter({ hasText: "There is no command /nothing" }).count()).toBe(1);
    await page.getByRole("textbox", { name: "Message #coverage" }).fill("/etc/hosts is a file");
    await press("Enter");
    await lastMessage().getByText("/etc/hosts is a file").waitFor();
  });

  test("offers commands to begin with, filled in where it can", async () => {
    await page.getByRole("button", { name: "/gallery oak!" }).click();
    await lastMessage().getByText("Above the container: oak!").waitFor();
    await page.getByRole("button", { name: "/echo" }).first().click();
    expect(await focused().getAttribute("role")).toBe("combobox");
  });

  test("takes a letter typed anywhere", async () => {
    await page.getByRole("heading", { name: "Welcome to #coverage" }).click();
    await type("/plain");
    await press("Enter", "Enter");
    await lastMessage().getByText("Plain it is").waitFor();
  });

  test("fits a phone", async () => {
    await page.setViewportSize({ width: 390, height: 700 });
    await type("/gallery oak");
    await press("Enter", "Enter");
    await lastMessage().getByRole("heading", { name: "One" }).waitFor();
    await type("/echo ");
    await page.keyboard.insertText("word".repeat(200));
    const overflow = () => page.locator(":root").evaluate((root) => root.scrollWidth - root.clientWidth);
    expect(await overflow()).toBe(0);
    await press("Enter");
    await messages().nth(1).waitFor();
    expect(await overflow()).toBe(0);
    expect(await page.locator("main").evaluate((list) => list.scrollWidth - list.clientWidth)).toBe(0);
  });
});

describe.runIf(chromiumPath !== null)("the page without its server", () => {
  test("says so, and tries again", async () => {
    const server = await openSample();
    const browser = await launchBrowser();
    const { page } = await openPage(browser, server.url);
    await server.close();
    await page.keyboard.type("/plain");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    await page.getByText("Nothing answers. Is the program behind this page still running?").waitFor();
    const again = await openSample(Number(new URL(server.url).port));
    await page.getByRole("button", { name: "Try again" }).click();
    await page.getByText("Plain it is").waitFor();
    await browser.close();
    await again.close();
  });
});
