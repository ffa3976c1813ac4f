import { join } from "node:path";
import { currentFiles } from "../archive/manifest.js";
import { sha256 } from "../archive/places.js";
import type { DocumentHistory } from "../archive/types.js";
import { idsOf } from "../carry/merge-file.js";
import type { Diagnostic } from "../diag/types.js";
import type { Env } from "../env/types.js";
import { readDocx } from "../readers/docx/index.js";
import { restoreIds } from "../readers/ids.js";
import type { Doc } from "../tree/types.js";

/** The published Word file of a document as it is now. It is parsed only when somebody asks. */
export interface ShelfFile {
  /** Absolute. */
  readonly path: string;
  /** null: it is there and cannot be read. */
  readonly sha256: string | null;
  /** The version id the file carries, "" for none. */
  readonly version: () => string;
  /** Its tree, with the ids of the document it was generated from; null where it is no Word file any more. */
  readonly read: (base: Doc) => Doc | null;
  /** Why it cannot be read, as warnings; after `read` or `version`. */
  readonly diagnostics: readonly Diagnostic[];
}

/** null when the document has no Word file on the shelf. */
export async function publishedFile(history: DocumentHistory, folder: string, env: Env): Promise<ShelfFile | null> {
  const name = currentFiles(history).find(({ format }) => format === "docx")?.path;
  if (name === undefined) return null;
  const path = join(folder, name);
  const bytes = await env.files.read(path);
  if (!bytes.ok && bytes.diagnostics.every(({ code }) => code === "file/missing")) return null;
  const diagnostics: Diagnostic[] = bytes.ok ? [] : bytes.diagnostics.map(asWarning);
  let parsed: Doc | null | undefined = bytes.ok ? undefined : null;
  const parse = (): Doc | null => {
    if (parsed !== undefined || !bytes.ok) return parsed ?? null;
    const read = readDocx(bytes.value, path);
    if (!read.ok) diagnostics.push(...read.diagnostics.map(asWarning));
    parsed = read.ok ? read.value.doc : null;
    return parsed;
  };
  return {
    path,
    sha256: bytes.ok ? sha256(bytes.value) : null,
    version: () => parse()?.meta.version ?? "",
    read: (base) => {
      const doc = parse();
      return doc && restoreIds(doc, idsOf(base));
    },
    diagnostics,
  };
}

const asWarning = (diagnostic: Diagnostic): Diagnostic =>
  diagnostic.severity === "error" ? { ...diagnostic, severity: "warning" } : diagnostic;
