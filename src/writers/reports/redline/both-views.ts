import type { View } from "../../../ooxml/body/reading.js";
import type { WordSource } from "../../../ooxml/open-word.js";
import { bodyLines } from "../../../ooxml/patch/open.js";
import type { Doc } from "../../../tree/types.js";
import { docText } from "../../../tree/walk.js";
import { compact } from "./over-units.js";

/** Does a view of the file have the lines of a document, numbers included? */
export function shows(file: WordSource, view: View, doc: Doc): boolean {
  return joined(bodyLines(file, view) ?? []) === joined(docText(doc).split(/[\n\t]/));
}
/** Do two files have the same lines in a view? */
export const sameLines = (a: WordSource, b: WordSource, view: View): boolean =>
  joined(bodyLines(a, view) ?? []) === joined(bodyLines(b, view) ?? []);
const joined = (lines: readonly string[]): string =>
  lines
    .map(compact)
    .filter((line) => line !== "")
    .join("\n");
