import type { Look } from "../look/types.js";
import type { Block, Doc, Table } from "../tree/types.js";
import { leastWidths } from "./column-widths.js";
import { points } from "./elements/points.js";
import { footStart, isFoot, isHead, startsPage } from "./elements/roles.js";

/** A stretch of blocks, from `start` to before `end`, on pages of one orientation. */
export interface Section {
  readonly start: number;
  readonly end: number;
  readonly landscape: boolean;
  /** Nothing but the 版记: its page has no number (GB/T 9704-2012 7.5). */
  readonly bare?: true;
}

/** A table of this many columns, or one whose words do not fit side by side, is set across the longer side. */
const wideColumns = 7;
/** So few blocks before a wide table, or after it, do not get a page of the other orientation to themselves. */
const [fewBefore, fewAfter] = [4, 6];

/**
 * Which pages of a document lie on their side (GB/T 9704-2012 11: 横排表格): those of wide tables with the heading and the words that lead to
 * them. At least one section; together they are all blocks.
 */
export function sectionsOf({ children: blocks, meta }: Doc, look: Look): readonly Section[] {
  const wide = blocks.flatMap((block, i) => (block.type === "table" && isWide(block, look) ? [i] : []));
  const ranges: { start: number; end: number }[] = [];
  for (const table of wide) {
    const last = ranges.at(-1);
    const start = leadIn(blocks, table, last?.end ?? 0);
    if (last && blocks.slice(last.end, start).every((block) => block.type !== "table") && start - last.end <= fewBefore)
      last.end = table + 1;
    else ranges.push({ start, end: table + 1 });
  }
  const [first, last] = [ranges[0], ranges.at(-1)];
  if (first && meta.layout === "plain" && first.start <= fewBefore && plain(blocks, 0, first.start)) first.start = 0;
  if (last && blocks.length - last.end <= fewAfter && plain(blocks, last.end, blocks.length)) last.end = blocks.length;
  return sectioned(ranges, blocks.length).map((one) =>
    one.start > 0 && one.start === footStart(blocks) ? { ...one, bare: true } : one,
  );
}

const isWide = (table: Table, look: Look): boolean => {
  const { page, styles } = look;
  const size = styles["table-cell"].size;
  const area = points(page.width - page.margins.left - page.margins.right);
  return table.columns.length >= wideColumns || leastWidths(table, size, size).reduce((sum, width) => sum + width, 0) > area;
};

/**
 * A heading goes with its table, and so does the paragraph between them. Where a page begins shortly before the table, as with
 * an attachment's label and title, all of it goes: neither stands on a page alone.
 */
function leadIn(blocks: readonly Block[], table: number, from: number): number {
  for (let i = Math.max(from, table - fewBefore); i < table; i++)
    if (startsPage(blocks, i) && blocks.slice(i, table).every(({ type }) => type !== "table")) return i;
  let start = table;
  const [one, two] = [blocks[table - 1], blocks[table - 2]];
  if (one?.type === "paragraph" && one.role === "body" && two?.type === "heading") start = table - 2;
  while (start > from && blocks[start - 1]?.type === "heading") start--;
  return Math.max(start, from);
}

/** Text that may stand on either kind of page: no elements of an official document's head or foot, no attachment, no other table. */
const plain = (blocks: readonly Block[], start: number, end: number): boolean =>
  blocks
    .slice(start, end)
    .every((block, i) => block.type !== "table" && !isHead(block) && !isFoot(block) && !startsPage(blocks, start + i));

function sectioned(ranges: readonly { readonly start: number; readonly end: number }[], length: number): readonly Section[] {
  const sections: Section[] = [];
  let at = 0;
  for (const { start, end } of ranges) {
    if (start > at) sections.push({ start: at, end: start, landscape: false });
    sections.push({ start, end, landscape: true });
    at = end;
  }
  if (at < length || sections.length === 0) sections.push({ start: at, end: length, landscape: false });
  return sections;
}

/**
 * A look on a page turned on its side, the upright page's left edge on top: a bound sheet is turned clockwise to be read, so table heads lie
 * at the binding edge of odd pages and at the outer edge of even ones.
 */
export function turned(look: Look): Look {
  const { width, height, margins, characters, pitch } = look.page;
  const area = height - margins.top - margins.bottom;
  const across = width - margins.left - margins.right;
  return {
    ...look,
    page: {
      width: height,
      height: width,
      margins: { top: margins.left, right: margins.top, bottom: margins.right, left: margins.bottom },
      pitch,
      lines: Math.floor(points(across) / pitch + 1e-6),
      characters: Math.floor((characters * area) / across),
    },
  };
}
