import { type BodyBlock, type BodyParagraph, type BodyRow, type BodyTable, readBlocks } from "../body/blocks.js";
import { readHiding } from "../body/hiding.js";
import { type BodyReading, newBodyReading, paragraphOf } from "../body/reading.js";
import { elements, type XmlElement } from "../xml-tree.js";
import type { Span } from "./types.js";

/** What a patch can name. */
export type Target =
  | { readonly kind: "paragraph"; readonly paragraph: BodyParagraph }
  | { readonly kind: "row"; readonly row: BodyRow; readonly table: BodyTable }
  | { readonly kind: "table"; readonly table: BodyTable };

/** A place where blocks or rows may stand, at an offset of the source. */
export interface Gap {
  readonly offset: number;
  readonly holds: "blocks" | "rows" | "cells";
  readonly parent: XmlElement;
}

/** The two ends of a bookmark, comment range … by the number both carry. */
export interface Range {
  readonly start?: XmlElement;
  readonly end?: XmlElement;
}

/** A body with everything patches need to know of it. */
export interface BodyMap {
  readonly source: string;
  readonly root: XmlElement;
  readonly body: XmlElement;
  /** All paragraphs that can be named, in reading order. */
  readonly paragraphs: readonly BodyParagraph[];
  target(at: Span): Target | undefined;
  gap(offset: number): Gap | undefined;
  parent(of: XmlElement): XmlElement | undefined;
  /** The ends of the range an end belongs to. */
  range(of: XmlElement): Range;
  /** Ends of hidden bookmarks of ours that name a paragraph, by its number. */
  marksOf(paragraph: number): readonly Range[];
  /** The start of a hidden bookmark of ours by its name. */
  bookmark(name: string): XmlElement | undefined;
  /** Is this an end of a hidden bookmark of ours? */
  isOurs(end: XmlElement): boolean;
  /** Children of blocks' containers, in order. */
  readonly containers: ReadonlyMap<XmlElement, readonly XmlElement[]>;
}

/** @param root the main part's root element; its body must be there */
export function mapBody(source: string, root: XmlElement, body: XmlElement, styles: XmlElement | undefined): BodyMap {
  const reading = newBodyReading("accepted", readHiding(styles));
  const targets = new Map<string, Target>();
  const paragraphs: BodyParagraph[] = [];
  const put = (at: Span, target: Target) => {
    if (!targets.has(key(at))) targets.set(key(at), target);
    if (target.kind === "paragraph") paragraphs.push(target.paragraph);
  };
  for (const block of readBlocks(body, reading)) collect(block, put);
  const parents = new Map<XmlElement, XmlElement>();
  const ranges = new Map<string, { start?: XmlElement; end?: XmlElement }>();
  walk(root, parents, ranges);
  const { gaps, containers } = gapsOf(body);
  const range = (of: XmlElement): Range => ranges.get(rangeKey(of) ?? "") ?? {};
  const named = ourMarks(reading, ranges);
  const ourStarts = new Map<string, XmlElement>();
  for (const { start } of ranges.values()) {
    const name = start?.attributes.get("w:name");
    if (start && name?.startsWith("_tl_") && !ourStarts.has(name)) ourStarts.set(name, start);
  }
  const isOurs = (end: XmlElement): boolean => range(end).start?.attributes.get("w:name")?.startsWith("_tl_") === true;
  return {
    source,
    root,
    body,
    paragraphs,
    target: (at) => targets.get(key(at)),
    gap: (offset) => gaps.get(offset),
    parent: (of) => parents.get(of),
    range,
    marksOf: (paragraph) => named.get(paragraph) ?? [],
    isOurs,
    bookmark: (name) => ourStarts.get(name),
    containers,
  };
}

const key = ({ start, end }: Span): string => `${start}-${end}`;

function collect(block: BodyBlock, put: (at: Span, target: Target) => void): void {
  if (block.kind === "paragraph") {
    put(block, { kind: "paragraph", paragraph: block });
    return;
  }
  put(block, { kind: "table", table: block });
  for (const row of block.rows) {
    put(row, { kind: "row", row, table: block });
    for (const paragraph of row.cells.flat()) put(paragraph, { kind: "paragraph", paragraph });
  }
}

const rangeName = /^w:(bookmark|commentRange|moveFromRange|moveToRange|perm|customXml\w+Range)(Start|End)$/;
export const isRangeEnd = ({ name }: XmlElement): boolean => rangeName.test(name);
function rangeKey(element: XmlElement): string | null {
  const found = rangeName.exec(element.name);
  return found === null ? null : `${found[1]} ${element.attributes.get("w:id") ?? ""}`;
}

function walk(
  element: XmlElement,
  parents: Map<XmlElement, XmlElement>,
  ranges: Map<string, { start?: XmlElement; end?: XmlElement }>,
): void {
  for (const child of elements(element)) {
    parents.set(child, element);
    const at = rangeKey(child);
    if (at !== null) {
      const range = ranges.get(at) ?? {};
      if (child.name.endsWith("Start")) range.start ??= child;
      else range.end ??= child;
      ranges.set(at, range);
    } else walk(child, parents, ranges);
  }
}

function ourMarks(reading: BodyReading, ranges: ReadonlyMap<string, Range>): ReadonlyMap<number, readonly Range[]> {
  const named = new Map<number, Range[]>();
  for (const range of ranges.values()) {
    const mark = reading.marks.get(range.start?.attributes.get("w:name") ?? "");
    if (range.start?.name !== "w:bookmarkStart" || mark === undefined) continue;
    const paragraph = paragraphOf(mark, reading.lengths);
    named.set(paragraph, [...(named.get(paragraph) ?? []), range]);
  }
  return named;
}

/** Every offset at which a block or a row may be put in, and the children of each container of blocks. */
function gapsOf(body: XmlElement): {
  readonly gaps: ReadonlyMap<number, Gap>;
  readonly containers: ReadonlyMap<XmlElement, readonly XmlElement[]>;
} {
  const gaps = new Map<number, Gap>();
  const containers = new Map<XmlElement, readonly XmlElement[]>();
  const visit = (parent: XmlElement, holds: Gap["holds"]): void => {
    const all = elements(parent);
    // Properties come first; a body's section properties last.
    const first = all.find(({ name }) => !properties.has(name))?.start ?? all.at(-1)?.end ?? parent.innerStart;
    const section = parent.name === "w:body" ? all.find(({ name }) => name === "w:sectPr")?.start : undefined;
    const last = section ?? parent.innerEnd;
    const put = (offset: number) => {
      const at = Math.min(Math.max(offset, first), last);
      if (parent.end > parent.innerEnd) gaps.set(offset, { offset: at, holds, parent });
    };
    for (const { start, end } of all) {
      put(start);
      put(end);
    }
    put(parent.innerEnd);
    if (holds === "blocks") containers.set(parent, all);
    for (const child of all) {
      if (child.name === "w:tbl") visit(child, "rows");
      else if (child.name === "w:tr") {
        for (const { name, start, end } of elements(child))
          if (name === "w:tc") for (const offset of [start, end]) gaps.set(offset, { offset, holds: "cells", parent: child });
        for (const cell of cellsIn(child)) visit(cell, "blocks");
      } else if (wrappers.has(child.name)) for (const inner of contentsOf(child)) visit(inner, holds);
    }
  };
  visit(body, "blocks");
  return { gaps, containers };
}

const properties = new Set(["w:tblPr", "w:tblGrid", "w:tcPr", "w:customXmlPr", "w:tblPrEx"]);
const wrappers = new Set(["w:sdt", "w:customXml"]);
const contentsOf = (wrapper: XmlElement): readonly XmlElement[] =>
  wrapper.name === "w:sdt" ? elements(wrapper).filter(({ name }) => name === "w:sdtContent") : [wrapper];
const cellsIn = (row: XmlElement): readonly XmlElement[] =>
  elements(row).flatMap((child) =>
    child.name === "w:tc" ? [child] : wrappers.has(child.name) ? contentsOf(child).flatMap(cellsIn) : [],
  );
