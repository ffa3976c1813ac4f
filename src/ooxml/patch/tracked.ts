import { problem } from "../../diag/problem.js";
import { type Splice, splice } from "../../text/splice.js";
import type { BodyParagraph } from "../body/blocks.js";
import { elements, type XmlElement } from "../xml-tree.js";
import type { Target } from "./body-map.js";
import { cellRevision, markCell } from "./cells.js";
import { moveRange, type Revision, revised, revisionTags } from "./edit.js";
import type { Fragment } from "./fragment.js";
import { commentRuns, elementsOf, fieldsBalance, paragraphsOf, rangeEnds } from "./leftovers.js";
import { markParagraph, markRow, wrapRuns } from "./marks.js";
import type { Patching } from "./patching.js";
import { heldBy } from "./remove.js";
import { excerptOf } from "./steps.js";
import type { Author, PatchPiece } from "./types.js";
import { rewriteWords } from "./words.js";
import type { Fates } from "./work.js";

const textOf = ({ pieces }: BodyParagraph): string => pieces.map(({ text }) => text).join("");
const whole = (paragraph: BodyParagraph, op: "=" | "-"): readonly PatchPiece[] => [{ op, text: textOf(paragraph) }];

/** Does the mark of a removed paragraph go too? Not where something is left to stand in it. */
export const losesMark = (target: Target): boolean => target.kind === "paragraph" && heldBy(target.paragraph) === null;

/** Strikes the text of a paragraph, or of rows with the rows themselves. Marks of paragraphs in the body are set apart. */
export function removeTracked(target: Target, by: Author, patching: Patching): void {
  const { map, ids, edits } = patching;
  if (target.kind === "paragraph") strike(target.paragraph, by, patching);
  else removeParagraphs(paragraphsOf(target), by, patching);
  const rows = target.kind === "row" ? [target.row] : target.kind === "table" ? target.table.rows : [];
  for (const { element } of rows) edits.push(markRow(element, revised("del", by, ids), map.source));
}

/** Strikes paragraphs with their marks. */
export function removeParagraphs(all: readonly BodyParagraph[], by: Author, patching: Patching): void {
  const { map, ids, edits } = patching;
  for (const paragraph of all) {
    strike(paragraph, by, patching);
    edits.push(markParagraph(paragraph.elements.at(-1)!, revised("del", by, ids), map.source));
  }
}

function strike(paragraph: BodyParagraph, by: Author, patching: Patching): void {
  const fates: Fates = { "=": "del", "-": "del", "+": "drop" };
  rewrite(paragraph, whole(paragraph, "-"), { fates, by, withFields: fieldsBalance(paragraph.elements) }, patching);
}

function rewrite(
  paragraph: BodyParagraph,
  pieces: readonly PatchPiece[],
  { fates, by, withFields = false }: { readonly fates: Fates; readonly by: Author; readonly withFields?: boolean },
  patching: Patching,
): readonly Splice[] {
  const { map, ids, edits, problems, name } = patching;
  const made = rewriteWords(paragraph, pieces, { map, ids, by, fates, withFields });
  if (made === null) problems.push(problem("ooxml/patch-unsafe", { name, place: excerptOf({ kind: "paragraph", paragraph }) }));
  else edits.push(...made);
  return made ?? [];
}

/** Makes a fragment an insertion: its runs, the marks of paragraphs in tables, its rows or cells. */
export function insertTracked(fragment: Fragment, by: Author, patching: Patching): void {
  const { source, edits } = fragment;
  const { ids } = patching;
  if (fragment.holds === "cells")
    for (const cell of fragment.elements) edits.push(markCell(cell, cellRevision("cellIns", by, patching), source));
  const visit = (element: XmlElement, inTable: boolean): void => {
    if (element.name === "w:p") {
      edits.push(...wrapRuns(element, () => revisionTags("ins", by, ids)));
      if (inTable) edits.push(markParagraph(element, revised("ins", by, ids), source));
      return;
    }
    if (element.name === "w:tr") edits.push(markRow(element, revised("ins", by, ids), source));
    for (const one of elements(element)) visit(one, true);
  };
  for (const element of fragment.elements) visit(element, false);
}

/** A paragraph that moves as a revision: what is written at its new place, once its mark's fate there is known. */
export interface Moving {
  /** Stands for the paragraph at its new place. */
  readonly copy: XmlElement;
  readonly text: (marks: readonly Splice[]) => string;
  /** Do its last words here leave, and there arrive? The mark goes the way of the words before it; LibreOffice needs that. */
  readonly leaves: boolean;
  readonly arrives: boolean;
}

/**
 * Moves a paragraph as a revision: the words it keeps leave here and arrive there, those it loses are struck here, those
 * it gets are inserted there. Hidden bookmarks of ours go along. null where it holds what cannot be in two places.
 */
export function moveTracked(
  paragraph: BodyParagraph,
  pieces: readonly PatchPiece[] | null,
  by: Author,
  patching: Patching,
): Moving | null {
  const { map, ids, edits } = patching;
  const [element] = paragraph.elements;
  if (paragraph.elements.length !== 1 || !fieldsBalance([element!]) || hasRevisions(element!) || heldBy(paragraph) === "section")
    return null;
  const own = pieces ?? whole(paragraph, "=");
  const name = `tiaoli${ids.next()}`;
  const [fromStart, fromEnd] = moveRange("From", name, by, ids);
  const [toStart, toEnd] = moveRange("To", name, by, ids);
  rewrite(paragraph, own, { fates: { "=": "moveFrom", "-": "del", "+": "drop" }, by }, patching);
  const { start, end } = element!;
  edits.push({ start, end: start, text: fromStart }, { start: end, end, text: fromEnd });
  const there = rewriteWords(paragraph, own, { map, ids, by, fates: { "=": "moveTo", "-": "drop", "+": "ins" } });
  if (there === null) return null;
  const ends = rangeEnds([element!]);
  const inside = new Set(ends);
  const ours = (one: XmlElement) => {
    const range = map.range(one);
    return (
      map.isOurs(one) && range.start !== undefined && range.end !== undefined && inside.has(range.start) && inside.has(range.end)
    );
  };
  const removed = [...ends.filter((one) => !ours(one)), ...commentRuns([element!])];
  edits.push(...ends.filter(ours).map((one) => ({ start: one.start, end: one.end, text: "" })));
  const kept = there.filter((edit) => !removed.some((one) => one.start <= edit.start && edit.end <= one.end));
  const copy = [...kept, ...removed.map((one) => ({ start: one.start, end: one.end, text: "" }))];
  const lastBut = (op: PatchPiece["op"]) => own.findLast((piece) => piece.op !== op && piece.text !== "")?.op;
  return {
    copy: { ...element! },
    leaves: lastBut("+") !== "-",
    arrives: lastBut("-") !== "+",
    text: (marks) => toStart + splice(map.source, [...copy, ...marks], [start, end]) + toEnd,
  };
}

const revisionNames = new Set(["w:ins", "w:del", "w:moveFrom", "w:moveTo"]);
export const hasRevisions = (element: XmlElement): boolean =>
  elements(element).some((one) => revisionNames.has(one.name) || hasRevisions(one));

/** The revision a mark gets that comes or goes with its paragraph. */
export const markRevision = (fate: "comes" | "goes", moves: boolean): Revision =>
  fate === "comes" ? (moves ? "moveTo" : "ins") : moves ? "moveFrom" : "del";

/** Rows and tables cannot move as a revision: struck here, inserted there. The XML to insert; null where revisions are open in them. */
export function rowsToInsert(target: Target, words: readonly Splice[], { map }: Patching): string | null {
  const all = elementsOf(target);
  if (all.some(hasRevisions)) return null;
  return all
    .map((element) => {
      const ends = [...rangeEnds([element]).filter((one) => !map.isOurs(one)), ...commentRuns([element])];
      const edits = [...words, ...ends.map(({ start, end }) => ({ start, end, text: "" }))];
      return splice(map.source, edits, [element.start, element.end]);
    })
    .join("");
}
