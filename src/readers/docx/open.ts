import { problem } from "../../diag/problem.js";
import { fail, type Outcome } from "../../diag/types.js";
import { openPackage, type Package } from "../../ooxml/package.js";
import { kindOfBytes } from "../kinds.js";

/**
 * Opens a Word file that may come from anywhere: a file with a password, an old .doc, one cut short, one made to fill the
 * memory are each told apart and refused with a way out.
 * @param name how messages name the file
 */
export function openDocx(bytes: Uint8Array, name: string): Outcome<Package> {
  const kind = kindOfBytes(bytes);
  if (kind === "locked") return fail(problem("reader/locked", { name }));
  if (kind === "doc") return fail(problem("reader/old-doc", { name }));
  return openPackage(bytes, name);
}
