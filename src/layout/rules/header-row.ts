import { phrase } from "../../diag/phrase.js";
import { hasHead } from "../data-table.js";
import type { LayoutRule } from "../types.js";

/** Shorter tables seldom run on to another page. */
const many = 15;

export const headerRow: LayoutRule = {
  code: "layout/header-row",
  strength: "practice",
  source: "practice",
  check({ file }, report) {
    for (const table of file.tables) {
      const { rows, first } = table;
      const head = rows[0];
      if (rows.length < many || head === undefined || rows.some(({ isHead }) => isHead) || !hasHead(table)) continue;
      const mend = [{ do: "set", of: head.element, holder: "w:trPr", property: "w:tblHeader", attributes: {} }] as const;
      report(
        "table",
        { found: phrase("header-row.found", { first, rows: rows.length }), wanted: phrase("header-row.wanted") },
        mend,
      );
    }
  },
};
