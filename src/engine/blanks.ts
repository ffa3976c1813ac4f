import { inlinesText, numberText } from "../tree/text.js";
import type { Block, Doc, Inline, Table } from "../tree/types.js";

/** A blank of a document, and where a person finds it: 二、工作情况（三）, 第七条, 落款. */
export interface BlankPlace {
  readonly label: string;
  readonly where: string;
}

/** Every blank of a document, in order. */
export function blanksOf(doc: Doc): readonly BlankPlace[] {
  let heading = "";
  return doc.children.flatMap((block) => {
    if (block.type === "heading") heading = numberText(block) + inlinesText(block.children);
    if (block.type === "table") return blanksInTable(block, heading);
    return labels(block.children).map((label) => ({ label, where: whereIs(block, heading) }));
  });
}

const labels = (inlines: readonly Inline[]): readonly string[] =>
  inlines.flatMap((inline) => (inline.type === "blank" ? [inline.label] : []));

function whereIs(block: Exclude<Block, Table>, heading: string): string {
  if (block.type === "title") return "标题";
  if (block.type === "heading") return heading;
  if (block.type === "paragraph" && (block.role === "issuer" || block.role === "date")) return "落款";
  const number = numberText(block).trim();
  // An article's number says where it is by itself; an item's only under its heading.
  if (block.type === "item" && block.level === "article") return number;
  return heading + number || "正文开头";
}

/** A cell is found by its table's heading and the number of its row, the header not counted. */
const blanksInTable = ({ rows }: Table, heading: string): readonly BlankPlace[] =>
  rows.flatMap(({ cells }, i) =>
    cells.flatMap(labels).map((label) => ({ label, where: `${heading === "" ? "" : `${heading}，`}表格第${i + 1}行` })),
  );
