import { firstLineIn } from "../appearance.js";
import { round } from "../measures.js";
import { indentMend, textMends } from "../mend/make.js";
import type { LayoutRule } from "../types.js";

export const addressee: LayoutRule = {
  code: "layout/addressee",
  strength: "规定",
  source: "standard",
  why: "主送机关顶格写，后面用全角冒号，与正文分开。",
  check({ paragraphs }, report) {
    for (const paragraph of paragraphs) {
      if (paragraph.role !== "addressee") continue;
      const first = firstLineIn(paragraph);
      const typed = /^[\s\u3000]+/.exec(paragraph.text)?.[0].length ?? 0;
      if (first > 0.35 || typed > 0) {
        const mend = typed === 0 ? indentMend(paragraph, 0, 16) : [];
        report(paragraph, { found: `左空 ${round(first + typed)} 字`, wanted: "顶格" }, mend);
      }
      const colon = paragraph.text.trimEnd().length - 1;
      if (paragraph.text[colon] === ":") {
        const mend = textMends(paragraph, [{ from: colon, to: colon + 1, text: "：" }]);
        report(paragraph, { found: "后面是半角冒号", wanted: "全角冒号“：”" }, mend ?? []);
      }
    }
  },
};
