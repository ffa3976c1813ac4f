import type { TextMark } from "../../tree/types.js";
import { mayHang } from "./punctuation.js";
import type { Glyph, Unit } from "./units.js";
import { hasGap, mayBreak, scriptSpace } from "./units.js";

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
  readonly marks?: readonly TextMark[];
}
export interface Line {
  readonly runs: readonly Run[];
  readonly text: string;
  /** pt from the left edge of the type area to where the text starts, and to where its last cell ends; a mark that hangs is not counted. */
  readonly left: number;
  readonly right: number;
  /** True when the line was filled to the measure: every line of a justified paragraph but the last, and but one cut short by a long address. */
  readonly full: boolean;
  /** Numbers of the notes that are referred to in it. */
  readonly notes?: readonly string[];
}
export interface Setting {
  /** Width of the measure, pt. */
  readonly width: number;
  readonly align: Align;
  /** Indent of the first line, pt; further lines are flush. */
  readonly indent: number;
  /** pt added between characters on the character grid: negative where 28 characters of 16 pt share 442 pt. */
  readonly tracking: number;
  /** False where a comma may not hang beyond the margin: in a table's cell. */
  readonly hang?: boolean;
}
interface Cut {
  readonly start: number;
  readonly end: number;
  /** How many units at the end hang beyond the margin. */
  readonly hung: 0 | 1;
  readonly full: boolean;
}

/** Rounding of sums of widths, pt; far below anything visible. */
const slop = 1e-6;

/** Breaks a paragraph into lines and places every character. At least one line, so that an empty paragraph keeps its place. */
export function breakLines(units: readonly Unit[], setting: Setting): readonly Line[] {
  return cutLines(units, setting).map((cut, i) =>
    placeLine(units.slice(cut.start, cut.end), i === 0 ? setting.indent : 0, setting, cut),
  );
}

/** Natural width of some units on one line: trailing spaces hang outside, and no grid space follows the last unit. */
export function naturalWidth(units: readonly Unit[], tracking: number): number {
  const set = trimmed(units);
  return set.reduce((sum, u, i) => sum + unitWidth(u, tracking) + gap(set[i - 1], u, tracking), 0);
}

/** The grid space stands between the letters of a word too. */
const unitWidth = ({ width, glyphs }: Unit, tracking: number): number => width + tracking * Math.max(0, glyphs.length - 1);

const gap = (left: Unit | undefined, right: Unit, tracking: number): number =>
  left === undefined || !hasGap(left, right) ? 0 : scriptSpace(left, right) || tracking;

const gapsIn = (units: readonly Unit[]): number => units.reduce((sum, u, i) => sum + Number(hasGap(units[i - 1], u)), 0);

function trimmed(units: readonly Unit[]): readonly Unit[] {
  let end = units.length;
  while (end > 0 && (units[end - 1]!.kind === "space" || units[end - 1]!.kind === "break")) end--;
  return units.slice(0, end);
}

/**
 * First fit, line by line. A comma or stop that no longer fits hangs beyond the margin, as Word and LibreOffice do it; before any
 * other mark that may not start a line the characters go down with it.
 */
function cutLines(units: readonly Unit[], setting: Setting): readonly Cut[] {
  const cuts: Cut[] = [];
  let start = 0;
  do {
    const width = setting.width - (cuts.length === 0 ? setting.indent : 0);
    const { end, stopped } = reach(units, start, width, setting.tracking);
    if (stopped) cuts.push({ start, end, hung: 0, full: false });
    else if (setting.hang !== false && end > start && hangs(units[end]!) && mayEndAt(units, end + 1)) {
      cuts.push({ start, end: end + 1, hung: 1, full: true });
      // A line break asked for right after it is the same line end.
      if (units[end + 1]?.kind === "break") cuts.push({ ...cuts.pop()!, end: end + 2 });
    } else {
      const at = pushedDown(units, start, end);
      cuts.push({ start, end: at, hung: 0, full: at < units.length });
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
    const { kind } = units[end]!;
    if (kind === "break") return { end: end + 1, stopped: true };
    used += unitWidth(units[end]!, tracking) + (end > start ? gap(units[end - 1], units[end]!, tracking) : 0);
    if (kind !== "space" && used > width + slop) return { end, stopped: false };
  }
  return { end: units.length, stopped: true };
}

const mayEndAt = (units: readonly Unit[], end: number): boolean => end === units.length || mayBreak(units[end - 1]!, units[end]!);

const hangs = ({ kind, glyphs }: Unit): boolean => kind === "closing" && mayHang(glyphs[0]!.char);

function pushedDown(units: readonly Unit[], start: number, end: number): number {
  for (let at = end; at > start; at--) if (mayEndAt(units, at)) return at;
  // Nothing may be broken (a word wider than the line, or marks only): fill the line and go on.
  return Math.max(end, start + 1);
}

/** A gap of more than this many em reads as a hole; such a line, mostly one long word, is left short instead. */
const widest = 0.5;

function placeLine(line: readonly Unit[], indent: number, { width, align, tracking }: Setting, cut: Cut): Line {
  const measure = width - indent;
  const set = trimmed(trimmed(line).slice(0, trimmed(line).length - cut.hung));
  const spare = measure - naturalWidth(set, tracking);
  const gaps = gapsIn(set);
  const stretched = cut.full && align === "justify" && spare <= gaps * widest * (set[0]?.glyphs[0]?.size ?? 0);
  const stretch = stretched && gaps > 0 ? spare / gaps : 0;
  const slack = stretched ? 0 : Math.max(0, spare);
  const left = indent + (align === "center" ? slack / 2 : align === "right" ? slack : 0);
  const runs: OpenRun[] = [];
  let x = left;
  let right = left;
  line.forEach((u, i) => {
    let at = x;
    for (const glyph of u.glyphs) {
      place(runs, glyph, at + glyph.shift);
      at += glyph.width + tracking;
    }
    x += unitWidth(u, tracking);
    if (i < set.length) right = x;
    const next = line[i + 1];
    if (next !== undefined) x += gap(u, next, tracking) + (hasGap(u, next) ? stretch : 0);
  });
  const notes = [...new Set(line.flatMap((u) => u.glyphs.flatMap(({ note }) => note ?? [])))];
  const text = runs.map((run) => run.text).join("");
  return { runs, text, left, right, full: stretched, ...(notes.length > 0 && { notes }) };
}

type OpenRun = { -readonly [K in keyof Run]: Run[K] } & { xs: number[] };

function place(runs: OpenRun[], glyph: Glyph, x: number): void {
  const run = runs.at(-1);
  if (
    run !== undefined &&
    run.font === glyph.font &&
    run.size === glyph.size &&
    run.scale === glyph.scale &&
    run.marks === glyph.marks
  ) {
    run.text += glyph.char;
    run.xs.push(x);
  } else {
    const { font, size, scale, char, marks } = glyph;
    runs.push({ font, size, scale, text: char, xs: [x], ...(marks && { marks }) });
  }
}
