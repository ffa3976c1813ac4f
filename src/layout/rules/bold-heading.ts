import { phrase } from "../../diag/phrase.js";
import { boldMend } from "../mend/make.js";
import { styleOf } from "../style-of.js";
import type { LayoutRule } from "../types.js";

export const boldHeading: LayoutRule = {
  code: "layout/bold-heading",
  strength: "practice",
  source: "look",
  check({ paragraphs, look }, report) {
    for (const paragraph of paragraphs) {
      const style = styleOf(paragraph, look);
      if (paragraph.role !== "heading" || style === null || style.bold) continue;
      const bold = paragraph.runs.filter(({ text, letters }) => letters.bold && text.trim() !== "");
      const length = bold.reduce((sum, { text }) => sum + text.trim().length, 0);
      if (length * 2 <= paragraph.text.trim().length) continue;
      report(paragraph, { found: phrase("bold"), wanted: phrase("bold.not") }, boldMend(bold));
    }
  },
};
