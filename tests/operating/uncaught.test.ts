import { spawnSync } from "node:child_process";
import { expect, it } from "vitest";

const source = (name: string) => JSON.stringify(new URL(`../../${name}`, import.meta.url).href);

/** Runs a few lines in a process of their own that watches for what nobody caught. */
function run(lines: string, lastly = "async () => {}") {
  const program = `
    import { pino } from "pino";
    import { watchUncaught } from ${source("src/operating/uncaught.ts")};
    watchUncaught({ log: pino(pino.destination(2)), onUncaught: () => console.log("counted"), lastly: ${lastly} });
    ${lines}`;
  const cwd = new URL("../../", import.meta.url);
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", program], {
    cwd,
    encoding: "utf8",
  });
  const [line = {}, ...more] = stderr
    .trim()
    .split("\n")
    .map((each) => JSON.parse(each));
  return { status, stdout, line, more };
}

it("logs and counts a rejection that nobody waited for, and goes on", () => {
  const { status, stdout, line } = run(`
    Promise.reject(new Error("nobody waits"));
    setTimeout(() => console.log("still here"), 20);`);
  expect(status).toBe(0);
  expect(stdout).toBe("counted\nstill here\n");
  expect(line).toMatchObject({ level: 50, fault: { type: "Error", message: "nobody waits" } });
});

it("logs and counts an exception that nobody caught, and leaves", () => {
  const { status, stdout, line } = run(`
    setTimeout(() => { throw new TypeError("thrown from a timer"); }, 1);
    setTimeout(() => console.log("still here"), 500);`);
  expect(status).toBe(1);
  expect(stdout).toBe("counted\n");
  expect(line).toMatchObject({ level: 60, fault: { type: "TypeError", message: "thrown from a timer" } });
});

it.each([
  ["what is done lastly", "async ({ message }) => console.log('lastly', message)", "counted\nlastly thrown\n"],
  ["a fault of that", "async () => { throw new Error('again'); }", "counted\n"],
  ["3 s of that", "() => new Promise(() => {})", "counted\n"],
])("leaves after %s", (_, lastly, said) => {
  const { status, stdout } = run(
    `setTimeout(() => { throw new Error("thrown"); }, 1); setInterval(() => {}, 9);`,
    lastly,
  );
  expect([status, stdout]).toEqual([1, said]);
});

it("logs and counts what is thrown while it leaves", () => {
  const lastly = "() => new Promise((done) => setTimeout(done, 300))";
  const thrown = (at: number) => `setTimeout(() => { throw new Error("thrown at ${at}"); }, ${at});`;
  const { status, stdout, more } = run(thrown(1) + thrown(100), lastly);
  expect([status, stdout]).toEqual([1, "counted\ncounted\n"]);
  expect(more).toMatchObject([{ level: 60, fault: { message: "thrown at 100" } }]);
});
