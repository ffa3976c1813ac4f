import type { BodyParagraph, BodyRow } from "../body/blocks.js";
import { align } from "./align.js";
import type { PatchPiece } from "./types.js";

export interface RowPart {
  readonly paragraph: BodyParagraph;
  readonly pieces: readonly PatchPiece[];
}

/**
 * The changes of a row by its paragraphs. A row's text is its cells joined by tabs, and the paragraphs of a cell (empty
 * ones behind the first left out, as the reader does) joined by line feeds; what joins them must stay. null where the
 * text is another one.
 */
export function rowParts(row: BodyRow, pieces: readonly PatchPiece[]): readonly RowPart[] | null {
  const paragraphs: { readonly paragraph: BodyParagraph | null; readonly text: string; readonly start: number }[] = [];
  let all = "";
  row.cells.forEach((cell, c) => {
    if (c > 0) all += "\t";
    const lines = cell.filter(({ pieces: own }, i) => own.length > 0 || i === 0);
    if (lines.length === 0) paragraphs.push({ paragraph: null, text: "", start: all.length });
    lines.forEach((paragraph, i) => {
      if (i > 0) all += "\n";
      const text = paragraph.pieces.map((piece) => piece.text).join("");
      paragraphs.push({ paragraph, text, start: all.length });
      all += text;
    });
  });
  const aligned = align(pieces, all);
  if (aligned === null) return null;
  const parts = paragraphs.map(({ paragraph }) => ({ paragraph, pieces: [] as PatchPiece[] }));
  let [at, k] = [0, 0];
  const endOf = (i: number) => paragraphs[i]!.start + paragraphs[i]!.text.length;
  for (const piece of aligned) {
    if (piece.op === "+") {
      // What comes at a border belongs to the paragraph that loses text there, else to the one before.
      if (piece.text.includes("\t")) return null;
      parts[k]!.pieces.push(piece);
      continue;
    }
    for (let i = 0; i < piece.text.length; ) {
      if (at === endOf(k)) {
        if (k === paragraphs.length - 1 || piece.op === "-") return null;
        at += 1;
        i += 1;
        k += 1;
        continue;
      }
      const length = Math.min(piece.text.length - i, endOf(k) - at);
      parts[k]!.pieces.push({ op: piece.op, text: piece.text.slice(i, i + length) });
      at += length;
      i += length;
    }
  }
  const changed = parts.filter((part) => part.pieces.some(({ op }) => op !== "="));
  return changed.every(({ paragraph }) => paragraph !== null) ? (changed as readonly RowPart[]) : null;
}
