import { child, elements, switchOf, valOf, within, type XmlElement } from "../xml-tree.js";
import { type BodyReading, finish, isUndone, type Piece } from "./reading.js";
import { alternatives, anchor, inView, readInside } from "./runs.js";
import { putFile } from "./things.js";

/** A paragraph as it stands in the file: one w:p, or several whose marks between them are not part of the view. */
export interface BodyParagraph {
  readonly kind: "paragraph";
  readonly pieces: readonly Piece[];
  /** Its number, from 0, in reading order. */
  readonly paragraph: number;
  /** Those of the w:p whose mark ends it. */
  readonly properties: XmlElement | undefined;
  readonly elements: readonly XmlElement[];
  readonly start: number;
  readonly end: number;
}
export interface BodyRow {
  readonly element: XmlElement;
  readonly cells: readonly (readonly BodyParagraph[])[];
  /** Cells that reach over several columns, or go on below (`begins`) or above (`goesOn`), by their first column. */
  readonly spans: readonly CellSpan[];
  readonly isHead: boolean;
  readonly start: number;
  readonly end: number;
}
export interface CellSpan {
  readonly column: number;
  readonly columns: number;
  readonly down?: "begins" | "goesOn";
}
export interface BodyTable {
  readonly kind: "table";
  readonly element: XmlElement;
  readonly rows: readonly BodyRow[];
  readonly widths: readonly number[];
  readonly start: number;
  readonly end: number;
}
export type BodyBlock = BodyParagraph | BodyTable;

/** Wrappers around whole paragraphs. */
const wrappers = new Set(["w:sdtContent", "w:customXml", "w:smartTag"]);

/** Reads the paragraphs and tables of a body, a cell or a wrapper, in order. */
export function readBlocks(parent: XmlElement, reading: BodyReading): readonly BodyBlock[] {
  const found: BodyBlock[] = [];
  /** Paragraphs whose marks are deleted: their text runs on into the next one. */
  let open: XmlElement[] = [];
  const visit = (element: XmlElement): void => {
    const view = inView(element, reading);
    if (element.name === "w:p") {
      open.push(element);
      if (!readParagraph(element, reading)) return;
      found.push(closed(open, propertiesOf(element, reading), element.end, reading));
      open = [];
    } else if (element.name === "w:tbl") found.push(readTable(element, reading));
    else if (element.name === "w:sdt") visitAll(child(element, "w:sdtContent"));
    else if (view !== null) {
      if (view) visitAll(element);
    } else if (wrappers.has(element.name)) visitAll(element);
    else if (element.name === "mc:AlternateContent") alternatives(element, reading, visitAll);
    else if (element.name === "w:altChunk") putFile(element, reading);
    else anchor(element, reading);
  };
  const visitAll = (of: XmlElement | undefined): void => {
    for (const element of of ? elements(of) : []) visit(element);
  };
  visitAll(parent);
  if (open.length > 0 && reading.offset > 0) found.push(closed(open, undefined, parent.innerEnd, reading));
  return found;
}

/** Of a paragraph whose properties somebody changed, the view before has the earlier ones. */
function propertiesOf(paragraph: XmlElement, { view }: BodyReading): XmlElement | undefined {
  const own = child(paragraph, "w:pPr");
  const change = child(own, "w:pPrChange");
  return change && isUndone(change, view) ? child(change, "w:pPr") : own;
}

/** Reads on in the paragraph; whether its mark is part of the view and so ends it. */
function readParagraph(element: XmlElement, reading: BodyReading): boolean {
  const properties = child(element, "w:pPr");
  const mark = child(properties, "w:rPr");
  reading.style = valOf(properties, "w:pStyle");
  readInside(element, reading, reading.inHiddenRow || reading.hiding.paragraph(reading.style));
  for (const change of mark ? elements(mark) : []) {
    const view = inView(change, reading);
    if (view === null) continue;
    reading.revisions += 1;
    if (!view) return false;
  }
  return true;
}

const closed = (
  of: readonly XmlElement[],
  properties: XmlElement | undefined,
  end: number,
  reading: BodyReading,
): BodyParagraph => ({ kind: "paragraph", ...finish(reading), properties, elements: of.slice(), start: of[0]!.start, end });

function readTable(element: XmlElement, reading: BodyReading): BodyTable {
  const rows: BodyRow[] = [];
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
  return { kind: "table", element, rows, widths, start: element.start, end: element.end };
}

/** null for a row that is not in the view, and for one that is hidden: its words are hidden words. */
function readRow(element: XmlElement, reading: BodyReading): BodyRow | null {
  const properties = child(element, "w:trPr");
  for (const change of properties ? elements(properties) : []) {
    const view = inView(change, reading);
    if (view === null) continue;
    reading.revisions += 1;
    if (!view) return null;
  }
  const cells: (readonly BodyParagraph[])[] = [];
  const spans: CellSpan[] = [];
  const gap = Number(valOf(properties, "w:gridBefore") ?? 0);
  for (let i = 0; i < Math.min(gap, widest); i++) cells.push([]);
  const visit = (parent: XmlElement): void => {
    for (const cell of elements(parent)) {
      if (cell.name === "w:tc") readCell(cell, reading, cells, spans);
      else if (cell.name === "w:sdt" || cell.name === "w:sdtContent" || cell.name === "w:customXml") visit(cell);
      else anchor(cell, reading);
    }
  };
  const hidden = switchOf(properties, "w:hidden") === true;
  const above = reading.inHiddenRow;
  reading.inHiddenRow ||= hidden;
  visit(element);
  reading.inHiddenRow = above;
  if (hidden) return null;
  return { element, cells, spans, isHead: switchOf(properties, "w:tblHeader") === true, start: element.start, end: element.end };
}

/** A cell that came or went with its column; it is in the view where that is taken, or undone. */
const cellChanges = [
  { name: "w:cellIns", undone: false },
  { name: "w:cellDel", undone: true },
] as const;

/** Word allows 63 columns. */
const widest = 63;

function readCell(element: XmlElement, reading: BodyReading, cells: (readonly BodyParagraph[])[], spans: CellSpan[]): void {
  const properties = child(element, "w:tcPr");
  for (const { name, undone } of cellChanges) {
    const change = child(properties, name);
    if (change === undefined) continue;
    reading.revisions += 1;
    if (isUndone(change, reading.view) !== undone) return;
  }
  reading.nestedTables += [...within(element, "w:tbl")].length;
  const text = readBlocks(element, reading).flatMap(flat);
  const merged = child(properties, "w:vMerge");
  const continues = merged !== undefined && (merged.attributes.get("w:val") ?? "continue") === "continue";
  const columns = Math.max(1, Math.min(Number(valOf(properties, "w:gridSpan") ?? 1) || 1, widest));
  if (columns > 1 || merged)
    spans.push({ column: cells.length, columns, ...(merged && { down: continues ? ("goesOn" as const) : ("begins" as const) }) });
  cells.push(continues && text.every(({ pieces }) => pieces.length === 0) ? [] : text);
  for (let i = 1; i < columns; i++) cells.push([]);
}

const flat = (block: BodyBlock): readonly BodyParagraph[] =>
  block.kind === "paragraph" ? [block] : block.rows.flatMap((row) => row.cells.flat());
