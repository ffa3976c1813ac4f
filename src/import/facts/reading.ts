import { gridOf } from "../../tree/table.js";
import { inlinesText } from "../../tree/text.js";
import { isPageLine } from "../identify/page-line.js";
import { level } from "../level.js";
import type { DrawerPaper, FactPlace } from "../types.js";

/** A paragraph without its number, or a row of a table with its cells parted by |; marks in one width, no white space. */
export interface Line {
  readonly text: string;
  /** The text of a paragraph with a space where white space was: it may part a name from a title. */
  readonly spaced?: string;
  readonly place: FactPlace;
  /** Cells of a row. */
  readonly cells?: readonly string[];
  readonly role?: string;
}

/** The lines of a paper, in order. A row typed with tabs is a row. */
export function linesIn({ file, read }: DrawerPaper): readonly Line[] {
  return read.doc.children.flatMap((block, i): readonly Line[] => {
    const place = (quote: string): FactPlace => ({ file, paragraph: i + 1, quote });
    if (block.type === "table") return gridOf(block).map((cells) => rowOf(cells.map(inlinesText), place));
    const quote = inlinesText(block.children);
    if (quote.includes("\t")) return [rowOf(quote.split("\t"), place)];
    const role = block.type === "paragraph" ? block.role : block.type;
    return quote.trim() === "" || isPageLine(quote)
      ? []
      : [{ text: level(quote), spaced: quote.trim().split(/\s+/u).map(level).join(" "), place: place(quote), role }];
  });
}

function rowOf(given: readonly string[], place: (quote: string) => FactPlace): Line {
  const cells = given.map((cell) => level(cell));
  return { text: cells.join("|"), cells, place: place(given.map((cell) => cell.trim()).join(" ")) };
}
