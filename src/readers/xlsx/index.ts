import { readXlsx } from "hucre/xlsx";
import { problem } from "../../diag/problem.js";
import { fail, type Outcome, succeed } from "../../diag/types.js";
import { type Parts, packParts, partText, unpackParts } from "../../ooxml/zip.js";
import { limits } from "../../tree/limits.js";
import type { FoundSheet } from "../../tree/sheets.js";
import { foundSheet } from "./found-sheet.js";

/** What a workbook may hold at most: rows come as a rectangle, so a lone cell far below would cost all between. */
export interface SheetBounds {
  readonly file: number;
  readonly unpacked: number;
  readonly entries: number;
  readonly rows: number;
  readonly lastColumn: string;
}
/** Excel's own limit for a cell. A text that many cells share is stored once, so the file's size says little. */
const longestText = 32_767;
/** First bytes of an OLE file: an old .xls, or any Office file with a password. */
const ole = [0xd0, 0xcf, 0x11, 0xe0];

/**
 * Reads the sheets of an .xlsx that may come from anywhere.
 *
 * hucre reads the cells, the library that writes ours: strings of all kinds, numbers, dates by their format, formulas
 * with a flag. It would unpack up to 2 GB and knows no limits on a sheet's size, so the parts are unpacked here within
 * bounds and handed over packed again; what has a DTD (entities could multiply) is refused unread.
 * @param name how messages name the file
 */
export async function readSheets(
  bytes: Uint8Array,
  name: string,
  bounds: SheetBounds = limits.workbook,
): Promise<Outcome<readonly FoundSheet[]>> {
  if (ole.every((byte, i) => bytes[i] === byte)) return fail(problem("sheet/locked", { name }));
  if (bytes.length > bounds.file) return fail(problem("sheet/too-large", { name }));
  const unpacked = unpackParts(bytes, name, { entries: bounds.entries, bytes: bounds.unpacked });
  if (!unpacked.ok) {
    const large = unpacked.diagnostics.some(({ code }) => code === "ooxml/too-large");
    return fail(problem(large ? "sheet/too-large" : "sheet/not-xlsx", { name }));
  }
  const parts = onlyCells(unpacked.value);
  if (partText(parts, "xl/workbook.xml") === "") return fail(problem("sheet/not-xlsx", { name }));
  if ([...parts.keys()].some((part) => hasDoctype(partText(parts, part)))) return fail(problem("sheet/broken", { name }));
  const far = farCell(parts, bounds);
  if (far !== null) return fail(problem("sheet/far-cell", { name, cell: far }));
  try {
    const book = await readXlsx(packParts(parts), { range: `A1:${bounds.lastColumn}${bounds.rows}` });
    const sheets = book.sheets.map(foundSheet);
    const long = sheets.some(({ rows }) =>
      rows.some((row) => row.some(({ value }) => typeof value === "string" && value.length > longestText)),
    );
    return long ? fail(problem("sheet/too-large", { name })) : succeed(sheets);
  } catch (thrown) {
    // Its errors are about the file; a mistake in a call of ours would be a TypeError too, so tests call it with good files.
    if (thrown instanceof Error) return fail(problem("sheet/broken", { name }));
    throw thrown;
  }
}

/** The parts that hold cells; pictures, drawings, comments and the rest are not looked at. */
const onlyCells = (parts: Parts): Parts =>
  new Map(
    [...parts].filter(([part]) =>
      /^(?:\[Content_Types\]\.xml|_rels\/\.rels|xl\/(?:workbook|styles|sharedStrings)\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/worksheets\/[^/]+\.xml)$/.test(
        part,
      ),
    ),
  );

/** The first cell with content outside of what is read; empty formatted rows may go on to the end. */
function farCell(parts: Parts, { rows, lastColumn }: SheetBounds): string | null {
  for (const part of parts.keys()) {
    if (!part.startsWith("xl/worksheets/")) continue;
    for (const [, column = "", row = ""] of partText(parts, part).matchAll(
      /<c\s[^>]{0,200}?\br="([A-Z]{1,3})(\d{1,7})"[^>/]{0,200}>\s{0,9}<(?:v|f|is)\b/g,
    ))
      if (Number(row) > rows || column.length > lastColumn.length || (column.length === lastColumn.length && column > lastColumn))
        return column + row;
  }
  return null;
}

const hasDoctype = (xml: string): boolean => /<!(?:DOCTYPE|ENTITY)/i.test(xml);
