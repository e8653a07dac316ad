import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createArticle } from "../../src/articles/create.ts";
import { Coverage } from "../../src/coverage/coverage.ts";
import { firstResponse } from "../../src/discord/response.ts";
import { createDispatch } from "../../src/interaction/dispatch.ts";
import { loadCommands } from "../../src/interaction/load.ts";
import type { Reply } from "../../src/interaction/reply.ts";
import type { InteractionRequest } from "../../src/interaction/request.ts";
import { hostile, hostileLong, hostileName } from "../views/hostile.ts";
import { againstDescription } from "./fake/description.ts";
import { messageBreaches } from "./fake/message-rules.ts";
import { everyComponent, numbered } from "./fake/world.ts";
import { openSession, recordingLog } from "./session.ts";

const origin = { userId: "1", guildId: null, channelId: "2", locale: "en-US" };
const commands = await loadCommands();

/** Articles of hostile text, with words of their own that a question finds and somebody who says them. */
const coverageOf = (paragraph: fc.Arbitrary<string>, most: number) =>
  fc
    .array(
      fc.record({
        title: hostileName,
        outlet: fc.option(hostileName),
        author: hostileName,
        paragraphs: fc.array(paragraph, { minLength: 1, maxLength: most }),
      }),
      { minLength: 1, maxLength: most },
    )
    .map((articles) => {
      const coverage = new Coverage();
      for (const [index, { title, outlet, author, paragraphs }] of articles.entries()) {
        const fields = {
          title,
          outlet: outlet ?? undefined,
          url: `https://example.org/${index}/${"long".repeat(index * 60)}`,
          published: `2024-01-0${index + 1}`,
          updated: undefined,
          authors: [author],
        };
        const text = paragraphs.map(
          (words) =>
            `The harbour was closed on Monday, ${words} said. “The harbour stays closed ${words},” Jane ${title} Harper said.`,
        );
        coverage.add(createArticle(`a${index}`, fields, text.join("\n\n")));
      }
      return coverage;
    });

function breaches(request: InteractionRequest, reply: Reply): string[] {
  const { type, data } = firstResponse(request, reply) as { type: number; data: unknown };
  return type === 8 ? againstDescription("choices", data) : messageBreaches(data, type === 7 ? "edit" : "message");
}

/** Every press and choice that a reply offers, as requests. */
function presses(reply: Reply): InteractionRequest[] {
  if (reply.kind === "choices") return [];
  const components = numbered(reply.components);
  const message = { components: components as never, private: reply.private, askedBy: "1" };
  return everyComponent(components).flatMap(({ custom_id: customId, options }): InteractionRequest[] => {
    if (typeof customId !== "string") return [];
    const values = ((options ?? []) as { value: string }[]).slice(0, 1).map(({ value }) => value);
    return [{ kind: "component", customId, values, message, ...origin }];
  });
}

/** Every command answers, and so does everything that the answers offer to press. */
async function holds(coverage: Coverage, words: string): Promise<void> {
  const { log, lines } = recordingLog();
  const dispatch = createDispatch({ commands, app: { coverage }, log });
  const requests: InteractionRequest[] = [
    { kind: "command", command: "ask", options: { question: words }, ...origin },
    { kind: "command", command: "ask", options: { question: "who closed the harbour", private: true }, ...origin },
    { kind: "command", command: "ask", options: { question: words, outlet: words, from: words }, ...origin },
    { kind: "command", command: "quotes", options: { person: words, about: words }, ...origin },
    { kind: "command", command: "quotes", options: { person: "Harper", about: words }, ...origin },
    { kind: "command", command: "sources", options: {}, ...origin },
    { kind: "message", command: "Find in coverage", text: words, ...origin },
    { kind: "autocomplete", command: "ask", option: "outlet", typed: words, options: {}, ...origin },
    { kind: "autocomplete", command: "quotes", option: "person", typed: "", options: {}, ...origin },
  ];
  for (const request of requests) {
    const reply = await dispatch(request);
    expect(breaches(request, reply)).toEqual([]);
    for (const press of presses(reply)) expect(breaches(press, await dispatch(press))).toEqual([]);
  }
  expect(lines).toEqual([]);
}

describe("hostile text in articles and questions", () => {
  const asked = fc.oneof(
    hostile,
    hostileLong,
    hostile.map((text) => `harbour closed ${text}`),
  );

  it("never makes a message that Discord would refuse, nor one that pings, and breaks nothing", {
    timeout: 60_000,
  }, async () => {
    await fc.assert(fc.asyncProperty(coverageOf(hostile, 3), asked, holds), { numRuns: 30 });
  });

  it("nor do ten thousand characters of it", { timeout: 60_000 }, async () => {
    await fc.assert(fc.asyncProperty(coverageOf(hostileLong, 1), asked, holds), { numRuns: 2 });
  });

  it("comes through a real client", async () => {
    const [article] = fc.sample(coverageOf(hostile, 3), { numRuns: 1, seed: 7 });
    const { fake, complaints } = await openSession({ commands, app: { coverage: article! } });
    const reader = fake.person();
    for (const words of fc.sample(hostile, { numRuns: 20, seed: 11 })) {
      const question = `harbour ${words}`.slice(0, 300);
      await fake.answer(reader.slash("ask", { question }));
      await fake.answer(reader.slash("quotes", { person: question.slice(0, 100) }));
      await fake.answer(reader.use("Find in coverage", words));
      await fake.choices(reader.type("quotes", "person", question.slice(0, 100)));
    }
    expect(complaints()).toEqual([]);
  });
});
