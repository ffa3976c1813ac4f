/** `[start, end)` of a paragraph, table or row in word/document.xml, in UTF-16 units of the part as text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}
/** Who made a change, and when (ISO 8601, UTC): a change that has one is written as a revision, one without as plain text. */
export interface Author {
  readonly name: string;
  readonly date: string;
}
/**
 * A stretch of a paragraph's text. Joining `=` and `-` gives the paragraph's present text exactly as the reader reads it
 * (accepted view, the printed number included, an automatic one not), joining `=` and `+` its new text.
 */
export interface PatchPiece {
  readonly op: "=" | "-" | "+";
  readonly text: string;
  /** For `+`: written as a REF field to this bookmark. */
  readonly to?: string;
}
/** One change of a document's body. Whatever no patch names stays byte for byte. */
export type Patch =
  | { readonly do: "words"; readonly at: Span; readonly pieces: readonly PatchPiece[]; readonly by?: Author }
  | { readonly do: "remove"; readonly at: Span; readonly by?: Author }
  /** `xml` is one or more whole w:p, w:tbl or w:tr; several at one place keep the order of the list. */
  | { readonly do: "insert"; readonly before: number; readonly xml: string; readonly by?: Author }
  | { readonly do: "move"; readonly at: Span; readonly before: number; readonly by?: Author }
  | { readonly do: "comment"; readonly at: Span; readonly text: string; readonly by: Author };
