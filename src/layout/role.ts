/**
 * What a paragraph is. `front` is everything above the title; `columns` are words side by side, parted by typed spaces; `cell`
 * stands in a table; `other` is left alone by most rules.
 */
export type Role =
  | "front"
  | "number"
  | "title"
  | "note"
  | "addressee"
  | "heading"
  | "item"
  | "body"
  | "columns"
  | "attachment-list"
  | "issuer"
  | "date"
  | "attachment-label"
  | "copies-to"
  | "printer"
  | "contents"
  | "cell"
  | "empty"
  | "other";
