import type { Change, Piece, Side } from "../../../compare/types.js";
import type { BodyRow } from "../../../ooxml/body/blocks.js";
import { cellsOf, copiedRow } from "../../../ooxml/patch/copied.js";
import { type NewCell, rowLike } from "../../../ooxml/patch/like.js";
import { child, valOf } from "../../../ooxml/xml-tree.js";
import { inlinesText } from "../../../tree/text.js";
import { type RowPlace, rowOf } from "../places.js";
import { cellEdit, type Paragraphs } from "./over-cells.js";
import { type CellLine, cellLines, plainLines, textOfLine } from "./over-lines.js";
import { give, lineOffset, pass, rowUnit, type Walk } from "./over-walk.js";
import { sameCells } from "./rows.js";

/** The row of the new file a clause is; undefined where that is no Word file. */
export function newRow({ blocks }: Side, { newUnits }: Walk): BodyRow | undefined {
  const unit = newUnits.get(blocks[0]!);
  return unit?.kind === "row" ? unit.row : undefined;
}

/** Can both be shown as one row: as many cells, of the same shape where both files say? */
export function isSameRow(change: Change, walk: Walk): boolean {
  const { old, new: now, pieces } = change;
  const [was, is] = [rowOf(old!, walk.old), rowOf(now!, walk.new)];
  if (!was || !is || !sameCells(was, is, pieces)) return false;
  const [unit, row] = [walk.units.get(old!.blocks[0]!), newRow(now!, walk)];
  return unit?.kind !== "row" || !row || shapeOf(unit.row) === shapeOf(row);
}

/** Which cells of a row are joined with their neighbours. */
const shapeOf = (row: BodyRow): string =>
  (cellsOf(row) ?? [])
    .map(({ element }) => {
      const properties = child(element, "w:tcPr");
      const merged = child(properties, "w:vMerge");
      return `${valOf(properties, "w:gridSpan") ?? 1}${merged ? (merged.attributes.get("w:val") ?? "continue") : ""}`;
    })
    .join(" ");

export function rowWords(change: Change, walk: Walk): void {
  const { row } = rowUnit(pass(change.old!, walk));
  if (change.pieces.every(({ op }) => op === "=")) return;
  const [was, is] = [rowOf(change.old!, walk.old)!, rowOf(change.new!, walk.new)!];
  const came = newRow(change.new!, walk);
  const [olds, news] = [textsOf(was), textsOf(is)];
  cellPieces(change.pieces, olds, news).forEach((pieces, i) => {
    if (pieces.every(({ op }) => op === "=")) return;
    cellEdit({ own: row.cells[i] ?? [], text: olds[i]! }, { came: came?.cells[i] ?? null, newText: news[i]! }, pieces, walk);
  });
}

const textsOf = ({ cells }: RowPlace): readonly string[] => cells.map(inlinesText);

/** The differences of two rows, cell by cell: no change reaches over a cell's end. */
function cellPieces(pieces: readonly Piece[], olds: readonly string[], news: readonly string[]): readonly (readonly Piece[])[] {
  const cells: Piece[][] = olds.map(() => []);
  const ends = (texts: readonly string[]) => {
    let at = -1;
    return new Set(texts.map((text) => (at += text.length + 1)));
  };
  const [oldEnds, newEnds] = [ends(olds), ends(news)];
  let [o, n, at] = [0, 0, 0];
  for (const { op, text } of pieces)
    for (const c of text.split("")) {
      if (op === "=" && c === "\t" && oldEnds.has(o) && newEnds.has(n)) at += 1;
      else {
        const cell = cells[at] ?? give();
        const last = cell.at(-1);
        if (last?.op === op) cell[cell.length - 1] = { op, text: last.text + c };
        else cell.push({ op, text: c });
      }
      if (op !== "+") o += 1;
      if (op !== "-") n += 1;
    }
  return cells;
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

/** Puts a row in: it looks like its neighbours where it has their shape, else as it does in the new file. */
export function putRow(side: Side, { cells }: RowPlace, walk: Walk): void {
  const { list, passed, map, by, copying } = walk;
  const offset = rowOffset(walk);
  const texts = cells.map(inlinesText);
  if (offset === null) {
    walk.rows ??= { offset: lineOffset(walk), cells: [] };
    walk.rows.cells.push(texts);
    return;
  }
  const came = newRow(side, walk);
  const near = [list[passed - 1], list[passed]].find((unit) => unit?.kind === "row");
  const models = near?.kind === "row" ? [near.row, ...near.table.rows.slice(1), ...near.table.rows] : [];
  const contents = texts.map((text, i) => contentOf(text, came?.cells[i]));
  const alike = came === undefined ? models : models.filter((row) => shapeOf(row) === shapeOf(came));
  const made = alike.map((row) => rowLike(row, contents, map)).find((xml) => xml !== null);
  const xml = made ?? (came && copying ? copiedRow(came, copying) : null) ?? give();
  walk.patches.push({ do: "insert", before: offset, xml, by });
}

function contentOf(text: string, came: Paragraphs | undefined): NewCell {
  const lines: readonly CellLine[] = (came && cellLines(text, came)) ?? plainLines(text);
  return lines.map((line) => ({
    number: text.slice(line.start, line.start + line.number),
    text: textOfLine({ ...line, automatic: true }, text).text,
  }));
}
