import { listed, phrase } from "../diag/phrase.js";
import { problem } from "../diag/problem.js";
import type { Diagnostic } from "../diag/types.js";
import { type Doc, marks, type TextMark } from "../tree/types.js";
import { inlines } from "../tree/walk.js";

/** So many of a kind are named by their first words. */
const named = 3;

/**
 * Says which words of a document are set apart in a way a format does not print.
 * @param kept what it prints @param format how people call it
 */
export function lostMarks(doc: Doc, kept: ReadonlySet<TextMark>, format: string): readonly Diagnostic[] {
  const lost = new Map<TextMark, string[]>();
  for (const { inline } of inlines(doc))
    if (inline.type === "text")
      for (const mark of inline.marks ?? [])
        if (!kept.has(mark)) lost.set(mark, [...(lost.get(mark) ?? []), inline.value.trim()]);
  if (lost.size === 0) return [];
  const things = marks.flatMap((mark) => {
    const words = lost.get(mark) ?? [];
    const first = listed(words.slice(0, named).map((one) => phrase("quoted", { text: shortened(one) })));
    const more = words.length > named ? phrase("list.places", { items: first, count: words.length }) : first;
    return words.length === 0 ? [] : [phrase("with", { what: phrase(`mark.${mark}`), more })];
  });
  return [problem("writer/marks-lost", { title: doc.meta.title, format, things: listed(things) })];
}

const shortened = (text: string): string => ([...text].length > 12 ? `${[...text].slice(0, 12).join("")}…` : text);
