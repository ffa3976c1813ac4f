import type { Library } from "../../library/types.js";
import type { DrawerPaper, Identified, ImportedFact, ParagraphMatch } from "../types.js";
import { fitOf } from "./clause-fit.js";
import { clauseIndex } from "./clause-index.js";
import { placesOf, type Spoken } from "./clauses.js";
import { conceptsOf } from "./concepts.js";
import { frameOf } from "./frame.js";
import { withoutNames } from "./names.js";
import { plainWords } from "./plain-words.js";
import { rewordedIn } from "./reworded.js";

/**
 * What each paragraph of a drawer's papers is to the library.
 * @param identified what each paper is, as far as it says; a paper without a row is taken for one of no kind
 * @param facts names in them are no words of a duty
 * @returns a match for each paragraph (or table) with words, in the order of papers and paragraphs
 */
export function matchParagraphs(
  papers: readonly DrawerPaper[],
  identified: readonly Identified[],
  library: Library,
  facts: readonly ImportedFact[],
): readonly ParagraphMatch[] {
  const index = clauseIndex(library);
  const bare = withoutNames(facts);
  return papers.flatMap((paper) => {
    const { file } = paper;
    const paragraphs = paragraphsOf(paper);
    const self = identified.find((one) => one.file === file);
    const around = { fit: fitOf(self, library), frame: frameOf(self?.kind ?? null, library) };
    const places = placesOf(paragraphs, index, around);
    const spoken = conceptsOf(
      paragraphs.map(({ texts }) => texts.join("；")),
      self?.kind ?? null,
      library,
    );
    const partOf = (text: string) => ({ words: bare(text), concepts: conceptsOf([text], self?.kind ?? null, library)[0]! });
    const against = { index, fit: around.fit, library, partOf };
    return paragraphs.map(({ paragraph, texts, isTable, isHeading }, i): ParagraphMatch => {
      const place = places[i]!;
      if (place === null) {
        const concepts = spoken[i]!;
        if (isTable || isHeading) return { file, paragraph, as: "own", concepts };
        const text = texts.join("");
        const found = rewordedIn(text, { words: bare(text), concepts }, against);
        if (found === null) return { file, paragraph, as: "own", concepts };
        const { clause, clauses } = found;
        return { file, paragraph, as: "reworded", clause, ...(clauses.length > 1 && { clauses }), concepts };
      }
      // 〔党支部〕主体责任: a heading says whose duties follow.
      if ("heading" in place) return { file, paragraph, as: "library", concepts: spoken[i]! };
      const { clause } = place;
      const concepts = [...new Set([...(library.clauses.get(clause)?.concepts ?? []), ...spoken[i]!])];
      return { file, paragraph, as: "library", clause, concepts: concepts.filter((id) => library.concepts.has(id)) };
    });
  });
}

/** A table's cells are one paragraph. */
function paragraphsOf({ lines }: DrawerPaper): readonly Spoken[] {
  const found = new Map<number, Spoken & { readonly texts: string[] }>();
  for (const { paragraph, text, lead, block } of lines) {
    const words = plainWords(text.slice(lead));
    if (words === "") continue;
    const known = found.get(paragraph);
    if (known) known.texts.push(words);
    else
      found.set(paragraph, {
        ...{ paragraph, texts: [words], isTable: block.type === "table" },
        isHeading: block.type === "heading" || block.type === "title",
      });
  }
  return [...found.values()];
}
