import { expect, test } from "vitest";
import { openBot } from "./open-bot.ts";
import { describePage } from "./session.ts";

describePage("the bot's commands on the page", openBot, (session) => {
  const container = () => session.lastMessage().locator(".container");

  /** The question, at the top of the reply. */
  const asked = () => container().locator(".markdown").first();

  test("answers a question by keyboard alone, and shows more", async () => {
    const { type, press, lastMessage, activeEntry, focusedName, page } = session;
    await type("/as");
    expect(await activeEntry().innerText()).toContain("/ask");
    await press("Enter");
    await type("what did Blinken say about civilians");
    await press("Enter");
    await container().getByText("is far too high").first().waitFor();
    expect(await asked().innerText()).toBe("what did Blinken say about civilians");
    expect(await container().locator("blockquote").count()).toBe(3);
    expect(await container().locator("blockquote strong").count()).toBeGreaterThan(3);
    const link = container().getByRole("link", { name: /^Open/ }).first();
    expect(await link.getAttribute("href")).toMatch(/^https:\/\/www\.thenationalnews\.com\/.*#:~:text=/);
    expect(await container().locator("time").first().innerText()).toMatch(/^[A-Z][a-z]+ \d{1,2}, \d{4}$/);

    const first = await container().innerText();
    for (let presses = 0; (await focusedName()) !== "More excerpts" && presses < 20; presses++)
      await press("Shift+Tab");
    await press("Enter");
    await lastMessage().getByRole("button", { name: "Back" }).waitFor();
    expect(await container().innerText()).not.toBe(first);
    expect(await page.locator(":focus").evaluate((element) => element.closest("article") !== null)).toBe(true);
    await expect.poll(() => asked().evaluate((element) => element.getBoundingClientRect().top)).toBeGreaterThan(0);
    await lastMessage().getByRole("button", { name: "Back" }).press("Enter");
    await expect.poll(() => container().innerText()).toBe(first);
  });

  test("shows a passage in its surroundings", async () => {
    await session.type("/ask what did Blinken say about civilians");
    await session.press("Enter");
    await container().locator("[data-custom-id^='ask:around']").first().click();
    await session.messages().nth(1).waitFor();
    expect(await session.messages().nth(1).innerText()).toContain("Only you can see this");
  });

  test("completes a person, and lists the quotations", async () => {
    const { type, press, entries } = session;
    await type("/quotes aus");
    await expect.poll(() => entries().allInnerTexts()).toEqual([expect.stringMatching(/Lloyd Austin · \d+ quotation/)]);
    await press("Enter");
    expect(await session.page.getByRole("combobox", { name: "person" }).inputValue()).toContain("Lloyd Austin");
    await press("Enter");
    await container().locator("blockquote").first().waitFor();
    expect(await container().innerText()).toContain("Austin");
  });

  test("asks which of several people is meant", async () => {
    await session.type("/quotes B");
    await expect.poll(() => session.entries().count()).toBeGreaterThan(1);
    await session.press("Escape", "Enter");
    const menu = session.lastMessage().getByRole("combobox", { name: "Choose a person" });
    await menu.focus();
    await session.press("Enter");
    const chosen = (await session.activeEntry().locator(".entry-label").innerText()).trim();
    await session.press("Enter");
    await container().locator("blockquote").first().waitFor();
    expect(await container().innerText()).toContain(chosen.split(" ").at(-1));
  });

  test("keeps a private answer apart, and shares it", async () => {
    const { type, press, page, messages } = session;
    await type("/ask what did Blinken say about civilians");
    await page.getByRole("combobox", { name: "Add an option" }).click();
    await session.entries().filter({ hasText: "private" }).click();
    await type("tr");
    await press("Enter", "Enter");
    const hidden = messages().filter({ hasText: "Only you can see this" });
    await hidden.getByRole("button", { name: "Share with everyone here" }).click();
    await messages().nth(1).waitFor();
    expect(await messages().nth(1).locator(".container blockquote").count()).toBe(3);
    expect(await messages().nth(1).innerText()).not.toContain("Only you can see this");
    await hidden.getByRole("button", { name: "Dismiss message" }).click();
    expect(await messages().count()).toBe(1);
  });

  test("looks up a plain message", async () => {
    await session.type("what did Blinken say about civilians");
    await session.press("Enter");
    await session.lastMessage().hover();
    await session.lastMessage().getByRole("button", { name: "More" }).click();
    await session.page.getByRole("menuitem", { name: "Find in coverage" }).click();
    await session.messages().filter({ hasText: "Only you can see this" }).getByText("is far too high").waitFor();
  });

  test("lists what the coverage holds, from the welcome", async () => {
    await session.page.getByRole("button", { name: "/sources" }).click();
    await container().getByText("5 articles").waitFor();
    expect(await container().getByRole("link").count()).toBe(5);
  });

  test("offers a question to begin with, filled in from the coverage", async () => {
    await session.page.getByRole("button", { name: /\/ask what did .+ say/ }).click();
    await container().locator("blockquote").first().waitFor();
  });

  test("shows a hostile question as it was typed", async () => {
    const question =
      "**civilians** <img src=x onerror=alert(1)> [x](https://evil.example) @everyone # `a` https://evil.example";
    await session.type("/ask ");
    await session.page.keyboard.insertText(question);
    await session.press("Enter");
    await asked().waitFor();
    const shown = await asked().evaluate((element) => `${element.textContent}`);
    // Between "@" and "everyone" stands a letter without width, so that nobody is called.
    expect(shown.replaceAll("\u200b", "")).toBe(question);
    expect(await asked().locator("a, code, img, .mention").count()).toBe(0);
    expect(await container().locator("a[href*=evil]").count()).toBe(0);
  });
});
