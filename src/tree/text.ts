import type { Block, Inline, Level, TextBlock } from "./types.js";

/** What a blank looks like in plain text: eight half-width low lines, wide enough to write on. */
export const blankText = "________";

/** The printed text of one inline. */
export function inlineText(inline: Inline): string {
  switch (inline.type) {
    case "text":
    case "value":
    case "cite":
      return inline.value;
    case "ref":
      return inline.live + inline.rest;
    case "blank":
      return blankText;
    case "break":
      return "\n";
  }
}

export const inlinesText = (inlines: readonly Inline[]): string => inlines.map(inlineText).join("");

/** After 第×章 and 第×条 comes one full-width space (layout.md 3); 一、 （一） 1. carry their own punctuation. */
const gaps: Partial<Record<Level, string>> = { chapter: "　", section: "　", article: "　" };

/** A block's number as printed, with the gap that follows it; "" where there is none. */
export const numberText = (block: Block): string =>
  (block.type === "heading" || block.type === "item") && block.number !== "" ? block.number + (gaps[block.level] ?? "") : "";

/** A text block's whole line as printed, number included. */
export const blockText = (block: TextBlock): string => numberText(block) + inlinesText(block.children);
