import { listed, phrase } from "../../diag/phrase.js";
import { han } from "../../text/han.js";
import { familyOf } from "../font-families.js";
import { setRuns } from "../mend/make.js";
import { styleOf } from "../style-of.js";
import type { LayoutRule } from "../types.js";

export const quoteFont: LayoutRule = {
  code: "layout/quote-font",
  strength: "practice",
  source: "practice",
  check({ paragraphs, look }, report) {
    // Word and WPS say for each quote which font it takes; LibreOffice never does, and then its silence tells nothing.
    if (!paragraphs.some(({ runs }) => runs.some(({ letters }) => letters.hintsChinese))) return;
    for (const paragraph of paragraphs) {
      if (styleOf(paragraph, look) === null || !han.test(paragraph.text)) continue;
      const wrong = paragraph.runs.filter(({ text, letters: { fonts, hintsChinese } }) => {
        const latin = fonts.hAnsi ?? fonts.ascii;
        return (
          /[“”…]/.test(text) && !hintsChinese && latin !== undefined && !/[\u4e00-\u9fff]|song|hei|kai/i.test(familyOf(latin))
        );
      });
      if (wrong.length === 0) continue;
      const found = listed(new Set(wrong.map(({ letters: { fonts } }) => fonts.hAnsi ?? "")));
      const mend = setRuns(wrong, "w:rFonts", { "w:hint": "eastAsia" });
      report(paragraph, { found, wanted: phrase("quote-font.wanted") }, mend);
    }
  },
};
