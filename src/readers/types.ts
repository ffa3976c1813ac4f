import type { Diagnostic } from "../diag/types.js";
import type { OpenWord } from "../ooxml/open-word.js";
import type { XmlElement } from "../ooxml/xml-tree.js";
import type { Aside, AsideKind } from "../tree/aside.js";
import type { Doc, Inline, NodeId, Origin, ParagraphRole, Table } from "../tree/types.js";

/** What the file itself says a line is: its style in our own Word files, or one that every Word has. */
export type LineStyle = "title" | "chapter" | "section" | ParagraphRole;

/** One line of a document before it is known what it is: a Word paragraph, or a line of text. */
export interface Line {
  readonly children: readonly Inline[];
  /** Number that Word computes and stores nowhere, with what follows it; it is not part of `children`. */
  readonly auto?: { readonly text: string /** From 0. */; readonly depth: number };
  /** Outline level of a heading style, from 1. */
  readonly heading?: number;
  readonly style?: LineStyle;
  readonly place?: "center" | "right";
  /** An entry of a table of contents. */
  readonly contents?: true;
  /** How many characters of the text a bookmark of ours marks from its start: a number stands alone in one. */
  readonly marked?: number;
  readonly id?: NodeId;
  readonly origin?: Origin;
}
export type Found = Line | Table;

/** Where a paragraph, table or row stands in word/document.xml: `[start, end)` in UTF-16 units of the part as text. */
export interface Place {
  readonly id: NodeId;
  readonly start: number;
  readonly end: number;
}
/** A paragraph of a Word file as it stands there. */
export interface WordParagraph {
  /** Its place, as in `Place`. */
  readonly start: number;
  /** w:pPr */
  readonly properties: XmlElement | undefined;
  /** The number Word computes; "" for none. */
  readonly auto: string;
  /** Its words, with the w:rPr of their runs. */
  readonly pieces: readonly { readonly text: string; readonly properties: XmlElement | undefined }[];
  /** The table it stands in. */
  readonly table?: XmlElement;
  /** A page break somebody typed stands right before it. */
  readonly startsPage?: true;
}
export interface BesideText {
  readonly kind: AsideKind;
  readonly paragraphs: readonly WordParagraph[];
}
/** A document as any reader returns it. */
export interface ReadDoc {
  readonly doc: Doc;
  /** What could not be kept in the tree, and what was decided in reading. */
  readonly notes: readonly Diagnostic[];
  /** What the file holds besides the words of the text, in order; absent where the reader cannot tell. */
  readonly asides?: () => readonly Aside[];
  /** The file may hold more than was read, and nobody knows what. */
  readonly unread?: true;
  /**
   * The document with marks of its text, notes, pictures, signs and joined cells: the same blocks and words. `marks`: all it is
   * printed with; `own`: without those of the paragraph's style, for printing it in other styles. Absent: it has none.
   */
  readonly full?: (marks?: "marks" | "own") => Doc;
  /** Insertions, deletions and moves nobody has accepted or rejected yet. */
  readonly openRevisions: number;
  /** Whose file it is, if Tiaoli wrote it. */
  readonly properties: { readonly unit?: string; readonly document?: string; readonly version?: string };
  /** Of a Word file, the state that was read: what is to be patched. */
  readonly word?: OpenWord;
  /** Of a Word file, its paragraphs in reading order, those of tables among them. */
  readonly paragraphs?: () => Iterable<WordParagraph>;
  /** Of a Word file, the texts beside the main one that have words: headers, footers, notes, text boxes. */
  readonly besideTexts?: () => readonly BesideText[];
  /** For patching a Word file; empty for other formats. */
  readonly places: readonly Place[];
}
