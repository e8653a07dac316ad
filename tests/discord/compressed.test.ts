import { expect, it } from "vitest";
import { echoMessage, echoWords, shown, textOf } from "./sample-commands.ts";
import { openSession } from "./session.ts";

const lengthOf = echoMessage(({ text }) => shown(String(text.length)));

it("asks for a compressed connection, reads it, and resumes it", async () => {
  const { fake, discord, complaints } = await openSession({
    commands: [echoWords, lengthOf],
    guilds: 20,
    heartbeat: 200,
  });
  const ask = async (words: string) =>
    (await fake.answer(fake.person().slash("echo", { words }), 8000)).components[0]?.content;
  expect(fake.gateway.live.map(({ wire }) => wire?.compression)).toEqual(["zlib-stream"]);
  const long = "Grüße 🌍 ".repeat(200);
  for (const words of ["first", long, "last"]) expect(await ask(words)).toBe(words);
  // Unpacked in several pieces, some of which end within a letter.
  const longer = "Grüße 🌍 ".repeat(30_000);
  expect(textOf(await fake.answer(fake.person().use("Echo this", longer)))).toBe(String(longer.length));

  fake.gateway.closeAll(4000);
  await fake.until(() => fake.gateway.live.length === 0);
  const missed = fake.person().slash("echo", { words: "meanwhile" });
  expect((await fake.answer(missed, 8000)).components[0]?.content).toBe("meanwhile");
  expect(fake.gateway.logins).toEqual(["identify", "resume"]);
  expect(fake.gateway.live.map(({ wire }) => wire?.compression)).toEqual(["zlib-stream"]);

  fake.gateway.invalidate(false);
  await fake.until(() => fake.gateway.logins.length === 3, 10_000);
  expect(await ask("again")).toBe("again");
  expect(discord.ready()).toBe(true);
  expect(complaints().map(({ msg }) => msg)).not.toContain("connection fault");
});
