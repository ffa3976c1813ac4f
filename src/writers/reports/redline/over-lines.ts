import type { Side } from "../../../compare/types.js";
import type { BodyParagraph } from "../../../ooxml/body/blocks.js";
import { numberText } from "../../../tree/text.js";
import type { TextBlock } from "../../../tree/types.js";
import { linesOf, type Places } from "../places.js";
import type { Line } from "./over-groups.js";
import { compact, textOf, type Unit, type Units } from "./over-units.js";

/** A line of clauses: a paragraph of the tree, or one of a title's. */
interface ClauseLine extends Line {
  readonly block: TextBlock;
}
export interface OldLine extends ClauseLine {
  readonly unit: Unit & { kind: "text" };
  readonly paragraph: BodyParagraph;
}
export interface NewLine extends ClauseLine {
  /** It stands in the new file, where that is a Word file. */
  readonly paragraph?: BodyParagraph;
}

/** Clauses with their texts joined by line feeds. */
export const textOfSides = (sides: readonly Side[]): string => sides.map(({ text }) => text).join("\n");

/** The lines of old clauses as they stand in paragraphs; null where text and paragraphs do not agree. */
export function oldLines(sides: readonly Side[], places: Places, units: Units): readonly OldLine[] | null {
  const found: OldLine[] = [];
  const text = textOfSides(sides);
  for (const line of linesIn(sides, places)) {
    const unit = units.get(line.block.id);
    if (unit?.kind !== "text") return null;
    const { paragraphs, automatic } = unit;
    const parts = paragraphs.length === 1 ? [line] : cut(line, text);
    if (parts.length !== paragraphs.length) return null;
    parts.forEach((part, i) => {
      found.push({ ...part, automatic, unit, paragraph: paragraphs[i]! });
    });
  }
  return found;
}

/** The lines of new clauses. @param cutTitles a title whose lines were paragraphs stays so */
export function newLines(sides: readonly Side[], places: Places, units: Units, cutTitles: boolean): readonly NewLine[] {
  const text = textOfSides(sides);
  return linesIn(sides, places).flatMap((line): readonly NewLine[] => {
    const unit = units.get(line.block.id);
    const paragraphs = unit?.kind === "text" ? unit.paragraphs : [];
    const automatic = unit?.kind === "text" && unit.automatic;
    const parts = paragraphs.length > 1 || (cutTitles && line.block.type === "title") ? cut(line, text) : [line];
    return parts.map((part, i) => ({
      ...part,
      automatic,
      ...(parts.length === paragraphs.length && { paragraph: paragraphs[i]! }),
    }));
  });
}

function linesIn(sides: readonly Side[], places: Places): readonly ClauseLine[] {
  let start = 0;
  return sides.flatMap((side) => {
    const from = start;
    return linesOf(side, places).map(({ end, block }, k) => {
      const number = numberText(block);
      const line = { start, end: from + end, block, before: k === 0 ? number : "", number: k === 0 ? 0 : number.length };
      start = from + end + 1;
      return { ...line, automatic: false };
    });
  });
}

function cut(line: ClauseLine, text: string): readonly ClauseLine[] {
  const parts: ClauseLine[] = [];
  let start = line.start;
  for (const part of text.slice(line.start, line.end).split("\n")) {
    const first = parts.length === 0;
    parts.push({ ...line, start, end: start + part.length, before: first ? line.before : "", number: first ? line.number : 0 });
    start += part.length + 1;
  }
  return parts;
}

/** A line of a table's cell. */
export interface CellLine extends Line {
  readonly paragraph?: BodyParagraph;
}

/**
 * The paragraphs of a cell as lines of its text, as the reader makes it: empty ones behind the first left out, a number
 * Word computes before the others. null where they do not agree.
 */
export function cellLines(text: string, paragraphs: readonly BodyParagraph[]): readonly CellLine[] | null {
  const kept: BodyParagraph[] = [];
  const lines: CellLine[] = [];
  let at = 0;
  for (const [i, paragraph] of paragraphs.entries()) {
    const own = textOf(paragraph);
    if (own === "" && i > 0 && !(text.length > at && text[at] === "\n")) continue;
    if (kept.length > 0) {
      if (text[at] !== "\n") return null;
      at += 1;
    }
    const from = text.indexOf(own, at);
    const number = from - at;
    if (from < 0 || (number > 0 && !/^[^\n]{1,16}$/.test(text.slice(at, from)))) return null;
    lines.push({ start: at, end: from + own.length, before: "", number, automatic: number > 0, paragraph });
    kept.push(paragraph);
    at = from + own.length;
  }
  if (lines.length === 0) return text === "" ? [{ start: 0, end: 0, before: "", number: 0, automatic: false }] : null;
  return at === text.length ? lines : null;
}

/** A cell of no Word file: each line a paragraph. */
export function plainLines(text: string): readonly CellLine[] {
  let start = 0;
  return text.split("\n").map((line) => {
    const made = { start, end: start + line.length, before: "", number: 0, automatic: false };
    start += line.length + 1;
    return made;
  });
}

/** A new line's text as the new file has it, number and gap apart; else as the tree prints it. */
export function textOfLine(line: NewLine | CellLine, text: string): { readonly number: string; readonly text: string } {
  const own = text.slice(line.start + line.number, line.end);
  const number = line.before + text.slice(line.start, line.start + line.number);
  if (line.automatic) return { number: "", text: own };
  const exact = line.paragraph === undefined ? null : textOf(line.paragraph);
  if (exact === null || compact(exact) !== compact(number + own)) return { number, text: own };
  // The number ends where as many characters were seen, white space apart; the gap behind it is its own.
  let [at, seen] = [0, 0];
  while (seen < compact(number).length) if (compact(exact[at++]!) !== "") seen += 1;
  const gap = at === 0 ? "" : /^[^\S\n]*/.exec(exact.slice(at))![0];
  return { number: exact.slice(0, at + gap.length), text: exact.slice(at + gap.length) };
}
