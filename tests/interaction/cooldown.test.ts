import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { UserError } from "../../src/errors.ts";
import { createCooldown } from "../../src/interaction/cooldown.ts";
import type { CommandRequest } from "../../src/interaction/request.ts";

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
