import type { Cell, CellStyle, DataValidation, WriteSheet } from "hucre/xlsx";
import { cellName, guideSheet, listSheet, type NewBook, type NewCell, type NewSheet, recordSheet } from "../../tree/sheets.js";
import { packedWorkbook } from "./packed.js";
import { rowHeights } from "./row-heights.js";
import { escaped } from "./sheets.js";

/** Empty rows below a table, formatted as text; further rows typed below them are read as well. */
const spareRows = 40;
/** Rows that the drop-downs reach. */
const lastRow = 1000;
/** Title, how to fill, headers. */
const headRows = 3;
/** Excel shows no more of a prompt. */
const longestPrompt = 255;

/**
 * A workbook to fill in: a guide, a sheet for each section, and hidden sheets with the words of the drop-downs (typed into
 * the cell's own rule they may be 255 characters at most) and with what the book was made from. Every cell to fill is formatted as text, so that Excel and WPS
 * leave 2026-03-05 and 1/2 as they are typed. Same book, same bytes.
 */
export async function writeBook(book: NewBook): Promise<Uint8Array> {
  const day = new Date("1980-01-01T00:00:00Z");
  const columns = new Map(book.lists.map(({ name }, i) => [name, i]));
  return packedWorkbook({
    properties: { title: book.title, created: day, modified: day },
    defaultFont: { name: "宋体", size: 11 },
    sheets: [guide(book), ...book.sheets.map((sheet) => writeSheet(sheet, book, columns)), lists(book), ...record(book)],
  });
}

const guide = ({ guide: lines }: NewBook): WriteSheet => ({
  name: guideSheet,
  rows: lines.map((line) => [escaped(line)]),
  cells: new Map(lines.map((_, row): [string, Partial<Cell>] => [`${row},0`, { style: row === 0 ? titleStyle : noteStyle }])),
  columns: [{ width: 140 }],
  protection: { sheet: true },
});

const lists = ({ lists: all }: NewBook): WriteSheet => {
  const longest = Math.max(0, ...all.map(({ items }) => items.length));
  return {
    name: listSheet,
    rows: Array.from({ length: longest }, (_, row) =>
      all.map(({ items }) => (items[row] === undefined ? null : escaped(items[row]))),
    ),
    hidden: true,
  };
};

const record = ({ record: lines }: NewBook): readonly WriteSheet[] =>
  lines === undefined ? [] : [{ name: recordSheet, rows: lines.map((line) => [line]), hidden: true }];

function writeSheet(sheet: NewSheet, book: NewBook, columns: ReadonlyMap<string, number>): WriteSheet {
  const { blank } = sheet;
  const rows = [...sheet.rows, ...(blank === undefined ? [] : Array.from({ length: spareRows }, () => blank))];
  const cells = new Map<string, Partial<Cell>>([
    ["0,0", { style: titleStyle }],
    ["1,0", { style: introStyle }],
  ]);
  // The first column may be hidden: title and intro stand in the first that is seen.
  const seen = Math.max(
    0,
    sheet.columns.findIndex(({ hidden }) => hidden !== true),
  );
  cells.set(`0,${seen}`, { style: titleStyle });
  cells.set(`1,${seen}`, { style: introStyle });
  for (const column of sheet.columns.keys()) cells.set(`${headRows - 1},${column}`, { style: headerStyle });
  for (const [row, line] of rows.entries())
    for (const [column, cell] of line.entries()) cells.set(`${row + headRows},${column}`, { style: styleOf(cell) });
  const lead = (text: string) => [...Array.from({ length: seen }, () => null), escaped(text)];
  return {
    name: sheet.name,
    rows: [
      lead(sheet.title),
      lead(sheet.intro),
      sheet.columns.map(({ header }) => header),
      ...rows.map((line) => line.map(stored)),
    ],
    cells,
    columns: sheet.columns.map(({ width, hidden }) => ({ width, ...(hidden && { hidden }) })),
    rowDefs: heights(sheet, rows),
    freezePane: { rows: headRows },
    dataValidations: validations(sheet, book, columns),
    pageSetup: { paperSize: "a4", orientation: "landscape", fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    // Only sheets whose rows are fixed: Excel deletes no row of a protected sheet, and people must be able to.
    ...(blank === undefined && { protection: { sheet: true, formatCells: true, formatColumns: true, formatRows: true } }),
  };
}

const stored = ({ value }: NewCell) => (typeof value === "string" ? escaped(value) : value);

/** Of what is seen of a sheet, and its title. */
function heights({ columns }: NewSheet, rows: NewSheet["rows"]): Map<number, { height: number }> {
  const isSeen = (column: number): boolean => columns[column]?.hidden !== true;
  const seen = rows.map((line) => line.filter((_, column) => isSeen(column)).map(({ value }) => value));
  const widths = columns.filter(({ hidden }) => hidden !== true).map(({ width }) => width);
  return new Map([[0, { height: 24 }], ...rowHeights(seen, widths, headRows)]);
}

/** Drop-downs and prompts: for a table by column, for a form, where each row has its own, by cell. */
function validations(sheet: NewSheet, book: NewBook, columns: ReadonlyMap<string, number>): DataValidation[] {
  const found: DataValidation[] = [];
  for (const [column, { header, note, hidden }] of sheet.columns.entries()) {
    if (hidden) continue;
    const { blank } = sheet;
    if (blank !== undefined) {
      const range = `${cellName(headRows, column)}:${cellName(lastRow - 1, column)}`;
      found.push(...validation(range, { header, note, list: blank[column]?.list }, book, columns));
      continue;
    }
    for (const [row, line] of sheet.rows.entries()) {
      const cell = line[column];
      if (cell === undefined || cell.fixed) continue;
      found.push(...validation(cellName(row + headRows, column), { header, note, list: cell.list }, book, columns));
    }
  }
  return found;
}

function validation(
  range: string,
  { header, note, list }: { readonly header: string; readonly note: string; readonly list: string | undefined },
  book: NewBook,
  columns: ReadonlyMap<string, number>,
): readonly DataValidation[] {
  const chosen = book.lists.find(({ name }) => name === list);
  const column = columns.get(list ?? "");
  const prompt =
    note === "" ? {} : { showInputMessage: true, inputTitle: header.slice(0, 32), inputMessage: note.slice(0, longestPrompt) };
  if (chosen === undefined || column === undefined || chosen.items.length === 0)
    return note === ""
      ? []
      : [{ type: "textLength", operator: "between", formula1: "0", formula2: "32767", allowBlank: true, range, ...prompt }];
  const absolute = (row: number) => cellName(row, column).replace(/^([A-Z]+)(\d+)$/, "$$$1$$$2");
  return [
    {
      type: "list",
      formula1: `${listSheet}!${absolute(0)}:${absolute(chosen.items.length - 1)}`,
      allowBlank: true,
      range,
      ...prompt,
      ...(!chosen.open && {
        showErrorMessage: true,
        errorStyle: "stop" as const,
        errorTitle: header.slice(0, 32),
        errorMessage: "请从下拉列表里选。",
      }),
    },
  ];
}

const thin = { style: "thin", color: { rgb: "BFBFBF" } } as const;
const border = { top: thin, right: thin, bottom: thin, left: thin };
const wrapped = { vertical: "top", wrapText: true } as const;
const titleStyle: CellStyle = { font: { bold: true, size: 15 } };
const introStyle: CellStyle = { font: { color: { rgb: "7F7F7F" } } };
const noteStyle: CellStyle = { alignment: wrapped };
const headerStyle: CellStyle = {
  font: { bold: true },
  fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "DDEBF7" } },
  alignment: { ...wrapped, horizontal: "center" },
  border,
};
const fixedStyle: CellStyle = {
  ...headerStyle,
  font: {},
  alignment: wrapped,
  fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "F2F2F2" } },
};
const textStyle: CellStyle = { numFmt: "@", alignment: wrapped, border, protection: { locked: false } };
const numberStyle: CellStyle = { alignment: wrapped, border, protection: { locked: false } };
const styleOf = ({ value, fixed }: NewCell): CellStyle =>
  fixed ? fixedStyle : typeof value === "number" ? numberStyle : textStyle;
