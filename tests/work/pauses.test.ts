import { expect, test } from "vitest";
import { problem } from "../../src/diag/problem.js";
import { pauses } from "../../src/work/pauses.js";

const full = problem("file/full", { path: "/x" });

test("a machine with a fault pauses ever longer, and then tries one unit before it takes more", () => {
  let now = 0;
  const pausing = pauses(() => now);
  expect(pausing.allow(3)).toBe(true);
  expect(pausing.note(full)).toBe(5_000);
  expect(pausing.allow(0)).toBe(false);
  now = 5_000;
  expect([pausing.allow(0), pausing.allow(1)]).toEqual([true, false]);
  expect(pausing.note(full)).toBe(10_000);
  expect(pausing.fault()).toBe(full);
  for (let i = 0; i < 10; i++) pausing.note(full);
  expect(pausing.note(full)).toBe(300_000);
});

test("a unit that is done ends it", () => {
  const pausing = pauses(() => 0);
  pausing.note(full);
  expect(pausing.note(undefined)).toBe(0);
  expect([pausing.allow(1), pausing.fault()]).toEqual([true, undefined]);
});
