import type { Look, StyleName } from "../../look/types.js";
import { bookmarkName, computedBreak } from "../../ooxml/names.js";
import { halfPoints } from "../../ooxml/units.js";
import { numberText } from "../../tree/text.js";
import type { Block, Doc, NodeId, Table, TextBlock, Title } from "../../tree/types.js";
import { joinsNext } from "../front.js";
import { rightIndent } from "../signature.js";
import { styleNameOf } from "../style-name.js";
import { cutInlines, titleBreaks, titleRoom } from "../title-lines.js";
import { runs, textRun } from "./runs.js";
import { wordStyles } from "./styles.js";

/** What writing one document needs to remember from block to block. */
interface Writing {
  readonly numbers: ReadonlyMap<NodeId, string>;
  readonly look: Look;
  /** Width of the type area, twips. */
  readonly area: number;
  readonly bookmarks: Set<string>;
  /** Full name of the issuer, best left on one line of a title. */
  readonly issuer: string;
}

/** Word's style for each of the look's; `styles.ts` defines them. */
const wordStyle: Readonly<Record<StyleName, string>> = Object.fromEntries(wordStyles.map(({ from, id }) => [from, id])) as Record<
  StyleName,
  string
>;

/**
 * The children of w:body without the section properties.
 * @param area width of the type area, twips
 */
export function bodyXml(doc: Doc, look: Look, area: number): string {
  const writing = writingOf(doc, look, area);
  return doc.children.map((_, index) => oneBlock(doc.children, index, writing)).join("");
}

/**
 * One block of a document as it stands at its place among the others: for patching it into a file that holds them already.
 * Numbers of bookmarks count from 1.
 */
export const blockXml = (doc: Doc, index: number, look: Look, area: number): string =>
  oneBlock(doc.children, index, writingOf(doc, look, area));

function writingOf(doc: Doc, look: Look, area: number): Writing {
  const numbers = new Map<NodeId, string>();
  for (const block of doc.children)
    if ((block.type === "heading" || block.type === "item") && block.number !== "") numbers.set(block.id, block.number);
  return { numbers, look, area, bookmarks: new Set(), issuer: doc.meta.issuer };
}

function oneBlock(blocks: readonly Block[], index: number, writing: Writing): string {
  const block = blocks[index]!;
  return block.type === "table" ? table(block, blocks[index + 1], writing) : text(block, blocks, index, writing);
}

function text(block: TextBlock, blocks: readonly Block[], index: number, writing: Writing): string {
  const number = numberText(block);
  const [start, end] = bookmark(block.id, writing);
  // A number's bookmark holds the number alone, so that a REF field prints just that.
  const own = "number" in block ? block.number : "";
  const content =
    block.type === "title" ? titleRuns(block, writing) : runs(block.children, writing.numbers, number.slice(own.length));
  const marked = own === "" ? start + content + end : start + textRun(own, numberStyle(block)) + end + content;
  return `<w:p><w:pPr>${paragraphProperties(block, blocks, index, writing.look)}</w:pPr>${marked}</w:p>`;
}

/** The lines of a title are chosen here, at word sense: Word would fill the first and leave what is over. The reader knows these breaks by their style. */
function titleRuns({ children }: Title, { numbers, look, issuer }: Writing): string {
  const lines = cutInlines(children, titleBreaks(children, titleRoom(look), issuer));
  return lines
    .map((line) => runs(line, numbers))
    .join(`<w:r><w:rPr><w:rStyle w:val="${computedBreak.id}"/></w:rPr><w:br/></w:r>`);
}

/** What stands in the w:pPr of a text block at its place in a document. */
export function paragraphProperties(block: TextBlock, blocks: readonly Block[], index: number, look: Look): string {
  const together = joinsNext(blocks, index) ? '<w:keepNext/><w:spacing w:after="0"/>' : "";
  return `<w:pStyle w:val="${wordStyle[styleNameOf(block)]}"/>${together}${closing(blocks, index, look)}`;
}

export const numberStyle = (block: TextBlock): string =>
  block.type === "item" && block.level === "article" ? '<w:rStyle w:val="ArticleNumber"/>' : "";

/** Direct properties at the close of a document: issuer and date stand in from the right, and never alone on a page. */
function closing(blocks: readonly Block[], index: number, look: Look): string {
  const next = blocks[index + 1];
  const keep = next?.type === "paragraph" && (next.role === "issuer" || next.role === "date") ? "<w:keepNext/>" : "";
  const indent = rightIndent(blocks, index);
  if (indent === 0) return keep;
  const twips = Math.round(indent * halfPoints(look.styles.body.size) * 10);
  return `${keep}<w:ind w:rightChars="${Math.round(indent * 100)}" w:right="${twips}"/>`;
}

const paragraph = (style: string, content: string, properties = ""): string =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/>${properties}</w:pPr>${content}</w:p>`;

/** Start and end tag of the hidden bookmark of a block or row. Two blocks with one id would be our own fault. */
function bookmark(id: NodeId, { bookmarks }: Writing): readonly [string, string] {
  const name = bookmarkName(id);
  if (bookmarks.has(name)) throw new Error(`two blocks have the id ${id}`);
  bookmarks.add(name);
  return [`<w:bookmarkStart w:id="${bookmarks.size}" w:name="${name}"/>`, `<w:bookmarkEnd w:id="${bookmarks.size}"/>`];
}

/** The table's own bookmark stands in its first header cell, a row's in the row's first cell. */
function table(block: Table, next: Block | undefined, writing: Writing): string {
  if (block.columns.length === 0 || block.rows.some((r) => r.cells.length !== block.columns.length))
    throw new Error(`ragged table ${block.id}`);
  const widths = columnWidths(block, writing.area);
  const row = (cells: readonly string[], properties: string) =>
    `<w:tr><w:trPr><w:cantSplit/>${properties}</w:trPr>${cells.map((cell, i) => `<w:tc><w:tcPr><w:tcW w:w="${widths[i] ?? 0}" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>${cell}</w:tc>`).join("")}</w:tr>`;
  const marked = (id: NodeId, content: string, first: boolean) => (first ? bookmark(id, writing).join(content) : content);
  const head = block.columns.map((column, i) =>
    paragraph(wordStyle["table-head"], marked(block.id, runs(column.title, writing.numbers), i === 0)),
  );
  const rows = block.rows.map((r) =>
    row(
      block.columns.map((column, i) =>
        paragraph(
          wordStyle["table-cell"],
          marked(r.id, runs(r.cells[i] ?? [], writing.numbers), i === 0),
          column.align === "center" ? '<w:jc w:val="center"/>' : "",
        ),
      ),
      "",
    ),
  );
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join("");
  const after = next === undefined || next.type === "table" ? paragraph("AfterTable", "") : "";
  return `<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="${writing.area}" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${row(head, "<w:tblHeader/>")}${rows.join("")}</w:tbl>${after}`;
}

/** Shares of the type area in whole twips that add up to all of it. */
export function columnWidths({ columns }: Pick<Table, "columns">, area: number): readonly number[] {
  const total = columns.reduce((sum, column) => sum + column.width, 0);
  let share = 0;
  let used = 0;
  return columns.map((column) => {
    share += column.width;
    const width = Math.round((area * share) / total) - used;
    used += width;
    return width;
  });
}
