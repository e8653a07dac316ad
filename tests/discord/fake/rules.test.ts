import { describe, expect, it } from "vitest";
import { commandBreaches } from "./command-rules.ts";
import { messageBreaches } from "./message-rules.ts";

const text = (content: string) => ({ type: 10, content });
const row = (...components: object[]) => ({ type: 1, components });
const button = (more: object = {}) => ({ type: 2, style: 2, label: "More", custom_id: "ask:more", ...more });
const link = (more: object = {}) => ({ type: 2, style: 5, label: "Open", url: "https://example.org/a", ...more });
const select = (more: object = {}) => ({ type: 3, custom_id: "s", options: [{ label: "a", value: "a" }], ...more });
const message = (components: object[], more: object = {}) => ({
  flags: 1 << 15,
  allowed_mentions: { parse: [] },
  components,
  ...more,
});
const long = (length: number) => "x".repeat(length);

describe("the fake's rules for messages", () => {
  it.each<[string, object]>([
    ["text", message([text("hello")])],
    ["buttons and links", message([text("a"), row(button(), link())])],
    ["a menu", message([row(select())])],
    ["a container", message([{ type: 17, components: [text("a"), { type: 14 }, row(button())] }])],
    ["a section", message([{ type: 9, components: [text("a")], accessory: link() }])],
    ["an ephemeral message", message([text("a")], { flags: (1 << 15) | 64 })],
    ["40 components", message(Array.from({ length: 40 }, () => text("a")))],
    ["4,000 characters", message([text(long(2000)), text(long(2000))])],
    ["plain content", { content: "hello", allowed_mentions: { parse: [] } }],
  ])("let pass: %s", (_, body) => expect(messageBreaches(body, "message")).toEqual([]));

  it.each<[string, object, RegExp]>([
    ["4,001 characters in all", message([text(long(2000)), text(long(2001))]), /4001 characters/],
    ["4,001 characters in one", message([text(long(4001))]), /components\.0\.content/],
    [
      "41 components, nested",
      message([{ type: 17, components: Array.from({ length: 40 }, () => text("a")) }]),
      /41 comp/,
    ],
    ["no text", message([text("")]), /components\.0\.content/],
    ["blank text", message([text(" \n ")]), /blanks/],
    ["a label of 81", message([row(button({ label: long(81) }))]), /label/],
    ["a custom_id of 101", message([row(button({ custom_id: long(101) }))]), /custom_id/],
    ["a custom_id twice", message([row(button(), button())]), /ask:more twice/],
    [
      "six buttons",
      message([row(...Array.from({ length: 6 }, (_, i) => button({ custom_id: `${i}` })))]),
      /components/,
    ],
    ["a url of 513", message([row(link({ url: `https://example.org/${long(493)}` }))]), /url/],
    ["a url that is none", message([row(link({ url: "not a url" }))]), /url/],
    ["a link that runs", message([row(link({ url: "javascript:alert(1)" }))]), /no link/],
    ["a link with a custom_id", message([row(link({ custom_id: "a" }))]), /link button with a custom_id/],
    ["a button without custom_id", message([row(button({ custom_id: undefined }))]), /without custom_id/],
    ["a button without label", message([row(button({ label: undefined }))]), /neither label/],
    ["a menu beside a button", message([row(select(), button())]), /shares its row/],
    ["an empty menu", message([row(select({ options: [] }))]), /options/],
    [
      "26 options",
      message([row(select({ options: Array.from({ length: 26 }, (_, i) => ({ label: "a", value: `${i}` })) }))]),
      /options/,
    ],
    [
      "a menu's value twice",
      message([
        row(
          select({
            options: [
              { label: "a", value: "a" },
              { label: "b", value: "a" },
            ],
          }),
        ),
      ]),
      /value twice/,
    ],
    ["a placeholder of 151", message([row(select({ placeholder: long(151) }))]), /placeholder/],
    ["content beside V2", message([text("a")], { content: "b" }), /content beside/],
    ["V2 without the flag", message([text("a")], { flags: 0 }), /without the flag/],
    ["content of 2,001", { content: long(2001), allowed_mentions: { parse: [] } }, /content/],
    ["nothing", { allowed_mentions: { parse: [] } }, /empty message/],
    [
      "6,001 characters of embeds",
      { embeds: [1, 2].map(() => ({ description: long(3001) })), allowed_mentions: { parse: [] } },
      /6002 characters/,
    ],
    ["a message that may ping", message([text("a")], { allowed_mentions: undefined }), /ping/],
    ["pings for everyone", message([text("a")], { allowed_mentions: { parse: ["everyone"] } }), /ping/],
    ["a field that is unknown", message([{ ...text("a"), colour: 1 }]), /components\.0\.colour: not in/],
    ["a component that is unknown", message([{ type: 99 }]), /type/],
  ])("find %s", (_, body, breach) => expect(messageBreaches(body, "message").join("\n")).toMatch(breach));

  it("let an edit set no ephemeral flag", () => {
    expect(messageBreaches(message([text("a")], { flags: (1 << 15) | 64 }), "edit").join()).toMatch(/flags 64/);
    expect(messageBreaches(message([text("a")]), "edit")).toEqual([]);
  });
});

const option = (more: object = {}) => ({ type: 3, name: "question", description: "What to ask", ...more });
const command = (more: object = {}) => ({ name: "ask", description: "Ask", options: [option()], ...more });

describe("the fake's rules for commands", () => {
  it("let commands as they should be pass", () => {
    const find = { type: 3, name: "Find in coverage", contexts: [0, 1, 2], integration_types: [0, 1] };
    const moderators = command({ name: "settings", default_member_permissions: "32" });
    expect(commandBreaches([command(), find, moderators], "global")).toEqual([]);
  });

  it.each<[string, object[], RegExp]>([
    ["an upper-case name", [command({ name: "Ask" })], /not as names must be/],
    ["a name with a blank", [command({ name: "ask me" })], /not as names must be/],
    ["a name of 33", [command({ name: long(33) })], /name/],
    ["no description", [command({ description: undefined })], /without description/],
    ["a description of 101", [command({ description: long(101) })], /description/],
    [
      "a required option late",
      [command({ options: [option(), option({ name: "b", required: true })] })],
      /required option/,
    ],
    ["an option twice", [command({ options: [option(), option()] })], /question twice/],
    ["26 options", [command({ options: Array.from({ length: 26 }, (_, i) => option({ name: `o${i}` })) })], /options/],
    [
      "choices and autocomplete",
      [command({ options: [option({ autocomplete: true, choices: [{ name: "a", value: "a" }] })] })],
      /choices and/,
    ],
    [
      "a choice's value of 101",
      [command({ options: [option({ choices: [{ name: "a", value: long(101) }] })] })],
      /value/,
    ],
    ["a command twice", [command(), command()], /1 ask twice/],
    ["a locale that is none", [command({ name_localizations: { xx: "frag" } })], /locale xx/],
    ["permissions that are none", [command({ default_member_permissions: "all" })], /default_member_permissions/],
    ["a message command's description", [{ type: 3, name: "Find", description: "x" }], /context menu/],
    ["an unknown field", [command({ colour: 1 })], /colour: not in/],
    [
      "more than 8,000 characters",
      [
        command({
          options: Array.from({ length: 4 }, (_, i) =>
            option({
              name: `o${i}`,
              choices: Array.from({ length: 25 }, (_, j) => ({ name: `${j}${long(50)}`, value: `${j}${long(50)}` })),
            }),
          ),
        }),
      ],
      /8,000/,
    ],
  ])("find %s", (_, commands, breach) => expect(commandBreaches(commands, "global").join("\n")).toMatch(breach));

  it("find contexts on the commands of one server", () => {
    expect(commandBreaches([command({ contexts: [0] })], "guild").join()).toMatch(/contexts/);
  });
});
