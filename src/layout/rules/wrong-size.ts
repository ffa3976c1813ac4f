import { sizeName } from "../measures.js";
import { sizeMend } from "../mend/make.js";
import { styleOf } from "../style-of.js";
import type { LayoutRule } from "../types.js";

export const wrongSize: LayoutRule = {
  code: "layout/wrong-size",
  strength: "一般",
  source: "look",
  why: "正文和各级标题用三号字；字号不一，每页行数、每行字数都跟着变。",
  check({ paragraphs, look }, report) {
    for (const paragraph of paragraphs) {
      const style = styleOf(paragraph, look);
      if (style === null || paragraph.role === "title") continue;
      const wanted = sizeName(style.size);
      // Superscripts and small notes in brackets are a few characters.
      const wrong = paragraph.runs.filter(({ text, letters }) => text.trim() !== "" && letters.size !== style.size);
      const length = (runs: typeof wrong) => runs.reduce((sum, { text }) => sum + text.trim().length, 0);
      if (wrong.length > 0 && length(wrong) * 5 >= paragraph.text.trim().length) {
        const found = [...new Set(wrong.map(({ letters }) => sizeName(letters.size)))].join("、");
        report(paragraph, { found, wanted }, sizeMend(wrong, style.size));
      }
      const { autoRun } = paragraph;
      if (autoRun === null || autoRun.letters.size === style.size) continue;
      const found = `${sizeName(autoRun.letters.size)}（自动编号）`;
      // Where the list itself says so, other paragraphs of it would change too.
      report(paragraph, { found, wanted }, autoRun.byList.size ? [] : sizeMend([autoRun], style.size));
    }
  },
};
