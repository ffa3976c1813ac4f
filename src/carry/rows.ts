import type { Planned, PlannedRow } from "../merge/types.js";
import type { BodyParagraph, BodyRow, BodyTable } from "../ooxml/body/blocks.js";
import type { Patch, PatchPiece } from "../ooxml/patch/types.js";
import { headOf } from "../tree/table.js";
import { inlinesText } from "../tree/text.js";
import type { Inline, Table } from "../tree/types.js";
import { at, type Patching } from "./patching.js";
import { type MarkOf, textPieces } from "./pieces.js";

/** The changes of a table that stays: cells of its head and rows, rows that come, go and move. */
export function tablePatches(
  planned: Planned,
  { mine, now }: { readonly mine: Table; readonly now: Table },
  mark: MarkOf,
  patching: Patching,
): readonly Patch[] {
  const { rows } = planned;
  const table = tableAt(planned, patching);
  if (rows === undefined || table === undefined) return [];
  const patches: Patch[] = (planned.goneRows ?? []).map((id): Patch => ({ do: "remove", at: at(patching.file, id) }));
  const head = table.rows[0];
  if (head)
    patches.push(...cellPatches(head, { was: headOf(mine), now: headOf(now), proposals: planned.head ?? [] }, mark, patching));
  const made = generatedRows(planned, table.widths, patching);
  for (const [index, row] of rows.entries()) {
    const before = rowPlace(rows, index, table, patching);
    if (row.mine === undefined) {
      patches.push({ do: "insert", before, xml: made[index + 1]! });
      continue;
    }
    if (row.moved) patches.push({ do: "move", at: at(patching.file, row.mine), before });
    if (row.carried) continue;
    const target = patching.file.map.target(at(patching.file, row.mine));
    const own = mine.rows.find(({ id }) => id === row.mine);
    if (target?.kind !== "row" || own === undefined) continue;
    const proposals = row.removal ? own.cells.map(() => "") : row.proposals;
    patches.push(...cellPatches(target.row, { was: own.cells, now: row.row.cells, proposals }, mark, patching));
  }
  return patches;
}

/** The person's words of cells with something proposed, their references led: plain changes. */
export function standingCells(
  planned: Planned,
  { mine, now }: { readonly mine: Table; readonly now: Table },
  mark: MarkOf,
  patching: Patching,
): readonly Patch[] {
  const table = planned.replaced ? undefined : tableAt(planned, patching);
  if (table === undefined) return [];
  const standing = (row: BodyRow | undefined, { was, now: led, proposals }: CellTexts, whole = false): readonly Patch[] => {
    const to = was.map((cell, i) => (whole || proposals[i] !== undefined ? (led[i] ?? cell) : cell));
    return row === undefined ? [] : cellPatches(row, { was, now: to, proposals: [] }, mark, patching);
  };
  // A table or row that is struck is settled whole: all its cells refer to articles as the result does.
  const isStruck = planned.proposal === null;
  const head = { was: headOf(mine), now: headOf(now), proposals: planned.head ?? [] };
  const struck = now.rows.map((row) => ({ row, mine: row.id, proposals: [], carried: false, removal: true }));
  const rows = (isStruck ? struck : (planned.rows ?? [])).flatMap((one): readonly Patch[] => {
    const own = mine.rows.find(({ id }) => id === one.mine);
    const target = own === undefined || one.carried ? undefined : patching.file.map.target(at(patching.file, own.id));
    const cells = { now: one.row.cells, proposals: one.proposals };
    return target?.kind === "row" ? standing(target.row, { was: own!.cells, ...cells }, one.removal) : [];
  });
  return [...standing(table.rows[0], head, isStruck), ...rows];
}

function tableAt({ mine }: Planned, { file }: Patching): BodyTable | undefined {
  const target = file.map.target(at(file, mine!));
  return target?.kind === "table" ? target.table : undefined;
}

/** Rows as the generator writes them, the head first, with the widths the table has in the file. Its tables hold no tables. */
function generatedRows({ block, rows }: Planned, widths: readonly number[], { xml, merged }: Patching): readonly string[] {
  if (rows!.every(({ mine }) => mine !== undefined)) return [];
  const index = merged.blocks.findIndex((one) => one.block === block);
  return [...xml(merged.doc, index).matchAll(/<w:tr>[\s\S]*?<\/w:tr>/g)].map(([row]) => {
    let column = 0;
    return row.replace(/<w:tcW w:w="\d+"/g, (cell) => {
      const width = widths[column++];
      return width === undefined || width <= 0 ? cell : `<w:tcW w:w="${width}"`;
    });
  });
}

function rowPlace(rows: readonly PlannedRow[], index: number, table: BodyTable, { file }: Patching): number {
  const stays = ({ mine, moved }: PlannedRow): boolean => mine !== undefined && moved === undefined;
  const before = rows.slice(0, index).findLast(stays);
  if (before) return at(file, before.mine!).end;
  const after = rows.slice(index + 1).find(stays);
  return after ? at(file, after.mine!).start : (table.rows[0]?.end ?? table.element.innerEnd);
}

interface CellTexts {
  readonly was: readonly (readonly Inline[])[];
  readonly now: readonly (readonly Inline[])[];
  /** Of each cell: what to show as a change to accept; undefined where the result is plain. */
  readonly proposals: readonly (string | undefined)[];
}

function cellPatches(row: BodyRow, { was, now, proposals }: CellTexts, mark: MarkOf, { by }: Patching): readonly Patch[] {
  return was.flatMap((cell, i) => {
    const proposal = proposals[i];
    const to = proposal ?? inlinesText(now[i] ?? []);
    const pieces = textPieces(inlinesText(cell), to, proposal === undefined ? (now[i] ?? []) : [], mark);
    if (pieces.every(({ op }) => op === "=")) return [];
    const patches = paragraphPieces(row.cells[i] ?? [], pieces, to);
    return patches.map(
      ({ paragraph: { start, end }, pieces: own }): Patch => ({
        do: "words",
        at: { start, end },
        pieces: own,
        ...(proposal !== undefined && { by }),
      }),
    );
  });
}

/** Pieces of a cell's text over its paragraphs, which are its lines; where lines come or go the first paragraph takes all. */
function paragraphPieces(
  paragraphs: readonly BodyParagraph[],
  pieces: readonly PatchPiece[],
  to: string,
): readonly { readonly paragraph: BodyParagraph; readonly pieces: readonly PatchPiece[] }[] {
  const first = paragraphs[0];
  if (first === undefined) return [];
  const textOf = (paragraph: BodyParagraph) => paragraph.pieces.map((piece) => piece.text).join("");
  const filled = paragraphs.filter((paragraph) => textOf(paragraph) !== "");
  if (filled.length <= 1) return [{ paragraph: filled[0] ?? first, pieces }];
  const lines = linesOf(pieces);
  if (lines !== null && lines.length === filled.length)
    return lines.flatMap((line, i) => (line.every(({ op }) => op === "=") ? [] : [{ paragraph: filled[i]!, pieces: line }]));
  return filled.map((paragraph, i) => ({
    paragraph,
    pieces: [{ op: "-" as const, text: textOf(paragraph) }, ...(i === 0 ? [{ op: "+" as const, text: to }] : [])],
  }));
}

/** Pieces line by line; null where a line's end comes or goes. */
function linesOf(pieces: readonly PatchPiece[]): readonly (readonly PatchPiece[])[] | null {
  const lines: PatchPiece[][] = [[]];
  for (const piece of pieces) {
    if (!piece.text.includes("\n")) lines.at(-1)!.push(piece);
    else if (piece.op !== "=") return null;
    else
      for (const [i, text] of piece.text.split("\n").entries()) {
        if (i > 0) lines.push([]);
        if (text !== "") lines.at(-1)!.push({ op: "=", text });
      }
  }
  return lines;
}
