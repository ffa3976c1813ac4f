import { isContentsHead } from "./line-forms.js";
import type { PlainLine } from "./plain-line.js";

/** No entry is longer. */
const longest = 80;
/** Leader dots and a page number at the end of an entry. */
const page = /[\s.．…·]*[0-9０-９]{0,4}$/;
const entry = (text: string): string => (text.length > longest ? text : text.replace(page, "")).replace(/\s/g, "");

/**
 * Where a table of contents (目录) stands: from its head up to, and without, the line where its first entry stands again;
 * null where none does, or where what stands between is no list of entries.
 */
export function contentsRange(texts: readonly string[]): { readonly start: number; readonly end: number } | null {
  const start = texts.findIndex(isContentsHead);
  const first = texts[start + 1];
  if (start < 0 || first === undefined || entry(first) === "") return null;
  const end = texts.findIndex((text, i) => i > start + 1 && entry(text) === entry(first));
  if (end < 0 || texts.slice(start, end).some((text) => text.length > longest || /。/.test(text))) return null;
  return { start, end };
}

/** Marks a table of contents: its lines are kept as plain paragraphs, so that nothing is lost and no chapter counts twice. */
export function markContents<Line extends PlainLine>(lines: readonly Line[]): readonly Line[] {
  const range = contentsRange(lines.map(({ text }) => text));
  if (range === null) return lines;
  const { start, end } = range;
  return lines.map((line, i) => (i >= start && i < end ? { ...line, contents: true, number: null } : line));
}
