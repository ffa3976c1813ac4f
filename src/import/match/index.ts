import type { Library } from "../../library/types.js";
import type { DrawerPaper, Identified, ImportedFact, ParagraphMatch } from "../types.js";

/**
 * What each paragraph of a drawer's papers is to the library.
 * @returns a match for each paragraph (or table) with words, in the order of papers and paragraphs
 */
export function matchParagraphs(
  papers: readonly DrawerPaper[],
  _identified: readonly Identified[],
  _library: Library,
  _facts: readonly ImportedFact[],
): readonly ParagraphMatch[] {
  return papers.flatMap(({ file, lines }) => {
    const spoken = new Set(lines.filter(({ text }) => text.trim() !== "").map(({ paragraph }) => paragraph));
    return [...spoken].map((paragraph) => ({ file, paragraph, as: "own" as const, concepts: [] }));
  });
}
