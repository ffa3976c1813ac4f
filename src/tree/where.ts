import { inlinesText } from "./text.js";
import type { Block, NodeId, ParagraphRole } from "./types.js";

/** Where a block or a row of a table stands, as data; `whereText` says it. */
export interface Where {
  readonly kind: "title" | "heading" | "item" | "words" | "table" | "row";
  /** The nearest heading above, or the block itself where it is one: its number and its words. */
  readonly heading: { readonly number: string; readonly words: string };
  /** What the block is numbered within below that heading: its article, or the outer item of an outline. */
  readonly within: string;
  readonly number: string;
  readonly words: string;
  readonly role?: ParagraphRole;
  /** Which row of the table, from 1, the head not counted. */
  readonly row?: number;
}

/** Where each block and each row stands. */
export function placesIn(blocks: readonly Block[]): ReadonlyMap<NodeId, Where> {
  const places = new Map<NodeId, Where>();
  let heading: Where["heading"] = { number: "", words: "" };
  let outer = "";
  for (const block of blocks) {
    if (block.type === "table") {
      const table = { kind: "table", heading, within: "", number: "", words: "" } as const;
      places.set(block.id, table);
      for (const [i, { id }] of block.rows.entries()) places.set(id, { ...table, kind: "row", row: i + 1 });
      continue;
    }
    const words = inlinesText(block.children);
    const kind = block.type === "paragraph" ? "words" : block.type;
    const isArticle = "level" in block && block.level === "article";
    if (block.type === "heading") {
      heading = { number: block.number, words };
      outer = isArticle ? block.number : "";
    }
    if (block.type === "item" && isArticle) outer = "";
    const isInner = block.type === "item" && inner.has(block.level);
    const within = isInner ? outer : "";
    if (block.type === "item" && !isInner) outer = block.number;
    const number = "number" in block ? block.number : "";
    places.set(block.id, { kind, heading, within, number, words, ...(block.type === "paragraph" && { role: block.role }) });
  }
  return places;
}
/** Levels whose number says nothing without what it stands in. */
const inner: ReadonlySet<string> = new Set(["subparagraph", "item", "level-3", "level-4"]);

/** How a person finds it: the heading above it and its own number, or its first words; 二、…表格第1行. */
export function whereText({ kind, heading, within, number, words, row }: Where): string {
  if (kind === "title") return "标题";
  const above = `${heading.number}${short(heading.words, 14)}`;
  if (kind === "heading") return above;
  if (kind === "item") return above + within + number;
  return kind === "words" ? `${above}“${short(words, 10)}”` : `${above}${tableWord(row)}`;
}

/** 表格; 表格第1行. */
const tableWord = (row: number | undefined): string => (row === undefined ? "表格" : `表格第${row}行`);
/** The same for all blocks and rows at once. */
export const wheresOf = (blocks: readonly Block[]): ReadonlyMap<NodeId, string> =>
  new Map([...placesIn(blocks)].map(([id, where]) => [id, whereText(where)]));

const short = (text: string, length: number): string => {
  const flat = [...text.replace(/\s/g, "")];
  return flat.length > length ? `${flat.slice(0, length).join("")}…` : flat.join("");
};
