import { phrase } from "../../diag/phrase.js";
import { firstLineIn } from "../appearance.js";
import { round } from "../measures.js";
import { indentMend, textMends } from "../mend/make.js";
import type { LayoutRule } from "../types.js";

export const addressee: LayoutRule = {
  code: "layout/addressee",
  strength: "required",
  source: "standard",
  check({ paragraphs }, report) {
    for (const paragraph of paragraphs) {
      if (paragraph.role !== "addressee") continue;
      const first = firstLineIn(paragraph);
      const typed = /^[\s\u3000]+/.exec(paragraph.text)?.[0].length ?? 0;
      if (first > 0.35 || typed > 0) {
        const mend = typed === 0 ? indentMend(paragraph, 0, 16) : [];
        report(
          paragraph,
          { found: phrase("addressee.left", { n: round(first + typed) }), wanted: phrase("addressee.flush") },
          mend,
        );
      }
      const colon = paragraph.text.trimEnd().length - 1;
      if (paragraph.text[colon] === ":") {
        const mend = textMends(paragraph, [{ from: colon, to: colon + 1, text: "：" }]);
        report(paragraph, { found: phrase("colon.half"), wanted: phrase("colon.full") }, mend ?? []);
      }
    }
  },
};
