import { isContentsHead } from "./line-forms.js";
import type { PlainLine } from "./plain-line.js";

/** No entry is longer. */
const longest = 80;
/** Leader dots and a page number at the end of an entry. */
const page = /[\s.．…·]*[0-9０-９]{0,4}$/;
const entry = (text: string): string => (text.length > longest ? text : text.replace(page, "")).replace(/\s/g, "");

/**
 * Marks a table of contents (目录): its lines are kept as plain paragraphs, so that nothing is lost and no chapter counts
 * twice. It ends where its first entry stands again; where none does, there is no table of contents.
 */
export function markContents<Line extends PlainLine>(lines: readonly Line[]): readonly Line[] {
  const start = lines.findIndex(({ text }) => isContentsHead(text));
  const first = lines[start + 1];
  if (start < 0 || first === undefined || entry(first.text) === "") return lines;
  const end = lines.findIndex(({ text }, i) => i > start + 1 && entry(text) === entry(first.text));
  if (end < 0 || lines.slice(start, end).some(({ text }) => text.length > longest || /。/.test(text))) return lines;
  return lines.map((line, i) => (i >= start && i < end ? { ...line, contents: true, number: null } : line));
}
