import { cellsText, headOf, tableText } from "../tree/table.js";
import { inlinesText } from "../tree/text.js";
import type { Inline, NodeId, Row, Table } from "../tree/types.js";
import { matchUnits, rowUnits } from "./match-blocks.js";
import { matchColumns, sameColumns } from "./match-columns.js";
import { type Cell, mergeCell } from "./merge-cell.js";
import { type Merging, textsOf } from "./merge-text.js";
import type { Notes } from "./notes.js";
import { type RowSides, serialColumn, withSerials } from "./serials.js";
import type { PlannedRow } from "./types.js";
import { weaveOrder } from "./weave.js";

export interface TableSides {
  readonly base: Table | undefined;
  readonly mine: Table;
  readonly next: Table | undefined;
  readonly open: ReadonlySet<NodeId>;
  readonly held: ReadonlySet<NodeId>;
}
/** A merged table: texts still masked where `masked`. */
export interface MergedTable {
  readonly block: Table;
  readonly replaced?: true;
  readonly proposed?: Table;
  readonly head?: readonly (string | undefined)[];
  readonly rows?: readonly PlannedRow[];
  readonly goneRows?: readonly NodeId[];
}

/** How alike two rows must be to be taken for one without any mark. */
const alikeRows = 0.5;

/** Whether a person changed anything in a table. */
export function tableChanged(base: Table, mine: Table, merging: Merging): boolean {
  if (base.columns.length !== mine.columns.length || base.rows.length !== mine.rows.length) return true;
  const differ = (a: readonly Inline[], b: readonly Inline[]) => {
    const texts = textsOf(a, b, undefined, merging);
    return texts.base !== texts.mine;
  };
  return (
    base.columns.some((column, i) => differ(column.title, mine.columns[i]!.title)) ||
    base.rows.some((row, i) => row.cells.some((cell, k) => differ(cell, mine.rows[i]!.cells[k] ?? [])))
  );
}

/**
 * Merges a table head by head, row by row and cell by cell, in the columns a person gave it. Where the generator has other
 * columns now and a person changed the table too, and where no column is to be known again, it is one conflict.
 */
export function mergeTable(sides: TableSides, merging: Merging, notes: Notes): MergedTable {
  const { base, mine, next } = sides;
  if (next === undefined || base === undefined) return { block: { ...mine, ...(next && { id: next.id }) } };
  const own = matchColumns(base, mine);
  const generatedAnew = !sameColumns(matchColumns(base, next), base, next);
  const held = [mine, ...mine.rows].some(({ id }) => sides.held.has(id));
  if (generatedAnew && !held && !tableChanged(base, mine, merging)) return { block: next, replaced: true };
  if (generatedAnew || own.size === 0) {
    if (tableText(base) === tableText(next)) return { block: { ...mine, id: next.id } };
    const texts = { base: tableText(base), mine: tableText(mine), next: tableText(next) };
    notes.conflicts.push({ at: next.id, cause: generatedAnew ? "table" : "columns", ...texts, proposal: null });
    return { block: { ...mine, id: next.id }, proposed: next };
  }
  noteColumns(own, { base, mine, next }, notes);
  const of = new Map([...own].map(([i, k]) => [k, i]));
  const [was, now] = [inColumnsOf(mine, base, of), inColumnsOf(mine, next, of)];
  const at = next.id;
  const isOwn = (i: number): boolean => !of.has(i);
  const head = mine.columns.map((column, i) =>
    isOwn(i)
      ? { children: column.title }
      : mergeCell(
          { base: was.columns[i]!.title, mine: column.title, next: now.columns[i]!.title },
          { at, row: at, cell: i },
          merging,
          notes,
        ),
  );
  const { rows, gone } = mergeRows({ ...sides, base: was, next: now }, isOwn, merging, notes);
  const width = sameColumns(own, base, mine) ? {} : { width: (i: number) => mine.columns[i]!.width };
  return {
    block: {
      ...next,
      columns: now.columns.map((column, i) => ({
        ...column,
        title: head[i]!.children,
        ...(width.width && { width: width.width(i) }),
      })),
      rows: rows.map(({ row }) => row),
    },
    head: head.map(({ proposal }: Cell) => proposal),
    rows,
    goneRows: gone,
  };
}

/** A table in the columns of a person's: those of their own are empty. @param of places in the table by places in `mine` */
const inColumnsOf = (mine: Table, table: Table, of: ReadonlyMap<number, number>): Table => ({
  ...table,
  columns: mine.columns.map((column, k) => (of.has(k) ? table.columns[of.get(k)!]! : { ...column, title: [] })),
  rows: table.rows.map((row) => ({ ...row, cells: mine.columns.map((_, k) => row.cells[of.get(k) ?? -1] ?? []) })),
});

/** What a person did to the columns themselves: put in, taken out, set in another order. */
function noteColumns(
  own: ReadonlyMap<number, number>,
  { base, mine, next }: { readonly base: Table; readonly mine: Table; readonly next: Table },
  notes: Notes,
): void {
  const at = next.id;
  const kept = new Set(own.values());
  for (const k of mine.columns.keys()) if (!kept.has(k)) notes.kept.push({ at, how: "inserted", text: columnText(mine, k) });
  for (const i of base.columns.keys()) {
    if (own.has(i)) continue;
    const [was, now] = [columnText(base, i), columnText(next, i)];
    notes.deleted.push({ at, was, ...(was !== now && { next: now }) });
  }
  const order = [...own].sort(([a], [b]) => a - b).map(([, k]) => k);
  if (order.some((k, i) => i > 0 && k < order[i - 1]!))
    notes.kept.push({ at, how: "moved", text: cellsText(headOf(mine), " | ") });
}

const columnText = ({ columns, rows }: Table, i: number): string =>
  [columns[i]!.title, ...rows.map(({ cells }) => cells[i] ?? [])].map(inlinesText).join(" | ");

function mergeRows(
  { base, mine, next, open, held }: TableSides & { readonly base: Table; readonly next: Table },
  isOwn: (column: number) => boolean,
  merging: Merging,
  notes: Notes,
): { readonly rows: readonly PlannedRow[]; readonly gone: readonly NodeId[] } {
  const shared = (rows: readonly Row[]) =>
    rowUnits(rows.map((row) => ({ ...row, cells: row.cells.filter((_, i) => !isOwn(i)) })));
  const [b, m, n] = [shared(base.rows), shared(mine.rows), shared(next.rows)];
  const pairs = { mine: matchUnits(b, m, alikeRows), next: matchUnits(b, n, alikeRows) };
  const both = addedAlike(mine.rows, next.rows, pairs);
  const serial = serialColumn({ base, next });
  const edited = (i: number): boolean => {
    const own = mine.rows[pairs.mine.get(i)!]!;
    if (open.has(own.id) || held.has(own.id)) return true;
    return base.rows[i]!.cells.some((cell, k) => {
      const texts = textsOf(cell, own.cells[k] ?? [], undefined, merging);
      return k !== serial && texts.base !== texts.mine;
    });
  };
  const order = weaveOrder({
    counts: { mine: mine.rows.length, next: next.rows.length },
    pairs: { ...pairs, both },
    stays: edited,
    lead: () => undefined,
    depth: () => 0,
  });
  for (const i of order.deleted) {
    const now = next.rows[pairs.next.get(i)!]!;
    const was = textsOf(base.rows[i]!.cells.flat(), undefined, now.cells.flat(), merging);
    notes.deleted.push({ at: next.id, was: shown(base.rows[i]!), ...(was.base !== was.next && { next: shown(now) }) });
  }
  const sides = withSerials(order.slots, { base, mine, next }, serial, open);
  const rows = order.slots.map(({ mine: k }, i): PlannedRow => {
    const moved = k !== undefined && order.moved.has(k);
    return mergeRow(sides[i]!, { at: next.id, open, moved, isOwn }, merging, notes);
  });
  return { rows, gone: order.removed.map((i) => mine.rows[i]!.id) };
}

const shown = (row: Row): string => cellsText(row.cells, " | ");

function addedAlike(
  mine: readonly Row[],
  next: readonly Row[],
  pairs: { readonly mine: ReadonlyMap<number, number>; readonly next: ReadonlyMap<number, number> },
): ReadonlyMap<number, number> {
  const [ownMine, ownNext] = [new Set(pairs.mine.values()), new Set(pairs.next.values())];
  const left = new Map(next.flatMap((row, j) => (ownNext.has(j) ? [] : [[shown(row), j] as const])));
  return new Map(
    mine.flatMap((row, k) => (!ownMine.has(k) && left.has(shown(row)) ? [[k, left.get(shown(row))!] as const] : [])),
  );
}

function mergeRow(
  { base: old, mine: own, next: now }: RowSides,
  {
    at,
    open,
    moved,
    isOwn,
  }: {
    readonly at: NodeId;
    readonly open: ReadonlySet<NodeId>;
    readonly moved: boolean;
    readonly isOwn: (column: number) => boolean;
  },
  merging: Merging,
  notes: Notes,
): PlannedRow {
  if (own === undefined) return { row: now!, proposals: [] };
  const id = now?.id ?? old?.id ?? own.id;
  if (open.has(own.id)) {
    const changed = old && now && shown(old) !== shown(now);
    notes.carried.push({ at, row: id, text: shown(own), ...(changed && { next: shown(now) }) });
    return { row: { ...own, id }, mine: own.id, carried: true, proposals: [] };
  }
  if (moved) notes.kept.push({ at, row: id, how: "moved", text: shown(own) });
  if (old !== undefined && now === undefined) {
    notes.conflicts.push({ at, row: id, cause: "removed", base: shown(old), mine: shown(own), next: null, proposal: null });
    return { row: { ...own, id }, mine: own.id, removal: true, proposals: [] };
  }
  if (old === undefined) {
    if (now === undefined) notes.kept.push({ at, row: id, how: "inserted", text: shown(own) });
    return { row: { ...own, id }, mine: own.id, proposals: [] };
  }
  const cells = own.cells.map(
    (cell, i): Cell =>
      isOwn(i)
        ? { children: cell }
        : mergeCell({ base: old.cells[i], mine: cell, next: now?.cells[i] }, { at, row: id, cell: i }, merging, notes),
  );
  return {
    row: { id, cells: cells.map(({ children }) => children) },
    mine: own.id,
    proposals: cells.map(({ proposal }) => proposal),
  };
}
