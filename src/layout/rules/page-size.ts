import { phrase } from "../../diag/phrase.js";
import { mmToTwips } from "../../ooxml/units.js";
import { round, tolerance, twipsToMm } from "../measures.js";
import type { LayoutRule } from "../types.js";
import { isLandscape } from "../word/section.js";

export const pageSize: LayoutRule = {
  code: "layout/page-size",
  strength: "required",
  source: "look",
  check({ file, look: { page } }, report) {
    for (const section of file.sections) {
      // A wide table turns the page round.
      const [width, height] = isLandscape(section) ? [page.height, page.width] : [page.width, page.height];
      const off = (twips: number, mm: number) => Math.abs(twips - mmToTwips(mm)) > tolerance;
      if (!off(section.width, width) && !off(section.height, height)) continue;
      const found = phrase("page-size.mm", { width: round(twipsToMm(section.width)), height: round(twipsToMm(section.height)) });
      const attributes = { "w:w": String(mmToTwips(width)), "w:h": String(mmToTwips(height)) };
      // A table made for a larger sheet would run out of the smaller one.
      const room = mmToTwips(width) - section.margins.left - section.margins.right;
      const isCut = file.tables.some(
        (table) => table.section === section && sum(table.widths) > Math.max(room, 0) + tolerance * 4,
      );
      const mend =
        section.element && !isCut
          ? [{ do: "set", of: section.element, holder: "w:sectPr", property: "w:pgSz", attributes } as const]
          : [];
      report("page", { found, wanted: phrase("page-size.mm", { width: page.width, height: page.height }) }, mend);
    }
  },
};

const sum = (widths: readonly number[]): number => widths.reduce((all, one) => all + one, 0);
