import { blockText, inlinesText, numberText } from "../tree/text.js";
import type { Block, Doc, NodeId } from "../tree/types.js";
import type { Side } from "./types.js";

/** Cuts a document into the clauses it is compared by (types.ts `Side`); every character of the document is in exactly one. */
export function clausesOf(doc: Doc): readonly Side[] {
  const byArticle = doc.children.some((block) => block.type === "item" && block.level === "article");
  const sides: { number: string; text: string; blocks: NodeId[]; index: number; under: string }[] = [];
  let under = "";
  let open = false;
  const add = (number: string, text: string, id: NodeId) =>
    sides.push({ number, text, blocks: [id], index: sides.length, under });
  for (const block of doc.children) {
    if (block.type === "table") {
      open = false;
      add("", block.columns.map((column) => inlinesText(column.title)).join("\t"), block.id);
      for (const row of block.rows) add("", row.cells.map(inlinesText).join("\t"), row.id);
      continue;
    }
    if (open && belongsToArticle(block)) {
      const last = sides.at(-1)!;
      last.text += `\n${blockText(block)}`;
      last.blocks.push(block.id);
      continue;
    }
    add("number" in block ? block.number : "", inlinesText(block.children), block.id);
    open = byArticle && block.type === "item" && block.level === "article";
    if (block.type === "heading") under = numberText(block) + inlinesText(block.children);
  }
  return sides;
}

/** 款, 项 and 目 that follow a 条. */
const belongsToArticle = (block: Exclude<Block, { type: "table" }>): boolean =>
  (block.type === "paragraph" && block.role === "body") ||
  (block.type === "item" && (block.level === "subparagraph" || block.level === "item"));
