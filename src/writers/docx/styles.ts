import type { FontRole, Look, StyleName, TextStyle } from "../../look/types.js";
import { computedBreak, namespaces } from "../../ooxml/names.js";
import { halfPoints, pointsToTwips } from "../../ooxml/units.js";
import { escapeAttribute } from "../../ooxml/xml.js";
import { type Measures, measures } from "./measures.js";

interface WordStyle {
  readonly id: string;
  /** Word knows built-in styles by this name and shows them under its own Chinese one. */
  readonly name: string;
  readonly from: StyleName;
  readonly basedOn?: string;
  readonly next?: string;
  /** Outline level, from 0; the navigation pane lists paragraphs that have one. */
  readonly outline?: number;
  readonly custom?: true;
}

/** Built-in styles wherever Word has one: an overridden heading is a heading in every program, a look-alike is not. */
export const wordStyles: readonly WordStyle[] = [
  { id: "BodyText", name: "Body Text", from: "body" },
  { id: "Title", name: "Title", from: "title", next: "BodyText" },
  { id: "Subtitle", name: "Subtitle", from: "note", next: "BodyText" },
  { id: "Salutation", name: "Salutation", from: "addressee", next: "BodyText" },
  { id: "Heading1", name: "heading 1", from: "level-1-heading", next: "BodyText", outline: 0 },
  { id: "Heading2", name: "heading 2", from: "level-2-heading", next: "BodyText", outline: 1 },
  { id: "Heading3", name: "heading 3", from: "level-3-heading", next: "BodyText", outline: 2 },
  { id: "Heading4", name: "heading 4", from: "level-4-heading", next: "BodyText", outline: 3 },
  { id: "Chapter", name: "章", from: "chapter", basedOn: "Heading1", next: "BodyText", outline: 0, custom: true },
  { id: "Section", name: "节", from: "section", basedOn: "Heading2", next: "BodyText", outline: 1, custom: true },
  { id: "Signature", name: "Signature", from: "issuer", next: "Date" },
  { id: "Date", name: "Date", from: "date", next: "BodyText" },
  { id: "CopyNumber", name: "份号", from: "copy-number", custom: true },
  { id: "Secrecy", name: "密级", from: "secrecy", custom: true },
  { id: "Urgency", name: "紧急程度", from: "urgency", custom: true },
  { id: "Masthead", name: "发文机关标志", from: "masthead", custom: true },
  { id: "Signers", name: "签发人", from: "signers", custom: true },
  { id: "DocumentNumber", name: "发文字号", from: "number", custom: true },
  { id: "AttachmentList", name: "附件说明", from: "attachment-list", custom: true },
  { id: "Annotation", name: "附注", from: "annotation", custom: true },
  { id: "Attendance", name: "出席", from: "attendance", custom: true },
  { id: "AttachmentLabel", name: "附件", from: "attachment-label", next: "Title", custom: true },
  { id: "CopiesTo", name: "抄送", from: "copies-to", custom: true },
  { id: "Printer", name: "印发", from: "printer", custom: true },
  { id: "TableHead", name: "表头", from: "table-head", custom: true },
  { id: "TableText", name: "表格文字", from: "table-cell", custom: true },
];

/** The whole styles part of a look. Every style names its fonts in all four slots; none uses a theme font. */
export function stylesXml(look: Look): string {
  const m = measures(look);
  const { body } = look.styles;
  const plain = { ...body, indent: 0 };
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:styles xmlns:w="${namespaces.w}"><w:docDefaults><w:rPrDefault><w:rPr>${fonts(look, body.font)}${size(body)}<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>${[
    `<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>${paragraph(plain, m)}${run(look, plain, m)}</w:style>`,
    `<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/><w:unhideWhenUsed/></w:style>`,
    `<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>${cellMargins}</w:tblPr></w:style>`,
    ...wordStyles.map((style) => styleXml(style, look, m)),
    footerStyle(look),
    characterStyle("ArticleNumber", "条号", fonts(look, look.articleNumberBold ? "heading" : body.font)),
    characterStyle("ElementLabel", "要素名", fonts(look, "heading")),
    characterStyle("SignerName", "签发人姓名", fonts(look, "subheading")),
    `<w:style w:type="character" w:customStyle="1" w:styleId="Blank"><w:name w:val="待填"/><w:basedOn w:val="DefaultParagraphFont"/><w:qFormat/></w:style>`,
    `<w:style w:type="character" w:customStyle="1" w:styleId="${computedBreak.id}"><w:name w:val="${computedBreak.name}"/><w:basedOn w:val="DefaultParagraphFont"/></w:style>`,
    `<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>${borders}</w:tblBorders></w:tblPr></w:style>`,
    // Word needs a paragraph after a table, and joins two tables that touch: this one takes next to no room.
    `<w:style w:type="paragraph" w:customStyle="1" w:styleId="AfterTable"><w:name w:val="表后"/><w:basedOn w:val="Normal"/><w:pPr><w:snapToGrid w:val="0"/><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/></w:pPr><w:rPr><w:sz w:val="2"/><w:szCs w:val="2"/></w:rPr></w:style>`,
  ].join("")}</w:styles>`;
}

const characterStyle = (id: string, name: string, properties: string): string =>
  `<w:style w:type="character" w:customStyle="1" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="DefaultParagraphFont"/><w:qFormat/><w:rPr>${properties}</w:rPr></w:style>`;

const styleXml = ({ id, name, from, basedOn = "Normal", next, outline, custom }: WordStyle, look: Look, m: Measures): string => {
  const style = look.styles[from];
  return `<w:style w:type="paragraph"${custom ? ' w:customStyle="1"' : ""} w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="${basedOn}"/>${next ? `<w:next w:val="${next}"/>` : ""}<w:qFormat/>${paragraph(style, m, outline, from.startsWith("table-"))}${run(look, style, m)}</w:style>`;
};

/**
 * Properties of a paragraph style, in the order of the schema. No property is left to inheritance, or a title would
 * take the first-line indent of the style it is based on. Widow control would break the 22 lines of a page. Hanging
 * punctuation is every program's default and is not said: LibreOffice 7.4 takes any word about it as "no". It ignores
 * autoSpaceDE as well and always spaces digits from Chinese, as Word does by default: so do we, or lines would break elsewhere.
 */
function paragraph(style: TextStyle, m: Measures, outline?: number, inTable = false): string {
  const line = style.pitch === undefined ? m.pitch : pointsToTwips(style.pitch);
  const lines = (count: number) => Math.round(count * m.pitch);
  return `<w:pPr>${outline === undefined ? "" : "<w:keepNext/>"}<w:widowControl w:val="0"/><w:kinsoku/><w:topLinePunct w:val="0"/><w:autoSpaceDE/><w:autoSpaceDN/><w:snapToGrid w:val="0"/><w:spacing w:before="${lines(style.before)}" w:after="${lines(style.after)}" w:line="${line}" w:lineRule="${inTable ? "atLeast" : "exact"}"/><w:ind w:firstLineChars="${Math.round(style.indent * 100)}" w:firstLine="${pointsToTwips(style.indent * style.size)}"/><w:jc w:val="${alignments[style.align]}"/>${outline === undefined ? "" : `<w:outlineLvl w:val="${outline}"/>`}</w:pPr>`;
}

const alignments = { justify: "both", left: "left", center: "center", right: "right" } as const;

const run = (look: Look, style: TextStyle, m: Measures): string => {
  const tracking = style.size === look.styles.body.size ? m.tracking : 0;
  const bold = style.bold ? "<w:b/><w:bCs/>" : '<w:b w:val="0"/><w:bCs w:val="0"/>';
  return `<w:rPr>${fonts(look, style.font)}${bold}<w:color w:val="${style.color ?? "000000"}"/><w:spacing w:val="${tracking}"/><w:kern w:val="0"/>${size(style)}</w:rPr>`;
};

const size = ({ size: points }: { readonly size: number }): string =>
  `<w:sz w:val="${halfPoints(points)}"/><w:szCs w:val="${halfPoints(points)}"/>`;

function fonts(look: Look, role: FontRole): string {
  // The page number is 半角宋体: its digits take the Chinese font too.
  const latin = escapeAttribute(look.fonts[role === "page-number" ? role : "latin"].docx);
  return `<w:rFonts w:ascii="${latin}" w:eastAsia="${escapeAttribute(look.fonts[role].docx)}" w:hAnsi="${latin}" w:cs="${latin}"/>`;
}

/** The page number's line is 4 pt higher than its type: `shell.ts` places it by this. */
export const footerLine = (look: Look): number => pointsToTwips(look.pageNumber.size + 4);

const footerStyle = (look: Look): string =>
  `<w:style w:type="paragraph" w:styleId="Footer"><w:name w:val="footer"/><w:basedOn w:val="Normal"/><w:pPr><w:widowControl w:val="0"/><w:snapToGrid w:val="0"/><w:spacing w:before="0" w:after="0" w:line="${footerLine(look)}" w:lineRule="exact"/><w:ind w:firstLineChars="0" w:firstLine="0"/></w:pPr><w:rPr>${fonts(look, "page-number")}<w:spacing w:val="0"/>${size(look.pageNumber)}</w:rPr></w:style>`;

const cellMargins = `<w:tblCellMar><w:top w:w="28" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="28" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar>`;
const borders = ["top", "left", "bottom", "right", "insideH", "insideV"]
  .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`)
  .join("");
