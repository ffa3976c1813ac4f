import type { Piece, Side } from "../../../compare/types.js";
import type { BodyParagraph } from "../../../ooxml/body/blocks.js";
import type { PatchPiece } from "../../../ooxml/patch/types.js";
import { numberText } from "../../../tree/text.js";
import type { NodeId, TextBlock } from "../../../tree/types.js";
import { linesOf, type Places } from "../places.js";
import type { Unit } from "./over-units.js";

/** A line of a clause: `[start, end)` of the clause's text, the number before it where that is no part of the text. */
interface Line {
  readonly start: number;
  readonly end: number;
  readonly block: TextBlock;
  /** Before the text: the clause's own number. */
  readonly before: string;
  /** Length of the number in the text. */
  readonly number: number;
}
export interface OldLine extends Line {
  readonly unit: Unit & { kind: "text" };
  readonly paragraph: BodyParagraph;
}
export type NewLine = Line;

/** The lines of the old clause as they stand in paragraphs; null where text and paragraphs do not agree. */
export function oldLines(side: Side, places: Places, units: ReadonlyMap<NodeId, Unit>): readonly OldLine[] | null {
  const found: OldLine[] = [];
  for (const line of linesIn(side, places)) {
    const unit = units.get(line.block.id);
    if (unit?.kind !== "text") return null;
    const { paragraphs } = unit;
    const parts = paragraphs.length === 1 ? [line] : cut(line, side.text);
    if (parts.length !== paragraphs.length) return null;
    parts.forEach((part, i) => {
      found.push({ ...part, unit, paragraph: paragraphs[i]! });
    });
  }
  return found;
}

/** The lines of the new clause. @param cutTitles a title whose lines were paragraphs stays so */
export const newLines = (side: Side, places: Places, cutTitles: boolean): readonly NewLine[] =>
  linesIn(side, places).flatMap((line) => (cutTitles && line.block.type === "title" ? cut(line, side.text) : [line]));

function linesIn(side: Side, places: Places): readonly Line[] {
  let start = 0;
  return linesOf(side, places).map(({ end, block }, k) => {
    const number = numberText(block);
    const line = { start, end, block, before: k === 0 ? number : "", number: k === 0 ? 0 : number.length };
    start = end + 1;
    return line;
  });
}

function cut(line: Line, text: string): readonly Line[] {
  const parts: Line[] = [];
  let start = line.start;
  for (const part of text.slice(line.start, line.end).split("\n")) {
    const first = parts.length === 0;
    parts.push({ ...line, start, end: start + part.length, before: first ? line.before : "", number: first ? line.number : 0 });
    start += part.length + 1;
  }
  return parts;
}

/** For each new line the old one it continues: the two that share the most text, each the other's best. */
export function pairLines(pieces: readonly Piece[], old: readonly Line[], now: readonly Line[]): ReadonlyMap<number, number> {
  const shared = old.map(() => now.map(() => 0));
  let [o, n] = [0, 0];
  let [i, j] = [0, 0];
  for (const { op, text } of pieces)
    for (let k = 0; k < text.length; k++) {
      if (op === "=") {
        while (i < old.length - 1 && o > old[i]!.end) i += 1;
        while (j < now.length - 1 && n > now[j]!.end) j += 1;
        if (inside(o, old[i]) && inside(n, now[j])) shared[i]![j]! += 1;
      }
      if (op !== "+") o += 1;
      if (op !== "-") n += 1;
    }
  const pairs = new Map<number, number>();
  if (old.length === 1 && now.length === 1) return pairs.set(0, 0);
  const best = (list: readonly number[]): number => list.reduce((top, value, at) => (value > list[top]! ? at : top), 0);
  now.forEach((_, at) => {
    const column = shared.map((row) => row[at]!);
    const from = best(column);
    if ((column[from] ?? 0) > 0 && best(shared[from]!) === at) pairs.set(at, from);
  });
  const free = ![...pairs.values()].includes(0) && !pairs.has(0);
  if (free && old.length > 0 && now.length > 0) pairs.set(0, 0);
  return pairs;
}
const inside = (at: number, line: Line | undefined): boolean => line !== undefined && line.start <= at && at < line.end;

/**
 * The changes of one paragraph: an old line and the new one it becomes.
 * @param automatic Word computes the number and stores it nowhere: it is no text on either side
 */
export function linePieces(pieces: readonly Piece[], old: Line, now: Line, automatic: boolean): readonly PatchPiece[] {
  const found: PatchPiece[] = [];
  const put = (op: Piece["op"], text: string) => {
    if (text === "") return;
    const last = found.at(-1);
    if (last?.op === op) found[found.length - 1] = { op, text: last.text + text };
    else found.push({ op, text });
  };
  if (!automatic) {
    const gap = /　?$/.exec(now.before)![0];
    const same = old.before !== "" && now.before !== "" && old.before.endsWith(gap);
    const ends = same ? gap.length : 0;
    if (old.before === now.before) put("=", old.before);
    else {
      put("-", old.before.slice(0, old.before.length - ends));
      put("+", now.before.slice(0, now.before.length - ends));
      put("=", now.before.slice(now.before.length - ends));
    }
  }
  const [oldFrom, newFrom] = automatic ? [old.start + old.number, now.start + now.number] : [old.start, now.start];
  let [o, n] = [0, 0];
  for (const { op, text } of pieces) {
    for (let k = 0; k < text.length; k++) {
      const was = op !== "+" && o >= oldFrom && o < old.end;
      const is = op !== "-" && n >= newFrom && n < now.end;
      if (was && is) put("=", text[k]!);
      else if (was) put("-", text[k]!);
      else if (is) put("+", text[k]!);
      if (op !== "+") o += 1;
      if (op !== "-") n += 1;
    }
  }
  return found;
}
