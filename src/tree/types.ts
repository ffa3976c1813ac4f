/**
 * The document tree: plain readonly data that compose and the readers produce and every writer consumes.
 * It is flat: one block is one Word paragraph, or one table. Depth is the block's `level`, never nesting, so a
 * reader can rebuild the same tree from a file and merge can treat a document as a list of blocks.
 */
declare const brand: unique symbol;
type Brand<T, Name extends string> = T & { readonly [brand]: Name };

/** Survives edits and re-reads; compare and merge match blocks on it before they look at text. */
export type NodeId = Brand<string, "NodeId">;
export type ClauseId = Brand<string, "ClauseId">;

/** Where something came from, so that a message about it can point into the author's own file. Lines and columns count from 1. */
export type Origin =
  | {
      readonly from: "file";
      readonly file: string;
      /** How a file that leaves this machine names it, where `file` says where it lies on this one. */
      readonly name?: string;
      readonly line?: number;
      readonly column?: number;
    }
  | { readonly from: "docx"; readonly file: string; readonly paragraph: number }
  | { readonly from: "xlsx"; readonly file: string; readonly sheet: string; readonly cell?: string };

// ---------------------------------------------------------------- inlines

/** How a stretch is set apart from the text around it, as far as that says something. */
export const marks = [
  "bold",
  "italic",
  "underlined",
  "emphasised",
  "struck",
  "raised",
  "lowered",
  "highlighted",
  "coloured",
] as const;
export type TextMark = (typeof marks)[number];
export interface Text {
  readonly type: "text";
  readonly value: string;
  /** Only what a person set in a Word file; nothing that is composed has any. In the order of `marks`. */
  readonly marks?: readonly TextMark[];
}
/** A value taken from the unit profile (or its unit type, organ or topic): the sentence can say where each word came from. */
export interface Value {
  readonly type: "value";
  readonly path: string;
  readonly value: string;
}
/** A regulation as it is printed: 《…》（…）, with its number only at first use and only where the number is verified. */
export interface Cite {
  readonly type: "cite";
  readonly regulation: string;
  readonly value: string;
}
/** A reference to another block. `live` (第七条) can be a field in Word; `rest` (第二款第三项) is always computed text. */
export interface Ref {
  readonly type: "ref";
  readonly to: NodeId;
  readonly live: string;
  readonly rest: string;
}
/** A fact nobody has filled in yet. Writers print it visibly (a blank line to write on); a check lists it. */
export interface Blank {
  readonly type: "blank";
  readonly label: string;
}
/** A line break the composer asks for, in titles and table cells. */
export interface Break {
  readonly type: "break";
}
/** A footnote or endnote where its sign stands. It is none of the sentence's words; writers count notes and print them. */
export interface Note {
  readonly type: "note";
  readonly kind: "footnote" | "endnote";
  /** Its paragraphs. */
  readonly text: readonly string[];
  /** The number a writer prints for it where it stands, once it has counted. */
  readonly printed?: string;
}
/** What a form field of a Word file shows, such as ☑: printed, but none of the words that can be edited. */
export interface Sign {
  readonly type: "sign";
  readonly value: string;
}
/** A picture in the text, which has no words. */
export interface Picture {
  readonly type: "picture";
  /** How people and messages name it: its description, else its file. */
  readonly name: string;
  /** Of the bytes, lower case: png, jpeg, emf … */
  readonly format: string;
  /** As printed, mm. */
  readonly width: number;
  readonly height: number;
  /** Base64; absent where the file does not hold it. */
  readonly data?: string;
  /** It stands in a paragraph of its own below the text it belongs to. */
  readonly alone?: true;
}
export type Inline = Text | Value | Cite | Ref | Blank | Break | Note | Sign | Picture;

// ---------------------------------------------------------------- blocks

/** 一、（一） 1. （1）: GB/T 9704-2012 7.3.3. */
export type OutlineLevel = "level-1" | "level-2" | "level-3" | "level-4";
/** 章 节 条 项 目: 款 has no number and is a `paragraph`. */
export type RegulationLevel = "chapter" | "section" | "article" | "subparagraph" | "item";
export type Level = OutlineLevel | RegulationLevel;

/**
 * What an unnumbered paragraph is, beyond body text. `note` stands centred under the title; `issuer` and `date` close the
 * document. The others are the elements of an official document, from top to bottom (GB/T 9704-2012 7).
 */
export const paragraphRoles = [
  "body",
  "note",
  "addressee",
  "issuer",
  "date",
  /** 份号 */
  "copy-number",
  /** 机密★1年 */
  "secrecy",
  /** 特急 */
  "urgency",
  /** 发文机关标志 */
  "masthead",
  /** 签发人：甲　乙 on a line of its own, where there are more than two. */
  "signers",
  /** 发文字号; in an upward document a tab and 签发人：甲 follow, in minutes a tab and the date. */
  "number",
  /** 附件：1. … ; the further ones are paragraphs of their own: 2. … */
  "attachment-list",
  /** 附注 */
  "annotation",
  /** 出席：… 请假：… 列席：… */
  "attendance",
  /** 附件1, on a new page; the attachment's title follows. */
  "attachment-label",
  /** 抄送：…。 */
  "copies-to",
  /** 印发机关, a tab, 印发日期. */
  "printer",
] as const;
export type ParagraphRole = (typeof paragraphRoles)[number];

interface BlockBase {
  /** From the clause and its own labels, never from a position. */
  readonly id: NodeId;
  /** The clause this block was composed from; absent for blocks made by the document kind itself or typed by a person. */
  readonly clause?: ClauseId;
  readonly origin?: Origin;
}
export interface Title extends BlockBase {
  readonly type: "title";
  readonly children: readonly Inline[];
}
/** A numbered heading that stands alone on its line. `number` is printed text such as 一、 or 第二章, empty before numbering. */
export interface Heading extends BlockBase {
  readonly type: "heading";
  readonly level: Level;
  readonly number: string;
  readonly children: readonly Inline[];
}
/** A numbered paragraph of running text: an article's first 款, a 项, or a list entry. */
export interface Item extends BlockBase {
  readonly type: "item";
  readonly level: Level;
  readonly number: string;
  readonly children: readonly Inline[];
}
export interface Paragraph extends BlockBase {
  readonly type: "paragraph";
  readonly role: ParagraphRole;
  readonly children: readonly Inline[];
}
export interface Column {
  readonly title: readonly Inline[];
  /** Share of the table's width; shares are relative to each other. */
  readonly width: number;
  readonly align: "left" | "center";
}
export interface Row {
  readonly id: NodeId;
  readonly cells: readonly (readonly Inline[])[];
}
/** Cells joined into one: its upper left cell, and how far it reaches. Row 0 is the header. The cells it covers are empty. */
export interface Join {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}
export interface Table extends BlockBase {
  readonly type: "table";
  readonly columns: readonly Column[];
  /** Least height of each row below the head, in lines; absent: as high as its text. */
  readonly rowLines?: number;
  readonly rows: readonly Row[];
  readonly joins?: readonly Join[];
}
export type Block = Title | Heading | Item | Paragraph | Table;
/** Every block that holds running text. */
export type TextBlock = Exclude<Block, Table>;

// ---------------------------------------------------------------- document

export type Layout = "plain" | "masthead" | "letter" | "minutes";

/** Facts about the document that writers and the archive need; all plain text. */
export interface DocMeta {
  readonly unit: string;
  /** `<kind>[.<topic>][.<subject>]`, unique within the unit. */
  readonly document: string;
  readonly kind: string;
  readonly topic: string;
  /** One line, without breaks: names the file and fills the document properties. */
  readonly title: string;
  /** Full name of the issuing organ or unit. */
  readonly issuer: string;
  readonly layout: Layout;
  readonly look: string;
  readonly status: "draft" | "review" | "final";
  /** Room is left for a seal: issuer and date stand where it will be pressed. */
  readonly seal?: true;
  /** Document number such as 湖小党〔2026〕3号, where the profile gives one. */
  readonly number?: string;
  /** 成文日期, ISO yyyy-mm-dd, where the profile gives one. */
  readonly date?: string;
  /** Versions of the clauses the document was composed from. */
  readonly clauses: Readonly<Record<string, number>>;
  /** Hash of everything that decides the bytes (text, clauses, kind, look); not a counter. 64 hex digits. */
  readonly version: string;
}
export interface Doc {
  readonly type: "doc";
  readonly meta: DocMeta;
  readonly children: readonly Block[];
}
