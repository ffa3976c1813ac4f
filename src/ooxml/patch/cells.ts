import type { Splice } from "../../text/splice.js";
import { child, type XmlElement } from "../xml-tree.js";
import { revised } from "./edit.js";
import { insertFirst } from "./marks.js";
import type { Patching } from "./patching.js";
import type { Author } from "./types.js";

/** Puts the revision of a cell that comes or goes with its column into its properties (ECMA-376 part 1, 17.13.5.1 and 17.13.5.2). */
export function markCell(cell: XmlElement, revision: string, source: string): Splice {
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
