import { round, twipsToMm } from "../measures.js";
import type { LayoutRule } from "../types.js";
import { areaWidth } from "../word/section.js";

/** Word hangs the cells' inner margins out on both sides. */
const hanging = 240;

export const wideTable: LayoutRule = {
  code: "layout/wide-table",
  strength: "规定",
  source: "standard",
  why: "表格宽过版心，右边会印到纸外或者装订线里。",
  check({ file }, report) {
    for (const { widths, section, first } of file.tables) {
      const width = widths.reduce((sum, one) => sum + one, 0);
      const area = areaWidth(section);
      if (width <= area + hanging) continue;
      const found = `第 ${first} 段起的表格宽 ${round(twipsToMm(width))} 毫米`;
      report("表格", { found, wanted: `不超过版心 ${round(twipsToMm(area))} 毫米，排不下的用横页` });
    }
  },
};
