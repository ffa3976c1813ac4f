/** Typed width in characters: a full-width space is one, a half-width one half, a tab about two. */
export const widthOf = (gap: string): number =>
  [...gap].reduce((sum, one) => sum + (one === "\u3000" ? 1 : one === "\t" ? 2 : 0.5), 0);

/** The space typed before a paragraph's first word. */
export const leadingGap = (text: string): string => /^[ \t\u3000\u00a0]*/.exec(text)![0];

/** Spaces between words, none of them a single letter: 王　明 and 总　则 are padded words. */
const between = /(?<=\S\S|[：:])(?:[ \u3000\u00a0]{2,}|[ \u3000\u00a0]*\t[ \t\u3000\u00a0]*)(?=\S\S|\S$)/g;
/** Running text may have a blank to fill in, or a space too many. */
const sentence = /[。；，！？]/;

/** A name of two characters padded to the width of three: it stands for one word. */
const padded = /(?<!\S)([\u3400-\u9fff])[ \u3000]{1,2}([\u3400-\u9fff])(?!\S)/g;

/**
 * The widest gap that parts words standing side by side in one line, in characters: 甲方（盖章）　　乙方（盖章）. 0 in running
 * text, and where no line of the paragraph has such a gap.
 */
export function columnGap(text: string): number {
  const gaps = text
    .split("\n")
    .filter((line) => !sentence.test(line))
    .flatMap((line) => [...line.trim().replace(padded, "$1$2").matchAll(between)].map(([gap]) => widthOf(gap)));
  return Math.max(0, ...gaps);
}
