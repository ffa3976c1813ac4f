import { chineseFont, suits } from "../font-families.js";
import { fontMend } from "../mend/make.js";
import { hanCount, styleOf } from "../style-of.js";
import type { LayoutRule } from "../types.js";
import type { Run } from "../word/file.js";

export const levelFont: LayoutRule = {
  code: "layout/level-font",
  strength: "一般",
  source: "look",
  why: "各级标题字体不同，一眼就能看出层次。",
  check({ paragraphs, look }, report) {
    for (const paragraph of paragraphs) {
      const style = styleOf(paragraph, look);
      if (paragraph.role !== "heading" || style === null) continue;
      const isWrong = ({ text, letters }: Run) => hanCount(text) > 0 && !suits(chineseFont(letters), style.font, look);
      const wrong = paragraph.runs.filter(isWrong);
      const count = wrong.reduce((sum, { text }) => sum + hanCount(text), 0);
      const { number, kind } = paragraph.numbered!;
      const level = levels[kind] ?? number;
      const wanted = `“${level}”用 ${look.fonts[style.font].docx}`;
      if (count * 2 > hanCount(paragraph.text)) {
        const fonts = [...new Set(wrong.map(({ letters }) => chineseFont(letters) ?? "未指定的字体"))].join("、");
        report(paragraph, { found: `“${level}”一级用${fonts}`, wanted }, fontMend(wrong, style, look));
      }
      const { autoRun } = paragraph;
      if (autoRun === null || !isWrong(autoRun)) continue;
      const found = `“${level}”的自动编号用${chineseFont(autoRun.letters) ?? "未指定的字体"}`;
      report(paragraph, { found, wanted }, autoRun.byList.font ? [] : fontMend([autoRun], style, look));
    }
  },
};

const levels: Readonly<Record<string, string>> = {
  comma: "一、",
  bracket: "（一）",
  point: "1.",
  "digit-bracket": "（1）",
  chapter: "第一章",
  section: "第一节",
};
