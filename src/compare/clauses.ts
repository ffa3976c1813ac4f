import { headOf } from "../tree/table.js";
import { blockText, inlinesText, numberText } from "../tree/text.js";
import type { Block, Doc, Level, NodeId, Table } from "../tree/types.js";
import type { Side, TableRow } from "./types.js";

/** A heading or entry that is still open, for what stands below it. */
interface Above {
  readonly rank: number;
  /** A heading's whole line; of an entry of a list only its number. */
  readonly name: string;
  readonly heading: boolean;
}
type Open = { -readonly [K in keyof Side]: Side[K] } & { blocks: NodeId[] };

/** Cuts a document into the clauses it is compared by (types.ts `Side`); every character of the document is in exactly one. */
export function clausesOf(doc: Doc): readonly Side[] {
  const known = clauses.get(doc) ?? cut(doc);
  clauses.set(doc, known);
  return known;
}

/** A long document is cut once. */
const clauses = new WeakMap<Doc, readonly Side[]>();

function cut(doc: Doc): readonly Side[] {
  const byArticle = doc.children.some((block) => block.type === "item" && block.level === "article");
  const sides: Open[] = [];
  let above: readonly Above[] = [];
  let annex = "";
  let open = false;
  /** Whether an article stands above: a title below it begins another text, with numbers of its own. */
  let articles = false;
  const add = (number: string, text: string, id: NodeId, row?: TableRow) =>
    sides.push({
      ...{ number, text, blocks: [id], index: sides.length, under: nameOf(above) },
      ...(annex !== "" && { annex }),
      ...(row && { row }),
    });
  for (const block of doc.children) {
    if (block.type === "table") {
      open = false;
      for (const [id, row] of rowsOf(block)) add("", row.cells.join("\t"), id, row);
      continue;
    }
    if (open && belongsToArticle(block)) {
      const last = sides.at(-1)!;
      last.text += `\n${blockText(block)}`;
      last.blocks.push(block.id);
      continue;
    }
    const mark: string | null = annexMark(block) ?? (articles ? titleMark(block) : null);
    if (mark !== null) [annex, above, articles] = [mark, [], false];
    const rank = rankOf(block);
    if (rank !== null) above = above.filter((one) => one.rank < rank);
    add("number" in block ? block.number : "", inlinesText(block.children), block.id);
    open = byArticle && block.type === "item" && block.level === "article";
    articles ||= open;
    if (rank !== null) above = [...above, { rank, name: nameIn(block), heading: block.type === "heading" }];
  }
  return sides;
}

/** 款, 项 and 目 that follow a 条. */
const belongsToArticle = (block: Exclude<Block, Table>): boolean =>
  (block.type === "paragraph" && block.role === "body" && annexMark(block) === null) ||
  (block.type === "item" && (block.level === "subparagraph" || block.level === "item"));

const ranks: Readonly<Record<Level, number>> = {
  ...{ chapter: 1, section: 2, article: 3, subparagraph: 4, item: 5 },
  ...{ "level-1": 1, "level-2": 2, "level-3": 3, "level-4": 4 },
};
/** A title begins anew; a paragraph is above nothing. */
const rankOf = (block: Block): number | null =>
  block.type === "title" ? 0 : block.type === "heading" || block.type === "item" ? ranks[block.level] : null;

const nameIn = (block: Exclude<Block, Table>): string =>
  block.type === "heading" ? numberText(block) + inlinesText(block.children) : "number" in block ? block.number : "";

/** The nearest heading, and the numbers of the entries below it. Entries above a heading are left out: it says enough. */
function nameOf(above: readonly Above[]): string {
  const from = above.findLastIndex(({ heading }) => heading);
  const [first, ...below] = above.slice(Math.max(0, from));
  const numbers = below.map(({ name }) => name).join("");
  // 第四章　审核审批 第十七条: a heading's words end before a number begins; （八） shows by itself where it does.
  const gap = first?.heading && first.name !== "" && numbers !== "" && !numbers.startsWith("（") ? " " : "";
  return `${first?.name ?? ""}${gap}${numbers}`;
}

/** 附件1 alone on its line: what follows is another text with numbers of its own. */
const annexMark = (block: Exclude<Block, Table>): string | null => {
  if ("number" in block && block.number !== "") return null;
  const text = inlinesText(block.children).replace(/\s/g, "");
  return /^附[件录表则][0-9０-９一二三四五六七八九十]{0,3}$/.test(text) ? text : null;
};

/** A title after the articles of a first text begins a second one. */
const titleMark = (block: Exclude<Block, Table>): string | null =>
  block.type === "title" ? `《${inlinesText(block.children).replace(/\s/g, "")}》` : null;

function rowsOf(table: Table): readonly (readonly [NodeId, TableRow])[] {
  const head = headOf(table).map(inlinesText);
  const rows = table.rows.map((row) => row.cells.map(inlinesText));
  const serial =
    /^(?:序号|编号|No\.?)$/i.test((head[0] ?? "").replace(/\s/g, "")) && rows.every((cells) => counts.test(cells[0] ?? ""));
  return [
    [table.id, { cells: head, serial: false, header: true }],
    ...rows.map((cells, i) => [table.rows[i]!.id, { cells, serial, header: false }] as const),
  ];
}
const counts = /^\s*(?:[（(]?[0-9０-９一二三四五六七八九十百]{0,4}[）)]?[.．、]?)\s*$/;
