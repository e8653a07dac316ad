import axe from "axe-core";
import { expect, test } from "vitest";
import { openSample } from "./open-sample.ts";
import { describePage } from "./session.ts";

describePage("the page, checked by axe", openSample, (session) => {
  /** What axe finds wrong with the page as it stands, in short. */
  async function faults(): Promise<string[]> {
    await session.page.evaluate(axe.source);
    const { violations } = await session.page.evaluate<axe.AxeResults>("axe.run()");
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(" | ")}`);
  }

  test.each(["dark", "light"] as const)("has no fault in the %s scheme", async (colorScheme) => {
    const { page, type, press, lastMessage, entries } = session;
    await page.emulateMedia({ colorScheme });
    expect(await faults(), "welcome").toEqual([]);

    await type("/");
    expect(await faults(), "list of commands").toEqual([]);

    await type("gallery oak");
    await expect.poll(() => entries().allInnerTexts()).toEqual(["oak"]);
    expect(await faults(), "suggestions").toEqual([]);

    await press("Enter", "Enter");
    await lastMessage().getByRole("combobox", { name: "Choose a tree" }).click();
    expect(await faults(), "every component, an open menu").toEqual([]);

    await press("Escape");
    await lastMessage().getByRole("combobox", { name: "Choose trees" }).click();
    expect(await faults(), "an open menu of several").toEqual([]);

    await press("Escape");
    await page.getByRole("textbox", { name: "Message #coverage" }).focus();
    await type("**a** <@1> `b` https://example.org/ <t:0> ||c||");
    await press("Enter");
    await lastMessage().getByRole("button", { name: "More" }).focus();
    await press("Enter");
    expect(await faults(), "markdown, the menu of a message").toEqual([]);

    await press("Enter");
    await lastMessage().getByText("Only you can see this").waitFor();
    await page.getByRole("textbox", { name: "Message #coverage" }).focus();
    await type("/echo ");
    await press("Enter");
    expect(await faults(), "a private reply, a missing option").toEqual([]);
  });
});
