import type { Block, Inline, Level, TextBlock } from "./types.js";

/** What a blank looks like in plain text: eight half-width low lines, wide enough to write on. */
export const blankText = "________";

/** A day nobody has named yet, with room for its figures: as wide as 2026年12月31日. */
export const blankDate = "　　年　月　日";

/** How the blank of a label is printed. */
export const blankOf = (label: string): string => (label.endsWith("日期") ? blankDate : blankText);

/** The words of one inline, as printed. What a person put in besides words (`Note`, `Sign`, `Picture`) has none. */
export function inlineText(inline: Inline): string {
  switch (inline.type) {
    case "text":
    case "value":
    case "cite":
      return inline.value;
    case "ref":
      return inline.live + inline.rest;
    case "blank":
      return blankOf(inline.label);
    case "break":
      return "\n";
    case "note":
    case "sign":
    case "picture":
      return "";
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
