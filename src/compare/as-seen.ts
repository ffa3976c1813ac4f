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
  const known = seen.get(doc) ?? seenOf(doc);
  seen.set(doc, known);
  return known;
}

/** A long document is looked through once. */
const seen = new WeakMap<Doc, Doc>();

function seenOf(doc: Doc): Doc {
  let found = false;
  const clean = (text: string): string => {
    const plain = plainForms(text.replace(invisible, ""));
    found ||= plain !== text;
    return plain;
  };
  const line = (inlines: readonly Inline[]): readonly Inline[] =>
    inlines.map((inline) => ("value" in inline ? { ...inline, value: clean(inline.value) } : inline));
  const children = doc.children.map((block): Block => {
    const clear = mapLists(block, line);
    return clear.type === "heading" || clear.type === "item" ? { ...clear, number: clean(clear.number) } : clear;
  });
  const title = clean(doc.meta.title);
  return found ? { ...doc, meta: { ...doc.meta, title }, children } : doc;
}
