import type { BodyParagraph } from "../body/blocks.js";
import type { Field } from "../body/reading.js";
import { elements, type XmlElement } from "../xml-tree.js";
import type { BodyMap } from "./body-map.js";

/** A character's source: the piece it is of, its place there, and what that means for edits. */
export interface Source {
  /** The w:t, w:tab, w:sym …; one for each piece of text. */
  readonly from: XmlElement;
  /** First character in the paragraph's text, and behind the last. */
  readonly start: number;
  readonly end: number;
  readonly fields: readonly Field[];
  /** The run it stands in; null inside a construct whose text cannot be cut. */
  readonly run: XmlElement | null;
  /** The outermost such construct: ruby (its run, where it is alone there), a formula, alternate content. */
  readonly locked: XmlElement | null;
  /** The hyperlink around it. */
  readonly link: XmlElement | null;
}

/** A field with the stretch of the paragraph's text that is its result. */
export interface FieldSpan {
  readonly field: Field;
  readonly start: number;
  readonly end: number;
}

/** A paragraph's text with the source of each character. */
export interface ParagraphText {
  readonly text: string;
  readonly sources: readonly Source[];
  /** The sources by their elements. */
  readonly of: ReadonlyMap<XmlElement, Source>;
  readonly fields: readonly FieldSpan[];
  /** Ends of hidden bookmarks of ours in it, in order. */
  readonly ourEnds: readonly XmlElement[];
  /** Where the paragraph begins and ends in the file: a field may reach beyond. */
  readonly firstStart: number;
  readonly lastEnd: number;
  /** The source a character stands in. */
  at(offset: number): Source | undefined;
}

const uncut = new Set(["w:ruby", "mc:AlternateContent", "m:oMath", "m:oMathPara"]);

export function textOfParagraph(paragraph: BodyParagraph, map: BodyMap): ParagraphText {
  let length = 0;
  const sources = paragraph.pieces.map(({ text, from, fields }): Source => {
    const start = length;
    length += text.length;
    let [locked, link, run]: (XmlElement | null)[] = [null, null, null];
    for (let up = map.parent(from); up !== undefined && up.name !== "w:p"; up = map.parent(up)) {
      if (uncut.has(up.name)) locked = up;
      else if (up.name === "w:hyperlink") link = up;
      else if (up.name === "w:r") run = up;
    }
    if (locked?.name === "w:ruby" && run && elements(run).every((one) => one === locked || one.name === "w:rPr")) locked = run;
    return { from, start, end: length, fields, run: locked === null ? run! : null, locked: locked!, link: link! };
  });
  const fields = new Map<Field, { field: Field; start: number; end: number }>();
  for (const { start, end, fields: own } of sources)
    for (const field of own) {
      const known = fields.get(field);
      if (known) known.end = end;
      else fields.set(field, { field, start, end });
    }
  const ourEnds: XmlElement[] = [];
  for (const element of paragraph.elements) collectOurEnds(element, map, ourEnds);
  return {
    text: paragraph.pieces.map((piece) => piece.text).join(""),
    sources,
    of: new Map(sources.map((one) => [one.from, one])),
    fields: [...fields.values()],
    ourEnds,
    firstStart: paragraph.elements[0]!.start,
    lastEnd: paragraph.elements.at(-1)!.end,
    at: (offset) => sources[indexAt(sources, offset)],
  };
}

function indexAt(sources: readonly Source[], offset: number): number {
  let [low, high] = [0, sources.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sources[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function collectOurEnds(element: XmlElement, map: BodyMap, found: XmlElement[]): void {
  for (const child of elements(element))
    if (child.name === "w:bookmarkEnd") {
      if (map.isOurs(child)) found.push(child);
    } else if (child.name !== "w:r") collectOurEnds(child, map, found);
}
