import { plainForms } from "../text/plain-forms.js";
import { mapLists } from "../tree/table.js";
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
    const seen = mapLists(block, line);
    return seen.type === "heading" || seen.type === "item" ? { ...seen, number: clean(seen.number) } : seen;
  });
  const title = clean(doc.meta.title);
  return found ? { ...doc, meta: { ...doc.meta, title }, children } : doc;
}
