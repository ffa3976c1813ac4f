import { cellsLine, headOf } from "../tree/table.js";
import { inlinesText } from "../tree/text.js";

import type { Doc, Inline, NodeId } from "../tree/types.js";
import { inlines as inlinesIn } from "../tree/walk.js";
import type { Side } from "./types.js";

interface Origin {
  readonly clause: string;
  readonly inlines: readonly Inline[];
  readonly text: string;
}
type Origins = ReadonlyMap<NodeId, Origin>;

/** Where the words of one side come from. */
export interface Sources {
  /** Blocks and rows as they were composed … */
  readonly composed: Origins;
  /** … and as they stand in the document compared; */
  readonly printed: Origins;
  /** whether the two may differ. */
  readonly edited: boolean;
  /** Which block stands before each, in both. */
  readonly before: { readonly composed: ReadonlyMap<string, string>; readonly printed: ReadonlyMap<string, string> };
  readonly versions: Readonly<Record<string, number>>;
  /** Every value printed anywhere, by path. */
  readonly facts: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Whether a document is ours: it knows its clauses or where its values came from. */
export function isOwn(doc: Doc): boolean {
  if (Object.keys(doc.meta.clauses).length > 0) return true;
  for (const { inline } of inlinesIn(doc)) if (inline.type === "value") return true;
  return false;
}

/** @param composed the tree the document was composed as; absent: the document itself says what it knows */
export function sourcesOf(doc: Doc, composed: Doc = doc): Sources {
  const origins = originsOf(composed);
  const printed = composed === doc ? origins : originsOf(doc);
  const facts = valuesIn([...origins.values()].flatMap(({ inlines }) => inlines));
  return {
    composed: origins,
    printed,
    edited: composed !== doc,
    before: { composed: neighbours(origins, printed), printed: neighbours(printed, origins) },
    versions: composed.meta.clauses,
    facts: new Map([...facts].map(([path, values]) => [path, new Set(values)])),
  };
}

function originsOf(doc: Doc): Origins {
  const found = new Map<NodeId, Origin>();
  const add = (id: NodeId, clause: string, inlines: readonly Inline[]) =>
    found.set(id, { clause, inlines, text: inlinesText(inlines) });
  for (const block of doc.children) {
    // A block's id begins with its clause's; a file that was read back knows only the id.
    const clause = block.clause ?? block.id.split("#")[0]!;
    if (block.type !== "table") add(block.id, clause, block.children);
    else {
      add(block.id, clause, cellsLine(headOf(block)));
      for (const row of block.rows) add(row.id, clause, cellsLine(row.cells));
    }
  }
  return found;
}

const _between = (cells: readonly (readonly Inline[])[]): readonly Inline[] =>
  cells.flatMap((cell, i) => (i === 0 ? cell : [{ type: "text", value: "\t" } as const, ...cell]));

/** The block before each, among those that stand in both documents. */
function neighbours(own: Origins, other: Origins): ReadonlyMap<string, string> {
  const shared = [...own.keys()].filter((id) => other.has(id));
  return new Map(shared.map((id, i) => [id, shared[i - 1] ?? ""]));
}

export const valuesIn = (inlines: readonly Inline[]): ReadonlyMap<string, readonly string[]> => {
  const values = new Map<string, string[]>();
  for (const inline of inlines)
    if (inline.type === "value") values.set(inline.path, [...(values.get(inline.path) ?? []), inline.value]);
  return values;
};

/** What a clause was composed of. */
export interface Row {
  readonly text: string;
  readonly inlines: readonly Inline[];
  readonly values: ReadonlyMap<string, readonly string[]>;
  readonly clauses: readonly string[];
}

/**
 * A clause of one side as it was composed. One a person took away or wrote anew is found by the ids of its other side, unless
 * that id still stands here: entries of a list are counted, and when one goes the next has its id.
 */
export function rowOf(side: Side | null, { composed, printed, edited }: Sources, other: Side | null): Row {
  const own = (side?.blocks ?? []).flatMap((id) => composed.get(id) ?? []);
  const lost = (other?.blocks ?? []).filter((id) => !printed.has(id)).flatMap((id) => composed.get(id) ?? []);
  const blocks = own.length > 0 || !edited ? own : lost;
  const inlines = blocks.flatMap((block) => block.inlines);
  return {
    text: inlinesText(inlines),
    inlines,
    values: valuesIn(inlines),
    clauses: [...new Set(blocks.map(({ clause }) => clause))],
  };
}
