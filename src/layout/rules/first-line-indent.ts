import { phrase } from "../../diag/phrase.js";
import { farIn, firstLineIn } from "../appearance.js";
import { round } from "../measures.js";
import { indentMend } from "../mend/make.js";
import { styleOf } from "../style-of.js";
import type { LayoutRule } from "../types.js";

/** Space people typed in place of an indent is another rule's. */
const typed = /^[\s\u3000]/;

export const firstLineIndent: LayoutRule = {
  code: "layout/first-line-indent",
  strength: "required",
  source: "look",
  check({ paragraphs, look }, report) {
    for (const [i, paragraph] of paragraphs.entries()) {
      const style = styleOf(paragraph, look);
      const { role, layout, text, auto } = paragraph;
      const isListed = role === "attachment-list" && /^附\s*件/.test(text);
      if (style === null || (role !== "body" && role !== "item" && role !== "heading" && !isListed)) continue;
      if (typed.test(text) || layout.align === "center" || layout.align === "right" || style.align === "center") continue;
      const first = firstLineIn(paragraph);
      // Typed positions of forms and lists of names stand far to the right.
      if (Math.abs(first - style.indent) <= 0.35 || first > farIn || paragraph.text.trim().length < 4) continue;
      // 联系人：… and lines of a form are no natural paragraphs; what a heading has under it is one however short.
      const isAlone = paragraphs[i - 1]?.role === "heading" && !/[：:]/.test(text) && paragraphs[i + 1]?.role !== "body";
      if (role === "body" && !/[。；]/.test(text) && text.trim().length < 25 && !isAlone) continue;
      // A list brings tab stops of its own: only a person can tell what the gap behind its number should be.
      // Lines of a list of attachments hang under the name.
      const mend = auto === "" && !(isListed && layout.left !== 0) ? indentMend(paragraph, style.indent, style.size) : [];
      report(
        paragraph,
        { found: phrase("indent.first", { n: round(first) }), wanted: phrase("indent.wanted", { n: style.indent }) },
        mend,
      );
    }
  },
};
