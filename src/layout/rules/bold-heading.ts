import { phrase } from "../../diag/phrase.js";
import type { Look } from "../../look/types.js";
import { listMends } from "../list-letters.js";
import { boldMend } from "../mend/make.js";
import type { Placed } from "../roles.js";
import { styleOf } from "../style-of.js";
import type { LayoutRule } from "../types.js";

export const boldHeading: LayoutRule = {
  code: "layout/bold-heading",
  strength: "practice",
  source: "look",
  check({ paragraphs, look }, report) {
    const listMend = listMends(paragraphs, (one) => (isPlain(one, look) ? false : null));
    for (const paragraph of paragraphs) {
      if (!isPlain(paragraph, look)) continue;
      const bold = paragraph.runs.filter(({ text, letters }) => letters.bold && text.trim() !== "");
      const length = bold.reduce((sum, { text }) => sum + text.trim().length, 0);
      if (length * 2 > paragraph.text.trim().length)
        report(paragraph, { found: phrase("bold"), wanted: phrase("bold.not") }, boldMend(bold));
      const { autoRun } = paragraph;
      if (autoRun === null || !autoRun.letters.bold) continue;
      const mend = autoRun.byList.bold ? listMend(autoRun.level, { "w:b": off, "w:bCs": off }) : boldMend([autoRun]);
      report(paragraph, { found: phrase("layout.auto-number", { what: phrase("bold") }), wanted: phrase("bold.not") }, mend);
    }
  },
};

const off = { "w:val": "0" };

/** A heading the look sets in plain letters. */
const isPlain = (one: Placed, look: Look): boolean => one.role === "heading" && styleOf(one, look)?.bold === false;
