import { chineseFont, familyOf } from "./font-families.js";
import type { Paragraph } from "./word/file.js";

type Lettered = Pick<Paragraph, "runs" | "markLetters">;

/** Are most of its letters bold? */
export function isBold({ runs, text }: Pick<Paragraph, "runs" | "text">): boolean {
  const bold = runs.filter(({ letters }) => letters.bold).reduce((sum, run) => sum + run.text.trim().length, 0);
  return bold * 2 > text.trim().length;
}

/** The sort of font most of its Chinese is in. */
export function familyIn({ runs, markLetters }: Lettered): string {
  const main = [...runs].sort((a, b) => b.text.trim().length - a.text.trim().length)[0]?.letters ?? markLetters;
  return familyOf(chineseFont(main) ?? "");
}

/** Centred, or moved to the middle by typed spaces. */
export const isCentred = ({ layout, text }: Paragraph): boolean => layout.align === "center" || /^[\s\u3000]{6,}\S/.test(text);

/** Size of most of a paragraph's letters, pt; that of its mark where it has none, as a formula alone. */
export function sizeOf({ runs, markLetters }: Lettered): number {
  const lengths = new Map<number, number>();
  for (const { text, letters } of runs) lengths.set(letters.size, (lengths.get(letters.size) ?? 0) + text.trim().length);
  return [...lengths].sort((a, b) => b[1] - a[1])[0]?.[0] ?? markLetters.size;
}

/** Red as of a masthead. */
export const isRed = ({ runs }: Pick<Paragraph, "runs">): boolean =>
  runs.some(({ letters, text }) => text.trim() !== "" && isRedColour(letters.colour));
export const isRedColour = (colour: string): boolean => /^(?:[c-f][0-9a-f])(?:[0-3][0-9a-f]){2}$/.test(colour);

/**
 * How far the first line stands in from the type area's left edge, in characters of the paragraph's size. In Word a left
 * indent in characters is where a hanging first line begins: what hangs is added to it, not taken from it.
 */
export function firstLineIn(paragraph: Lettered & Pick<Paragraph, "layout">): number {
  const { left, leftChars, firstLine, firstLineChars } = paragraph.layout;
  const em = sizeOf(paragraph) * 20;
  const first = firstLineChars === undefined ? firstLine / em : firstLineChars / 100;
  if (leftChars !== undefined && first < 0) return leftChars / 100;
  return (leftChars === undefined ? left / em : leftChars / 100) + first;
}

/** How far its other lines stand in, in characters. */
export function restIn(paragraph: Lettered & Pick<Paragraph, "layout">): number {
  const { left, leftChars, firstLine, firstLineChars } = paragraph.layout;
  const em = sizeOf(paragraph) * 20;
  const first = firstLineChars === undefined ? firstLine / em : firstLineChars / 100;
  return leftChars === undefined ? left / em : leftChars / 100 + Math.max(0, -first);
}

/** So far in, in characters, no natural paragraph begins: a name or a date is placed there. */
export const farIn = 6;
