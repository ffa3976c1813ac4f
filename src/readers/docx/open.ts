import { phrase } from "../../diag/phrase.js";
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
  // What is called .docx and is none may be cut short; what is called otherwise is said by what it is.
  const isCalledSo = /\.do[ct][xm]$/i.test(name);
  if (kind === "rtf" || kind === "pdf") return fail(problem("reader/not-docx", { name, kind: phrase(`file-kind.${kind}`) }));
  if (kind !== null && kind !== "zip" && !isCalledSo)
    return fail(problem("reader/not-docx", { name, kind: phrase(`file-kind.${kind === "text" ? "text" : "other"}`) }));
  return openWord(source, name);
}
