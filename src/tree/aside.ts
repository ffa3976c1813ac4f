import type { NodeId } from "./types.js";

/** What a file holds besides the words of its text. */
export const asideKinds = [
  "header",
  "footer",
  "text-box",
  "footnote",
  "endnote",
  "comment",
  "picture",
  "object",
  "formula",
  "form",
  "symbol",
  "ruby",
  "link",
  "field",
  "hidden",
  "joined",
  /** What lies behind paragraphs and cells, lines around them, the paper: mere format. */
  "look",
] as const;
export type AsideKind = (typeof asideKinds)[number];

/** One such thing. Two are the same where kind, text and content are. */
export interface Aside {
  readonly kind: AsideKind;
  /** The block it hangs on; absent for what hangs on none, as headers do. */
  readonly block?: NodeId;
  /** The part it stands in, where that is not the text itself: a picture in a header. */
  readonly within?: AsideKind;
  /** Its words, a line a paragraph; of what has none, what people call it. */
  readonly text: string;
  /** Whose comment it is. */
  readonly by?: string;
  /** What the words do not tell: SHA-256 of the bytes of a picture, with how it is cropped, of an object, a formula's structure, the form of a shape. */
  readonly content?: string;
}

/** A header, a footer or a text box in one that only counts pages, which every format does in its own way. */
export const countsPages = ({ kind, within, text }: Aside): boolean =>
  [kind, within].some((one) => one === "header" || one === "footer") &&
  /^[\s\-—–－·第页共/]*$/.test(text.replace(/〔(?:页[码数]|首页以外|(?:首页|[奇偶]数页)(?:、(?:首页|[奇偶]数页))*)〕/g, "")) &&
  kind !== "picture" &&
  kind !== "object";

/** A picture whose bytes the file holds; a shape is drawn by the program that shows it. */
export const holdsPicture = ({ kind, content }: Aside): boolean =>
  kind === "picture" && content !== undefined && /^[0-9a-f]{64}/.test(content);
