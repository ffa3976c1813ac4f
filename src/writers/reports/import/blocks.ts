import type { PhraseKey } from "../../../diag/phrases/index.js";
import type { Block, Column, Inline, NodeId } from "../../../tree/types.js";
import { text } from "../../../words/say.js";
import { zh } from "../../../words/zh/index.js";

export const words = (value: string): readonly Inline[] => [{ type: "text", value }];
export const body = (id: string, value: string): Block => ({
  type: "paragraph",
  role: "body",
  id: id as NodeId,
  children: words(value),
});

/** @param heads the columns' titles and widths, as shares */
export function table(
  id: string,
  heads: readonly (readonly [key: PhraseKey, width: number])[],
  rows: readonly (readonly string[])[],
): Block {
  const columns = heads.map(([key, width]): Column => ({ title: words(text(zh, key)), width, align: "left" }));
  return {
    type: "table",
    id: `table-${id}` as NodeId,
    columns,
    rows: rows.map((cells, i) => ({ id: `${id}-${i}` as NodeId, cells: cells.map(words) })),
  };
}
