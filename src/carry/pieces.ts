import { tokenizer } from "../compare/tokens.js";
import { differencesOf } from "../compare/words.js";
import { sameBlanks } from "../merge/merge-text.js";
import type { PatchPiece } from "../ooxml/patch/types.js";
import { inlinesText, inlineText, numberText } from "../tree/text.js";
import type { Inline, NodeId, TextBlock } from "../tree/types.js";

/** The hidden bookmark a reference can be a field to; undefined where the file has none for it. */
export type MarkOf = (id: NodeId) => string | undefined;

const tokens = tokenizer();

/** Pieces that turn one text into another. @param refs the new text's inlines, whose references become fields where they are new */
export function textPieces(was: string, now: string, refs: readonly Inline[], mark: MarkOf): readonly PatchPiece[] {
  const fields = fieldsOf(refs, mark);
  let at = 0;
  return differencesOf(was, now, tokens).flatMap((piece): readonly PatchPiece[] => {
    const start = at;
    if (piece.op !== "-") at += piece.text.length;
    return piece.op === "+" ? withFields(piece.text, start, fields) : [piece];
  });
}

interface Field {
  readonly start: number;
  readonly end: number;
  readonly to: string;
}

function fieldsOf(inlines: readonly Inline[], mark: MarkOf): readonly Field[] {
  const fields: Field[] = [];
  let at = 0;
  for (const inline of inlines) {
    const to = inline.type === "ref" && inline.live !== "" ? mark(inline.to) : undefined;
    if (inline.type === "ref" && to !== undefined) fields.push({ start: at, end: at + inline.live.length, to });
    at += inlineText(inline).length;
  }
  return fields;
}

function withFields(text: string, start: number, fields: readonly Field[]): readonly PatchPiece[] {
  const pieces: PatchPiece[] = [];
  let at = 0;
  for (const field of fields) {
    const [from, to] = [field.start - start, field.end - start];
    if (from < at || to > text.length) continue;
    if (from > at) pieces.push({ op: "+", text: text.slice(at, from) });
    pieces.push({ op: "+", text: text.slice(from, to), to: field.to });
    at = to;
  }
  if (at < text.length) pieces.push({ op: "+", text: text.slice(at) });
  return pieces;
}

/**
 * Pieces that turn a paragraph of the person's into one of the result; none where it stays.
 * @param automatic Word computes the paragraph's number: it is no text
 * @param proposal the content to propose instead of the result's; null proposes to remove all of it
 */
export function blockPieces(
  mine: TextBlock,
  now: TextBlock,
  mark: MarkOf,
  { automatic, proposal }: { readonly automatic: boolean; readonly proposal?: string | null },
): readonly PatchPiece[] {
  const [was, is] = automatic ? ["", ""] : [numberText(mine), numberText(now)];
  const content = inlinesText(mine.children);
  const number: readonly PatchPiece[] =
    was === is
      ? [{ op: "=", text: was }]
      : [
          { op: "-", text: was },
          { op: "+", text: is },
        ];
  if (proposal === null) return [{ op: "-", text: was + content }].filter(({ text }) => text !== "") as readonly PatchPiece[];
  if (proposal === undefined && sameBlanks(now.children, content, inlinesText(now.children)) && was === is) return [];
  const words = textPieces(content, proposal ?? inlinesText(now.children), proposal === undefined ? now.children : [], mark);
  const pieces = [...number, ...words].filter(({ text }) => text !== "");
  return pieces.every(({ op }) => op === "=") ? [] : pieces;
}
