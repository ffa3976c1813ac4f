import { listed, phrase } from "../../diag/phrase.js";
import { han } from "../../text/han.js";
import { isRoman } from "../font-families.js";
import { setRuns } from "../mend/make.js";
import { styleOf } from "../style-of.js";
import type { LayoutRule } from "../types.js";

export const latinFont: LayoutRule = {
  code: "layout/latin-font",
  strength: "practice",
  source: "practice",
  check({ paragraphs, look }, report) {
    const wanted = look.fonts.latin.docx;
    for (const paragraph of paragraphs) {
      if (styleOf(paragraph, look) === null || !han.test(paragraph.text)) continue;
      const { runs, autoRun } = paragraph;
      const wrong = [...runs, ...(autoRun === null || autoRun.byList.font ? [] : [autoRun])].filter(
        ({ text, letters: { fonts, overridden } }) => {
          const font = overridden.ascii ?? fonts.ascii ?? fonts.eastAsia;
          return /[0-9A-Za-z]/.test(text) && font !== undefined && font !== wanted && !isRoman(font);
        },
      );
      if (wrong.length === 0) continue;
      const found = listed(new Set(wrong.map(({ letters }) => letters.fonts.ascii ?? "")));
      const mend = setRuns(wrong, "w:rFonts", {
        "w:ascii": wanted,
        "w:hAnsi": wanted,
        "w:asciiTheme": null,
        "w:hAnsiTheme": null,
      });
      report(paragraph, { found, wanted: phrase("latin-font.wanted", { font: wanted }) }, mend);
    }
  },
};
