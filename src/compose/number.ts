import type { Block, Level } from "../tree/types.js";
import { type Draft, restarts } from "./assemble.js";
import { chineseNumber } from "./numerals.js";

/** From the outside in; a number starts again when one further out moves on. Articles run through the whole text. */
const order: readonly Level[] = [
  "chapter",
  "section",
  "article",
  "level-1",
  "level-2",
  "level-3",
  "level-4",
  "subparagraph",
  "item",
];
const runsThrough: ReadonlySet<Level> = new Set(["article"]);

const forms: Record<Level, (n: number) => string> = {
  chapter: (n) => `第${chineseNumber(n)}章`,
  section: (n) => `第${chineseNumber(n)}节`,
  article: (n) => `第${chineseNumber(n)}条`,
  subparagraph: (n) => `（${chineseNumber(n)}）`,
  item: (n) => `${n}.`,
  "level-1": (n) => `${chineseNumber(n)}、`,
  "level-2": (n) => `（${chineseNumber(n)}）`,
  "level-3": (n) => `${n}.`,
  "level-4": (n) => `（${n}）`,
};

/** The printed number of the n-th block of a level. GB/T 9704-2012 7.3.3 for the outline; layout.md 4 for articles. */
export const numberForm = (level: Level, n: number): string => forms[level](n);

/** Fills in every block's number. Same blocks, same order. */
export function numberBlocks(drafts: readonly Draft[]): readonly Block[] {
  const counts = new Map<Level, number>();
  return drafts.map(({ [restarts]: restart, ...block }) => {
    if (block.type !== "heading" && block.type !== "item") return block;
    for (const inner of order.slice(order.indexOf(block.level) + 1)) if (!runsThrough.has(inner)) counts.delete(inner);
    const n = restart ? 1 : (counts.get(block.level) ?? 0) + 1;
    counts.set(block.level, n);
    return { ...block, number: numberForm(block.level, n) };
  });
}
