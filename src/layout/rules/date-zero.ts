import { listed, phrase } from "../../diag/phrase.js";
import { textMends } from "../mend/make.js";
import type { LayoutRule } from "../types.js";

/** 2026年03月05日, wherever it stands outside tables. */
export const dateZero: LayoutRule = {
  code: "layout/date-zero",
  strength: "required",
  source: "standard",
  check({ paragraphs }, report) {
    for (const paragraph of paragraphs) {
      if (paragraph.role === "cell" || paragraph.isProgram) continue;
      const found = [...paragraph.text.matchAll(/[12]\d{3}年(0?)\d{1,2}月(?:(0?)\d{1,2}日)?/g)].filter(
        (m) => m[1] === "0" || m[2] === "0",
      );
      if (found.length === 0) continue;
      const changes = found.flatMap((m) =>
        [...m[0].matchAll(/(?<=[年月])0(?=[1-9])/g)].map((zero) => ({
          from: m.index + zero.index,
          to: m.index + zero.index + 1,
          text: "",
        })),
      );
      if (changes.length === 0) continue;
      const mend = textMends(paragraph, changes) ?? [];
      report(
        paragraph,
        { found: listed(found.map((m) => phrase("date-form.is", { text: m[0] }))), wanted: phrase("date-zero.none") },
        mend,
      );
    }
  },
};
