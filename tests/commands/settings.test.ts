import type { APIStringSelectComponent } from "discord-api-types/v10";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import settings from "../../commands/settings.ts";
import { createArticle } from "../../src/articles/create.ts";
import { Coverage } from "../../src/coverage/coverage.ts";
import { openCoverage } from "../../src/coverage/open.ts";
import { UserError } from "../../src/errors.ts";
import type { App } from "../../src/interaction/command.ts";
import type { MessageReply } from "../../src/interaction/reply.ts";
import type { OptionValue, SettingsHere } from "../../src/interaction/request.ts";
import { type ServerSettings, unset } from "../../src/storage/settings.ts";
import { outletKey } from "../../src/views/settings.ts";
import { hostile } from "../views/hostile.ts";
import { breaches, buttons, everything, texts } from "../views/samples.ts";
import { commandRequest, press } from "./requests.ts";

const app: App = { coverage: await openCoverage() };
const names = app.coverage.holdings().outlets.map(({ name }) => name);
const [first = "", second = ""] = names;

function holding(...outlets: readonly string[]): App {
  const coverage = new Coverage();
  for (const [index, outlet] of outlets.entries()) {
    coverage.add(createArticle(String(index), { title: `Title ${index}`, outlet }, "The dam broke today."));
  }
  return { coverage };
}

/** A server whose moderator shows, presses and chooses; what is to be kept is kept. */
function server(whole: App = app, start: Partial<SettingsHere> = {}, locale = "en-US") {
  let here: SettingsHere = { ...unset, stored: false, usualQuestions: 10, ...start };
  let shown: MessageReply;
  function show(reply: MessageReply): MessageReply {
    const { keeps } = reply;
    if (keeps === null) here = { ...unset, stored: false, usualQuestions: here.usualQuestions };
    else if (keeps !== undefined) here = { ...here, ...keeps, stored: true };
    expect(breaches(reply.components)).toEqual([]);
    expect(reply.private).toBe(true);
    shown = reply;
    return reply;
  }
  const send = (customId: string, values: readonly string[] = []) =>
    show(
      settings.component(
        { ...press(shown.components, customId, { private: true, values }), settings: here, locale },
        whole,
      ),
    );
  const menus = () =>
    everything(shown.components).filter(({ type }) => type === 3) as unknown as APIStringSelectComponent[];
  const menuOf = (action: string) => menus().find(({ custom_id }) => custom_id.startsWith(`settings:${action}`));
  return {
    run: (options: Readonly<Record<string, OptionValue>> = {}) =>
      show(settings.run({ ...commandRequest("settings", options), settings: here, locale }, whole)),
    press(label: string) {
      const found = buttons(shown.components).find((button) => button.label === label);
      if (!found) throw new Error(`no button ${label}`);
      return send(found.to);
    },
    choose(action: string, ...values: string[]) {
      return send(menuOf(action)?.custom_id ?? "", values);
    },
    send,
    menuOf,
    chosen: (action: string) =>
      (menuOf(action)?.options ?? []).filter((option) => option.default).map(({ value }) => value),
    text: () => texts(shown.components).join("\n"),
    labels: () => buttons(shown.components).map(({ label }) => label),
    kept: (): ServerSettings => {
      const { questionsPerMinute, privateReplies, outlets } = here;
      return { questionsPerMinute, privateReplies, outlets };
    },
  };
}

describe("/settings", () => {
  test("shows where nothing is set, and sets nothing by it", () => {
    const here = server();
    const reply = here.run();
    expect(reply).not.toHaveProperty("keeps");
    expect(here.text()).toMatch(/Questions a minute per member\*\*: 10 \(the host’s default\)/u);
    expect(here.text()).toMatch(/all \(5 outlets\)/u);
    expect(here.text()).toMatch(/Nothing is stored/u);
    expect(here.labels()).not.toContain("Delete what is stored");
    expect([here.chosen("questions"), here.chosen("outlets")]).toEqual([["usual"], []]);
  });

  test("says that the host lets any number be asked", () => {
    const here = server(app, { usualQuestions: 0 });
    here.run();
    expect(here.text()).toContain("Any number (the host’s default)");
  });

  test("sets what its options say, at once", () => {
    const here = server();
    here.run({ questions: 7, privately: true });
    expect(here.kept()).toEqual({ ...unset, questionsPerMinute: 7, privateReplies: true });
    expect(here.chosen("questions")).toEqual(["7"]);
    here.run({ questions: 0 });
    expect(here.kept()).toEqual({ ...unset, questionsPerMinute: 0, privateReplies: true });
    expect(here.text()).toContain("Any number");
    here.run({ privately: false });
    expect(here.kept()).toEqual({ ...unset, questionsPerMinute: 0 });
  });

  test.each<[OptionValue]>([[-1], [1001], [2.5], [Number.NaN], ["7"], [true]])("refuses %j questions", (questions) => {
    expect(() => server().run({ questions })).toThrow(
      new UserError("Questions a minute must be a whole number from 0 to 1,000."),
    );
  });

  test("sets what is pressed and chosen, and goes back to the host's number", () => {
    const here = server();
    here.run();
    expect(here.choose("questions", "5").kind).toBe("update");
    here.press("Make replies private");
    expect(here.kept()).toEqual({ ...unset, questionsPerMinute: 5, privateReplies: true });
    here.press("Show replies to everyone");
    here.choose("questions", "usual");
    expect(here.kept()).toEqual(unset);
    expect(here.labels()).toContain("Delete what is stored");
  });

  test("sets which outlets are used: those chosen, or all where none is", () => {
    const here = server();
    here.run();
    here.choose("outlets", outletKey(second), outletKey(first));
    expect(here.kept().outlets).toEqual([first, second]);
    expect(here.chosen("outlets")).toEqual([outletKey(first), outletKey(second)]);
    here.choose("outlets", outletKey(second));
    expect(here.kept().outlets).toEqual([second]);
    here.choose("outlets");
    expect(here.kept().outlets).toBeNull();
    here.choose("outlets", outletKey(first));
    here.press("Use all outlets");
    expect(here.kept().outlets).toBeNull();
    expect(here.labels()).not.toContain("Use all outlets");
  });

  test("turns the pages of many outlets, and keeps what is chosen on the others", () => {
    const many = Array.from({ length: 60 }, (_, index) => `Outlet ${String(index).padStart(2, "0")}`);
    const here = server(holding(...many));
    here.run();
    expect(here.menuOf("outlets")?.options).toHaveLength(25);
    here.choose("outlets", outletKey("Outlet 03"), outletKey("Outlet 24"));
    here.press("More outlets");
    here.press("Make replies private");
    expect(here.menuOf("outlets")?.options[0]?.label).toBe("Outlet 25");
    here.press("More outlets");
    expect(here.menuOf("outlets")).toMatchObject({ max_values: 10, min_values: 0 });
    here.choose("outlets", outletKey("Outlet 59"));
    expect(here.kept().outlets).toEqual(["Outlet 03", "Outlet 24", "Outlet 59"]);
    here.press("Back");
    here.press("Back");
    here.choose("outlets", outletKey("Outlet 24"));
    expect(here.kept().outlets).toEqual(["Outlet 24", "Outlet 59"]);
  });

  test("keeps outlets that are gone, says that nothing answers, and lets all be used again", () => {
    const here = server(app, { outlets: ["Gone Daily"], stored: true });
    here.run();
    expect(here.text()).toMatch(/Gone Daily[\s\S]*No article is of these outlets now/u);
    here.choose("outlets", outletKey(first));
    expect(here.kept().outlets).toEqual([first, "Gone Daily"]);
    here.press("Use all outlets");
    expect(here.kept().outlets).toBeNull();
  });

  test("offers no outlets where articles name none", () => {
    const coverage = new Coverage();
    coverage.add(createArticle("a", { title: "A" }, "The dam broke today."));
    const here = server({ coverage });
    here.run();
    expect(here.menuOf("outlets")).toBeUndefined();
  });

  test("deletes everything when asked twice", () => {
    const here = server(app, { questionsPerMinute: 3, privateReplies: true, outlets: [first], stored: true });
    here.run();
    expect(here.press("Delete what is stored")).not.toHaveProperty("keeps");
    expect(here.press("Keep it")).not.toHaveProperty("keeps");
    here.press("Delete what is stored");
    expect(here.press("Yes, delete it").keeps).toBeNull();
    expect([here.kept(), here.chosen("questions"), here.chosen("outlets")]).toEqual([unset, ["usual"], []]);
    expect(here.text()).toMatch(/is deleted/u);
    expect(here.labels()).not.toContain("Delete what is stored");
  });

  test.each(["settings:gone:0", "settings:private:0:7", "settings:page", "settings:page:-1", "settings"])(
    "takes %s for a button of an older version",
    (customId) => {
      const here = server();
      here.run();
      expect(() => here.send(customId)).toThrow(/older version/u);
    },
  );

  test.each([[["seven"]], [["99999"]], [[]]])("takes no %j from the menu of questions", (values) => {
    const here = server();
    here.run();
    expect(() => here.send("settings:questions:0", values)).toThrow(UserError);
  });

  test("stays within Discord's limits, whatever outlets are called and in whatever language", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(hostile, { minLength: 1, maxLength: 40 }),
        fc.constantFrom("en-US", "de", "fr", "es-ES", "pt-BR", "ar", "he"),
        (outlets, locale) => {
          const here = server(holding(...outlets), { outlets, stored: true }, locale);
          here.run();
          const offered = here.menuOf("outlets")?.options.map(({ value }) => value);
          if (offered) here.choose("outlets", ...offered);
          here.send("settings:delete:1");
        },
      ),
      { numRuns: 60 },
    );
  }, 60_000);
});
