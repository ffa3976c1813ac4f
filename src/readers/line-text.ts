import { inlinesText } from "../tree/text.js";
import type { Inline } from "../tree/types.js";

/** The inlines without their first `count` characters and without the white space at both ends. */
export function without(inlines: readonly Inline[], count: number): readonly Inline[] {
  const text = inlinesText(inlines);
  const start = count + /^\s*/.exec(text.slice(count))![0].length;
  return cut(inlines, start, Math.max(start, text.trimEnd().length));
}

/** The stretch `[start, end)` of an inline list, counted in characters as printed. */
function cut(inlines: readonly Inline[], start: number, end: number): readonly Inline[] {
  const kept: Inline[] = [];
  let at = 0;
  for (const inline of inlines) {
    const text = inlinesText([inline]);
    const [from, to] = [Math.max(0, start - at), Math.min(text.length, end - at)];
    at += text.length;
    if (from >= to) continue;
    if (from === 0 && to === text.length) kept.push(inline);
    else kept.push({ type: "text", value: text.slice(from, to) });
  }
  return kept;
}

/** Text as inlines: line ends become breaks. */
export const inlinesOf = (text: string): readonly Inline[] =>
  text
    .split(/(\n)/)
    .filter((piece) => piece !== "")
    .map((piece) => (piece === "\n" ? { type: "break" } : { type: "text", value: piece }));
