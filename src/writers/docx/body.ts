import type { Look } from "../../look/types.js";
import { bookmarkName, computedBreak } from "../../ooxml/names.js";
import { pointsToTwips } from "../../ooxml/units.js";
import { numberText } from "../../tree/text.js";
import type { Block, Doc, Inline, NodeId, Table, TextBlock, Title } from "../../tree/types.js";
import { fittedWidths, wholeWidths } from "../column-widths.js";
import { footStart } from "../elements/roles.js";
import { joinedCells } from "../joined-cells.js";
import { type Section, turned } from "../landscape.js";
import { cutInlines, titleBreaks, titleRoom } from "../title-lines.js";
import { elementRuns, type FootFrames, footFrames, frameAnchor, headFrame, letterFootRule, letterHeadRule } from "./elements.js";
import { measures } from "./measures.js";
import { paragraphProperties, wordStyle } from "./paragraph-properties.js";
import { runs, type Things, textRun } from "./runs.js";

/** What writing one document needs to remember from block to block. */
interface Writing {
  readonly numbers: ReadonlyMap<NodeId, string>;
  readonly look: Look;
  /** Width of the type area, twips. */
  readonly area: number;
  readonly bookmarks: Set<string>;
  readonly doc: Doc;
  readonly foot: FootFrames | null;
  /** How notes and pictures are written; absent: named in their place. */
  readonly things?: Things;
}

/**
 * The children of w:body without the section properties at its end.
 * @param area width of the type area, twips
 * @param sectionEnd the w:sectPr that ends each section but the last
 */
export function bodyXml(
  doc: Doc,
  look: Look,
  { sections, end: sectionEnd }: { readonly sections: readonly Section[]; readonly end: (section: Section) => string },
  things?: Things,
): string {
  const upright = { ...writingOf(doc, look, measures(look).area), ...(things && { things }) };
  const { foot } = upright;
  const across = turned(look);
  const blocks = sections.flatMap((section, n) => {
    const writing = section.landscape ? { ...upright, look: across, area: measures(across).area } : upright;
    const xml = doc.children.slice(section.start, section.end).map((_, i) => {
      const index = section.start + i;
      return (foot?.before(index) ?? "") + oneBlock(doc.children, index, writing) + letterHeadRule(doc, index, look);
    });
    return n === sections.length - 1 ? xml : ended(xml, doc.children[section.end - 1], sectionEnd(section));
  });
  const rule = doc.meta.layout === "letter" ? letterFootRule(look) : "";
  return rule + blocks.join("") + (foot === null ? "" : foot.last + frameAnchor);
}

/** A section's properties stand in its last paragraph; a table needs one after it. */
const ended = (xml: readonly string[], last: Block | undefined, properties: string): readonly string[] =>
  last === undefined || last.type === "table"
    ? [...xml, paragraph("AfterTable", "", properties)]
    : [...xml.slice(0, -1), xml.at(-1)!.replace("</w:pPr>", `${properties}</w:pPr>`)];

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
  return { numbers, look, area, bookmarks: new Set(), doc, foot: footFrames(doc, look) };
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
  const { doc, look, numbers, foot, things } = writing;
  // As in PDFs, pictures stand below their text, in paragraphs of their own; where there is no text, in the block's own.
  const pictures = block.children.filter(({ type }) => type === "picture");
  const only = pictures.length > 0 && pictures.length === block.children.length;
  if (only) return pictureParagraph(start + runs(pictures, numbers, "", {}, things) + end);
  const children = pictures.length === 0 ? block.children : block.children.filter((inline) => !pictures.includes(inline));
  const content =
    block.type === "title"
      ? titleRuns({ ...block, children }, writing)
      : (elementRuns(blocks, index, doc, look, numbers) ?? runs(children, numbers, number.slice(own.length), {}, things));
  const marked = own === "" ? start + content + end : start + textRun(own, numberStyle(block)) + end + content;
  const inFoot = foot !== null && index >= footStart(blocks);
  const frame = inFoot ? foot.of(index) : headFrame(blocks, index, doc, look);
  const properties = paragraphProperties(block, { blocks, index }, look, doc.meta, frame);
  const below = pictures.map((picture) => pictureParagraph(runs([picture], numbers, "", {}, things)));
  return `<w:p><w:pPr>${properties}</w:pPr>${marked}</w:p>${below.join("")}`;
}

/** Lines of a fixed height would cut a picture off, and the grid would stretch them. */
const pictureParagraph = (xml: string): string =>
  `<w:p><w:pPr><w:snapToGrid w:val="0"/><w:spacing w:before="80" w:after="80" w:line="240" w:lineRule="auto"/><w:ind w:firstLine="0" w:firstLineChars="0"/><w:jc w:val="center"/></w:pPr>${xml}</w:p>`;

/** The lines of a title are chosen here, at word sense: Word would fill the first and leave what is over. The reader knows these breaks by their style. */
function titleRuns({ children }: Title, { numbers, look, doc, things }: Writing): string {
  const lines = cutInlines(children, titleBreaks(children, titleRoom(look), doc.meta.issuer));
  return lines
    .map((line) => runs(line, numbers, "", {}, things))
    .join(`<w:r><w:rPr><w:rStyle w:val="${computedBreak.id}"/></w:rPr><w:br/></w:r>`);
}

export const numberStyle = (block: TextBlock): string =>
  block.type === "item" && block.level === "article" ? '<w:rStyle w:val="ArticleNumber"/>' : "";

const paragraph = (style: string, content: string, properties = ""): string =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/>${properties}</w:pPr>${content}</w:p>`;

/** Start and end tag of the hidden bookmark of a block or row. Two blocks with one id would be our own fault. */
function bookmark(id: NodeId, { bookmarks }: Writing): readonly [string, string] {
  const name = bookmarkName(id);
  if (bookmarks.has(name)) throw new Error(`two blocks have the id ${id}`);
  bookmarks.add(name);
  return [`<w:bookmarkStart w:id="${bookmarks.size}" w:name="${name}"/>`, `<w:bookmarkEnd w:id="${bookmarks.size}"/>`];
}

/** White space at the sides of a cell, twips; `styles.ts` says it to Word. */
const cellMargin = 108;

/** White space above and below the text of a cell, pt; `styles.ts` says it to Word. */
const cellTop = 1.4;
/** The least height of a table's rows, as a property of a row; "" where they are as high as their text. */
function rowHeight({ rowLines }: Table, { page, styles }: Look): string {
  if (rowLines === undefined) return "";
  const pitch = styles["table-cell"].pitch ?? page.pitch;
  return `<w:trHeight w:val="${pointsToTwips(rowLines * pitch + 2 * cellTop)}" w:hRule="atLeast"/>`;
}

/** The table's own bookmark stands in its first header cell, a row's in the row's first cell. */
function table(block: Table, next: Block | undefined, writing: Writing): string {
  if (block.columns.length === 0 || block.rows.some((r) => r.cells.length !== block.columns.length))
    throw new Error(`ragged table ${block.id}`);
  const widths = wholeWidths(
    fittedWidths(block, writing.area, pointsToTwips(writing.look.styles["table-cell"].size), 2 * cellMargin),
    writing.area,
  );
  const joined = joinedCells(block.joins ?? []);
  /** Covered by a join that began above: a cell that goes on; beside the first of it, no cell at all. */
  const cellXml = (cell: string, r: number, i: number): string => {
    const join = joined(r, i);
    const above = block.joins?.find((one) => one.column === i && one.row < r && r < one.row + one.rows);
    if (join === "covered" && above === undefined) return "";
    const { columns = 1, rows = 1 } = join === "covered" ? { ...above } : { ...join };
    const width = widths.slice(i, i + columns).reduce((sum, one) => sum + one, 0);
    const span = columns > 1 ? `<w:gridSpan w:val="${columns}"/>` : "";
    const down = above ? "<w:vMerge/>" : rows > 1 ? '<w:vMerge w:val="restart"/>' : "";
    return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${span}${down}<w:vAlign w:val="center"/></w:tcPr>${cell}</w:tc>`;
  };
  const row = (cells: readonly string[], properties: string, r: number) =>
    `<w:tr><w:trPr><w:cantSplit/>${properties}</w:trPr>${cells.map((cell, i) => cellXml(cell, r, i)).join("")}</w:tr>`;
  const words = (inlines: readonly Inline[]): string => runs(inlines, writing.numbers, "", {}, writing.things);
  const marked = (id: NodeId, content: string, first: boolean) => (first ? bookmark(id, writing).join(content) : content);
  const head = block.columns.map((column, i) =>
    paragraph(wordStyle["table-head"], marked(block.id, words(column.title), i === 0)),
  );
  const rows = block.rows.map((r, n) =>
    row(
      block.columns.map((column, i) =>
        paragraph(
          wordStyle["table-cell"],
          marked(r.id, words(r.cells[i] ?? []), i === 0),
          (r.cells[i]?.some(({ type }) => type === "picture") ? '<w:spacing w:line="240" w:lineRule="auto"/>' : "") +
            (column.align === "center" ? '<w:jc w:val="center"/>' : ""),
        ),
      ),
      rowHeight(block, writing.look),
      n + 1,
    ),
  );
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join("");
  const after = next === undefined || next.type === "table" ? paragraph("AfterTable", "") : "";
  return `<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="${writing.area}" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${row(head, "<w:tblHeader/>", 0)}${rows.join("")}</w:tbl>${after}`;
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
