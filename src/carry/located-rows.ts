import { isUnnamed } from "../readers/ids.js";
import { cellsText, headOf } from "../tree/table.js";
import { inlinesText } from "../tree/text.js";
import type { Block, Inline, NodeId } from "../tree/types.js";
import type { Answer } from "./answer.js";
import type { EditedFile } from "./edited-file.js";
import { bare } from "./settle-divided.js";

interface RowSpot {
  readonly at: NodeId;
  readonly row: NodeId;
}

/**
 * The row of a table that lost its mark, for an answer about it or one of its cells: the one with something to settle whose
 * text is what the person's was. null where none is, or several are.
 */
export function locatedRow(answer: Answer, { doc, before, places, placesBefore, open }: EditedFile): RowSpot | null {
  const was = new Map(rowsIn(before.children).map(({ row, cells }) => [placesBefore.get(row)?.start, cells]));
  const says = (cells: readonly (readonly Inline[])[] | undefined): boolean => {
    const text = answer.cell === undefined ? cellsText(cells ?? [], " | ") : inlinesText(cells?.[answer.cell] ?? []);
    return cells !== undefined && bare(text) === bare(answer.mine);
  };
  const isHead = answer.row === answer.at;
  const found = rowsIn(doc.children).filter(
    ({ at, row }) => (row === at) === isHead && open.has(row) && isUnnamed(row) && says(was.get(places.get(row)?.start)),
  );
  return found.length === 1 ? { at: found[0]!.at, row: found[0]!.row } : null;
}

/** All rows; a table's head goes by the table's own id. */
const rowsIn = (blocks: readonly Block[]) =>
  blocks.flatMap((block) =>
    block.type === "table"
      ? [
          { at: block.id, row: block.id, cells: headOf(block) },
          ...block.rows.map(({ id, cells }) => ({ at: block.id, row: id, cells })),
        ]
      : [],
  );
