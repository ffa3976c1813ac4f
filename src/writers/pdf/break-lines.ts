import type { Glyph, Unit } from "./units.js";
import { hasGap, mayBreak } from "./units.js";

export type Align = "justify" | "left" | "center" | "right";

/** A run of text of one font and size on one baseline. */
export interface Run {
  readonly font: number;
  readonly size: number;
  /** Horizontal scale, 1 as a rule. */
  readonly scale: number;
  readonly text: string;
  /** Where each character of `text` (by code point) starts, pt from the left edge of the type area. */
  readonly xs: readonly number[];
}
export interface Line {
  readonly runs: readonly Run[];
  readonly text: string;
  /** pt from the left edge of the type area to where the text starts, and to where its last cell ends. */
  readonly left: number;
  readonly right: number;
  /** True when the line was filled to the measure: every line of a justified paragraph but the last, and but one cut short by a long address. */
  readonly full: boolean;
}
export interface Setting {
  /** Width of the measure, pt. */
  readonly width: number;
  readonly align: Align;
  /** Indent of the first line, pt; further lines are flush. */
  readonly indent: number;
  /** pt added between units on the character grid: negative where 28 characters of 16 pt share 442 pt. */
  readonly tracking: number;
}
interface Cut {
  readonly start: number;
  readonly end: number;
  readonly full: boolean;
}

/** Rounding of sums of widths, pt; far below anything visible. */
const slop = 1e-6;

/** Breaks a paragraph into lines and places every character. At least one line, so that an empty paragraph keeps its place. */
export function breakLines(units: readonly Unit[], setting: Setting): readonly Line[] {
  return cutLines(units, setting).map((cut, i) =>
    placeLine(units.slice(cut.start, cut.end), i === 0 ? setting.indent : 0, setting, cut.full),
  );
}

/** Natural width of some units on one line: trailing spaces hang outside, and no grid space follows the last unit. */
export function naturalWidth(units: readonly Unit[], tracking: number): number {
  const set = trimmed(units);
  return set.reduce((sum, u) => sum + u.width, 0) + gapsIn(set) * tracking;
}

const gapsIn = (units: readonly Unit[]): number => units.reduce((sum, u, i) => sum + Number(hasGap(units[i - 1], u)), 0);

function trimmed(units: readonly Unit[]): readonly Unit[] {
  let end = units.length;
  while (end > 0 && (units[end - 1]!.kind === "space" || units[end - 1]!.kind === "break")) end--;
  return units.slice(0, end);
}

/**
 * First fit, line by line. A mark that may not start a line is pulled up when the empty halves of the line's marks give it room, as
 * Word does by default; else the characters before it go down with it.
 */
function cutLines(units: readonly Unit[], setting: Setting): readonly Cut[] {
  const cuts: Cut[] = [];
  let start = 0;
  do {
    const width = setting.width - (cuts.length === 0 ? setting.indent : 0);
    const { end, stopped } = reach(units, start, width, setting.tracking);
    if (stopped) cuts.push({ start, end, full: false });
    else {
      const at = pulledUp(units, start, end, width, setting.tracking) ?? pushedDown(units, start, end);
      const last = at === units.length;
      cuts.push({ start, end: at, full: !last || naturalWidth(units.slice(start, at), setting.tracking) > width + slop });
    }
    start = cuts.at(-1)!.end;
  } while (start < units.length);
  return cuts;
}

/** How far the line gets at natural widths. `stopped`: at the paragraph's end or a line break asked for, not at the margin. */
function reach(
  units: readonly Unit[],
  start: number,
  width: number,
  tracking: number,
): { readonly end: number; readonly stopped: boolean } {
  let used = 0;
  for (let end = start; end < units.length; end++) {
    const { kind, width: own } = units[end]!;
    if (kind === "break") return { end: end + 1, stopped: true };
    used += own + (end > start && hasGap(units[end - 1], units[end]) ? tracking : 0);
    if (kind !== "space" && used > width + slop) return { end, stopped: false };
  }
  return { end: units.length, stopped: true };
}

const mayEndAt = (units: readonly Unit[], end: number): boolean => end === units.length || mayBreak(units[end - 1]!, units[end]!);

function pulledUp(units: readonly Unit[], start: number, end: number, width: number, tracking: number): number | undefined {
  if (end === start || mayEndAt(units, end)) return undefined;
  // Only marks are pulled: they can give way themselves. Two of them in a row (。”) are common, more are not.
  for (let at = end + 1; at <= Math.min(end + 2, units.length) && units[at - 1]!.kind === "closing"; at++) {
    const line = units.slice(start, at);
    const excess = naturalWidth(line, tracking) - width;
    if (mayEndAt(units, at)) return excess <= room(line) + slop ? at : undefined;
  }
  return undefined;
}

/** Of its empty half, a mark inside a line gives up no more than half: a comma set tighter runs into its neighbour. */
const innerShare = 0.5;

/** What the marks of a line can give up: the one at the end its whole empty half, the others less. */
function room(line: readonly Unit[]): number {
  const end = line.at(-1);
  const inner = line.slice(0, -1).reduce((sum, u) => sum + u.squeeze, 0) * innerShare;
  return inner + (end?.kind === "closing" ? end.squeeze : 0);
}

function pushedDown(units: readonly Unit[], start: number, end: number): number {
  for (let at = end; at > start; at--) if (mayEndAt(units, at)) return at;
  // Nothing may be broken (a word wider than the line, or marks only): fill the line and go on.
  return Math.max(end, start + 1);
}

/** A gap of more than this many em reads as a hole; such a line, mostly one long word, is left short instead. */
const widest = 0.5;

function placeLine(line: readonly Unit[], indent: number, { width, align, tracking }: Setting, full: boolean): Line {
  const measure = width - indent;
  const set = trimmed(line);
  const natural = naturalWidth(line, tracking);
  const spare = measure - natural;
  const gaps = gapsIn(set);
  const stretched = full && (spare < 0 || (align === "justify" && spare <= gaps * widest * (set[0]?.glyphs[0]?.size ?? 0)));
  const squeezes = stretched && spare < 0 ? shares(set, -spare) : [];
  const gap = tracking + (stretched && spare > 0 && gaps > 0 ? spare / gaps : 0);
  const slack = stretched ? 0 : Math.max(0, spare);
  const left = indent + (align === "center" ? slack / 2 : align === "right" ? slack : 0);
  const runs: { font: number; size: number; scale: number; text: string; xs: number[] }[] = [];
  let x = left;
  let right = left;
  line.forEach((u, i) => {
    const squeeze = squeezes[i] ?? 0;
    let at = u.kind === "opening" ? x - squeeze : x;
    for (const glyph of u.glyphs) {
      place(runs, glyph, at + glyph.shift);
      at += glyph.width;
    }
    if (i < set.length) right = x + u.width - squeeze;
    x += u.width - squeeze + (hasGap(u, line[i + 1]) ? gap : 0);
  });
  return { runs, text: runs.map((run) => run.text).join(""), left, right, full: stretched };
}

/** What each mark gives up: the one at the line's end first, where it is not seen, the others alike. */
function shares(set: readonly Unit[], excess: number): readonly number[] {
  const last = set.at(-1);
  const end = last?.kind === "closing" ? Math.min(last.squeeze, excess) : 0;
  const room = set.slice(0, -1).reduce((sum, u) => sum + u.squeeze, 0);
  const ratio = room === 0 ? 0 : (excess - end) / room;
  return set.map((u, i) => (i === set.length - 1 ? end : u.squeeze * ratio));
}

function place(runs: { font: number; size: number; scale: number; text: string; xs: number[] }[], glyph: Glyph, x: number): void {
  const run = runs.at(-1);
  if (run !== undefined && run.font === glyph.font && run.size === glyph.size && run.scale === glyph.scale) {
    run.text += glyph.char;
    run.xs.push(x);
  } else runs.push({ font: glyph.font, size: glyph.size, scale: glyph.scale, text: glyph.char, xs: [x] });
}
