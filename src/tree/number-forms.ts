import type { Level } from "./types.js";

const digits = "零一二三四五六七八九";
const places = ["", "十", "百", "千"];

/**
 * Chinese ordinals as law texts write them: 十, 十一, 一百零一, 一百一十 (layout.md 4).
 * @param n a whole number from 1 to 9999; anything else is our own fault and throws
 */
export function chineseNumber(n: number): string {
  if (!Number.isInteger(n) || n < 1 || n > 9999) throw new RangeError(`no Chinese ordinal for ${n}`);
  let out = "";
  let gap = false;
  const text = String(n);
  for (let i = 0; i < text.length; i++) {
    const digit = Number(text[i]);
    const place = text.length - 1 - i;
    if (digit === 0) {
      gap = true;
      continue;
    }
    if (gap) out += "零";
    gap = false;
    // 十 and 十二, never 一十: but 一百一十.
    out += (digit === 1 && place === 1 && out === "" ? "" : digits[digit]) + places[place]!;
  }
  return out;
}

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
