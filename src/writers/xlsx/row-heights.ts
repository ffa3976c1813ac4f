const lineHeight = 17;
/** A Chinese character is two columns wide. */
const columnsOf = (text: string): number => [...text].reduce((sum, c) => sum + (c > "\u2e7f" ? 2 : 1), 0);
const linesIn = (text: string, width: number): number =>
  text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(columnsOf(line) / (width - 1))), 0);

/**
 * Rows that need more than a line: not every program finds that out itself when it opens the file.
 * @param widths of the columns, in characters
 * @param first the number of the first of the rows in its sheet, from 0
 * @returns heights in points, by row
 */
export function rowHeights(
  rows: readonly (readonly (string | number | boolean | Date | null | undefined)[])[],
  widths: readonly number[],
  first: number,
): Map<number, { height: number }> {
  return new Map(
    rows.flatMap((cells, row): [number, { height: number }][] => {
      const lines = Math.max(1, ...cells.map((value, i) => linesIn(String(value ?? ""), widths[i] ?? 10)));
      return lines > 1 ? [[row + first, { height: lines * lineHeight }]] : [];
    }),
  );
}
