import { phrase } from "../../diag/phrase.js";
import { hanCount } from "../../text/han.js";
import { chineseFont, fontNames, suits } from "../font-families.js";
import { fontMend } from "../mend/make.js";
import { styleOf } from "../style-of.js";
import type { LayoutRule } from "../types.js";
import type { Run } from "../word/file.js";

export const levelFont: LayoutRule = {
  code: "layout/level-font",
  strength: "usual",
  source: "look",
  check({ paragraphs, look }, report) {
    for (const paragraph of paragraphs) {
      const style = styleOf(paragraph, look);
      if (paragraph.role !== "heading" || style === null) continue;
      const isWrong = ({ text, letters }: Run) => hanCount(text) > 0 && !suits(chineseFont(letters), style.font, look);
      const wrong = paragraph.runs.filter(isWrong);
      const count = wrong.reduce((sum, { text }) => sum + hanCount(text), 0);
      const { number, kind } = paragraph.numbered!;
      const level = levels[kind] ?? number;
      const wanted = phrase("level-font.wanted", { level, font: look.fonts[style.font].docx });
      if (count * 2 > hanCount(paragraph.text)) {
        const fonts = fontNames(wrong);
        report(paragraph, { found: phrase("level-font.found", { level, fonts }), wanted }, fontMend(wrong, style, look));
      }
      const { autoRun } = paragraph;
      if (autoRun === null || !isWrong(autoRun)) continue;
      const found = phrase("level-font.auto", { level, fonts: fontNames([autoRun]) });
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
