import { phrase } from "../../diag/phrase.js";
import { hanCount } from "../../text/han.js";
import { chineseFont, familyOf, fontNames, official, suits } from "../font-families.js";
import { fontMend } from "../mend/make.js";
import { styleOf } from "../style-of.js";
import type { LayoutRule } from "../types.js";

const held = new Set(["note", "number", "addressee", "body", "columns", "item", "attachment-list", "issuer", "date"]);
/** A whole paragraph in 黑体 or 楷体 is meant as a heading or quotation unless it is as long as running text. */
const long = 40;

export const wrongFont: LayoutRule = {
  code: "layout/wrong-font",
  strength: "usual",
  source: "look",
  check({ paragraphs, look }, report) {
    for (const paragraph of paragraphs) {
      const style = styleOf(paragraph, look);
      if (style === null || !held.has(paragraph.role)) continue;
      const all = hanCount(paragraph.text);
      const off = paragraph.runs.filter(
        ({ text, letters }) => hanCount(text) > 0 && !suits(chineseFont(letters), style.font, look),
      );
      const count = off.reduce((sum, { text }) => sum + hanCount(text), 0);
      const strange = off.filter(({ letters }) => !official.has(familyOf(chineseFont(letters) ?? "")));
      const whole = count >= all * 0.9 && all >= long && paragraph.numbered === null;
      const wrong = whole ? off : strange;
      const { autoRun } = paragraph;
      const isOdd = autoRun !== null && hanCount(autoRun.text) > 0 && !suits(chineseFont(autoRun.letters), style.font, look);
      if (isOdd && !official.has(familyOf(chineseFont(autoRun.letters) ?? ""))) {
        const found = phrase("layout.auto-number", { what: fontNames([autoRun]) });
        const mend = autoRun.byList.font ? [] : fontMend([autoRun], style, look);
        report(paragraph, { found, wanted: look.fonts[style.font].docx }, mend);
      }
      if (wrong.length === 0) continue;
      const found = fontNames(wrong);
      report(paragraph, { found, wanted: look.fonts[style.font].docx }, fontMend(wrong, style, look));
    }
  },
};
