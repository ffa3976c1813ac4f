import type { AsideKind } from "../tree/aside.js";
import type { NodeId } from "../tree/types.js";

/** How a Word file prints its words, all of styles, lists and themes counted in: what formats are compared by. */
export interface Dressed {
  /** The paragraphs of each block, or of each row of a table, by its id. */
  readonly lines: ReadonlyMap<NodeId, readonly LineDress[]>;
  /** Headers, footers, notes and text boxes with words. */
  readonly besides: readonly BesideDress[];
  /** Of the sections with words in them, in order. */
  readonly pages: readonly PageDress[];
}
export interface BesideDress {
  readonly kind: AsideKind;
  readonly lines: readonly LineDress[];
}
export interface LineDress {
  /** Its words, an automatic number not among them. */
  readonly text: string;
  /** The number Word computes. */
  readonly auto: string;
  /** From the first character of `text` on. */
  readonly letters: readonly { readonly length: number; readonly of: LetterDress }[];
  readonly layout: LayoutDress;
}
/** One object for all letters of one look in both files, so that equal looks are the same object. */
export interface LetterDress {
  /** Fonts of Chinese characters, and of Latin letters and figures; null where the file names none. */
  readonly chinese: string | null;
  readonly latin: string | null;
  /** pt */
  readonly size: number;
  /** Added after each character, pt. */
  readonly spacing: number;
  /** Width of the characters, percent. */
  readonly scale: number;
  /** Above the line, pt. */
  readonly raised: number;
  /** Six hex digits; null for black. */
  readonly colour: string | null;
  /** single, double …; null for none. */
  readonly underline: string | null;
}
/** A length: in pt, and where the file gives it so also in characters or lines, with what one of them measures. */
export interface Length {
  readonly pt: number;
  readonly given?: number;
  readonly each: number;
}
export interface LayoutDress {
  readonly align: "left" | "center" | "right" | "both";
  readonly left: Length;
  readonly right: Length;
  /** Below 0 for a hanging first line. */
  readonly "first-line": Length;
  /** `auto`: so many times the line; else pt. */
  readonly line: { readonly rule: "auto" | "exact" | "atLeast"; readonly value: number };
  /** null: as the program likes. */
  readonly before: Length | null;
  readonly after: Length | null;
  readonly "page-break": boolean;
  /** What the style of the table decides as well: programs read that in their own ways. */
  readonly unsure: ReadonlySet<FormatProperty>;
}
/** Margins of a page, mm; null where a header or footer may have moved it. */
export interface PageDress {
  readonly "margin-top": number | null;
  readonly "margin-bottom": number | null;
  readonly "margin-left": number;
  readonly "margin-right": number;
}

/** What of a format can differ, besides the marks of words. */
export const formatProperties = [
  "font",
  "latin-font",
  "size",
  "spacing",
  "scale",
  "raised",
  "colour",
  "underline",
  "align",
  "left",
  "right",
  "first-line",
  "line",
  "before",
  "after",
  "page-break",
  "margin-top",
  "margin-bottom",
  "margin-left",
  "margin-right",
] as const;
export type FormatProperty = (typeof formatProperties)[number];

/** A value of a format: a name as the file has it, or a number in points, millimetres, characters, lines, percent. */
export type FormatValue = string | { readonly value: number; readonly unit: FormatUnit };
export type FormatUnit = "pt" | "mm" | "characters" | "lines" | "percent" | "times" | "exact" | "at-least";

export interface FormatChange {
  readonly property: FormatProperty;
  readonly from: FormatValue;
  readonly to: FormatValue;
}
