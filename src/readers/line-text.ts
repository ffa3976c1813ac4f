import { blankDate, inlinesText } from "../tree/text.js";
import type { Inline, Text } from "../tree/types.js";

/**
 * The inlines without their first `count` characters and without the white space at both ends. The room for the figures of a day
 * nobody has named yet is no white space: it is there to be written on.
 */
export function without(inlines: readonly Inline[], count: number): readonly Inline[] {
  const text = inlinesText(inlines);
  const start = text.startsWith(blankDate, count) ? count : count + /^\s*/.exec(text.slice(count))![0].length;
  return cut(inlines, start, Math.max(start, text.trimEnd().length));
}

/** The stretch `[start, end)` of an inline list, counted in characters as printed, with everything that has no words. */
function cut(inlines: readonly Inline[], start: number, end: number): readonly Inline[] {
  const kept: Inline[] = [];
  let at = 0;
  for (const inline of inlines) {
    const text = inlinesText([inline]);
    const [from, to] = [Math.max(0, start - at), Math.min(text.length, end - at)];
    at += text.length;
    if (text === "" || (from === 0 && to === text.length)) kept.push(inline);
    else if (from < to) kept.push({ ...marksOf(inline), type: "text", value: text.slice(from, to) });
  }
  return kept;
}

const marksOf = (inline: Inline): Pick<Text, "marks"> => (inline.type === "text" && inline.marks ? { marks: inline.marks } : {});

/** Text as inlines: line ends become breaks. */
export const inlinesOf = (text: string): readonly Inline[] =>
  text
    .split(/(\n)/)
    .filter((piece) => piece !== "")
    .map((piece) => (piece === "\n" ? { type: "break" } : { type: "text", value: piece }));
