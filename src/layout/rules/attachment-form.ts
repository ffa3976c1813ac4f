import { phrase } from "../../diag/phrase.js";
import { textMends } from "../mend/make.js";
import type { LayoutRule } from "../types.js";

export const attachmentForm: LayoutRule = {
  code: "layout/attachment-form",
  strength: "required",
  source: "standard",
  check({ paragraphs }, report) {
    for (const paragraph of paragraphs) {
      if (paragraph.role !== "attachment-list") continue;
      const text = paragraph.text.trim();
      const colon = /^\s*附\s*件\s*(?=:)/.exec(paragraph.text)?.[0].length;
      if (colon !== undefined) {
        const mend = textMends(paragraph, [{ from: colon, to: colon + 1, text: "：" }]);
        report(paragraph, { found: phrase("attachment-form.colon"), wanted: phrase("attachment-form.lead") }, mend ?? []);
      }
      const each = /^附\s*件\s*(?:[（(]\s*)?(?:[0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})(?:\s*[）)])?/.exec(text)?.[0];
      if (each !== undefined)
        report(paragraph, { found: phrase("attachment-form.each", { each }), wanted: phrase("attachment-form.once") });
      if (/[。；，、,;.]$/.test(text))
        report(paragraph, {
          found: phrase("attachment-form.mark", { mark: text.at(-1)! }),
          wanted: phrase("attachment-form.no-mark"),
        });
      const comma = /(?:^|[：:])\s*\d{1,2}\s*(?=、)/.exec(paragraph.text);
      if (comma !== null) {
        const at = comma.index + comma[0].length;
        const mend = textMends(paragraph, [{ from: at, to: at + 1, text: /\d/.test(paragraph.text[at + 1] ?? "") ? ". " : "." }]);
        report(paragraph, { found: phrase("attachment-form.comma"), wanted: phrase("attachment-form.point") }, mend ?? []);
      }
    }
  },
};
