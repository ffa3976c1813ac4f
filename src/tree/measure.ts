import { tableText } from "./table.js";
import { blockText } from "./text.js";
import type { Block, Doc } from "./types.js";

/** The printed lines of a document, a table as its words. */
const linesOf = ({ children }: Doc): readonly string[] =>
  children.map((block: Block) => (block.type === "table" ? tableText(block) : blockText(block)));

/** Characters of a document as offices count them: everything printed, white space left out. */
export const charactersOf = (doc: Doc): number =>
  linesOf(doc).reduce((sum, line) => sum + line.length - (line.match(uncounted)?.length ?? 0), 0);
/** White space, and the second half of a character that takes two. */
const uncounted = /\s|(?<=[\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** How many 条 a document has; 0 where it is numbered otherwise. */
export const articlesOf = ({ children }: Doc): number =>
  children.filter((block) => "level" in block && block.level === "article").length;

/**
 * The phrases of a document that say something: what stands between 。；： and is longer than nine characters, numbers and the
 * given words taken out.
 * @param without words that differ although the sentence is the same: names of topics
 */
export function phrasesOf(doc: Doc, without: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>();
  const taken = [...without].sort((a, b) => b.length - a.length);
  for (const block of doc.children) {
    const text =
      block.type === "table"
        ? tableText(block)
        : block.children.length > 0
          ? blockText({ ...block, number: "" } as typeof block)
          : "";
    for (const part of text.split(/[。；：\n]/u)) {
      const phrase = taken.reduce((rest, word) => rest.replaceAll(word, ""), part.replace(/\s/gu, ""));
      if ([...phrase].length > 9) found.add(phrase);
    }
  }
  return found;
}

/** How much of the shorter of two sets of phrases stands in the other too, 0 to 1. */
export function sharedOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const least = Math.min(a.size, b.size);
  return least === 0 ? 0 : [...a].filter((phrase) => b.has(phrase)).length / least;
}
