/**
 * A look: the measures and fonts a document is laid out with, read from templates/looks/<id>.yaml.
 * Lengths in mm, type sizes and line pitch in pt. Source of the defaults: GB/T 9704-2012 as in the layout facts.
 */
export const fontRoles = ["title", "heading", "subheading", "body", "page-number", "latin"] as const;
export type FontRole = (typeof fontRoles)[number];

export interface FontChoice {
  /** The name written into .docx files, e.g. 仿宋_GB2312. */
  readonly docx: string;
  /** Names tried on this machine for the PDF, best first; the shipped stand-in last. */
  readonly pdf: readonly string[];
}
export type TextStyle = {
  readonly font: FontRole;
  /** pt */
  readonly size: number;
  readonly bold: boolean;
  readonly align: "justify" | "left" | "center" | "right";
  /** First-line indent in characters of this style's size. */
  readonly indent: number;
  /**
   * Blank lines of the page's pitch before and after. Between two blocks the larger of the two counts; `after` of the title and
   * of the note counts only before the first block that is neither.
   */
  readonly before: number;
  readonly after: number;
  /** Exact line pitch in pt; absent: the page's. */
  readonly pitch?: number;
  /** RGB as six hex digits; absent: black. */
  readonly color?: string;
};
/** The numbered headings by level, the paragraphs by role, chapter and section of a regulation, and the two kinds of table cell. */
export const styleNames = [
  "title",
  "note",
  "addressee",
  "body",
  "issuer",
  "date",
  "level-1-heading",
  "level-2-heading",
  "level-3-heading",
  "level-4-heading",
  "chapter",
  "section",
  "copy-number",
  "secrecy",
  "urgency",
  "masthead",
  "signers",
  "number",
  "attachment-list",
  "annotation",
  "attendance",
  "attachment-label",
  "copies-to",
  "printer",
  "table-head",
  "table-cell",
] as const;
export type StyleName = (typeof styleNames)[number];

/** A masthead, as large as its line allows: first set narrower, then smaller. */
export interface MastheadFit {
  /** pt; the largest is the style's. */
  readonly minSize: number;
  /** Narrowest horizontal scale, 1 being natural. */
  readonly minScale: number;
}
/** Where the elements of an official document stand (GB/T 9704-2012 7 and 10). Lengths in mm unless said otherwise. */
export interface Elements {
  readonly masthead: MastheadFit & {
    /** From the type area's top to the masthead's upper edge. */
    readonly top: number;
  };
  readonly rule: {
    /** From the number's lower edge. */
    readonly below: number;
    /** pt */
    readonly width: number;
    readonly color: string;
  };
  /** Blank lines between the rule, or what stands last above it, and the title. */
  readonly titleBelow: number;
  readonly letter: MastheadFit & {
    /** From the paper's top to the masthead's upper edge. */
    readonly top: number;
    /** pt: the largest size of a letter's masthead. */
    readonly size: number;
    /** From the masthead's lower edge to the first double rule. */
    readonly ruleBelow: number;
    readonly ruleLength: number;
    /** pt, of the whole double rule. */
    readonly ruleWidth: number;
    /** From the paper's lower edge to the second double rule. */
    readonly foot: number;
    /** Characters of body size from a rule to the line next to it. */
    readonly clear: number;
  };
  readonly imprint: {
    /** Width of the first and last rule, and of those between. */
    readonly outer: number;
    readonly inner: number;
    /** Characters in from both sides. */
    readonly inset: number;
  };
  readonly signature: {
    /** Characters in from the right without a seal, and the date's under a seal. */
    readonly inset: number;
    readonly sealInset: number;
  };
}

export interface Look {
  readonly id: string;
  readonly name: string;
  readonly page: {
    readonly width: number;
    readonly height: number;
    readonly margins: { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number };
    /** Lines a page and characters a line of the body size. */
    readonly lines: number;
    readonly characters: number;
    /** Exact line pitch, pt. */
    readonly pitch: number;
  };
  readonly fonts: Readonly<Record<FontRole, FontChoice>>;
  /** Fonts tried for a character that no font above has (rare characters in names), best first. */
  readonly fallback: readonly string[];
  readonly styles: Readonly<Record<StyleName, TextStyle>>;
  readonly pageNumber: {
    readonly size: number;
    /** Text before and after the number, e.g. "— " and " —". */
    readonly before: string;
    readonly after: string;
    /** mm from the type area's lower edge to the dash. */
    readonly below: number;
    /** Characters in from the outer edge; odd pages right, even pages left. `center` puts it in the middle of every page. */
    readonly place: "outer" | "center";
    readonly inset: number;
  };
  readonly elements: Elements;
  /** 第×条 in the heading font. */
  readonly articleNumberBold: boolean;
  /** 第（三）项 instead of 第三项. */
  readonly itemReferenceBrackets: boolean;
}
