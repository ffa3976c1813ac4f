import { expect, test } from "vitest";
import { compareDocs } from "../../src/compare/compare.js";
import { docsOf, lawPairs } from "./law-pairs.js";
import { expectSound, strokesOf } from "./sound.js";

/** Docxodus 12.6 with default settings strikes and inserts so many on the same pairs (`npm run bench` measures it afresh). */
const docxodus = 304_781;

test("all pairs: sound rows, and few characters struck and inserted", () => {
  let [struck, moved] = [0, 0];
  for (const pair of lawPairs()) {
    const { a, b } = docsOf(pair);
    const set = compareDocs(a, b);
    expectSound(set, a, b);
    const own = strokesOf(set);
    struck += own.struck;
    moved += own.moved;
  }
  console.log(`struck + inserted ${struck} (${(struck / docxodus).toFixed(3)} × Docxodus), moved apart ${moved}`);
  expect(struck).toBeLessThanOrEqual(0.75 * docxodus);
});
