import type { AsideKind } from "../../tree/aside.js";
import type { XmlElement } from "../xml-tree.js";
import type { Hiding } from "./hiding.js";
import type { RunLook } from "./marks.js";

/** Which state of the text is read where revisions are open: all taken, all undone, or one author's undone and all others' taken. */
export type View = "accepted" | "original" | { readonly without: string };

/** Is a revision undone in a view? */
export const isUndone = (revision: XmlElement, view: View): boolean =>
  typeof view === "string" ? view === "original" : revision.attributes.get("w:author") === view.without;

/** Something that stands at a place of the text and is none of its words. */
export interface Thing {
  readonly kind: AsideKind;
  readonly spot: Spot;
  /** What it says, or is called; of a note the number it has in the file. */
  text: string;
  /** Where it is kept: a text box's content, a note's reference, the drawing, the link. */
  readonly element: XmlElement;
  /** Relationships of what it shows: pictures, objects. */
  readonly shows: readonly string[];
  /** Of a text box: the drawing it is part of. */
  readonly around?: XmlElement;
}

/** A field: its code is being read, then its result is text. */
export interface Field {
  code: string;
  inResult: boolean;
  /** The run that begins it, or the w:fldSimple that is all of it. */
  readonly begin: XmlElement | null;
  /** The run that ends it; null while it is open. */
  end: XmlElement | null;
}

/** A stretch of a paragraph's text; `to` is the bookmark a REF field in it points at. */
export interface Piece {
  readonly text: string;
  readonly to?: string;
  /** The w:t, w:tab … the text stands in. Soft hyphens of a w:t are no text. */
  readonly from: XmlElement;
  /** The fields whose result it is part of, the innermost last. */
  readonly fields: readonly Field[];
  /** How it is set apart. */
  readonly look: RunLook;
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
export interface BodyReading {
  readonly view: View;
  readonly hiding: Hiding;
  readonly things: Thing[];
  /** Tables in cells of tables: only their words are read. */
  nestedTables: number;
  /** Other files that are shown as part of the text (w:altChunk, w:subDoc). */
  embedded: number;
  readonly fields: Field[];
  revisions: number;
  /** The row being read, or one around it, is hidden as a whole. */
  inHiddenRow: boolean;
  /** Style of the paragraph being read. */
  style: string | undefined;
  /** The paragraph being read: grows beyond one w:p where the mark between two is deleted. */
  pieces: Piece[];
  offset: number;
  /** How many paragraphs were finished; the number of the one being read. */
  paragraph: number;
  /** Lengths of the finished ones, in characters. */
  readonly lengths: number[];
  /** Hidden bookmarks of ours, each name once. */
  readonly marks: Map<string, Mark>;
  /** Bookmarks by their number in the file, while they are open. */
  readonly openMarks: Map<string, Mark>;
  readonly commentSpots: Map<string, Spot>;
}

export const newBodyReading = (view: View, hiding: Hiding): BodyReading => ({
  view,
  hiding,
  things: [],
  nestedTables: 0,
  embedded: 0,
  fields: [],
  revisions: 0,
  inHiddenRow: false,
  style: undefined,
  pieces: [],
  offset: 0,
  paragraph: 0,
  lengths: [],
  marks: new Map(),
  openMarks: new Map(),
  commentSpots: new Map(),
});

export const here = ({ paragraph, offset }: BodyReading): Spot => ({ paragraph, offset });

/** Closes the paragraph being read and returns its text and number. */
export function finish(reading: BodyReading): { readonly pieces: readonly Piece[]; readonly paragraph: number } {
  const { pieces, paragraph } = reading;
  reading.lengths.push(reading.offset);
  reading.pieces = [];
  reading.offset = 0;
  reading.paragraph += 1;
  // Without the room an array grows by.
  return { pieces: pieces.slice(), paragraph };
}

/**
 * The paragraph a hidden bookmark names: that with the first character it covers. Saving can push its start to the end of
 * the paragraph before, or between two; an empty one names the paragraph it stands in.
 */
export function paragraphOf({ start, end }: Mark, lengths: readonly number[]): number {
  if (start.paragraph === end.paragraph || start.offset < (lengths[start.paragraph] ?? 0)) return start.paragraph;
  for (let i = start.paragraph + 1; i < end.paragraph; i++) if ((lengths[i] ?? 0) > 0) return i;
  return end.offset > 0 ? end.paragraph : start.paragraph;
}
