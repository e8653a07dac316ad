import { request } from "node:http";
import { networkInterfaces } from "node:os";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { UserError } from "../../src/errors.ts";
import type { Playground } from "../../src/playground/server.ts";
import { openSample } from "./open-sample.ts";

let page: Playground;
let port: number;

beforeAll(async () => {
  page = await openSample();
  port = Number(new URL(page.url).port);
});
afterAll(() => page.close());

interface Answer {
  readonly status: number;
  readonly headers: NodeJS.Dict<string | string[]>;
  readonly body: string;
}

/** `fetch` sets Host and Origin itself; a bare request sends what a foreign page could make a browser send. */
function send(path: string, headers: Record<string, string> = {}, body?: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const method = body === undefined ? "GET" : "POST";
    const sent = request({ host: "127.0.0.1", port, path, method, headers, agent: false }, async (response) => {
      const chunks = await response.toArray();
      resolve({
        status: response.statusCode ?? 0,
        headers: response.headers,
        body: Buffer.concat(chunks).toString(),
      });
    });
    sent.on("error", reject);
    sent.end(body);
  });
}

const json = { "content-type": "application/json" };
const echo = JSON.stringify({ kind: "command", command: "echo", options: { text: "hello" } });
const press = (component: unknown) =>
  JSON.stringify({
    kind: "component",
    customId: "gallery:primary",
    values: [],
    message: { components: [component], private: false },
  });

describe("the page's server", () => {
  test("gives the page under its own policy", async () => {
    const { status, headers, body } = await send("/");
    expect(status).toBe(200);
    expect(body).toContain("<title>Coverage</title>");
    expect(headers["content-security-policy"]).toContain("default-src 'none'; script-src 'self'; style-src 'self'");
    expect(body).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\sstyle=|\son\w+=/i);
  });

  test("gives TypeScript as JavaScript, without a warning", async () => {
    const warnings: string[] = [];
    const listen = ({ message }: Error) => warnings.push(message);
    process.on("warning", listen);
    const { headers, body } = await send("/main.ts");
    await new Promise(setImmediate);
    process.off("warning", listen);
    expect(headers["content-type"]).toBe("text/javascript; charset=utf-8");
    expect(body).not.toMatch(/: HTMLElement|import type/);
    expect(warnings).toEqual([]);
  });

  test("lists the commands as they are registered", async () => {
    const commands = JSON.parse((await send("/commands")).body) as { name: string }[];
    expect(commands.map(({ name }) => name)).toEqual(["echo", "gallery", "plain", "Find it"]);
  });

  test("answers an interaction with the reply", async () => {
    const { status, body } = await send("/interactions", json, echo);
    expect(status).toBe(200);
    expect(JSON.parse(body)).toMatchObject({
      kind: "post",
      private: false,
      components: [{ type: 10, content: "hello" }, { type: 1 }],
    });
  });

  test("hands a pressed button's message to the command", async () => {
    const { body } = await send("/interactions", json, press({ type: 10, content: "x" }));
    expect(JSON.parse(body)).toMatchObject({ kind: "update" });
  });

  test("answers this computer's own names alone, against DNS rebinding", async () => {
    for (const host of ["localhost", "127.0.0.1", "[::1]"]) {
      expect((await send("/", { host: `${host}:${port}` })).status).toBe(200);
    }
    for (const host of ["coverage.example", "localhost.example", "127.0.0.1.example", "192.168.0.1"]) {
      const { status, body } = await send("/commands", { host });
      expect(status, host).toBe(403);
      expect(body).not.toContain("echo");
    }
  });

  test.each([
    ["another site's fetch", { "sec-fetch-site": "cross-site" }],
    ["another port of this computer", { "sec-fetch-site": "same-site" }],
    ["another origin", { origin: "http://evil.example" }],
    ["a page without origin", { origin: "null" }],
  ])("refuses what comes from %s", async (_, headers) => {
    expect((await send("/interactions", { ...json, ...headers }, echo)).status).toBe(403);
  });

  test("takes what its own page sends", async () => {
    const headers = { ...json, "sec-fetch-site": "same-origin", origin: `http://localhost:${port}` };
    expect((await send("/interactions", { ...headers, host: `localhost:${port}` }, echo)).status).toBe(200);
  });

  test.each([
    ["no JSON", "{", /not JSON/],
    ["no request", "{}", /kind/],
    ["an unknown kind", JSON.stringify({ kind: "modal" }), /kind/],
    [
      "an option of a wrong type",
      JSON.stringify({ kind: "command", command: "echo", options: { text: {} } }),
      /options\.text/,
    ],
    ["a text without content", press({ type: 17, components: [{ type: 10 }] }), /components\[0\]\.components\[0\]/],
    ["a layout without components", press({ type: 1 }), /without components/],
    ["a text too long", press({ type: 10, content: "x".repeat(4001) }), /content/],
  ])("says what is wrong with %s", async (_, body, message) => {
    const answer = await send("/interactions", json, body);
    expect(answer.status).toBe(400);
    expect(JSON.parse(answer.body).error).toMatch(message);
  });

  test("takes JSON alone, and no more than a message can hold", async () => {
    expect((await send("/interactions", { "content-type": "text/plain" }, echo)).status).toBe(415);
    expect((await send("/interactions", json, JSON.stringify("x".repeat(300_000)))).status).toBe(413);
  });

  test("gives its own files and nothing else", async () => {
    for (const path of [
      "/server.ts",
      "/../server.ts",
      "/%2e%2e/server.ts",
      "/tsconfig.json",
      "/style",
      "//etc/passwd",
    ]) {
      expect((await send(path)).status, path).toBe(404);
    }
  });

  test("says what to do when the port is taken", async () => {
    const error = await openSample(port).catch((fault: unknown) => fault);
    expect(error).toBeInstanceOf(UserError);
    expect((error as UserError).message).toMatch(new RegExp(`Port ${port} is taken.*PORT`));
  });

  test("listens on loopback alone", async () => {
    const outside = Object.values(networkInterfaces())
      .flatMap((addresses) => addresses ?? [])
      .find(({ internal, family }) => !internal && family === "IPv4");
    const hosts = outside ? [outside.address] : ["127.0.0.2"];
    for (const host of hosts) {
      const reached = new Promise((resolve) => {
        request({ host, port, timeout: 2000 }, () => resolve("reached"))
          .on("error", () => resolve("refused"))
          .on("timeout", () => resolve("silent"))
          .end();
      });
      expect(await reached).not.toBe("reached");
    }
  });
});
