import type { WriteSheet } from "hucre/xlsx";
import { problem } from "../../diag/problem.js";
import { fail, succeed } from "../../diag/types.js";
import { properties } from "../../ooxml/names.js";
import type { Doc } from "../../tree/types.js";
import { unwritableText } from "../writable-text.js";
import type { Writer } from "../writer.js";
import { packedWorkbook } from "./packed.js";
import { sheetsOf } from "./sheets.js";

/**
 * Every table of a document as a sheet of a spreadsheet; the text around the tables is not in it.
 *
 * hucre (MIT) writes the file: no dependencies and no install scripts, styles, frozen panes, print setup, and the
 * drop-downs and cell notes a fill-in sheet needs; it reads files back as well. exceljs has made no release since 2023
 * and brings 194 packages (53 MB), several of them deprecated; SheetJS left npm, and its free edition writes no styles.
 * Two things it leaves to us: the day of writing (it takes the clock where none is given) and `_x0041_` (sheets.ts).
 * @returns fails with a warning, not an error, for a document without tables: the other formats can still be made
 */
export const writeXlsx: Writer = async (doc, { look }) => {
  const faults = unwritableText(doc);
  if (faults.length > 0) return fail(...faults);
  const sheets = sheetsOf(doc, look);
  if (sheets.length === 0) return fail(problem("writer/no-table", { title: doc.meta.title }));
  const written = await packedWorkbook({
    properties: workbookProperties(doc),
    defaultFont: { name: look.fonts.body.docx, size: look.styles["table-cell"].size },
    sheets: sheets as WriteSheet[],
  });
  return succeed(written);
};

/** The document's own date is the only date; a file without one gets the earliest a spreadsheet may show. */
function workbookProperties({ meta }: Doc) {
  const day = new Date(`${meta.date ?? "1980-01-01"}T00:00:00Z`);
  return {
    title: meta.title,
    creator: meta.issuer,
    lastModifiedBy: meta.issuer,
    created: day,
    modified: day,
    custom: {
      [properties.version]: meta.version,
      [properties.document]: meta.document,
      [properties.unit]: meta.unit,
    },
  };
}
