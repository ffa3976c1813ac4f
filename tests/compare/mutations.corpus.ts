import { expect, test } from "vitest";
import { lawPairs } from "./law-pairs.js";
import { mutate } from "./mutate.js";
import { rates, report, score, tally } from "./score.js";

test("mutations of real laws are found", () => {
  const laws = lawPairs().filter(({ old }) => old.length >= 20);
  const total = tally();
  laws.forEach((law, i) => {
    const foreign = laws[(i + 7) % laws.length]!.old;
    score(law.old, mutate(law.old, foreign, i + 1), total);
  });
  console.log(report(`${laws.length} laws mutated`, total));
  const { f1, moves, kinds } = rates(total);
  expect(f1).toBeGreaterThanOrEqual(0.98);
  expect(moves).toBeGreaterThanOrEqual(0.95);
  expect(kinds).toBeGreaterThanOrEqual(0.95);
});
