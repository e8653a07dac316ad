import { readAddress } from "../../src/storage/address.ts";
import { openStorage } from "../../src/storage/open.ts";

// Sets one server's number again and again, and tells each that is kept: for being killed at any moment.
const address = readAddress(process.env.DATABASE_URL, {});
if (typeof address === "string") throw new Error(address);
const storage = await openStorage(address);
const before = (await storage.read("1"))?.questionsPerMinute ?? 0;
for (let number = before + 1; ; number += 1) {
  await storage.change("1", { questionsPerMinute: number, outlets: [String(number)] });
  process.stdout.write(`${number}\n`);
}
