import type { OpenWord } from "../../ooxml/open-word.js";
import type { XmlElement } from "../../ooxml/xml-tree.js";
import type { Letters } from "./letters.js";
import type { ParagraphLayout } from "./paragraph-layout.js";
import type { Section } from "./section.js";

/** A stretch of a paragraph's text in one w:r. */
export interface Run {
  readonly text: string;
  /** Characters of the paragraph before it, the automatic number not counted. */
  readonly start: number;
  /** The w:r; of an automatic number the w:p whose mark it is printed like. */
  readonly element: XmlElement;
  readonly holder: "w:rPr" | "mark";
  readonly letters: Letters;
}
/** An automatic number: it has the letters of the paragraph's mark, but for what its list says itself. */
export interface NumberRun extends Run {
  readonly holder: "mark";
  readonly byList: { readonly size: boolean; readonly font: boolean; readonly bold: boolean; readonly colour: boolean };
  /** w:lvl of the numbering part; undefined where the list is nowhere defined. */
  readonly level: XmlElement | undefined;
}
/** A place of the text in the file: a w:t, or a w:tab or w:br that stands for one character. */
export interface Piece {
  readonly text: string;
  readonly start: number;
  readonly from: XmlElement;
  /** Part of what a field prints: written anew whenever Word likes. */
  readonly inField: boolean;
}
export interface Paragraph {
  /** From 1, in reading order, those in tables included: the number other commands name it by. */
  readonly number: number;
  /** Without the automatic number. */
  readonly text: string;
  /** The number Word computes, without the gap behind it; "" for none. */
  readonly auto: string;
  /** null where nothing is counted, or a bullet. */
  readonly autoRun: NumberRun | null;
  readonly runs: readonly Run[];
  /** Of the paragraph's mark: what a paragraph without runs is set in. */
  readonly markLetters: Letters;
  readonly pieces: readonly Piece[];
  /** The last w:p it is made of; the only one unless a deleted mark joins several. */
  readonly element: XmlElement;
  readonly isJoined: boolean;
  readonly layout: ParagraphLayout;
  /** Names of its style and those it is based on, in small letters, the own first. */
  readonly styles: readonly string[];
  readonly section: Section;
  readonly table: Table | null;
  /** A page break stands in it, or before it. */
  readonly startsPage: boolean;
  /** Pictures, drawings or formulas stand in it: a fixed line pitch would cut them off. */
  readonly hasDrawing: boolean;
}
export interface Table {
  readonly element: XmlElement;
  readonly rows: readonly {
    readonly element: XmlElement;
    readonly isHead: boolean;
    readonly maySplit: boolean;
    /** Characters in it. */
    readonly length: number;
    /** Texts of its cells; of a merged one empty but for its first. */
    readonly cells: readonly string[];
    /** Twips, where it is given. */
    readonly height: number;
  }[];
  /** Twips. */
  readonly widths: readonly number[];
  readonly section: Section;
  /** Number of its first paragraph. */
  readonly first: number;
}
/** A line of a footer or header that prints the page number. */
export interface PageNumber {
  readonly section: Section;
  /** default, even or first */
  readonly kind: string;
  /** The line with # for the number. */
  readonly text: string;
  readonly align: ParagraphLayout["align"];
  /** Where a text box or frame, and not the line, decides the place. */
  readonly placedApart: boolean;
  readonly letters: Letters;
}
/** All that the rules look at. */
export interface WordFile {
  readonly name: string;
  readonly word: OpenWord;
  readonly paragraphs: readonly Paragraph[];
  readonly tables: readonly Table[];
  readonly sections: readonly Section[];
  readonly pageNumbers: readonly PageNumber[];
  readonly oddAndEven: boolean;
  /** The look the file says it was laid out with. */
  readonly look: string | undefined;
}
