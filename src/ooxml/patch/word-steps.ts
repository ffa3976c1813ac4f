import { problem } from "../../diag/problem.js";
import type { BodyParagraph } from "../body/blocks.js";
import { align } from "./align.js";
import type { Target } from "./body-map.js";
import { commentId } from "./comments.js";
import { formEdits } from "./form.js";
import { spanOf } from "./leftovers.js";
import type { Patching } from "./patching.js";
import { rowParts } from "./row-words.js";
import { excerptOf } from "./steps.js";
import type { Author, Form, PatchPiece } from "./types.js";
import { rewriteWords } from "./words.js";

/** The changes of a paragraph or row by its paragraphs, over their exact texts; null, with a problem, where the text is another one. */
export function wordParts(
  target: Target,
  pieces: readonly PatchPiece[],
  { name, problems }: Patching,
): readonly { readonly paragraph: BodyParagraph; readonly pieces: readonly PatchPiece[] }[] | null {
  if (target.kind === "table") {
    problems.push(problem("ooxml/patch-place", { name, place: `${spanOf(target).start}` }));
    return null;
  }
  if (target.kind === "row") {
    const parts = rowParts(target.row, pieces);
    if (parts === null) problems.push(problem("ooxml/patch-text", { name, place: excerptOf(target) }));
    return parts;
  }
  const { paragraph } = target;
  const own = align(pieces, paragraph.pieces.map(({ text }) => text).join(""));
  if (own !== null) return [{ paragraph, pieces: own }];
  problems.push(problem("ooxml/patch-text", { name, place: excerptOf(target) }));
  return null;
}

/** Changes the words of a paragraph or row, with an author as revisions. */
export function changeWords(target: Target, pieces: readonly PatchPiece[], by: Author | null, patching: Patching): void {
  const { map, ids, edits, name, problems, openEnds } = patching;
  const fates =
    by === null ? ({ "=": "keep", "-": "drop", "+": "keep" } as const) : ({ "=": "keep", "-": "del", "+": "ins" } as const);
  for (const { paragraph, pieces: own } of wordParts(target, pieces, patching) ?? []) {
    const made = rewriteWords(paragraph, own, { map, ids, by, fates, commentId: (comment) => commentId(comment, patching) });
    if (made === null) problems.push(problem("ooxml/patch-unsafe", { name, place: excerptOf(target) }));
    else {
      edits.push(...made);
      const end = by === null ? null : revisedEnd(own);
      if (end !== null) openEnds.set(paragraph.elements.at(-1)!, end);
      if (by !== null && own.some(({ mark }) => mark)) patching.split.set(paragraph.elements.at(-1)!, by);
    }
  }
}

/** Gives a paragraph another form. */
export function reshape(target: Target, form: Form, patching: Patching): void {
  const made = target.kind === "paragraph" ? formEdits(target.paragraph, form, patching) : null;
  if (made === null) patching.problems.push(problem("ooxml/patch-unsafe", { name: patching.name, place: excerptOf(target) }));
  else patching.edits.push(...made);
}

/** What the last characters of a paragraph do: what comes stands behind what goes. */
function revisedEnd(pieces: readonly PatchPiece[]): "comes" | "goes" | null {
  const last = pieces.findLastIndex(({ op, text }) => op === "=" && text !== "");
  const tail = pieces.slice(last + 1);
  if (tail.some(({ op, comment }) => op === "+" && !comment)) return "comes";
  return tail.some(({ op }) => op === "-") ? "goes" : null;
}
