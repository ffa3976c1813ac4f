import type { Side } from "../../../compare/types.js";
import type { BodyTable } from "../../../ooxml/body/blocks.js";
import type { BodyMap } from "../../../ooxml/patch/body-map.js";
import type { Copying } from "../../../ooxml/patch/copied.js";
import { tableOf } from "../../../ooxml/patch/like.js";
import type { AdoptedLists } from "../../../ooxml/patch/lists.js";
import type { Author, Patch } from "../../../ooxml/patch/types.js";
import type { NodeId } from "../../../tree/types.js";
import type { Places } from "../places.js";
import { type OldLine, oldLines } from "./over-lines.js";
import type { Unit } from "./over-units.js";

/** Which columns of an old table are which of the new one. */
export interface ColumnPlan {
  readonly old: BodyTable;
  readonly new: BodyTable;
  /** For each new column the old one; null for one that comes. */
  readonly from: readonly (number | null)[];
}
/** All that walking both documents has to remember. */
export interface Walk {
  readonly old: Places;
  readonly new: Places;
  readonly units: ReadonlyMap<NodeId, Unit>;
  /** What the new document is in its file; empty where that is no Word file. */
  readonly newUnits: ReadonlyMap<NodeId, Unit>;
  /** How its paragraphs are taken over; null where it is no Word file. */
  readonly copying: Copying | null;
  /** Whether split and joined paragraphs keep their words and change their marks only. */
  readonly reflow: boolean;
  /** Lists of the new file that were added to the old one: kept paragraphs change to them. */
  readonly lists: AdoptedLists | null;
  /** Tables whose columns come and go cell by cell. */
  columns: ReadonlyMap<BodyTable, ColumnPlan>;
  /** The units in the order of the file. */
  readonly list: readonly Unit[];
  readonly map: BodyMap;
  readonly by: Author;
  readonly patches: Patch[];
  /** Rows that are in both documents. */
  readonly staying: Set<Unit>;
  /** How many units of the file were passed. */
  passed: number;
  /** Rows of a table that is not in the old file. */
  rows: { readonly offset: number; readonly cells: (readonly string[])[] } | null;
}

/** Thrown and caught here: the old file and the old document do not fit each other well enough. */
export const unfit = Symbol("unfit");

export const lines = (sides: readonly Side[], { old, units }: Walk): readonly OldLine[] => oldLines(sides, old, units) ?? give();
export const give = (): never => {
  throw unfit;
};
export const rowUnit = (unit: Unit): Unit & { kind: "row" } => (unit.kind === "row" ? unit : give());

export function pass(side: Side, walk: Walk): Unit {
  const unit = walk.units.get(side.blocks[0]!) ?? give();
  if (unit.order < walk.passed) give();
  closeTable(walk);
  walk.passed = unit.order + 1;
  return unit;
}
export function passLines(sides: readonly Side[], walk: Walk): void {
  closeTable(walk);
  for (const id of sides.flatMap(({ blocks }) => blocks))
    walk.passed = Math.max(walk.passed, (walk.units.get(id) ?? give()).order + 1);
}

const spanOf = (unit: Unit) =>
  unit.kind === "row" ? unit.row : { start: unit.paragraphs[0]!.start, end: unit.paragraphs.at(-1)!.end };

/** Where a paragraph comes: behind what was passed. Inside a table none can stand, behind one whose further rows all go it can. */
export function lineOffset({ list, passed, staying }: Walk): number {
  const [last, next] = [list[passed - 1], list[passed]];
  if (last?.kind === "row") {
    const { table } = last;
    for (let i = passed, unit = next; unit?.kind === "row" && unit.table === table; unit = list[++i])
      if (staying.has(unit)) give();
    return last.table.end;
  }
  if (last) return spanOf(last).end;
  const first = next ?? give();
  return first.kind === "row" ? first.table.start : spanOf(first).start;
}

export function closeTable(walk: Walk): void {
  if (walk.rows === null) return;
  const { offset, cells } = walk.rows;
  walk.rows = null;
  if (cells.some((row) => row.length !== cells[0]!.length)) give();
  walk.patches.push({ do: "insert", before: offset, xml: `${tableOf(cells)}<w:p/>`, by: walk.by });
}
