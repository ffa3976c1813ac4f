import { expect } from "vitest";
import { bookmarkName } from "../../src/ooxml/names.js";
import { blockText, inlinesText } from "../../src/tree/text.js";
import type { Block, Doc, Inline } from "../../src/tree/types.js";

/** Ids as a Word file carries them. */
const carried = (id: string): string => (id.startsWith("_tl_") ? id : bookmarkName(id));

/**
 * One block as a reader can know it: values, citations and blanks are text by then, and white space at the ends of a line
 * is indent. `numbered` leaves the number within the line's text, without
 * white space: what follows a number depends on its form.
 */
function known(block: Block, numbered: boolean): unknown {
  const words = (list: readonly Inline[]): string => inlinesText(list).trim();
  if (block.type === "table")
    return {
      type: "table",
      id: carried(block.id),
      // How wide columns are is layout: the writer fits them to their words.
      columns: block.columns.length,
      titles: block.columns.map(({ title }) => inlinesText(title)),
      rows: block.rows.map(({ id, cells }) => ({ id: carried(id), cells: cells.map(inlinesText) })),
    };
  const id = carried(block.id);
  if (numbered) return { id, line: blockText(block).replace(/\s/g, "") };
  const kind = block.type === "paragraph" ? block.role : "level" in block ? `${block.type} ${block.level}` : block.type;
  return { id, kind, number: "number" in block ? block.number : "", text: words(block.children) };
}

/**
 * The same document as far as a Word file tells: every block in its place with its id, what it is, its number and text;
 * every table with its rows and cells. Where the reader finds a reference, it names the block the tree names.
 */
export function expectSameReading(read: Doc, written: Doc): void {
  expect(read.children.map((block) => known(block, false))).toEqual(written.children.map((block) => known(block, false)));
}

/** The same ids, lines and tables: all that can be asked of trees whose numbers and styles are random. */
export function expectSameLines(read: Doc, written: Doc): void {
  expect(read.children.map((block) => known(block, true))).toEqual(written.children.map((block) => known(block, true)));
}
