import type { Holder } from "../../ooxml/schema-order.js";
import type { XmlElement } from "../../ooxml/xml-tree.js";

/** One step of putting a file right. All but `list-letters` and `page-numbers` change word/document.xml alone. */
export type Mend =
  /** Sets attributes of a property (`w:ind`, `w:sz` …), making it where there is none; null takes an attribute away. */
  | {
      readonly do: "set";
      /** The w:p, w:r or w:tr, or the w:sectPr itself. */
      readonly of: XmlElement;
      /** `mark`: the w:rPr of the paragraph's own w:pPr, which automatic numbers are printed with. */
      readonly holder: Holder | "mark";
      readonly property: string;
      readonly attributes: Readonly<Record<string, string | null>>;
    }
  /** Puts other characters in place of some of a w:t; `from` and `to` count in its text. */
  | { readonly do: "text"; readonly in: XmlElement; readonly from: number; readonly to: number; readonly text: string }
  /** Takes a w:tab or a blank w:p away. */
  | { readonly do: "remove"; readonly element: XmlElement }
  /** Ends the paragraph at a w:br that stands in one of its own runs, and begins another like it. */
  | { readonly do: "split"; readonly of: XmlElement; readonly run: XmlElement; readonly at: XmlElement }
  /** Makes a w:tbl so wide, in twips: all its columns in proportion. */
  | { readonly do: "table-width"; readonly table: XmlElement; readonly from: number; readonly to: number }
  /** Sets a property of the letters of a list's level, w:lvl of the numbering part. */
  | {
      readonly do: "list-letters";
      readonly level: XmlElement;
      readonly property: string;
      readonly attributes: Readonly<Record<string, string | null>>;
    }
  /** Footers with the page number, for a file that has none. */
  | { readonly do: "page-numbers" };
