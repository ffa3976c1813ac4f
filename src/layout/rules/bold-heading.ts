import { boldMend } from "../mend/make.js";
import { styleOf } from "../style-of.js";
import type { LayoutRule } from "../types.js";

export const boldHeading: LayoutRule = {
  code: "layout/bold-heading",
  strength: "实务",
  source: "look",
  why: "层次靠字体区分，标准没有要求加粗；黑体再加粗，笔画容易糊在一起。",
  check({ paragraphs, look }, report) {
    for (const paragraph of paragraphs) {
      const style = styleOf(paragraph, look);
      if (paragraph.role !== "heading" || style === null || style.bold) continue;
      const bold = paragraph.runs.filter(({ text, letters }) => letters.bold && text.trim() !== "");
      const length = bold.reduce((sum, { text }) => sum + text.trim().length, 0);
      if (length * 2 <= paragraph.text.trim().length) continue;
      report(paragraph, { found: "加粗", wanted: "不加粗" }, boldMend(bold));
    }
  },
};
