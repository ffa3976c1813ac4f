import { listed } from "../diag/phrase.js";
import { problem } from "../diag/problem.js";
import { type Diagnostic, fail, type Outcome, succeed } from "../diag/types.js";

/**
 * What becomes of the words of papers: theirs to the letter; the library's; or the library's where a paragraph is the library's, and
 * theirs in all else.
 */
export const textChoices = ["own", "library", "mixed"] as const;
export type TextChoice = (typeof textChoices)[number];
const isChoice = (word: string): word is TextChoice => (textChoices as readonly string[]).includes(word);

/** A choice a paper. */
export interface TextChoices {
  readonly usual: TextChoice;
  /** By file, where it differs. */
  readonly byFile: ReadonlyMap<string, TextChoice>;
}
export const textOf = ({ usual, byFile }: TextChoices, file: string): TextChoice => byFile.get(file) ?? usual;

/**
 * Choices as they are typed: `mixed` for all papers, `责任清单.docx=library` for one, `2=library` for the second in the list.
 * @param files of the papers that are taken over, as the list has them
 * @returns every fault of the words
 */
export function textChosen(words: readonly string[], files: readonly string[]): Outcome<TextChoices> {
  const faults: Diagnostic[] = [];
  const byFile = new Map<string, TextChoice>();
  let usual: TextChoice = "own";
  for (const word of words) {
    const at = word.lastIndexOf("=");
    const [name, choice] = [word.slice(0, Math.max(0, at)).trim(), word.slice(at + 1).trim()];
    const file = at < 0 ? "" : files.find((one, i) => one === name || String(i + 1) === name);
    if (!isChoice(choice)) faults.push(problem("import/unknown-text", { value: choice }));
    else if (file === undefined) faults.push(problem("import/text-file", { value: name, known: listed(files) }));
    else if (file === "") usual = choice;
    else byFile.set(file, choice);
  }
  return faults.length > 0 ? fail(...faults) : succeed({ usual, byFile });
}
