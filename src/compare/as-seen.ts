import { plainForms } from "../text/plain-forms.js";
import type { Block, Doc, Inline } from "../tree/types.js";

/** Soft hyphens and characters without width, which text copied from web pages is full of; joiners inside an emoji belong to it. */
const invisible = /[\u00AD\u200B\u200C\u2060\uFEFF]|(?<!\p{Extended_Pictographic}\uFE0F?)\u200D/gu;

/**
 * The document as a reader sees it: without characters nobody sees, and with ordinary characters for those that only look like
 * them. Neither is a change. The same object where it has none.
 */
export function asSeen(doc: Doc): Doc {
  let found = false;
  const clean = (text: string): string => {
    const seen = plainForms(text.replace(invisible, ""));
    found ||= seen !== text;
    return seen;
  };
  const line = (inlines: readonly Inline[]): readonly Inline[] =>
    inlines.map((inline) => ("value" in inline ? { ...inline, value: clean(inline.value) } : inline));
  const children = doc.children.map((block): Block => {
    if (block.type === "heading" || block.type === "item")
      return { ...block, number: clean(block.number), children: line(block.children) };
    if (block.type !== "table") return { ...block, children: line(block.children) };
    return {
      ...block,
      columns: block.columns.map((column) => ({ ...column, title: line(column.title) })),
      rows: block.rows.map((row) => ({ ...row, cells: row.cells.map(line) })),
    };
  });
  const title = clean(doc.meta.title);
  return found ? { ...doc, meta: { ...doc.meta, title }, children } : doc;
}
