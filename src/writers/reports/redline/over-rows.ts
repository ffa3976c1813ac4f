import type { Change } from "../../../compare/types.js";
import { rowLike } from "../../../ooxml/patch/like.js";
import { give, lineOffset, pass, rowUnit, type Walk } from "./over-walk.js";

export function rowWords(change: Change, walk: Walk): void {
  const { row } = rowUnit(pass(change.old!, walk));
  if (change.pieces.some(({ op }) => op !== "=")) walk.patches.push({ do: "words", at: row, pieces: change.pieces, by: walk.by });
}

export function moveRow(change: Change, as: "from" | "to", walk: Walk): void {
  if (as === "from") {
    pass(change.old!, walk);
    return;
  }
  const unit = rowUnit(walk.units.get(change.old!.blocks[0]!) ?? give());
  const offset = rowOffset(walk) ?? give();
  if (change.pieces.some(({ op }) => op !== "="))
    walk.patches.push({ do: "words", at: unit.row, pieces: change.pieces, by: walk.by });
  walk.patches.push({ do: "move", at: unit.row, before: offset, by: walk.by });
}

/** Where a row comes in a table of the file; null outside tables. */
function rowOffset({ list, passed, rows }: Walk): number | null {
  if (rows) return null;
  const [last, next] = [list[passed - 1], list[passed]];
  if (last?.kind === "row") return last.row.end;
  return next?.kind === "row" ? next.row.start : null;
}

export function putRow(cells: readonly string[], walk: Walk): void {
  const { list, passed, map, by } = walk;
  const offset = rowOffset(walk);
  const near = [list[passed - 1], list[passed]].find((unit) => unit?.kind === "row");
  const models = near?.kind === "row" ? [near.row, ...near.table.rows.slice(1), ...near.table.rows] : [];
  const xml = offset === null ? null : (models.map((row) => rowLike(row, cells, map)).find((made) => made !== null) ?? give());
  if (offset !== null && xml !== null) walk.patches.push({ do: "insert", before: offset, xml, by });
  else {
    walk.rows ??= { offset: lineOffset(walk), cells: [] };
    walk.rows.cells.push(cells);
  }
}
