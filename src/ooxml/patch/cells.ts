import { child, elements, type XmlElement } from "../xml-tree.js";
import { cellsOf } from "./copied.js";
import { type Edit, revised } from "./edit.js";
import { insertFirst } from "./marks.js";
import type { Patching } from "./patching.js";
import type { Step } from "./steps.js";
import { removeParagraphs } from "./tracked.js";
import type { Author } from "./types.js";

/** Puts the revision of a cell that comes or goes with its column into its properties (ECMA-376 part 1, 17.13.5.1 and 17.13.5.2). */
export function markCell(cell: XmlElement, revision: string, source: string): Edit {
  const properties = child(cell, "w:tcPr");
  if (!properties) return insertFirst(cell, `<w:tcPr>${revision}</w:tcPr>`, source);
  const change = child(properties, "w:tcPrChange");
  if (properties.innerStart === properties.end)
    return { start: properties.start, end: properties.end, text: `<w:tcPr>${revision}</w:tcPr>` };
  const at = change?.start ?? properties.innerEnd;
  return { start: at, end: at, text: revision };
}

export const cellRevision = (kind: "cellIns" | "cellDel", by: Author, patching: Patching): string =>
  revised(kind === "cellIns" ? "ins" : "del", by, patching.ids).replace(/^<w:\w+/, `<w:${kind}`);

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
