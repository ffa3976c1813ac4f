import type { Side } from "../../compare/types.js";
import { headOf } from "../../tree/table.js";
import { inlinesText, numberText } from "../../tree/text.js";
import type { Block, Doc, Inline, NodeId, Table, TextBlock } from "../../tree/types.js";

/** A row of a table, header included, by the id its clause goes by. */
export interface RowPlace {
  readonly table: Table;
  readonly cells: readonly (readonly Inline[])[];
  readonly header: boolean;
}
/** One document, to be looked up by the ids of its clauses. */
export interface Places {
  readonly blocks: readonly Block[];
  readonly at: ReadonlyMap<NodeId, number>;
  readonly rows: ReadonlyMap<NodeId, RowPlace>;
}

export function placesOf({ children: blocks }: Doc): Places {
  const rows = new Map<NodeId, RowPlace>();
  for (const block of blocks) {
    if (block.type !== "table") continue;
    rows.set(block.id, { table: block, cells: headOf(block), header: true });
    for (const row of block.rows) rows.set(row.id, { table: block, cells: row.cells, header: false });
  }
  return { blocks, at: new Map(blocks.map((block, i) => [block.id, i])), rows };
}

/** The row a clause is; undefined for one of paragraphs. */
export const rowOf = (side: Side, places: Places): RowPlace | undefined => places.rows.get(side.blocks[0]!);

/** A paragraph of a clause: where in the clause's text its line ends, and the block it is. */
export interface LineEnd {
  readonly end: number;
  readonly index: number;
  readonly block: TextBlock;
}

/** The paragraphs of a clause that is no row. Line feeds at other offsets of its text are line breaks within a paragraph. */
export function linesOf(side: Side, places: Places): readonly LineEnd[] {
  let end = -1;
  return side.blocks.map((id, k) => {
    const index = places.at.get(id)!;
    const block = places.blocks[index] as TextBlock;
    end += 1 + (k === 0 ? 0 : numberText(block).length) + inlinesText(block.children).length;
    return { end, index, block };
  });
}

/** A clause's own number as printed, with the gap after it. */
export function printedNumber(side: Side, places: Places): string {
  const block = places.blocks[places.at.get(side.blocks[0]!) ?? -1];
  return block === undefined ? side.number : numberText(block);
}
