import { cellsLine, headOf } from "./table.js";
import { inlinesText } from "./text.js";
import type { Doc, Inline, NodeId } from "./types.js";

/** What a block or a row says, and the clause that printed it. */
export interface Part {
  readonly clause?: string;
  readonly inlines: readonly Inline[];
}
/** The block or row of a document by its id; null where it has none. A table stands for its head. */
export function partOf(doc: Doc, id: NodeId): Part | null {
  for (const block of doc.children) {
    const clause = block.clause === undefined ? {} : { clause: block.clause };
    if (block.type !== "table") {
      if (block.id === id) return { ...clause, inlines: block.children };
      continue;
    }
    if (block.id === id) return { ...clause, inlines: cellsLine(headOf(block)) };
    const row = block.rows.find((one) => one.id === id);
    if (row) return { ...clause, inlines: cellsLine(row.cells) };
  }
  return null;
}
/** Its words. */
export const partText = (doc: Doc, id: NodeId): string | null => {
  const part = partOf(doc, id);
  return part && inlinesText(part.inlines);
};
