import type { Look } from "../../look/types.js";
import type { Block, Doc, DocMeta, Paragraph, TextBlock } from "../../tree/types.js";
import { noteLook } from "../elements/notes.js";
import { footStart } from "../elements/roles.js";
import { type Section, sectionsOf } from "../landscape.js";
import { imageOf } from "../picture-data.js";
import { isPrintedNote } from "../printed.js";
import { styleNameOf } from "../style-name.js";
import type { Line } from "./break-lines.js";
import { elementLines } from "./element-lines.js";
import { type Flow, type FlowLine, type Page, paginate } from "./flow.js";
import { withFoot } from "./foot.js";
import { asLetter, placed, placeOf } from "./head.js";
import type { Metrics } from "./metrics.js";
import { notePitch, withNotes } from "./notes.js";
import { blockLines, isHeading, type Measure, measureOf, turnedMeasure } from "./paragraphs.js";
import { pictureLines } from "./pictures.js";
import { signOffLines } from "./sign-off.js";
import { tableRows } from "./tables.js";

/**
 * Lays a document out: blocks → lines → pages. Pure: the same document, look and metrics give the same pages, and nothing is drawn.
 * @returns pages with every line's place; at least one page
 */
export function layoutPages(doc: Doc, look: Look, metrics: Metrics): readonly Page[] {
  const upright = measureOf(look, metrics);
  const pages = sectionsOf(doc, look)
    .flatMap((section) => sectionPages(doc, section, section.landscape ? turnedMeasure(upright) : upright))
    .map((page, i) => ({ ...page, number: i + 1 }));
  return withFoot(doc.meta.layout === "letter" ? asLetter(pages, doc, upright) : pages, doc.children, doc.meta, upright);
}

function sectionPages(doc: Doc, { start, end, landscape }: Section, measure: Measure): readonly Page[] {
  const { height, look } = measure;
  const column = withNotes(columnOf(doc, start, end, measure), doc, measure);
  return paginate(column, Math.max(height, look.page.lines * look.page.pitch), notePitch).map((page) => ({
    ...page,
    landscape,
    rules: rulesOf(page, measure),
  }));
}

const rulesOf = ({ items }: Page, { width }: Measure): Page["rules"] =>
  items.flatMap((item) =>
    item.kind === "line" && item.rule ? [{ ...item.rule, x: 0, y: item.top + item.height + item.rule.below, length: width }] : [],
  );

/** The text of one page in reading order, a line a line; cells of a table row are tab-separated. */
export const pageText = (page: Page): string =>
  [
    ...page.items.map((item) =>
      item.kind === "line" ? item.line.text : item.cells.map((cell) => cell.lines.map((line) => line.text).join("")).join("\t"),
    ),
    ...(page.notes ?? []).map(({ line }) => line.text),
  ].join("\n");

function columnOf({ children: blocks, meta }: Doc, start: number, end: number, measure: Measure): readonly Flow[] {
  const column: Flow[] = [];
  const foot = footStart(blocks);
  blocks.forEach((block, i) => {
    if (i < start || i >= Math.min(end, foot)) return;
    const before = spaceBefore(blocks, i, measure);
    if (block.type === "table") column.push(...tableRows(block, i, measure, before));
    else if (!isOnlyPictures(block)) {
      const place = placeOf(blocks, i, meta, measure);
      const lines = linesOf(block, blocks, i, meta, measure);
      column.push(...flowLines(block, i, place.before ?? before, lines, measure).map((line, n) => placed(line, n === 0, place)));
    }
    column.push(...pictureLines(block, i, measure));
  });
  return keepSignOff(column, blocks);
}

const isOnlyPictures = ({ children }: TextBlock): boolean =>
  children.length > 0 && children.every((inline) => inline.type === "picture" && imageOf(inline) !== null);

const isSignOff = (block: Block | undefined, role: "issuer" | "date"): block is Paragraph =>
  block?.type === "paragraph" && block.role === role;

function linesOf(block: TextBlock, blocks: readonly Block[], i: number, meta: DocMeta, measure: Measure): readonly Line[] {
  const [previous, next] = [blocks[i - 1], blocks[i + 1]];
  const seal = meta.seal === true;
  if (isSignOff(block, "issuer")) return signOffLines(block, isSignOff(next, "date") ? next : undefined, measure, seal).issuer;
  if (isSignOff(block, "date"))
    return signOffLines(isSignOff(previous, "issuer") ? previous : undefined, block, measure, seal).date;
  return elementLines(blocks, i, meta, measure) ?? blockLines(block, meta.issuer, measure);
}

/** All lines of a heading stay with the block that follows it, and so does the title. */
function flowLines(block: TextBlock, i: number, before: number, lines: readonly Line[], { look }: Measure): readonly FlowLine[] {
  const style = look.styles[styleNameOf(block)];
  const note = isPrintedNote(block);
  const height = note ? noteLook.pitch : (style.pitch ?? look.page.pitch);
  const size = note ? noteLook.size : style.size;
  const keep = isHeading(block) || block.type === "title";
  return lines.map((line, n) => ({ kind: "line", block: i, line, height, size, before: n === 0 ? before : 0, keep }));
}

function spaceBefore(blocks: readonly Block[], i: number, { look }: Measure): number {
  const [block, previous] = [blocks[i]!, blocks[i - 1]];
  if (previous === undefined) return 0;
  if (isPrintedNote(block)) return isPrintedNote(previous) ? 0 : noteLook.room;
  const own = block.type === "table" ? 0 : look.styles[styleNameOf(block)].before;
  // A table has no space of its own, as in Word files; two of them stand apart by the line Word needs between them.
  if (previous.type === "table") return block.type === "table" ? betweenTables : own * look.page.pitch;
  const after = isFront(previous) && isFront(block) ? 0 : look.styles[styleNameOf(previous)].after;
  return Math.max(own, after) * look.page.pitch;
}

/** pt: the height of the paragraph `AfterTable` of Word files. */
const betweenTables = 1;

const isFront = (block: Block): boolean => block.type === "title" || (block.type === "paragraph" && block.role === "note");

/** Issuer and date never stand on a page without text of the body: the paragraph before them goes along, whole, as in Word files. */
function keepSignOff(column: readonly Flow[], blocks: readonly Block[]): readonly Flow[] {
  const signs = (block: Block | undefined): boolean => isSignOff(block, "issuer") || isSignOff(block, "date");
  return column.map((flow) => (signs(blocks[flow.block + 1]) ? { ...flow, keep: true } : flow));
}
