import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";

const names = ["chromium", "chromium-browser", "google-chrome"];

/** Where Chromium is: what CHROMIUM says, or the first in PATH; null when there is none. */
export const chromiumPath: string | null =
  process.env.CHROMIUM ??
  (process.env.PATH ?? "")
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find((path) => existsSync(path)) ??
  null;

export const withoutChromium =
  "skipped: there is no Chromium here (Debian: apt-get install chromium; elsewhere: set CHROMIUM to its path)";

/** Without a sandbox, which root cannot have, and without Chromium's own errands on the network. */
const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export function launchBrowser(): Promise<Browser> {
  if (chromiumPath === null) throw new Error(withoutChromium);
  return chromium.launch({ executablePath: chromiumPath, args: flags });
}

/** A page opened at `url`, and what it complained of: errors, breaches of its policy, files that were not there. */
export interface OpenedPage {
  readonly page: Page;
  readonly complaints: readonly string[];
}

export async function openPage(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
): Promise<OpenedPage> {
  const context = await browser.newContext({ locale: "en-US", timezoneId: "Europe/London", ...options });
  const page = await context.newPage();
  // Below the test's own limit, so that what was waited for is said.
  page.setDefaultTimeout(15_000);
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("requestfailed", (request) => {
    // A suggestion that nobody waits for any more is dropped on purpose.
    if (request.failure()?.errorText !== "net::ERR_ABORTED") complaints.push(`${request.url()} failed`);
  });
  await page.goto(url);
  await page.getByRole("textbox", { name: "Message #coverage" }).waitFor();
  return { page, complaints };
}
