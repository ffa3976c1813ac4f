import { problem } from "../../diag/problem.js";
import { fail, type Outcome } from "../../diag/types.js";
import { isOpenWord, type OpenWord, openWord, type WordSource } from "../../ooxml/open-word.js";
import { kindOfBytes } from "../kinds.js";

/**
 * Opens a Word file that may come from anywhere: a file with a password, an old .doc, one cut short, one made to fill the
 * memory are each told apart and refused with a way out.
 * @param name how messages name the file
 */
export function openDocx(source: WordSource, name: string): Outcome<OpenWord> {
  const kind = isOpenWord(source) ? null : kindOfBytes(source);
  if (kind === "locked") return fail(problem("reader/locked", { name }));
  if (kind === "doc") return fail(problem("reader/old-doc", { name }));
  return openWord(source, name);
}
