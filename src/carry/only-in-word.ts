import type { Drafted } from "../archive/types.js";
import { openDocx } from "../readers/docx/open.js";
import { ownAuthor } from "./edited-file.js";

/** Whether a document's PDF lacks something of its Word file: changes that are still to be settled stand there only. */
export function onlyInWord({ files, merged }: Drafted): boolean {
  if (merged === undefined || !files.some(({ format }) => format === "pdf")) return false;
  const opened = openDocx(merged.docx, "");
  return opened.ok && opened.value.file.text.includes(`w:author="${ownAuthor}"`);
}
