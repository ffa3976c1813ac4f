import type { Change } from "../../../compare/types.js";
import type { BodyRow, BodyTable } from "../../../ooxml/body/blocks.js";
import { cellsOf, copiedCell } from "../../../ooxml/patch/copied.js";
import { child, valOf } from "../../../ooxml/xml-tree.js";
import { inlinesText } from "../../../tree/text.js";
import { type RowPlace, rowOf } from "../places.js";
import { cellEdit } from "./over-cells.js";
import { type ColumnPlan, give, pass, rowUnit, unfit, type Walk } from "./over-walk.js";
import { replaced } from "./replaced.js";

/** Plans for the tables that have other columns now: a column comes or goes cell by cell. By the old table. */
export function columnPlans(changes: readonly Change[], walk: Walk): ReadonlyMap<BodyTable, ColumnPlan> {
  const rows = new Map<BodyTable, { readonly new: BodyTable; readonly pairs: (readonly [RowPlace, RowPlace])[] }>();
  for (const change of changes) {
    const found = change.old && change.new ? rowsOf(change, walk) : null;
    if (found === null) continue;
    const known = rows.get(found.old.table) ?? { new: found.new.table, pairs: [] };
    rows.set(found.old.table, known);
    if (known.new === found.new.table) known.pairs.push([found.was, found.is]);
  }
  const plans = new Map<BodyTable, ColumnPlan>();
  for (const [old, { new: now, pairs }] of rows) {
    const [was, is] = pairs[0]!;
    if (was.cells.length === is.cells.length || ![old, now].every(isPlain)) continue;
    const from = sameColumns(pairs);
    if (from.some((column) => column !== null)) plans.set(old, { old, new: now, from });
  }
  return plans;
}

function rowsOf({ old, new: now }: Change, walk: Walk) {
  const [was, is] = [rowOf(old!, walk.old), rowOf(now!, walk.new)];
  const [unit, row] = [walk.units.get(old!.blocks[0]!), walk.newUnits.get(now!.blocks[0]!)];
  return was && is && unit?.kind === "row" && row?.kind === "row" ? { was, is, old: unit, new: row } : null;
}

/** As many cells in every row, none joined with another. */
function isPlain({ rows }: BodyTable): boolean {
  const width = rows[0]?.cells.length;
  return rows.every((row) => {
    const cells = cellsOf(row);
    const joined = cells?.some(({ element }) => {
      const properties = child(element, "w:tcPr");
      return valOf(properties, "w:gridSpan") !== undefined || child(properties, "w:vMerge") !== undefined;
    });
    return cells?.length === width && row.cells.length === width && joined === false;
  });
}

/** The columns that share most cells, in order. A head counts for three. */
function sameColumns(pairs: readonly (readonly [RowPlace, RowPlace])[]): readonly (number | null)[] {
  const [olds, news] = [pairs[0]![0].cells.length, pairs[0]![1].cells.length];
  const alike = (i: number, j: number) =>
    pairs.reduce((sum, [was, is]) => {
      const text = inlinesText(was.cells[i] ?? []);
      return sum + (text !== "" && text === inlinesText(is.cells[j] ?? []) ? (was.header ? 3 : 1) : 0);
    }, 0);
  const best: number[][] = Array.from({ length: olds + 1 }, () => Array.from({ length: news + 1 }, () => 0));
  for (let i = olds - 1; i >= 0; i--)
    for (let j = news - 1; j >= 0; j--)
      best[i]![j] = Math.max(best[i + 1]![j]!, best[i]![j + 1]!, best[i + 1]![j + 1]! + alike(i, j));
  const from: (number | null)[] = Array.from({ length: news }, () => null);
  for (let i = 0, j = 0; i < olds && j < news; ) {
    const own = alike(i, j);
    if (own > 0 && best[i]![j] === best[i + 1]![j + 1]! + own) from[j++] = i++;
    else if (best[i]![j] === best[i + 1]![j]) i += 1;
    else j += 1;
  }
  return from;
}

/** The plan a pair of rows is under; undefined where their tables have the same columns. */
export function planOf(change: Change, { columns, units, newUnits }: Walk): ColumnPlan | undefined {
  const [unit, row] = [units.get(change.old!.blocks[0]!), newUnits.get(change.new!.blocks[0]!)];
  const plan = unit?.kind === "row" ? columns.get(unit.table) : undefined;
  return row?.kind === "row" && plan?.new === row.table ? plan : undefined;
}

/** A row of both tables: its cells stay, come and go with their columns. */
export function columnWords(change: Change, plan: ColumnPlan, walk: Walk): void {
  const { row, table } = rowUnit(pass(change.old!, walk));
  const came = walk.newUnits.get(change.new!.blocks[0]!);
  const [was, is] = [rowOf(change.old!, walk.old)!, rowOf(change.new!, walk.new)!];
  if (came?.kind !== "row" || walk.copying === null) throw unfit;
  const { copying, by, patches } = walk;
  const [olds, news] = [cellsIn(row), cellsIn(came.row)];
  const left = plan.from.filter((column) => column !== null);
  olds.forEach((_, cell) => {
    if (!left.includes(cell)) patches.push({ do: "cell", at: row, cell, by });
  });
  let offset = olds[0]!.element.start;
  plan.from.forEach((column, j) => {
    const own = news[j]!;
    if (column === null) {
      patches.push({ do: "insert", before: offset, xml: copiedCell(own.element, own.paragraphs, copying), by });
      return;
    }
    offset = olds[column]!.element.end;
    const [text, now] = [inlinesText(was.cells[column]!), inlinesText(is.cells[j]!)];
    if (text !== now)
      cellEdit({ own: olds[column]!.paragraphs, text }, { came: own.paragraphs, newText: now }, replaced(text, now), walk);
  });
  if (row === table.rows[0] && plan.from.includes(null)) patches.push({ do: "grid", at: table, columns: openGrid(plan), by });
}

/**
 * The columns of a table while its revisions are open: those that go are still there. Without one of its own LibreOffice
 * shows a cell with no width.
 */
function openGrid({ old, new: now, from }: ColumnPlan): readonly number[] {
  const width = ({ widths, rows }: BodyTable, at: number): number =>
    widths.length === rows[0]!.cells.length && widths[at]! > 0 ? widths[at]! : Math.round(areaWidth / rows[0]!.cells.length);
  const columns: number[] = [];
  let next = 0;
  from.forEach((column, j) => {
    for (; column !== null && next < column; next++) columns.push(width(old, next));
    if (column !== null) next = column + 1;
    columns.push(width(now, j));
  });
  for (; next < old.rows[0]!.cells.length; next++) columns.push(width(old, next));
  return columns;
}
/** Of a standard page, twips. */
const areaWidth = 8844;

const cellsIn = (row: BodyRow) => cellsOf(row) ?? give();
