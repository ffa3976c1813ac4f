import { phrase } from "../../diag/phrase.js";
import type { Look } from "../../look/types.js";
import { mmToTwips } from "../../ooxml/units.js";
import { round, tolerance, twipsToMm } from "../measures.js";
import type { LayoutRule } from "../types.js";
import { isLandscape, type Section } from "../word/section.js";

const sides = ["top", "bottom", "left", "right"] as const;

/** Are the margins of an upright page those of the look, as near as the standard allows? */
export const hasMargins = (section: Section, { page }: Look): boolean =>
  !isLandscape(section) && sides.every((side) => !isOff(section, side, page.margins));

const isOff = (section: Section, side: keyof Look["page"]["margins"], margins: Look["page"]["margins"]): boolean =>
  Math.abs(section.margins[side] - mmToTwips(margins[side])) > tolerance + 2;

export const pageMargins: LayoutRule = {
  code: "layout/page-margins",
  strength: "required",
  source: "look",
  check({ file, look: { page } }, report) {
    const { width, height, margins } = page;
    const wanted = phrase("margins.wanted", {
      top: margins.top,
      bottom: margins.bottom,
      left: margins.left,
      right: margins.right,
      width: width - margins.left - margins.right,
      height: height - margins.top - margins.bottom,
    });
    for (const section of file.sections) {
      // On a landscape page the binding side is another one, and offices differ in which.
      if (isLandscape(section) || !sides.some((side) => isOff(section, side, margins))) continue;
      const found = Object.fromEntries(sides.map((side) => [side, round(twipsToMm(section.margins[side]))]));
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
      report("page", { found: phrase("margins.all", found), wanted }, mend);
    }
  },
};
