import fc from "fast-check";
import { expect, test } from "vitest";
import type { Draft } from "../../src/compose/assemble.js";
import { numberBlocks, numberForm } from "../../src/compose/number.js";
import type { Level, NodeId } from "../../src/tree/types.js";

const outline: readonly Level[] = ["level-1", "level-2", "level-3", "level-4"];
const articles: readonly Level[] = ["chapter", "section", "article", "subparagraph", "item"];
const drafts = (levels: readonly Level[]): readonly Draft[] =>
  levels.map((level, i) => ({ type: "item", id: `b${i}` as NodeId, level, number: "", children: [] }));
const numbers = (levels: readonly Level[]) =>
  numberBlocks(drafts(levels)).map((block) => (block.type === "item" ? block.number : "?"));
const anyLevels = fc.oneof(
  fc.array(fc.constantFrom(...outline), { maxLength: 60 }),
  fc.array(fc.constantFrom(...articles), { maxLength: 60 }),
);

/** The number a block must carry, counted from the blocks before it without the numberer's own state. */
function expected(levels: readonly Level[], i: number, ladder: readonly Level[]): string {
  const level = levels[i]!;
  let n = 1;
  for (let j = i - 1; j >= 0; j--) {
    if (levels[j] === level) n += 1;
    // Articles run on through chapters and sections; everything else starts again inside what holds it.
    else if (level !== "article" && ladder.indexOf(levels[j]!) < ladder.indexOf(level)) break;
  }
  return numberForm(level, n);
}

test("numbers have no gap and no repeat at any depth", () => {
  fc.assert(
    fc.property(anyLevels, (levels) => {
      const ladder = levels.some((level) => outline.includes(level)) ? outline : articles;
      expect(numbers(levels)).toEqual(levels.map((_, i) => expected(levels, i, ladder)));
    }),
    { numRuns: 500 },
  );
});

test("forms of both schemes", () => {
  expect(numbers(["level-1", "level-2", "level-3", "level-4", "level-2", "level-1"])).toEqual([
    "一、",
    "（一）",
    "1.",
    "（1）",
    "（二）",
    "二、",
  ]);
  expect(
    numbers(["chapter", "section", "article", "subparagraph", "item", "section", "article", "chapter", "section", "article"]),
  ).toEqual(["第一章", "第一节", "第一条", "（一）", "1.", "第二节", "第二条", "第二章", "第一节", "第三条"]);
});
