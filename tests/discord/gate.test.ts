import { setTimeout as sleep } from "node:timers/promises";
import { expect, it } from "vitest";
import { createGate } from "../../src/discord/gate.ts";

/** Holds the process. */
function hold(milliseconds: number): void {
  const end = performance.now() + milliseconds;
  while (performance.now() < end);
}

it("lets in at once where nobody waits, and in order where many do", async () => {
  const gate = createGate();
  const started = performance.now();
  expect(await gate()).toBe(true);
  expect(performance.now() - started).toBeLessThan(200);
  const order: number[] = [];
  const all = Array.from({ length: 1000 }, async (_, n) => {
    const inTime = await gate();
    order.push(n);
    return inTime;
  });
  expect(new Set(await Promise.all(all))).toEqual(new Set([true]));
  expect(order).toEqual(Array.from({ length: 1000 }, (_, n) => n));
});

it("gives what else is due its chance while many come in", async () => {
  const gate = createGate();
  let rounds = 0;
  const timer = setInterval(() => {
    rounds += 1;
  }, 1);
  await Promise.all(Array.from({ length: 200 }, () => gate().then(() => hold(2))));
  clearInterval(timer);
  expect(rounds).toBeGreaterThan(10);
});

it("lets the newest in first once a rush lasts, whose answers are in time still", async () => {
  const gate = createGate({ longest: 1500 });
  const waits: number[] = [];
  const come = async () => {
    const since = performance.now();
    if (!(await gate())) return;
    waits.push(performance.now() - since);
    hold(10);
  };
  // Twice as many as can be let in, for 3 s.
  const all: Promise<void>[] = [];
  const begun = performance.now();
  while (performance.now() - begun < 3000) {
    while (all.length < (performance.now() - begun) / 5) all.push(come());
    await sleep(1);
  }
  await Promise.all(all);
  waits.sort((a, b) => a - b);
  expect(waits.length).toBeGreaterThan(all.length / 8);
  expect(waits[Math.floor(waits.length / 2)]).toBeLessThan(700);
});

it("turns away whose time is over, so that the others are in time", async () => {
  const gate = createGate({ longest: 100 });
  const waits: number[] = [];
  const all = Array.from({ length: 100 }, async () => {
    const since = performance.now();
    const inTime = await gate();
    if (!inTime) return false;
    waits.push(performance.now() - since);
    hold(5);
    return true;
  });
  const entered = (await Promise.all(all)).filter(Boolean).length;
  expect(entered).toBeGreaterThan(4);
  expect(entered).toBeLessThan(60);
  expect(Math.max(...waits)).toBeLessThan(200);
  expect(await gate()).toBe(true);
});

it("lets nobody in while the house is full", async () => {
  let full = true;
  const gate = createGate({ full: () => full });
  let entered = false;
  const waiting = gate().then((inTime) => {
    entered = inTime;
  });
  await sleep(50);
  expect(entered).toBe(false);
  full = false;
  await waiting;
  expect(entered).toBe(true);
});
