import { hasHead } from "../data-table.js";
import type { LayoutRule } from "../types.js";

/** Shorter tables seldom run on to another page. */
const many = 15;

export const headerRow: LayoutRule = {
  code: "layout/header-row",
  strength: "实务",
  source: "practice",
  why: "跨页的表不重复表头，下一页就看不出各栏是什么。",
  check({ file }, report) {
    for (const table of file.tables) {
      const { rows, first } = table;
      const head = rows[0];
      if (rows.length < many || head === undefined || rows.some(({ isHead }) => isHead) || !hasHead(table)) continue;
      const mend = [{ do: "set", of: head.element, holder: "w:trPr", property: "w:tblHeader", attributes: {} }] as const;
      report(
        "表格",
        { found: `第 ${first} 段起的表格有 ${rows.length} 行，表头没有设为重复`, wanted: "跨页的表每页重复表头" },
        mend,
      );
    }
  },
};
