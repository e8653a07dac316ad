import { spawnSync } from "node:child_process";
import { expect, it } from "vitest";

const source = (name: string) => JSON.stringify(new URL(`../../${name}`, import.meta.url).href);

/** Runs a few lines in a process of their own that watches for what nobody caught. */
function run(lines: string) {
  const program = `
    import { pino } from "pino";
    import { watchUncaught } from ${source("src/operating/uncaught.ts")};
    watchUncaught({ log: pino(pino.destination(2)), onUncaught: () => console.log("counted") });
    ${lines}`;
  const cwd = new URL("../../", import.meta.url);
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", program], {
    cwd,
    encoding: "utf8",
  });
  return { status, stdout, line: JSON.parse(stderr.split("\n")[0] ?? "{}") };
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
