import { readVersion } from "../archive/entry.js";
import { currentFiles } from "../archive/manifest.js";
import type { DocumentHistory, RecordedOutput } from "../archive/types.js";
import type { Files } from "../env/types.js";

/**
 * The other formats of a document that do not say what its Word file says: none of its versions published both as they are.
 * An undo puts files back without printing them: what it recorded together need not have been printed from each other.
 * @param word hash of the Word file as it is
 */
export async function staleFormats(history: DocumentHistory, word: string, files: Files): Promise<readonly string[]> {
  const others = currentFiles(history).filter(({ format }) => format !== "docx");
  const printed = new Set<string>();
  for (const entry of history.entries) {
    const source = entry.outputs.findLast(({ format, sha256 }) => format === "docx" && sha256 === word);
    // What was printed from edits carries them too: a plain draft of another format beside an edited file does not.
    const from = source && others.filter((one) => entry.outputs.some((output) => isPrint(output, one, source)));
    if (!from || from.every(({ format }) => printed.has(format))) continue;
    const undone = source.merged && (await readVersion(entry, files))?.merged?.record.undone !== undefined;
    if (!undone) for (const { format } of from) printed.add(format);
  }
  return others.map(({ format }) => format).filter((format) => !printed.has(format));
}

const isPrint = (output: RecordedOutput, one: RecordedOutput, source: RecordedOutput): boolean =>
  output.format === one.format && output.sha256 === one.sha256 && (output.merged ?? false) === (source.merged ?? false);
