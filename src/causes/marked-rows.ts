import { clausesOf } from "../compare/clauses.js";
import { compareDocs } from "../compare/compare.js";
import type { Change, ChangeKind, Piece } from "../compare/types.js";
import { numberText } from "../tree/text.js";
import type { Block, Doc, Inline, NodeId } from "../tree/types.js";
import { sentencesOf } from "./clause-changes.js";

/** A clause, heading, paragraph or table row of a paper, with what a change of facts makes of it. */
export interface MarkedRow {
  /** Of its first block, or of the row. */
  readonly id: string;
  readonly kind: ChangeKind;
  /** What it is on the page. */
  readonly type: Block["type"] | "row";
  readonly level?: string;
  readonly role?: string;
  /** With the gap that follows it; "" where it has none. */
  readonly number: string;
  /** Its number before, where that was another. */
  readonly was?: string;
  /** Lines are parted by line feeds, cells by tabs. */
  readonly pieces: readonly Piece[];
  /** Sentences that change. */
  readonly sentences: number;
  /** Paths of the facts that are printed in it. */
  readonly facts: readonly string[];
}

/** How many sentences a change of facts touches: those of rows that change, one for a row that only gets another place or number. */
export const sentencesIn = (change: Change): number =>
  change.kind === "same" ? 0 : Math.max(1, sentencesOf(change.pieces).length);

/** A paper as it would be, row by row, with what goes and comes. @param old as it is; null where there was none */
export function markedRows(old: Doc | null, now: Doc): readonly MarkedRow[] {
  if (old === null || old.meta.version === now.meta.version) return plainRows(now);
  const [then, next] = [partsOf(old), partsOf(now)];
  return compareDocs(old, now).changes.flatMap((change): readonly MarkedRow[] => {
    const { kind, pieces } = change;
    const [side, parts] = change.new === null ? [change.old, then] : [change.new, next];
    if (side === null) return [];
    const before = change.old === null ? "" : numberOf(change.old.blocks[0]!, then);
    const own = rowOf(side.blocks, parts);
    return [
      {
        ...own,
        ...{ kind, pieces, sentences: sentencesIn(change) },
        ...(before !== "" && before !== own.number && { was: before }),
      },
    ];
  });
}

const plainRows = (doc: Doc): readonly MarkedRow[] => {
  const parts = partsOf(doc);
  return clausesOf(doc).map(({ blocks, text }) => ({
    ...rowOf(blocks, parts),
    ...{ kind: "same" as const, sentences: 0, pieces: text === "" ? [] : [{ op: "=" as const, text }] },
  }));
};

interface Part {
  readonly block: Block;
  /** Of a table's row. */
  readonly isRow: boolean;
  readonly inlines: readonly Inline[];
}
type Parts = ReadonlyMap<NodeId, Part>;

function partsOf(doc: Doc): Parts {
  const parts = new Map<NodeId, Part>();
  for (const block of doc.children) {
    if (block.type !== "table") {
      parts.set(block.id, { block, isRow: false, inlines: block.children });
      continue;
    }
    parts.set(block.id, { block, isRow: true, inlines: block.columns.flatMap(({ title }) => title) });
    for (const row of block.rows) parts.set(row.id, { block, isRow: true, inlines: row.cells.flat() });
  }
  return parts;
}

const numberOf = (id: NodeId, parts: Parts): string => {
  const part = parts.get(id);
  return part === undefined || part.isRow ? "" : numberText(part.block);
};

function rowOf(blocks: readonly NodeId[], parts: Parts): Omit<MarkedRow, "kind" | "pieces" | "sentences"> {
  const id = blocks[0]!;
  const first = parts.get(id)!;
  const values = blocks.flatMap((one) => parts.get(one)?.inlines ?? []);
  return {
    id,
    type: first.isRow ? "row" : first.block.type,
    ...("level" in first.block && { level: first.block.level }),
    ...("role" in first.block && { role: first.block.role }),
    number: numberOf(id, parts),
    facts: [...new Set(values.flatMap((inline) => (inline.type === "value" ? [inline.path] : [])))],
  };
}
