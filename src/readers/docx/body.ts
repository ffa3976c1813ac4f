import { child, elements, switchOf, valOf, within, type XmlElement } from "../../ooxml/xml-tree.js";
import { finish, type Piece, type Reading } from "./reading.js";
import { anchor, inView, readInside } from "./runs.js";
import type { ParagraphStyle } from "./styles.js";

/** A paragraph as it stands in the file. */
export interface FoundParagraph {
  readonly kind: "paragraph";
  readonly pieces: readonly Piece[];
  readonly paragraph: number;
  readonly style: ParagraphStyle;
  readonly heading?: number;
  readonly align?: string;
  readonly auto?: { readonly text: string; readonly depth: number };
  readonly start: number;
  readonly end: number;
}
export interface FoundRow {
  readonly cells: readonly (readonly FoundParagraph[])[];
  readonly isHead: boolean;
  readonly start: number;
  readonly end: number;
}
export interface FoundTable {
  readonly kind: "table";
  readonly rows: readonly FoundRow[];
  readonly widths: readonly number[];
  readonly start: number;
  readonly end: number;
}
export type FoundBlock = FoundParagraph | FoundTable;

/** Wrappers around whole paragraphs. */
const wrappers = new Set(["w:sdtContent", "w:customXml", "w:smartTag"]);

/** Reads the paragraphs and tables of a body, a cell or a wrapper, in order. */
export function readBlocks(parent: XmlElement, reading: Reading): readonly FoundBlock[] {
  const found: FoundBlock[] = [];
  /** Start of a paragraph whose mark is deleted: its text runs on into the next one. */
  let open: number | null = null;
  const visit = (element: XmlElement): void => {
    const view = inView(element.name, reading);
    if (element.name === "w:p") {
      const start: number = open ?? element.start;
      const read = readParagraph(element, reading);
      if (read === null) open = start;
      else {
        found.push({ ...read, start });
        open = null;
      }
    } else if (element.name === "w:tbl") found.push(readTable(element, reading));
    else if (element.name === "w:sdt") visitAll(child(element, "w:sdtContent"));
    else if (view !== null) {
      if (view) visitAll(element);
    } else if (wrappers.has(element.name)) visitAll(element);
    else if (element.name === "mc:AlternateContent") visitAll(child(element, "mc:Choice") ?? child(element, "mc:Fallback"));
    else if (element.name === "w:altChunk") reading.aside.embedded += 1;
    else anchor(element, reading);
  };
  const visitAll = (of: XmlElement | undefined): void => {
    for (const element of of ? elements(of) : []) visit(element);
  };
  visitAll(parent);
  if (open !== null && reading.offset > 0) found.push({ ...closed(undefined, reading), start: open, end: parent.innerEnd });
  return found;
}

/** null: the paragraph's mark is not part of the view, so its text belongs to the next one. */
function readParagraph(element: XmlElement, reading: Reading): FoundParagraph | null {
  const properties = child(element, "w:pPr");
  const mark = child(properties, "w:rPr");
  const style = reading.styles.paragraph(valOf(properties, "w:pStyle"));
  readInside(element, reading, style.hidden);
  for (const change of mark ? elements(mark) : []) {
    const view = inView(change.name, reading);
    if (view === null) continue;
    reading.revisions += 1;
    if (!view) return null;
  }
  return { ...closed(properties, reading), start: element.start, end: element.end };
}

function closed(properties: XmlElement | undefined, reading: Reading): FoundParagraph {
  const styleId = valOf(properties, "w:pStyle");
  const style = reading.styles.paragraph(styleId);
  const level = valOf(properties, "w:outlineLvl");
  const heading = level === undefined ? style.heading : /^[0-8]$/.test(level) ? Number(level) + 1 : undefined;
  const align = valOf(properties, "w:jc") ?? style.align;
  const empty = reading.offset === 0;
  const auto = empty ? null : automatic(properties, style, reading);
  return {
    kind: "paragraph",
    ...finish(reading),
    style,
    ...(heading !== undefined && { heading }),
    ...(align !== undefined && { align }),
    ...(auto !== null && auto.text !== "" && { auto }),
    start: 0,
    end: 0,
  };
}

/** Numbering of a paragraph: its own, or its style's, whose list may name the level for the style. */
function automatic(properties: XmlElement | undefined, style: ParagraphStyle, { numbering }: Reading) {
  const own = child(properties, "w:numPr");
  const numId = valOf(own, "w:numId") ?? style.numId;
  if (numId === undefined || numId === "0") return null;
  const level = valOf(own, "w:ilvl");
  if (level !== undefined && /^[0-8]$/.test(level)) return numbering.next(numId, Number(level));
  const linked = style.numberedBy === undefined ? undefined : numbering.levelOf(numId, style.numberedBy);
  return numbering.next(numId, linked ?? style.level ?? 0);
}

function readTable(element: XmlElement, reading: Reading): FoundTable {
  const rows: FoundRow[] = [];
  const visit = (parent: XmlElement): void => {
    for (const row of elements(parent)) {
      if (row.name === "w:tr") {
        const read = readRow(row, reading);
        if (read) rows.push(read);
      } else if (row.name === "w:sdt" || row.name === "w:sdtContent" || row.name === "w:customXml") visit(row);
      else anchor(row, reading);
    }
  };
  visit(element);
  const grid = child(element, "w:tblGrid");
  const widths = (grid ? elements(grid) : []).map((column) => Number(column.attributes.get("w:w")) || 0);
  return { kind: "table", rows, widths, start: element.start, end: element.end };
}

/** null for a row that is not in the view. */
function readRow(element: XmlElement, reading: Reading): FoundRow | null {
  const properties = child(element, "w:trPr");
  for (const change of properties ? elements(properties) : []) {
    const view = inView(change.name, reading);
    if (view === null) continue;
    reading.revisions += 1;
    if (!view) return null;
  }
  const cells: (readonly FoundParagraph[])[] = [];
  const gap = Number(valOf(properties, "w:gridBefore") ?? 0);
  for (let i = 0; i < Math.min(gap, widest); i++) cells.push([]);
  const visit = (parent: XmlElement): void => {
    for (const cell of elements(parent)) {
      if (cell.name === "w:tc") readCell(cell, reading, cells);
      else if (cell.name === "w:sdt" || cell.name === "w:sdtContent" || cell.name === "w:customXml") visit(cell);
      else anchor(cell, reading);
    }
  };
  visit(element);
  return { cells, isHead: switchOf(properties, "w:tblHeader") === true, start: element.start, end: element.end };
}

/** Word allows 63 columns. */
const widest = 63;

function readCell(element: XmlElement, reading: Reading, cells: (readonly FoundParagraph[])[]): void {
  const properties = child(element, "w:tcPr");
  reading.aside.nestedTables += [...within(element, "w:tbl")].length;
  const text = readBlocks(element, reading).flatMap(flat);
  const merged = child(properties, "w:vMerge");
  const continues = merged !== undefined && (merged.attributes.get("w:val") ?? "continue") === "continue";
  cells.push(continues && text.every(({ pieces }) => pieces.length === 0) ? [] : text);
  const span = Number(valOf(properties, "w:gridSpan") ?? 1);
  for (let i = 1; i < Math.min(span, widest); i++) cells.push([]);
}

const flat = (block: FoundBlock): readonly FoundParagraph[] =>
  block.kind === "paragraph" ? [block] : block.rows.flatMap((row) => row.cells.flat());
