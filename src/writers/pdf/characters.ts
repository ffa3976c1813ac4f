import { type FontRole, fontRoles, type Look } from "../../look/types.js";
import type { Doc } from "../../tree/types.js";
import { pageNumberText } from "./draw-pages.js";
import { spansAt } from "./element-lines.js";
import type { Metrics } from "./metrics.js";
import { footnotesOf, noteSpans } from "./notes.js";
import { cellSpans } from "./tables.js";
import { lineUnits, unitsOf } from "./units.js";

/** Every character a document prints, by the role it is printed in. Layout itself is asked, so that the two never disagree. */
export function charactersOf(doc: Doc, look: Look): ReadonlyMap<FontRole, ReadonlySet<string>> {
  const found = new Map(fontRoles.map((role) => [role, new Set<string>()]));
  const recorder: Metrics = {
    glyph: (role, char) => {
      found.get(role)!.add(char);
      return { font: 0, advance: 1 };
    },
  };
  for (const [index, block] of doc.children.entries()) {
    if (block.type !== "table") unitsOf(spansAt(doc.children, index, look), recorder);
    else {
      const cells = block.rows.flatMap((row) => row.cells);
      unitsOf(
        block.columns.flatMap((column) => cellSpans(column.title, look.styles["table-head"])),
        recorder,
      );
      unitsOf(
        cells.flatMap((cell) => cellSpans(cell, look.styles["table-cell"])),
        recorder,
      );
    }
  }
  for (const note of footnotesOf(doc)) for (const spans of noteSpans(note, look.styles.body.font)) unitsOf(spans, recorder);
  // Pages are not known yet: any digit may be needed.
  lineUnits({ text: pageNumberText(1234567890, look), font: "page-number", size: look.pageNumber.size }, recorder);
  return found;
}
