import { describe, expect, test } from "vitest";
import { chromiumPath, launchBrowser, openPage } from "./browser.ts";
import { openSample } from "./open-sample.ts";
import { describePage } from "./session.ts";

describePage("the messages", openSample, (session) => {
  test("shows every component, and updates the message in place", async () => {
    await session.type("/gallery elm");
    await expect.poll(() => session.entries().allInnerTexts()).toEqual(["elm"]);
    await session.press("Enter", "Enter");
    await session.lastMessage().getByRole("heading", { name: "One" }).waitFor();
    expect(await session.lastMessage().getByRole("heading").allInnerTexts()).toEqual(["One", "Two", "Three"]);
    expect(await session.lastMessage().getByRole("listitem").count()).toBe(2);
    expect(await session.lastMessage().getByRole("button", { name: "Off" }).isDisabled()).toBe(true);
    const link = session.lastMessage().getByRole("link", { name: "Open" });
    expect(await link.getAttribute("target")).toBe("_blank");
    expect(await link.getAttribute("rel")).toContain("noopener");
    expect(await session.lastMessage().locator(".accented").getAttribute("style")).toBe("--accent: #00a8fc;");

    await session.lastMessage().getByRole("button", { name: "Success" }).press("Enter");
    await session.lastMessage().getByText("Above the container: gallery:success").waitFor();
    expect(await session.messages().count()).toBe(1);
    expect(await session.focusedName()).toBe("Success");

    await session.lastMessage().getByRole("combobox", { name: "Choose a tree" }).focus();
    await session.press("ArrowDown", "ArrowDown", "Enter");
    await session.lastMessage().getByText("Above the container: elm").waitFor();
  });

  test("sends what is chosen of several when the menu closes, and nothing where nothing has changed", async () => {
    await session.type("/gallery oak");
    await session.press("Enter", "Enter");
    const menu = () => session.lastMessage().getByRole("combobox", { name: "Choose trees" });
    const first = (words: string) => session.lastMessage().getByText(`Above the container: ${words}`).waitFor();
    const chosen = () => session.page.locator("[aria-checked=true] .entry-label").allInnerTexts();
    await menu().click();
    expect(await chosen()).toEqual(["Elm"]);
    await session.press("Escape");
    await first("oak");
    await menu().press("Enter");
    await session.entries().filter({ hasText: "Oak" }).click();
    expect(await chosen()).toEqual(["Oak", "Elm"]);
    // No more than two.
    await session.entries().filter({ hasText: "Ash" }).click();
    expect(await chosen()).toEqual(["Oak", "Elm"]);
    expect(await menu().innerText()).toBe("Oak, Elm");
    await session.press("Escape");
    await first("oak+elm");
    expect(await session.focusedName()).toBe("Choose trees: Elm");
    await session.press("Enter", " ", "Tab");
    await first("gallery:trees");
  });

  test("shows moments in the reader's language and zone", async () => {
    const styles = ["t", "T", "d", "D", "f", "F", "s", "S"];
    await session.type("/echo ");
    await session.page.keyboard.insertText(styles.map((style) => `<t:1697155199:${style}>`).join(" "));
    await session.press("Enter");
    await session.lastMessage().locator("time[title]").first().waitFor();
    const shown = await session.lastMessage().locator("time[title]").allInnerTexts();
    // Newer Chromium sets a narrow blank before "AM".
    expect(shown.map((text) => text.replace(/\s/g, " "))).toEqual([
      "12:59 AM",
      "12:59:59 AM",
      "10/13/2023",
      "October 13, 2023",
      "October 13, 2023 at 12:59 AM",
      "Friday, October 13, 2023 at 12:59 AM",
      "10/13/2023, 12:59 AM",
      "10/13/2023, 12:59:59 AM",
    ]);
  });

  test("keeps a private reply apart, shares it, dismisses it", async () => {
    await session.type("/echo secret");
    await session.press("ArrowDown", "Enter");
    await session.type("tr");
    await session.press("Enter", "Enter");
    const hidden = session.messages().filter({ hasText: "Only you can see this" });
    await hidden.waitFor();
    await hidden.getByRole("button", { name: "Share" }).click();
    await session.messages().nth(1).waitFor();
    expect(await session.messages().nth(1).innerText()).not.toContain("Only you can see this");
    expect(await session.messages().nth(1).getByRole("button", { name: "secret" }).count()).toBe(1);
    await hidden.getByRole("button", { name: "Dismiss message" }).click();
    expect(await hidden.count()).toBe(0);
    expect(await session.messages().count()).toBe(1);
    expect(await session.focusedName()).toContain("Message #coverage");
  });

  test("shows a fault as the bot would, with an id", async () => {
    await session.type("/echo x");
    await session.press("Enter");
    await session.lastMessage().getByRole("button", { name: "Fail" }).click();
    await session
      .messages()
      .filter({ hasText: /Something went wrong here.*[0-9a-f]{8}/ })
      .waitFor();
  });

  test("uses a message command on a plain message, by mouse and by keyboard", async () => {
    await session.type("is it so?");
    await session.press("Enter");
    await session.lastMessage().getByText("is it so?").waitFor();
    await session.messages().nth(0).hover();
    await session.messages().nth(0).getByRole("button", { name: "More" }).click();
    await session.page.getByRole("menuitem", { name: "Find it" }).click();
    await session.messages().filter({ hasText: "Looked up: is it so?" }).waitFor();
    expect(await session.lastMessage().innerText()).toContain("You used Find it");

    await session.messages().nth(0).getByRole("button", { name: "More" }).focus();
    await session.press("Enter");
    expect(await session.focusedName()).toBe("Find it");
    await session.press("Escape");
    expect(await session.page.getByRole("menu").count()).toBe(0);
    expect(await session.focusedName()).toContain("More");
    await session.press("Enter", "Enter");
    await session.messages().nth(2).waitFor();

    await session.messages().nth(0).getByText("is it so?").click({ button: "right" });
    await session.page.getByRole("menuitem", { name: "Find it" }).click();
    await session.messages().nth(3).waitFor();
  });

  test.each([
    ["markup of the web", "<img src=x onerror=alert(1)><script>alert(1)</script><b>hi</b>"],
    ["a link that runs", "[x](javascript:alert(1))"],
    ["a time that never was", "<t:99999999999999999:R>"],
    ["letters that mean something elsewhere", "&lt;i&gt; %3Cb%3E \u202e {{2}}"],
  ])("shows %s as the text that it is", async (_, text) => {
    await session.type("/echo ");
    await session.page.keyboard.insertText(text);
    await session.press("Enter");
    await session.lastMessage().locator(".markdown").first().waitFor();
    expect(
      await session
        .lastMessage()
        .locator(".markdown")
        .first()
        .evaluate((body) => body.textContent),
    ).toBe(text);
    expect(await session.lastMessage().locator("img, script, b, a").count()).toBe(0);
  });

  test("fits a phone", async () => {
    await session.page.setViewportSize({ width: 390, height: 700 });
    await session.type("/gallery oak");
    await session.press("Enter", "Enter");
    await session.lastMessage().getByRole("heading", { name: "One" }).waitFor();
    await session.type("/echo ");
    await session.page.keyboard.insertText("word".repeat(200));
    const overflow = () => session.page.locator(":root").evaluate((root) => root.scrollWidth - root.clientWidth);
    expect(await overflow()).toBe(0);
    await session.press("Enter");
    await session.messages().nth(1).waitFor();
    expect(await overflow()).toBe(0);
    expect(await session.page.locator("main").evaluate((list) => list.scrollWidth - list.clientWidth)).toBe(0);
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
