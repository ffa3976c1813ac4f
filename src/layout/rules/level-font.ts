import { chineseFont, suits } from "../font-families.js";
import { fontMend } from "../mend/make.js";
import { hanCount, styleOf } from "../style-of.js";
import type { LayoutRule } from "../types.js";

export const levelFont: LayoutRule = {
  code: "layout/level-font",
  strength: "一般",
  source: "look",
  why: "各级标题字体不同，一眼就能看出层次。",
  check({ paragraphs, look }, report) {
    for (const paragraph of paragraphs) {
      const style = styleOf(paragraph, look);
      if (paragraph.role !== "heading" || style === null) continue;
      const wrong = paragraph.runs.filter(
        ({ text, letters }) => hanCount(text) > 0 && !suits(chineseFont(letters), style.font, look),
      );
      const count = wrong.reduce((sum, { text }) => sum + hanCount(text), 0);
      if (count * 2 <= hanCount(paragraph.text)) continue;
      const fonts = [...new Set(wrong.map(({ letters }) => chineseFont(letters) ?? "未指定的字体"))].join("、");
      const number = paragraph.numbered!.number;
      const level = levels[paragraph.numbered!.kind] ?? number;
      report(
        paragraph,
        { found: `“${level}”一级用${fonts}`, wanted: `“${level}”用 ${look.fonts[style.font].docx}` },
        fontMend(wrong, style, look),
      );
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
