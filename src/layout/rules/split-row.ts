import { phrase } from "../../diag/phrase.js";
import type { LayoutRule } from "../types.js";

const many = 15;
/** A row of whole articles has to split: characters of one that need not. */
const short = 80;
/** Twips: a third of a page. */
const high = 4200;

export const splitRow: LayoutRule = {
  code: "layout/split-row",
  strength: "practice",
  source: "practice",
  check({ file }, report) {
    for (const { rows, first } of file.tables) {
      // A box of half a page that may not split leaves the rest of the page before it blank.
      const open = rows.filter(({ maySplit, height }) => maySplit && height < high);
      if (rows.length < many || open.length === 0 || open.filter(({ length }) => length > short).length * 10 > rows.length)
        continue;
      const mend = open.map(
        ({ element }) => ({ do: "set", of: element, holder: "w:trPr", property: "w:cantSplit", attributes: {} }) as const,
      );
      report(
        "table",
        { found: phrase("split-row.found", { first, count: open.length }), wanted: phrase("split-row.wanted") },
        mend,
      );
    }
  },
};
