import { inlinesText } from "../tree/text.js";
import type { Table } from "../tree/types.js";
import { nominalWidth } from "./title-lines.js";

/** Dates, numbers with their unit and Latin words: never cut. */
const together = /[\d０-９.,/:%-]+(?:[年月日号届次级个项条期岁天米分]+前?|季度|%)*(?:\d+[月日]+前?)*|[A-Za-z][\w.@-]*/g;
/** A stretch between marks that is no longer than this, in characters, reads badly in two lines: a name, a post, a deadline. */
const short = 6;

/** No column gives up more than a quarter of its width. */
const leastLeft = 0.75;

/**
 * Widths of a table's columns: the shares its clause gives, but no column narrower than its longest word or number where the others
 * have room to spare. Both writers ask here, so that cells break alike.
 * @param area width of the table, in any unit
 * @param size type size, same unit
 * @param padding white space of a cell, left and right together, same unit
 */
export function fittedWidths(table: Table, area: number, size: number, padding: number): readonly number[] {
  const shares = table.columns.map(({ width }) => (width > 0 ? width : 1));
  const all = shares.reduce((sum, share) => sum + share, 0);
  const given = shares.map((share) => (share / all) * area);
  const needed = leastWidths(table, size, padding);
  const lack = given.map((width, i) => Math.max(0, needed[i]! - width));
  const spare = given.map((width, i) => width - Math.max(Math.min(needed[i]!, width), leastLeft * width));
  const [lacking, sparing] = [lack, spare].map((list) => list.reduce((sum, part) => sum + part, 0));
  if (lacking === 0) return given;
  // More than there is to spare cannot be met: what is missing is then shared by all that want more.
  const [granted, taken] = [Math.min(1, sparing! / lacking!), Math.min(1, lacking! / Math.max(sparing!, 1e-9))];
  return given.map((width, i) => width + lack[i]! * granted - spare[i]! * taken);
}

/** The least width of each column that cuts no number and no short word. */
export const leastWidths = (table: Table, size: number, padding: number): readonly number[] =>
  table.columns.map(({ title }, i) => {
    const cells = [title, ...table.rows.map((row) => row.cells[i] ?? [])];
    const longest = Math.max(1, ...cells.flatMap((cell) => stretches(inlinesText(cell))).map(nominalWidth));
    // A hair more than the text: a line that fits exactly may not fit with another font's digits.
    return longest * size + padding + 0.1 * size;
  });

/** What should stay on one line: short stretches between marks, each with the mark that follows, and numbers. */
const stretches = (text: string): readonly string[] =>
  (text.match(/[^\n、，；。：]+[、，；。：]?/g) ?? []).flatMap((part) =>
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
