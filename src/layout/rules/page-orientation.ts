import { hanCount, isRunning } from "../style-of.js";
import type { LayoutRule } from "../types.js";
import { isLandscape } from "../word/section.js";

/** Characters of running text: a few lines may go with a wide table. */
const much = 100;

export const pageOrientation: LayoutRule = {
  code: "layout/page-orientation",
  strength: "规定",
  source: "standard",
  why: "公文用纸竖放，从左至右横写；横放的页面只用来排横排的表格，装订后才好翻阅。",
  check({ file, paragraphs }, report) {
    const text = new Map<number, { running: number; table: number }>();
    for (const one of paragraphs) {
      if (!isLandscape(one.section)) continue;
      const known = text.get(one.section.number) ?? { running: 0, table: 0 };
      if (one.table !== null) known.table += one.text.length;
      else if (isRunning(one)) known.running += hanCount(one.text);
      text.set(one.section.number, known);
    }
    const wrong = [...text].filter(([, { running, table }]) => running >= much && running > table);
    if (wrong.length === 0) return;
    const sections = file.sections.length > 1 ? `第 ${wrong.map(([number]) => number).join("、")} 节` : "";
    report("页面", { found: `${sections}正文排在横放的纸上`, wanted: "正文竖放；横放只用于表格，表格另起一节" });
  },
};
