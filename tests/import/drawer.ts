import { paperOf } from "../../src/drift/paper.js";
import type { DrawerPaper } from "../../src/import/types.js";
import { readText } from "../../src/readers/txt/index.js";

/** A paper of a drawer, from its lines. */
export function drawerPaper(file: string, ...lines: readonly string[]): DrawerPaper {
  const bytes = new TextEncoder().encode(lines.join("\n"));
  const read = readText(bytes, file);
  if (!read.ok) throw new Error(file);
  return { file, bytes, read: read.value, lines: paperOf(file, read.value.doc).lines };
}
