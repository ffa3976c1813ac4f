import type { Inline } from "../../tree/types.js";
import type { Numbering } from "../list-numbers.js";
import type { Styles } from "./styles.js";

/** Which state of the text is read where revisions are open. */
export type View = "accepted" | "original";

/** What stands beside the text and is not read into the tree: counted, or kept as text to be listed. */
export interface Aside {
  pictures: number;
  objects: number;
  formulas: number;
  symbols: number;
  nestedTables: number;
  embedded: number;
  readonly textBoxes: string[];
  readonly hidden: string[];
  readonly footnotes: string[];
}

/** A field that is open: its code is being read, then its result is text. */
export interface Field {
  code: string;
  inResult: boolean;
}

/** A stretch of a paragraph's text; `to` is the bookmark a REF field in it points at. */
export interface Piece {
  readonly text: string;
  readonly to?: string;
}

/** Place in the text: number of the paragraph, in reading order, and characters before it there. */
export interface Spot {
  readonly paragraph: number;
  readonly offset: number;
}
export interface Mark {
  readonly name: string;
  readonly start: Spot;
  end: Spot;
}

/** All that reading a body has to remember from element to element. */
export interface Reading {
  readonly view: View;
  readonly styles: Styles;
  readonly numbering: Numbering;
  readonly aside: Aside;
  readonly fields: Field[];
  revisions: number;
  /** The paragraph being read: grows beyond one w:p where the mark between two is deleted. */
  pieces: Piece[];
  offset: number;
  /** How many paragraphs were finished; the number of the one being read. */
  paragraph: number;
  /** Lengths of the finished ones, in characters. */
  readonly lengths: number[];
  readonly marks: Map<string, Mark>;
  /** Bookmarks by their number in the file, while they are open. */
  readonly openMarks: Map<string, Mark>;
  readonly commentSpots: Map<string, Spot>;
}

export const newReading = (view: View, styles: Styles, numbering: Numbering): Reading => ({
  view,
  styles,
  numbering,
  aside: {
    pictures: 0,
    objects: 0,
    formulas: 0,
    symbols: 0,
    nestedTables: 0,
    embedded: 0,
    textBoxes: [],
    hidden: [],
    footnotes: [],
  },
  fields: [],
  revisions: 0,
  pieces: [],
  offset: 0,
  paragraph: 0,
  lengths: [],
  marks: new Map(),
  openMarks: new Map(),
  commentSpots: new Map(),
});

export const here = ({ paragraph, offset }: Reading): Spot => ({ paragraph, offset });

/** Closes the paragraph being read and returns its text and number. */
export function finish(reading: Reading): { readonly pieces: readonly Piece[]; readonly paragraph: number } {
  const { pieces, paragraph } = reading;
  reading.lengths.push(reading.offset);
  reading.pieces = [];
  reading.offset = 0;
  reading.paragraph += 1;
  return { pieces, paragraph };
}

/** Pieces as inlines: neighbouring text joined, line ends as breaks, a live reference where one of ours is named. */
export function inlinesFrom(
  pieces: readonly Piece[],
  target: (bookmark: string) => (Inline & { type: "ref" }) | null,
): readonly Inline[] {
  const inlines: Inline[] = [];
  let text = "";
  const flush = () => {
    for (const part of text.split(/(\n)/))
      if (part !== "") inlines.push(part === "\n" ? { type: "break" } : { type: "text", value: part });
    text = "";
  };
  for (let i = 0; i < pieces.length; i++) {
    const { to, text: own } = pieces[i]!;
    const ref = to === undefined ? null : target(to);
    if (ref === null) {
      text += own;
      continue;
    }
    let live = own;
    // A field's result may be cut into several runs.
    while (pieces[i + 1]?.to === to) live += pieces[++i]!.text;
    flush();
    inlines.push({ ...ref, live });
  }
  flush();
  return inlines;
}
