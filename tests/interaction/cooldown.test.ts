import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { UserError } from "../../src/errors.ts";
import { createCooldown } from "../../src/interaction/cooldown.ts";
import type { CommandRequest } from "../../src/interaction/request.ts";
import { unset } from "../../src/storage/settings.ts";

const from = (userId: string, more: Partial<CommandRequest> = {}): CommandRequest => ({
  kind: "command",
  command: "ask",
  options: {},
  userId,
  guildId: "1",
  channelId: "2",
  locale: "en-US",
  ...more,
});

describe("createCooldown", () => {
  it("lets ten questions a minute pass, and says when the next may come", () => {
    let time = 1_000_000;
    const check = createCooldown({ now: () => time });
    for (let asked = 0; asked < 10; asked += 1) {
      check(from("a"));
      time += 2000;
    }
    expect(() => check(from("a"))).toThrow(new UserError("That was a lot at once. Please ask again in 40 seconds."));
    check(from("b"));
    time += 39_500;
    expect(() => check(from("a"))).toThrow("in 1 second.");
    time += 500;
    check(from("a"));
    expect(() => check(from("a"))).toThrow("in 2 seconds.");
  });

  it("goes by what the server says, and counts in each server apart", () => {
    const check = createCooldown({ questions: 2, now: () => 0 });
    const saying = (questionsPerMinute: number | null) => ({
      settings: { ...unset, questionsPerMinute, stored: true, usualQuestions: 2 },
    });
    check(from("a", saying(1)));
    expect(() => check(from("a", saying(1)))).toThrow("in 60 seconds");
    check(from("a", saying(null)));
    expect(() => check(from("a", saying(null)))).toThrow(UserError);
    for (let asked = 0; asked < 20; asked += 1) check(from("a", saying(0)));
    for (let asked = 0; asked < 2; asked += 1) check(from("a", { guildId: "other" }));
    expect(() => check(from("a", { guildId: "other" }))).toThrow(UserError);
    for (let asked = 0; asked < 2; asked += 1) check(from("a", { guildId: null }));
    expect(() => check(from("a", { guildId: null }))).toThrow(UserError);
  });

  it("says when the next may come where fewer are allowed than were asked", () => {
    let time = 0;
    const check = createCooldown({ questions: 10, now: () => time });
    for (; time < 50_000; time += 10_000) check(from("a"));
    const two = { settings: { ...unset, questionsPerMinute: 2, stored: true, usualQuestions: 10 } };
    // At 50 s those of 30 and 40 s stand before it: the next may come once that of 30 s is a minute old.
    expect(() => check(from("a", two))).toThrow("in 40 seconds");
    time = 90_000;
    check(from("a", two));
  });

  it("holds nobody back where the host lets any number be asked, but where a server says otherwise", () => {
    const check = createCooldown({ questions: 0, now: () => 0 });
    for (let asked = 0; asked < 50; asked += 1) check(from("a"));
    const one = { settings: { ...unset, questionsPerMinute: 1, stored: true, usualQuestions: 0 } };
    check(from("a", one));
    expect(() => check(from("a", one))).toThrow(UserError);
  });

  it("lets moderators, pages and completions pass", () => {
    const check = createCooldown({ questions: 1 });
    for (let asked = 0; asked < 5; asked += 1) {
      check(from("a", { moderator: true }));
      check({ ...from("b"), kind: "autocomplete", option: "person", typed: "x" });
      check({
        ...from("b"),
        kind: "component",
        customId: "ask:page:1",
        values: [],
        message: { components: [], private: false, askedBy: null },
      });
    }
    check(from("b"));
    expect(() => check({ ...from("b"), kind: "message", text: "x" })).toThrow(UserError);
  });

  it("lets no more pass in any window than it says, and all of those who ask seldom", () => {
    fc.assert(
      fc.property(fc.array(fc.record({ user: fc.constantFrom("a", "b"), wait: fc.nat(40) })), (asks) => {
        let time = 0;
        const check = createCooldown({ questions: 3, window: 100, now: () => time });
        const passed: { user: string; time: number }[] = [];
        for (const { user, wait } of asks) {
          time += wait;
          const recent = passed.filter((each) => each.user === user && each.time > time - 100).length;
          if (recent < 3) {
            check(from(user));
            passed.push({ user, time });
          } else expect(() => check(from(user))).toThrow(UserError);
        }
      }),
    );
  });
});
