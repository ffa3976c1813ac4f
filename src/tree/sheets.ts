/** Spreadsheets as plain data: what a room fills or takes, and the .xlsx reader and writer carry. Rows and columns count from 0. */

/** A cell as it was found. */
export interface FoundCell {
  readonly value: string | number | boolean | null;
  /** The number is shown as a date: then it is an ISO day, yyyy-mm-dd. */
  readonly isDate?: true;
  /** The value was computed or is an error: nothing to rely on. */
  readonly isFormula?: true;
}
export interface FoundSheet {
  readonly name: string;
  readonly rows: readonly (readonly FoundCell[])[];
  readonly merges: readonly {
    readonly top: number;
    readonly left: number;
    readonly bottom: number;
    readonly right: number;
  }[];
}

/** A cell to write. Text is stored as text whatever it looks like. */
export interface NewCell {
  readonly value: string | number | null;
  /** Name of the list it is chosen from. */
  readonly list?: string;
  /** Heading or explanation: not to be typed over. */
  readonly fixed?: true;
}
export interface NewColumn {
  readonly header: string;
  /** Shown when the header is pointed at and when a cell below is chosen. */
  readonly note: string;
  /** In characters. */
  readonly width: number;
  readonly hidden?: true;
}
/** A sheet with one table: a title, a line on how to fill it, the headers, the rows. */
export interface NewSheet {
  readonly name: string;
  readonly title: string;
  readonly intro: string;
  readonly columns: readonly NewColumn[];
  readonly rows: readonly (readonly NewCell[])[];
  /** What the empty rows below are made like; absent: nothing can be added. */
  readonly blank?: readonly NewCell[];
}
export interface NewBook {
  readonly title: string;
  /** Lines of the first sheet, which nobody fills in. */
  readonly guide: readonly string[];
  readonly sheets: readonly NewSheet[];
  readonly lists: readonly {
    readonly name: string;
    readonly items: readonly string[] /** Other words may be typed. */;
    readonly open: boolean;
  }[];
  /** Lines of a hidden sheet: what the book was made from. */
  readonly record?: readonly string[];
}

/** A book as it comes back when nobody touched it. */
export function untouched({ sheets }: NewBook): readonly FoundSheet[] {
  const cell = (value: FoundCell["value"]): FoundCell => ({ value });
  return sheets.map(({ name, title, intro, columns, rows }) => ({
    name,
    merges: [],
    rows: [
      [cell(title)],
      [cell(intro)],
      columns.map(({ header }) => cell(header)),
      ...rows.map((row) => row.map(({ value }) => cell(value))),
    ],
  }));
}

/** B5 for column 1, row 4. */
export function cellName(row: number, column: number): string {
  let letters = "";
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26)) letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  return `${letters}${row + 1}`;
}

/** The first sheet, with the guide, and the hidden ones with the drop-down lists and what the book was made from: nobody fills them in. */
export const guideSheet = "说明";
export const listSheet = "选项";
export const recordSheet = "导出时的档案";
