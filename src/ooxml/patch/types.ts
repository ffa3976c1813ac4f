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
 * (accepted view, the printed number included, an automatic one not), joining `=` and `+` its new text. White space may
 * differ: what the tree leaves out as indent or writes its own way behind a number stays as the file has it.
 *
 * New text has the run properties of the text it replaces, else of its left neighbour, else of the right one; words put in
 * behind a number that stands in a bookmark of ours stay out of the bookmark. Replacing all of a field's result keeps the
 * field; a field whose text goes with words around it goes with its code. Pictures, notes, anchors and hidden text stay.
 *
 * The text of a row is its cells joined by tabs, the paragraphs of a cell (empty ones behind the first left out) joined by
 * line feeds; neither may come or go.
 */
export interface PatchPiece {
  readonly op: "=" | "-" | "+";
  readonly text: string;
  /** For `+`: written as a REF field to this bookmark. */
  readonly to?: string;
  /** For `+`: what the text is made of in w:p where it is no plain text, such as m:oMath. */
  readonly xml?: string;
  /** For `+`, without text: here the paragraph ends and another one of its look begins. */
  readonly mark?: true;
  /** For `+`, without text: here a comment begins or ends. Each has one of both, in one paragraph; it is no revision. */
  readonly comment?: { readonly of: Comment; readonly side: "start" | "end" };
}
/** What stands in the margin at a stretch of a paragraph, a line a paragraph. */
export interface Comment {
  readonly text: string;
  readonly by: Author;
}

/** Another form for a paragraph that keeps its words: an item that becomes an article. */
export interface Form {
  /** One generated w:p: its properties and its number are taken, and nothing else. */
  readonly xml: string;
  /** What stands between its number and its text; null where it has no number. The old number goes by the pieces. */
  readonly gap: string | null;
  /** Properties of the paragraph itself that it keeps, but for what the generated one says of the same. */
  readonly keeps?: ReadonlySet<string>;
}

/** One change of a document's body. Whatever no patch names stays byte for byte. */
export type Patch =
  | {
      readonly do: "words";
      readonly at: Span;
      readonly pieces: readonly PatchPiece[];
      readonly by?: Author;
      readonly form?: Form;
    }
  /**
   * Of a removed paragraph, ends of comments and of other people's bookmarks stay where it stood and marks of comments go
   * to the next paragraph. One with a picture, section properties or half a field stays in its place without its text, in no
   * list, and so does one that Word needs (the last of a cell, one between tables); the first three are reported. With the
   * last row the table goes.
   */
  | { readonly do: "remove"; readonly at: Span; readonly by?: Author }
  /** `xml` is one or more whole w:p, w:tbl, w:tr or, with an author, w:tc; several at one place keep the order of the list. Numbers of bookmarks are given anew; one of ours that is there already is left out. */
  | { readonly do: "insert"; readonly before: number; readonly xml: string; readonly by?: Author }
  /** With its words, where another patch changes them. With an author, rows and tables go and come: Word cannot follow them. */
  | { readonly do: "move"; readonly at: Span; readonly before: number; readonly by?: Author }
  /** The mark of a paragraph goes and its words run on into the next one, which gets its look. */
  | { readonly do: "join"; readonly at: Span; readonly by: Author }
  /** The paragraph is in another list of the file now. */
  | { readonly do: "list"; readonly at: Span; readonly list: string; readonly level: string; readonly by: Author }
  /** A cell of a row goes with its column; one that comes is an insertion of w:tc between cells. Counted from 0. */
  | { readonly do: "cell"; readonly at: Span; readonly cell: number; readonly by: Author }
  /** Widths of a table's columns, twips. */
  | { readonly do: "grid"; readonly at: Span; readonly columns: readonly number[]; readonly by: Author }
  | { readonly do: "comment"; readonly at: Span; readonly text: string; readonly by: Author };
