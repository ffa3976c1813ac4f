import { chineseNumber } from "../text/numerals.js";
import type { Level } from "./types.js";

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

/** The levels whose numbers start again after a block of this one. */
export const startsAgain = (level: Level): readonly Level[] =>
  order.slice(order.indexOf(level) + 1).filter((inner) => !runsThrough.has(inner));

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
