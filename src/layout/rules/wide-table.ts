import { phrase } from "../../diag/phrase.js";
import { child, within, type XmlElement } from "../../ooxml/xml-tree.js";
import { round, twipsToMm } from "../measures.js";
import type { Mend } from "../mend/types.js";
import type { LayoutRule } from "../types.js";
import { areaWidth, isLandscape } from "../word/section.js";
import { hasMargins } from "./page-margins.js";

/** Word hangs the cells' inner margins out on both sides. */
const hanging = 240;

export const wideTable: LayoutRule = {
  code: "layout/wide-table",
  strength: "required",
  source: "standard",
  check({ file, look }, report) {
    for (const { element, widths, section, first } of file.tables) {
      const width = fixedWidth(element, widths);
      if (width === null) continue;
      const area = areaWidth(section);
      if (width <= area + hanging) continue;
      // Where the margins are still to be mended the type area is not yet what it will be.
      const isCertain = (isLandscape(section) || hasMargins(section, look)) && mayShrink(element) && area >= width * narrowest;
      const fits: readonly Mend[] = isCertain ? [{ do: "table-width", table: element, from: width, to: area }] : [];
      const found = phrase("wide-table.found", { first, width: round(twipsToMm(width)) });
      report("table", { found, wanted: phrase("wide-table.wanted", { area: round(twipsToMm(area)) }) }, fits);
    }
  },
};

/** Narrower than this part of what they were, columns break their words in ways only a person can judge. */
const narrowest = 0.75;

/** Nothing in it has a width of its own, and it is not placed by itself. */
const mayShrink = (table: XmlElement): boolean =>
  child(child(table, "w:tblPr"), "w:tblpPr") === undefined &&
  ["w:tbl", "w:drawing", "w:pict", "w:object"].every((name) => within(table, name).next().done === true);

/** null where the table follows the width of the page: the widths of its columns are then what they came to last time. */
function fixedWidth(table: XmlElement, columns: readonly number[]): number | null {
  const properties = child(table, "w:tblPr");
  const wanted = child(properties, "w:tblW")?.attributes;
  const isFixed = child(properties, "w:tblLayout")?.attributes.get("w:type") === "fixed";
  const own = Number(wanted?.get("w:w") ?? 0);
  if (wanted?.get("w:type") === "pct") return null;
  const grid = isFixed ? columns.reduce((sum, one) => sum + one, 0) : 0;
  const stated = wanted?.get("w:type") === "dxa" ? own : 0;
  return Math.max(grid, stated) || null;
}
