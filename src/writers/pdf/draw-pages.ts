import type { Look } from "../../look/types.js";
import type { Block } from "../../tree/types.js";
import { noteLook } from "../elements/notes.js";
import { turned } from "../landscape.js";
import { breakLines, type Line } from "./break-lines.js";
import { drawMarked } from "./draw-marked.js";
import type { Pen } from "./drawing.js";
import type { FlowCell, FlowImage, FlowRow, Page, Placed } from "./flow.js";
import type { Metrics } from "./metrics.js";
import { imageTop } from "./pictures.js";
import type { Structure } from "./structure.js";
import { lineUnits, type Unit } from "./units.js";

/** Everything drawing needs; lengths of pages and lines are in pt. */
export interface Drawing {
  readonly document: PDFKit.PDFDocument;
  readonly look: Look;
  readonly metrics: Metrics;
  readonly pen: Pen;
  readonly structure: Structure;
  readonly blocks: readonly Block[];
  /** Called when a page is begun, before anything is on it. */
  readonly onPage?: (page: Page) => void;
}

const points = (mm: number): number => (mm * 72) / 25.4;
/** A Chinese character's square reaches from 0.12 em below the baseline to 0.88 em above it: its middle is here. */
const middle = 0.38;
/** A dash lies lower, in Western fonts more than in Chinese ones: this is between them. */
const dashMiddle = 0.31;

export function drawPages(pages: readonly Page[], drawing: Drawing): void {
  for (const page of pages) {
    const own = page.landscape ? { ...drawing, look: turned(drawing.look) } : drawing;
    drawing.document.addPage({ ...drawing.document.options, size: [points(own.look.page.width), points(own.look.page.height)] });
    drawing.onPage?.(page);
    drawPage(page, own);
    drawRules(page, own);
    drawNotes(page, own);
    if (page.numbered) numberPage(page, drawing);
  }
}

function drawPage(page: Page, drawing: Drawing): void {
  const { look, structure, pen, blocks } = drawing;
  const [left, top] = [points(look.page.margins.left), points(look.page.margins.top)];
  for (let i = 0; i < page.items.length; ) {
    const item = page.items[i]!;
    if (item.kind === "row") {
      drawRow(item, left, top + item.top, drawing);
      i++;
      continue;
    }
    if (item.image) {
      drawImage(item.image, left, top + item.top, drawing);
      i++;
      continue;
    }
    let end = i;
    const goesOn = (next: Placed | undefined): boolean => next?.kind === "line" && next.block === item.block && !next.image;
    while (goesOn(page.items[end])) end++;
    const lines = page.items.slice(i, end);
    structure.draw(item.block, () => {
      for (const line of lines)
        if (line.kind === "line")
          inColor(drawing, line.color, () => drawLine(pen, line.line, left, top + baseline(line.top, line.height, line.size)));
    });
    if (blocks[item.block]!.type === "heading") structure.bookmark(item.block, top + item.top);
    i = end;
  }
}

function drawImage({ bytes, name, x, width, height }: FlowImage, left: number, top: number, drawing: Drawing): void {
  drawing.structure.figure(name, () => drawing.document.image(bytes, left + x, top + imageTop, { width, height }));
}

function inColor({ document }: Drawing, color: string | undefined, part: () => void): void {
  if (color === undefined) part();
  else {
    document.save().fillColor(`#${color}`);
    part();
    document.restore();
  }
}

function drawRules({ rules }: Page, drawing: Drawing): void {
  const { document, look, structure } = drawing;
  const [left, top] = [points(look.page.margins.left), points(look.page.margins.top)];
  for (const { x, y, length, width, color } of rules)
    structure.artifact("Layout", () => {
      inColor(drawing, color, () => document.rect(left + x, top + y, length, width).fill());
    });
}

/** Notes at the foot, below their rule. */
function drawNotes({ notes = [] }: Page, { document, look, structure, pen }: Drawing): void {
  const [first] = notes;
  if (first === undefined) return;
  const [left, top] = [points(look.page.margins.left), points(look.page.margins.top)];
  const { pitch, size, room, rule, ruleWidth } = noteLook;
  structure.artifact("Layout", () => {
    document.rect(left, top + first.top - room / 2 - ruleWidth / 2, rule, ruleWidth).fill();
  });
  for (const number of new Set(notes.map(({ note }) => note)))
    structure.note(number, () => {
      for (const { note, line, top: at } of notes)
        if (note === number) drawLine(pen, line, left, top + baseline(at, pitch, size));
    });
}

const baseline = (top: number, height: number, size: number): number => top + height / 2 + middle * size;

function drawLine(pen: Pen, line: Line, x: number, y: number): void {
  for (const run of line.runs) {
    if (run.marks === undefined) pen.run(run, x, y);
    else drawMarked({ ...run, marks: run.marks }, x, y, pen);
  }
}

function drawRow(row: Placed & FlowRow, x: number, y: number, { document, structure, pen }: Drawing): void {
  row.cells.forEach((cell, column) => {
    const height = cell.lines.length * row.pitch;
    const first = y + (row.height - height) / 2;
    const draw = () => {
      for (const [i, line] of cell.lines.entries()) drawLine(pen, line, x, baseline(first + i * row.pitch, row.pitch, row.size));
    };
    if (row.repeated) structure.artifact("Layout", draw);
    else structure.drawCell(row.block, row.row, column, draw);
  });
  structure.artifact("Layout", () => {
    document.lineWidth(0.5);
    for (const cell of row.cells)
      if (cell.open === undefined) document.rect(x + cell.x, y, cell.width, row.height);
      else openBorder(cell, x, y, row.height, document);
    document.stroke();
  });
}

/** The sides of a cell that goes on in the row above or below. */
function openBorder(
  { x: left, width, open }: FlowCell,
  x: number,
  y: number,
  height: number,
  document: PDFKit.PDFDocument,
): void {
  const [from, to] = [x + left, x + left + width];
  document
    .moveTo(from, y)
    .lineTo(from, y + height)
    .moveTo(to, y)
    .lineTo(to, y + height);
  if (!open?.top) document.moveTo(from, y).lineTo(to, y);
  if (!open?.bottom) document.moveTo(from, y + height).lineTo(to, y + height);
}

/** A page on its side has its number where the upright pages have it (GB/T 9704-2012 11), reading like theirs. */
function numberPage({ number, landscape }: Page, drawing: Drawing): void {
  const { document, look, structure } = drawing;
  structure.artifact("Pagination", () => {
    document.save();
    // The upright page's upper left corner is the upper right one here, and its right edge the lower edge.
    if (landscape) document.transform(0, 1, -1, 0, points(look.page.height), 0);
    drawPageNumber(number, drawing);
    document.restore();
  });
}

/** The page number outside the type area: odd pages right, even pages left, some characters in from the edge. */
function drawPageNumber(number: number, { look, metrics, pen }: Drawing): void {
  const { pageNumber, page } = look;
  const width = points(page.width - page.margins.left - page.margins.right);
  const units = pageNumberUnits(number, look, metrics);
  const inset = pageNumber.inset * pageNumber.size;
  const align = pageNumber.place === "center" ? "center" : number % 2 === 1 ? "right" : "left";
  const measure = pageNumber.place === "center" ? width : width - inset;
  const [line] = breakLines(units, { width: measure, align, indent: 0, tracking: 0 });
  const shift = align === "left" ? inset : 0;
  // The standard measures to the dash.
  const y = points(page.height - page.margins.bottom + pageNumber.below) + dashMiddle * pageNumber.size;
  drawLine(pen, line!, points(page.margins.left) + shift, y);
}

export const pageNumberText = (number: number, { pageNumber }: Look): string =>
  `${pageNumber.before}${number}${pageNumber.after}`;

const pageNumberUnits = (number: number, look: Look, metrics: Metrics): readonly Unit[] =>
  lineUnits({ text: pageNumberText(number, look), font: "page-number", size: look.pageNumber.size }, metrics);
