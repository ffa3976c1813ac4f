import { mmToTwips } from "../../ooxml/units.js";
import { round, tolerance, twipsToMm } from "../measures.js";
import type { LayoutRule } from "../types.js";
import { isLandscape } from "../word/section.js";

export const pageSize: LayoutRule = {
  code: "layout/page-size",
  strength: "规定",
  source: "look",
  why: "公文用 A4 纸，纸型不对，打印时会缩放或者裁掉。",
  check({ file, look: { page } }, report) {
    for (const section of file.sections) {
      // A wide table turns the page round.
      const [width, height] = isLandscape(section) ? [page.height, page.width] : [page.width, page.height];
      const off = (twips: number, mm: number) => Math.abs(twips - mmToTwips(mm)) > tolerance;
      if (!off(section.width, width) && !off(section.height, height)) continue;
      const found = `${round(twipsToMm(section.width))}×${round(twipsToMm(section.height))} 毫米`;
      const attributes = { "w:w": String(mmToTwips(width)), "w:h": String(mmToTwips(height)) };
      const mend = section.element && [
        { do: "set", of: section.element, holder: "w:sectPr", property: "w:pgSz", attributes } as const,
      ];
      report("页面", { found, wanted: `${page.width}×${page.height} 毫米` }, mend);
    }
  },
};
