import { type FontRole, type Look, type StyleName, styleNames, type TextStyle } from "../../look/types.js";

/** A CSS string. Everything but plain words is written as code points, so that a font's name cannot end the style element. */
export const cssString = (text: string): string =>
  `"${[...text].map((c) => (/[\p{L}\p{N} _-]/u.test(c) ? c : `\\${c.codePointAt(0)!.toString(16)} `)).join("")}"`;

const family = (look: Look, role: FontRole): string => {
  const { docx, pdf } = look.fonts[role];
  const latin = role === "page-number" ? [] : [latinFace];
  const generic = role === "heading" ? "sans-serif" : "serif";
  return [...[...new Set([...latin, docx, ...pdf])].map(cssString), generic].join(",");
};

/** Latin letters and digits alone: curly quotes, dashes and the middle dot stay full-width, as in the Word file. */
const latinFace = "Tiaoli Page Latin";
const latinRule = ({ fonts }: Look): string => {
  const names = [...new Set([fonts.latin.docx, ...fonts.latin.pdf])].map((name) => `local(${cssString(name)})`);
  return `@font-face{font-family:${cssString(latinFace)};src:${names.join(",")};unicode-range:U+20-7E,U+C0-D6,U+D8-F6,U+F8-24F}`;
};

/** `number` is the class of every number in the text. */
export const cssClass = (name: StyleName): string => (name === "number" ? "document-number" : name);

const rule = (look: Look, name: StyleName, style: TextStyle): string => {
  const { page, styles } = look;
  const blank = (lines: number) => `${round(lines * page.pitch)}pt`;
  const tracking = style.size === styles.body.size ? round(trackingPoints(look)) : 0;
  const inTable = name.startsWith("table-")
    ? ""
    : `margin:${blank(style.before)} 0 ${blank(style.after)};text-align:${style.align};`;
  return `.${cssClass(name)}{${inTable}font:${style.bold ? "bold" : "normal"} ${style.size}pt/${style.pitch ?? page.pitch}pt ${family(look, style.font)};text-indent:${style.indent}em;letter-spacing:${tracking}pt${style.color === undefined ? "" : `;color:#${style.color}`}}`;
};

/** Added to each character so that the look's characters fill a line; rounded down to twips as in Word files. */
const trackingPoints = ({ page, styles }: Look): number => {
  const area = ((page.width - page.margins.left - page.margins.right) / 25.4) * 72;
  return Math.floor((area / page.characters - styles.body.size) * 20) / 20;
};

/** What only official documents have: the masthead on one line, the red rule, the 版记 and its rules, pages of their own. */
function elementRules(look: Look): readonly string[] {
  const { rule, imprint, titleBelow } = look.elements;
  return [
    ".masthead{display:flex;justify-content:center;white-space:nowrap}",
    `.ruled{border-bottom:${rule.width}pt solid #${rule.color};padding-bottom:${rule.below}mm}`,
    `.document-number+.title,.copy-number+.title,.secrecy+.title,.urgency+.title{margin-top:${round(titleBelow * look.page.pitch)}pt}`,
    ".two-parts{display:flex;justify-content:space-between;text-indent:0}",
    `.foot{border-bottom:${imprint.outer}mm solid;margin:0}:not(.foot)+.foot{border-top:${imprint.outer}mm solid;margin-top:3em}`,
    `.foot:not(:last-child){border-bottom-width:${imprint.inner}mm}`,
    `.new-page{break-before:page;margin-top:3em}`,
    `.font-heading{font-family:${family(look, "heading")}}.font-subheading{font-family:${family(look, "subheading")}}`,
  ];
}

const round = (value: number): number => Math.round(value * 100) / 100;

/** The style sheet of a look: a sheet of paper on a screen, GB/T 9704 pages on paper. */
export function styleSheet(look: Look): string {
  const { page, pageNumber } = look;
  const { top, right, bottom, left } = page.margins;
  const number = `content:${cssString(pageNumber.before)} counter(page) ${cssString(pageNumber.after)};padding:${pageNumber.below}mm ${pageNumber.inset}em 0;vertical-align:top;font:${pageNumber.size}pt ${family(look, "page-number")}`;
  const pages =
    pageNumber.place === "center"
      ? `@page{@bottom-center{${number}}}`
      : `@page :right{@bottom-right{${number}}}@page :left{@bottom-left{${number}}}`;
  return [
    `@page{size:${page.width}mm ${page.height}mm;margin:${top}mm ${right}mm ${bottom}mm ${left}mm}`,
    pages,
    latinRule(look),
    "body{margin:0;background:#eee;color:#000;line-break:strict;overflow-wrap:break-word}",
    `main{box-sizing:border-box;max-width:${page.width}mm;margin:1em auto;padding:${top}mm ${right}mm ${bottom}mm ${left}mm;background:#fff}`,
    ...styleNames.map((name) => rule(look, name, look.styles[name])),
    `.article-number{font-family:${family(look, look.articleNumberBold ? "heading" : "body")}}`,
    ...elementRules(look),
    "cite{font-style:normal}a{color:inherit;text-decoration:none}a:hover{text-decoration:underline}",
    ".blank{white-space:nowrap;background:#fff3bf}",
    `table{width:100%;border-collapse:collapse;table-layout:fixed}th,td{border:.5pt solid;padding:1.4pt 5.4pt;text-align:left}th,.center{text-align:center}thead{display:table-header-group}tr{break-inside:avoid}`,
    "h1,h2,h3,h4,h5{break-after:avoid}.issuer{break-before:avoid;break-after:avoid}",
    `@media screen and (max-width:${page.width}mm){main{margin:0;padding:6vw}}`,
    "@media print{body{background:none}main{max-width:none;margin:0;padding:0}.blank{background:none}}",
  ].join("\n");
}
