import { nominalWidth } from "../text/width.js";
import { inlinesText } from "../tree/text.js";
import type { Table } from "../tree/types.js";

/** Dates, numbers with their unit and Latin words: never cut. */
const together = /[\d０-９.,/:%-]+(?:[年月日号届次级个项条期岁天米分]+前?|季度|%)*(?:\d+[月日]+前?)*|[A-Za-z][\w.@-]*/g;
/** A stretch between marks that is no longer than this, in characters, reads badly in two lines: a name, a post, a deadline. */
const short = 6;

/** No column gives up more than a quarter of its width. */
const leastLeft = 0.75;

/**
 * Widths of a table's columns: the shares its clause gives, but no column narrower than its longest word or number where the others
 * have room to spare, and what a column does not need at all for short cells that would take a second line. Both writers ask here, so
 * that cells break alike.
 * @param area width of the table, in any unit
 * @param size type size, same unit
 * @param padding white space of a cell, left and right together, same unit
 */
export function fittedWidths(table: Table, area: number, size: number, padding: number): readonly number[] {
  const shares = table.columns.map(({ width }) => (width > 0 ? width : 1));
  const all = shares.reduce((sum, share) => sum + share, 0);
  const given = shares.map((share) => (share / all) * area);
  const needed = leastWidths(table, size, padding);
  const readable = moved(given, needed, (width, i) => Math.max(Math.min(needed[i]!, width), leastLeft * width));
  const whole = widthsOf(table, size, padding, (text) => [text]);
  const wished = widthsOf(table, size, padding, (text) => (nominalWidth(text) <= shortCell ? [text] : []));
  return moved(readable, wished, (width, i) => Math.min(whole[i]!, width));
}

/** Gives each column what it lacks, as far as the others have more than `kept`. */
function moved(
  widths: readonly number[],
  wanted: readonly number[],
  kept: (width: number, i: number) => number,
): readonly number[] {
  const lack = widths.map((width, i) => Math.max(0, wanted[i]! - width));
  const spare = widths.map((width, i) => (lack[i]! > 0 ? 0 : width - kept(width, i)));
  const [lacking, sparing] = [lack, spare].map((list) => list.reduce((sum, part) => sum + part, 0));
  if (lacking! <= 0 || sparing! <= 0) return widths;
  // More than there is to spare cannot be met: what is missing is then shared by all that want more.
  const [granted, taken] = [Math.min(1, sparing! / lacking!), Math.min(1, lacking! / sparing!)];
  return widths.map((width, i) => width + lack[i]! * granted - spare[i]! * taken);
}

/** The least width of each column that cuts no number and no short word. */
export const leastWidths = (table: Table, size: number, padding: number): readonly number[] =>
  widthsOf(table, size, padding, stretches);

/** The width at which each column sets some stretches of its cells on one line. */
const widthsOf = (table: Table, size: number, padding: number, of: (text: string) => readonly string[]): readonly number[] =>
  table.columns.map(({ title }, i) => {
    const cells = [title, ...table.rows.map((row) => row.cells[i] ?? [])];
    const lines = cells.flatMap((cell) => inlinesText(cell).split("\n"));
    // A hair more than the text: a line that fits exactly may not fit with another font's digits.
    return Math.max(1, ...lines.flatMap(of).map(nominalWidth)) * size + padding + 0.1 * size;
  });

/** So short a cell should be one line where there is room. */
const shortCell = 9;

/** What should stay on one line: short stretches between marks, each with the mark that follows, and numbers. */
const stretches = (text: string): readonly string[] =>
  (text.match(/[^、，；。：]+[、，；。：]?/g) ?? []).flatMap((part) =>
    nominalWidth(part) <= short + 1 ? [part] : (part.match(together) ?? []),
  );

/** Whole units that add up to the whole: Word counts twips. */
export function wholeWidths(widths: readonly number[], area: number): readonly number[] {
  let share = 0;
  let used = 0;
  return widths.map((width, i) => {
    share += width;
    const whole = (i === widths.length - 1 ? area : Math.round(share)) - used;
    used += whole;
    return whole;
  });
}
