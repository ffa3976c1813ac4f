import type { Look } from "../../look/types.js";
import { mmToTwips } from "../../ooxml/units.js";
import { round, tolerance, twipsToMm } from "../measures.js";
import type { LayoutRule } from "../types.js";
import { isLandscape, type Section } from "../word/section.js";

const sides = [
  ["top", "上"],
  ["bottom", "下"],
  ["left", "左"],
  ["right", "右"],
] as const;

/** Are the margins of an upright page those of the look, as near as the standard allows? */
export const hasMargins = (section: Section, { page }: Look): boolean =>
  !isLandscape(section) && sides.every(([side]) => !isOff(section, side, page.margins));

const isOff = (section: Section, side: keyof Look["page"]["margins"], margins: Look["page"]["margins"]): boolean =>
  Math.abs(section.margins[side] - mmToTwips(margins[side])) > tolerance + 2;

export const pageMargins: LayoutRule = {
  code: "layout/page-margins",
  strength: "规定",
  source: "look",
  why: "页边距定下版心，版心不对，每页行数、每行字数和装订位置都不对。",
  check({ file, look: { page } }, report) {
    const { width, height, margins } = page;
    const wanted = `上 ${margins.top}、下 ${margins.bottom}、左 ${margins.left}、右 ${margins.right} 毫米（±1），版心 ${width - margins.left - margins.right}×${height - margins.top - margins.bottom} 毫米`;
    for (const section of file.sections) {
      // On a landscape page the binding side is another one, and offices differ in which.
      if (isLandscape(section) || !sides.some(([side]) => isOff(section, side, margins))) continue;
      const found = sides.map(([side, name]) => `${name} ${round(twipsToMm(section.margins[side]))}`).join("、");
      const area = mmToTwips(width - margins.left - margins.right);
      const attributes = {
        "w:top": String(mmToTwips(margins.top)),
        "w:bottom": String(mmToTwips(margins.bottom)),
        // What rounding leaves goes to the binding side, so that the type area is whole.
        "w:left": String(mmToTwips(width) - mmToTwips(margins.right) - area),
        "w:right": String(mmToTwips(margins.right)),
        "w:gutter": "0",
      };
      const mend = section.element && [
        { do: "set", of: section.element, holder: "w:sectPr", property: "w:pgMar", attributes } as const,
      ];
      report("页面", { found: `${found} 毫米`, wanted }, mend);
    }
  },
};
