import { textMends } from "../mend/make.js";
import type { LayoutRule } from "../types.js";

export const attachmentForm: LayoutRule = {
  code: "layout/attachment-form",
  strength: "规定",
  source: "standard",
  why: "附件说明左空二字写“附件”，后标全角冒号和附件名称，名称后不加标点。",
  check({ paragraphs }, report) {
    for (const paragraph of paragraphs) {
      if (paragraph.role !== "attachment-list") continue;
      const text = paragraph.text.trim();
      const colon = /^\s*附\s*件\s*(?=:)/.exec(paragraph.text)?.[0].length;
      if (colon !== undefined) {
        const mend = textMends(paragraph, [{ from: colon, to: colon + 1, text: "：" }]);
        report(paragraph, { found: "“附件”后面是半角冒号", wanted: "“附件：”" }, mend ?? []);
      }
      const each = /^附\s*件\s*(?:[0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})/.exec(text)?.[0];
      if (each !== undefined) report(paragraph, { found: `逐个写作“${each}”`, wanted: "“附件：”只写一次，名称前依次写“1.”“2.”" });
      if (/[。；，、,;.]$/.test(text)) report(paragraph, { found: `名称后有“${text.at(-1)}”`, wanted: "附件名称后不加标点" });
      const comma = /(?:^|[：:])\s*\d{1,2}\s*(?=、)/.exec(paragraph.text);
      if (comma !== null) {
        const at = comma.index + comma[0].length;
        const mend = textMends(paragraph, [{ from: at, to: at + 1, text: /\d/.test(paragraph.text[at + 1] ?? "") ? ". " : "." }]);
        report(paragraph, { found: "序号用顿号", wanted: "序号写作“1.”" }, mend ?? []);
      }
    }
  },
};
