import { textMends } from "../mend/make.js";
import type { LayoutRule } from "../types.js";

/** 2026年03月05日, wherever it stands outside tables. */
export const dateZero: LayoutRule = {
  code: "layout/date-zero",
  strength: "规定",
  source: "standard",
  why: "月、日不编虚位：1 不写作 01。",
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
      report(paragraph, { found: found.map((m) => `“${m[0]}”`).join("、"), wanted: "月、日前不加 0" }, mend);
    }
  },
};
