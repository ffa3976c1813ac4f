import type { LayoutRule } from "../types.js";

const many = 15;
/** A row of whole articles has to split: characters of one that need not. */
const short = 80;
/** Twips: a third of a page. */
const high = 4200;

export const splitRow: LayoutRule = {
  code: "layout/split-row",
  strength: "实务",
  source: "practice",
  why: "一行断在两页上，前后读不到一起。",
  check({ file }, report) {
    for (const { rows, first } of file.tables) {
      // A box of half a page that may not split leaves the rest of the page before it blank.
      const open = rows.filter(({ maySplit, height }) => maySplit && height < high);
      if (rows.length < many || open.length === 0 || open.filter(({ length }) => length > short).length * 10 > rows.length)
        continue;
      const mend = open.map(
        ({ element }) => ({ do: "set", of: element, holder: "w:trPr", property: "w:cantSplit", attributes: {} }) as const,
      );
      report("表格", { found: `第 ${first} 段起的表格有 ${open.length} 行可以断在两页`, wanted: "不允许跨页断行" }, mend);
    }
  },
};
