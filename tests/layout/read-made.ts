import { readWordFile } from "../../src/layout/index.js";
import type { WordFile } from "../../src/layout/word/file.js";
import { openDocx } from "../../src/readers/docx/open.js";

/** A Word file as the layout rules see it; it must be readable. */
export function readMade(bytes: Uint8Array): WordFile {
  const opened = openDocx(bytes, "a.docx");
  const file = opened.ok ? readWordFile(opened.value, "a.docx") : opened;
  if (!file.ok) throw new Error(JSON.stringify(file.diagnostics));
  return file.value;
}
