import type { View } from "../../../ooxml/body/reading.js";
import { bodyLines } from "../../../ooxml/patch/open.js";
import type { Doc } from "../../../tree/types.js";
import { docText } from "../../../tree/walk.js";
import { compact } from "./over-units.js";

/** Does a view of the file have the lines of a document, numbers included? */
export function shows(bytes: Uint8Array, view: View, doc: Doc): boolean {
  return joined(bodyLines(bytes, view) ?? []) === joined(docText(doc).split(/[\n\t]/));
}
/** Do two files have the same lines in a view? */
export const sameLines = (a: Uint8Array, b: Uint8Array, view: View): boolean =>
  joined(bodyLines(a, view) ?? []) === joined(bodyLines(b, view) ?? []);
const joined = (lines: readonly string[]): string =>
  lines
    .map(compact)
    .filter((line) => line !== "")
    .join("\n");
