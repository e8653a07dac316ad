import { setTimeout as sleep } from "node:timers/promises";
import { expect, it } from "vitest";
import { createTurns } from "../../src/interaction/turns.ts";

const inOrder = { urgent: false };

/** Holds the process, as a search does. */
function hold(milliseconds: number): void {
  const end = performance.now() + milliseconds;
  while (performance.now() < end);
}

it("serves in order, what is urgent first", async () => {
  const { run: turn } = createTurns();
  const served: string[] = [];
  const each = (name: string, urgent = false) => turn(() => served.push(name), { urgent });
  await Promise.all([each("a"), each("b"), each("key", true), each("c")]);
  expect(served).toEqual(["key", "a", "b", "c"]);
});

it("gives what else is due its chance between long tasks", async () => {
  const { run: turn } = createTurns({ slice: 5 });
  const late: number[] = [];
  let last = performance.now();
  const timer = setInterval(() => {
    late.push(performance.now() - last);
    last = performance.now();
  }, 1);
  await Promise.all(Array.from({ length: 50 }, () => turn(() => hold(10), inOrder)));
  clearInterval(timer);
  expect(late.length).toBeGreaterThan(20);
});

it("hands back what a task gives, promises too, and its faults", async () => {
  const { run: turn } = createTurns();
  expect(await turn(() => 1, inOrder)).toBe(1);
  expect(await turn(async () => 2, inOrder)).toBe(2);
  await expect(turn(() => Promise.reject(new Error("later")), inOrder)).rejects.toThrow("later");
  const fails = () => {
    throw new Error("at once");
  };
  await expect(turn(fails, inOrder)).rejects.toThrow("at once");
  expect(await turn(() => 3, inOrder)).toBe(3);
});

it("lets nobody wait for somebody who waits for something else", async () => {
  const { run: turn } = createTurns();
  const slow = turn(() => sleep(300, "slow"), inOrder);
  const started = performance.now();
  await turn(() => "quick", inOrder);
  expect(performance.now() - started).toBeLessThan(200);
  expect(await slow).toBe("slow");
});

it("tells how long one more would have to wait", async () => {
  const turns = createTurns();
  expect(turns.expectedWait()).toBe(0);
  for (let n = 0; n < 40; n += 1) await turns.run(() => hold(5), inOrder);
  const waiting = Array.from({ length: 20 }, () => turns.run(() => hold(5), inOrder));
  expect(turns.expectedWait()).toBeGreaterThan(50);
  await Promise.all(waiting);
  expect(turns.expectedWait()).toBe(0);
});

it("keeps its order over many", async () => {
  const { run: turn } = createTurns();
  const served: number[] = [];
  await Promise.all(Array.from({ length: 10_000 }, (_, n) => turn(() => served.push(n), inOrder)));
  expect(served).toEqual(Array.from({ length: 10_000 }, (_, n) => n));
});
