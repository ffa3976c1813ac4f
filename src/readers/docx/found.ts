import { pageBreaks } from "../../ooxml/body/page-breaks.js";
import type { XmlElement } from "../../ooxml/xml-tree.js";
import type { Aside } from "../../tree/aside.js";
import { cellsText } from "../../tree/table.js";
import { inlinesText } from "../../tree/text.js";
import type { Block, Inline, Join, NodeId, Row, Table } from "../../tree/types.js";
import type { contentIds } from "../ids.js";
import type { Found, Line, Place, WordParagraph } from "../types.js";
import type { FoundBlock, FoundParagraph, FoundRow, FoundTable } from "./body.js";
import { type Inset, inlinesFrom } from "./reading.js";

/** What bookmarks say of the paragraphs, by their number. */
export type Identities = ReadonlyMap<number, { readonly id: NodeId; readonly marked?: number }>;

/** What is read besides words. */
export interface Whole {
  /** What stands in each paragraph without being words, by its number. */
  readonly insets: ReadonlyMap<number, readonly Inset[]>;
  /** Which marks the text gets: all it is printed with, or its own, without those of its paragraph's style. */
  readonly marks: "marks" | "own";
}

export interface Context {
  readonly file: string;
  readonly identities: Identities;
  readonly nextId: ReturnType<typeof contentIds>;
  /** For the whole of the document, not its words alone. */
  readonly whole?: Whole;
}

/** The paragraphs and tables of a body as lines whose structure is still to be found, and as tables of the tree. */
export const foundLines = (blocks: readonly FoundBlock[], context: Context): readonly Found[] =>
  withoutWordless(
    blocks.flatMap((block): readonly Found[] => {
      if (block.kind === "paragraph") return [line(block, context)];
      const made = table(block, context);
      return made === null ? [] : [made];
    }),
  );

/** A paragraph without words is no line: its pictures go to the end of the line above. Below a table they stay by themselves. */
function withoutWordless(found: readonly Found[]): readonly Found[] {
  const lines: Found[] = [];
  for (const one of found) {
    const last = lines.at(-1);
    if ("type" in one || inlinesText(one.children) !== "" || one.children.length === 0 || one.id !== undefined) {
      lines.push(one);
      continue;
    }
    const children = one.children.map((inline) => (inline.type === "picture" ? { ...inline, alone: true as const } : inline));
    if (last === undefined || "type" in last) lines.push({ ...one, children });
    else lines[lines.length - 1] = { ...last, children: [...last.children, ...children] };
  }
  return lines;
}

function line(block: FoundParagraph, context: Context): Line {
  const { identities, file } = context;
  const { style, heading, align, auto, paragraph } = block;
  const known = identities.get(paragraph);
  const place = align === "center" ? "center" : align === "right" || align === "end" ? "right" : undefined;
  return {
    children: inlines(block, context),
    ...(auto && { auto }),
    ...(heading !== undefined && { heading }),
    ...(style.role && { style: style.role }),
    ...(place && { place }),
    ...(style.contents && { contents: true as const }),
    ...(known && { id: known.id }),
    ...(known?.marked !== undefined && { marked: known.marked }),
    origin: { from: "docx", file, paragraph: paragraph + 1 },
  };
}

/** A REF field to one of our bookmarks points at the block it names. */
const inlines = ({ pieces, paragraph }: FoundParagraph, { whole }: Context): readonly Inline[] =>
  inlinesFrom(
    pieces.map(({ text, to, look }) => ({ text, ...(to !== undefined && { to }), ...(whole && { marks: look[whole.marks] }) })),
    (bookmark) => ({ type: "ref", to: bookmark as NodeId, live: "", rest: "" }),
    whole?.insets.get(paragraph),
  );

/**
 * A table with the first row as its head, whatever the file calls it: the tree has no table without one. Rows are filled
 * up to the widest one; null for a table without rows.
 */
function table(block: FoundTable, context: Context): Table | null {
  const [head, ...rows] = block.rows;
  const width = Math.max(...block.rows.map(({ cells }) => cells.length), 0);
  if (head === undefined || width === 0) return null;
  const cells = (row: FoundRow) => Array.from({ length: width }, (_, i) => cell(row.cells[i] ?? [], context));
  const joins = context.whole ? joinsOf(block.rows, width) : [];
  const titles = cells(head);
  const total = block.widths.reduce((sum, w) => sum + w, 0);
  const even = total === 0 || block.widths.length !== width || block.widths.some((w) => w <= 0);
  return {
    type: "table",
    id: idOf(head, titles, context),
    columns: titles.map((title, i) => ({
      title,
      width: even ? 1 : block.widths[i]!,
      align:
        rows.length > 0 && rows.every((row) => (row.cells[i] ?? []).every(({ align }) => align === "center")) ? "center" : "left",
    })),
    rows: rows.map((row): Row => {
      const texts = cells(row);
      return { id: idOf(row, texts, context), cells: texts };
    }),
    ...(joins.length > 0 && { joins }),
    origin: { from: "docx", file: context.file, paragraph: (head.cells.flat()[0]?.paragraph ?? 0) + 1 },
  };
}

/** Paragraphs of a cell are lines of it; numbers Word computes stand before them. What has no words stands behind the line above. */
const cell = (paragraphs: readonly FoundParagraph[], context: Context): readonly Inline[] =>
  paragraphs
    .map((p): readonly Inline[] => {
      const own = inlines(p, context);
      return p.auto ? [{ type: "text", value: p.auto.text.trimEnd() }, ...own] : own;
    })
    .filter((list, i, all) => list.length > 0 || all.length === 1 || i === 0)
    .flatMap((list, i): readonly Inline[] => (i === 0 || inlinesText(list) === "" ? list : [{ type: "break" }, ...list]));

/** Joined cells; one that goes on below ends where the file, or the row above it, says so. */
function joinsOf(rows: readonly FoundRow[], width: number): readonly Join[] {
  const joins: Join[] = [];
  rows.forEach(({ spans }, row) => {
    for (const { column, columns, down } of spans) {
      if (down === "goesOn" || column >= width) continue;
      let end = row + 1;
      const goesOn = (at: number): boolean =>
        rows[at]?.spans.some((one) => one.down === "goesOn" && one.column === column && one.columns === columns) === true &&
        // Word hides words below the first cell; here they are shown.
        (rows[at]?.cells[column] ?? []).every(({ pieces }) => pieces.length === 0);
      while (down === "begins" && goesOn(end)) end += 1;
      const reach = Math.min(columns, width - column);
      if (reach > 1 || end > row + 1) joins.push({ row, column, rows: end - row, columns: reach });
    }
  });
  return joins;
}

/** The joined cells of a table, each on its row, named by the head of their column. */
export function joinedCells({ rows }: FoundTable, block: Block | undefined): readonly Aside[] {
  if (block?.type !== "table") return [];
  return joinsOf(rows, block.columns.length).map((join) => {
    const head = inlinesText(block.columns[join.column]!.title).replace(/\s/g, "");
    const where = join.row === 0 || head === "" ? `第 ${join.column + 1} 列` : `“${head}”列`;
    return {
      kind: "joined",
      block: join.row === 0 ? block.id : block.rows[join.row - 1]!.id,
      text: `${where}，${join.rows} 行 ${join.columns} 列`,
    };
  });
}

/** A table's bookmark stands in its head's first cell, a row's in the row's; wherever in the row it is found will do. */
function idOf(row: FoundRow, cells: readonly (readonly Inline[])[], { identities, nextId }: Context): NodeId {
  const known = row.cells.flat().flatMap(({ paragraph }) => identities.get(paragraph)?.id ?? []);
  return known[0] ?? nextId(cellsText(cells));
}

/** The number of the paragraph a block begins with; -1 for a table without any. */
export const firstParagraph = (one: FoundBlock): number =>
  one.kind === "paragraph" ? one.paragraph : (one.rows[0]?.cells.flat()[0]?.paragraph ?? -1);

/** The paragraphs as they stand in the file. */
export function* paragraphsOf(found: readonly FoundBlock[]): Generator<WordParagraph> {
  let broken = false;
  const one = ({ start, properties, auto, pieces, elements }: FoundParagraph, table?: XmlElement): WordParagraph => {
    const { before, behind } = pageBreaks(elements);
    const startsPage = broken || before;
    broken = behind || (broken && pieces.length === 0);
    return {
      start,
      properties,
      auto: auto?.text.trim() ?? "",
      pieces: pieces.map(({ text, look }) => ({ text, properties: look.said })),
      ...(table && { table }),
      ...(startsPage && { startsPage }),
    };
  };
  for (const block of found)
    if (block.kind === "paragraph") yield one(block);
    else for (const row of block.rows) for (const of of row.cells.flat()) yield one(of, block.element);
}

/** Where each block and row stands in the file. @param blockAt the tree's block that begins with a paragraph */
export const placesOf = (found: readonly FoundBlock[], blockAt: (paragraph: number) => Block | undefined): readonly Place[] =>
  found.flatMap((one): readonly Place[] => {
    const block = blockAt(firstParagraph(one));
    if (!block) return [];
    const own = { id: block.id, start: one.start, end: one.end };
    if (one.kind === "paragraph" || block.type !== "table") return [own];
    const rows = one.rows.slice(1).map(({ start, end }, i) => ({ id: block.rows[i]!.id, start, end }));
    return [own, ...rows];
  });
