import { child, elements } from "../xml-tree.js";
import { cellRevision, markCell } from "./cells.js";
import { cellsOf } from "./copied.js";
import type { Patching } from "./patching.js";
import type { Step } from "./steps.js";
import { removeParagraphs } from "./tracked.js";

/** Strikes a cell of a row with its paragraphs. @returns whether there is one */
export function removeCell({ target, cell, by }: Step & { do: "cell" }, patching: Patching): boolean {
  const found = target.kind === "row" ? cellsOf(target.row)?.[cell] : undefined;
  if (!found) return false;
  patching.edits.push(markCell(found.element, cellRevision("cellDel", by, patching), patching.map.source));
  removeParagraphs(found.paragraphs, by, patching);
  return true;
}

/** Writes the widths of a table's columns anew, and what they were. @param columns twips */
export function changeGrid({ target, columns }: Step & { do: "grid" }, { map, ids, edits }: Patching): boolean {
  const grid = target.kind === "table" ? child(target.table.element, "w:tblGrid") : undefined;
  if (!grid || elements(grid).some(({ name }) => name !== "w:gridCol")) return false;
  const own = elements(grid)
    .map(({ start, end }) => map.source.slice(start, end))
    .join("");
  const now = columns.map((width) => `<w:gridCol w:w="${width}"/>`).join("");
  const text = `<w:tblGrid>${now}<w:tblGridChange w:id="${ids.next()}"><w:tblGrid>${own}</w:tblGrid></w:tblGridChange></w:tblGrid>`;
  edits.push({ start: grid.start, end: grid.end, text });
  return true;
}
