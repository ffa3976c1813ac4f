import { expect, test } from "vitest";
import { inventedRules } from "./invented.js";
import { mutate } from "./mutate.js";
import { rates, report, score, tally } from "./score.js";

test("mutations of invented rules are found", () => {
  const total = tally();
  for (let seed = 1; seed <= 12; seed++) {
    const old = inventedRules(70, seed);
    score(old, mutate(old, inventedRules(70, seed + 1000), seed), total);
  }
  console.log(report("12 invented rules mutated", total));
  const { f1, moves, kinds } = rates(total);
  expect(f1).toBeGreaterThanOrEqual(0.98);
  expect(moves).toBeGreaterThanOrEqual(0.95);
  expect(kinds).toBeGreaterThanOrEqual(0.95);
});
