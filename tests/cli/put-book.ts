import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { rawProfile } from "../../src/profile/raw.js";
import { recordOf } from "../../src/profile/sheet-record.js";
import { sheetsOf } from "../../src/profile/sheet-write.js";
import { writeBook } from "../../src/writers/xlsx/book.js";
import { sheetContext } from "../profile/found.js";
import { context, library } from "../support/library.js";

const all = { ...sheetContext, ...context, mediumNames: library.terms.media, venueNames: library.terms.venues };

/** A workbook exported from one text (null: it does not say from which) and then filled in to say another. */
export async function putBook(desk: string, name: string, filled: string, exported: string | null): Promise<void> {
  const record = exported === null ? {} : { record: recordOf(rawProfile(exported)) };
  writeFileSync(join(desk, name), await writeBook({ ...sheetsOf(rawProfile(filled), all), ...record }));
}
