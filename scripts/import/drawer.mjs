import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { paperOf } from "../../dist/drift/paper.js";
import { realEnv } from "../../dist/io/env.js";
import { readLibrary } from "../../dist/library/read.js";
import { readDocument } from "../../dist/readers/index.js";

const read = await readLibrary(["templates"], realEnv());
if (!read.ok) throw new Error("the library is unsound");
export const library = read.value;

/** A file as an import hands it on. */
export async function drawerPaper(path, file = basename(path), bytes = readFileSync(path)) {
  const document = await readDocument(new Uint8Array(bytes), file);
  if (!document.ok) throw new Error(`${file}: ${JSON.stringify(document.diagnostics)}`);
  return { file, bytes, read: document.value, lines: paperOf(file, document.value.doc).lines };
}
