import { fail, succeed } from "../../diag/types.js";
import type { Look } from "../../look/types.js";
import { bookmarkName } from "../../ooxml/names.js";
import { escapeAttribute, escapeText } from "../../ooxml/xml.js";
import { blankOf, numberText } from "../../tree/text.js";
import type { Block, Doc, Inline, Picture, Table, Text, TextBlock, TextMark } from "../../tree/types.js";
import { handleInline, type InlineHandlers, inlines } from "../../tree/walk.js";
import { joinedCells } from "../joined-cells.js";
import { lostMarks } from "../lost-marks.js";
import { pictureName } from "../picture-data.js";
import { withNotesPrinted } from "../printed.js";
import { rightIndent } from "../signature.js";
import { headingDepth, styleNameOf } from "../style-name.js";
import { unwritableText } from "../writable-text.js";
import type { Writer } from "../writer.js";
import { cssClass, styleSheet } from "./css.js";
import { elementHtml } from "./elements.js";

/** One file that needs nothing else: no script, no font, nothing fetched; pictures stand in it. */
export const writeHtml: Writer = async (whole, { look }) => {
  const faults = unwritableText(whole);
  if (faults.length > 0) return fail(...faults);
  const doc = withNotesPrinted(whole);
  const images = [...inlines(doc)].some(({ inline }) => inline.type === "picture") ? "; img-src data:" : "";
  const { title, issuer, version } = doc.meta;
  const meta = (name: string, content: string) => `<meta name="${name}" content="${escapeAttribute(content)}">`;
  const html = [
    "<!doctype html>",
    '<html lang="zh-CN">',
    "<head>",
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'${images}">`,
    meta("viewport", "width=device-width, initial-scale=1"),
    meta("author", issuer),
    meta("tiaoli-version", version),
    `<title>${escapeText(title)}</title>`,
    `<style>\n${styleSheet(look)}\n</style>`,
    "</head>",
    "<body>",
    "<main>",
    ...doc.children.map((block, index) => blockHtml(block, index, doc, look)),
    "</main>",
    "</body>",
    "</html>",
    "",
  ];
  return succeed(new TextEncoder().encode(html.join("\n")), lostMarks(whole, kept, "网页"));
};

const blockHtml = (block: Block, index: number, doc: Doc, look: Look): string =>
  block.type === "table" ? tableHtml(block) : textHtml(block, index, doc, look);

function textHtml(block: TextBlock, index: number, doc: Doc, look: Look): string {
  const tag = block.type === "title" ? "h1" : block.type === "heading" ? `h${headingDepth(block.level) + 1}` : "p";
  const element = elementHtml(block, index, doc, look, inlinesHtml);
  const right = rightIndent(doc.children, index, look, doc.meta.seal);
  const styles = [...(right === 0 ? [] : [`padding-right:${right}em`]), ...(element.style === "" ? [] : [element.style])];
  const style = styles.length === 0 ? "" : ` style="${styles.join(";")}"`;
  const classes = [cssClass(styleNameOf(block)), ...element.classes].join(" ");
  return `<${tag} id="${bookmarkName(block.id)}" class="${classes}"${style}>${number(block)}${element.words}</${tag}>`;
}

const number = (block: TextBlock): string => {
  const text = numberText(block);
  const kind = block.type === "item" && block.level === "article" ? "article-number" : "number";
  return text === "" ? "" : `<span class="${kind}">${escapeText(text)}</span>`;
};

function tableHtml({ id, columns, rows, joins = [] }: Table): string {
  const span = joinedCells(joins);
  const total = columns.reduce((sum, column) => sum + column.width, 0);
  const widths = columns.map((column) => `<col style="width:${Math.round((column.width / total) * 10000) / 100}%">`);
  const spanHtml = (row: number, column: number): string | null => {
    const join = span(row, column);
    if (join === "covered") return null;
    return join === undefined
      ? ""
      : `${join.columns > 1 ? ` colspan="${join.columns}"` : ""}${join.rows > 1 ? ` rowspan="${join.rows}"` : ""}`;
  };
  const head = columns.map((column, i) => {
    const own = spanHtml(0, i);
    return own === null ? "" : `<th scope="col" class="table-head"${own}>${inlinesHtml(column.title)}</th>`;
  });
  const cell = (list: readonly Inline[], row: number, i: number) => {
    const own = spanHtml(row, i);
    return own === null
      ? ""
      : `<td class="table-cell${columns[i]?.align === "center" ? " center" : ""}"${own}>${inlinesHtml(list)}</td>`;
  };
  const body = rows.map(
    (row, r) => `<tr id="${bookmarkName(row.id)}">${row.cells.map((list, i) => cell(list, r + 1, i)).join("")}</tr>\n`,
  );
  return `<table id="${bookmarkName(id)}">\n<colgroup>${widths.join("")}</colgroup>\n<thead><tr>${head.join("")}</tr></thead>\n<tbody>\n${body.join("")}</tbody>\n</table>`;
}

const inlinesHtml = (inlines: readonly Inline[]): string => inlines.map((inline) => handleInline(inline, inlineHtml)).join("");

const inlineHtml: InlineHandlers<string> = {
  text: (inline) => marked(inline),
  value: ({ path, value }) => `<span data-path="${escapeAttribute(path)}">${words(value)}</span>`,
  cite: ({ regulation, value }) => `<cite data-regulation="${escapeAttribute(regulation)}">${words(value)}</cite>`,
  ref: ({ live, rest, to }) => `${live === "" ? "" : `<a href="#${bookmarkName(to)}">${words(live)}</a>`}${words(rest)}`,
  blank: ({ label }) => `<span class="blank" title="${escapeAttribute(label)}">${blankOf(label)}</span>`,
  break: () => "<br>",
  sign: ({ value }) => words(value),
  // `withNotesPrinted` leaves none.
  note: () => "",
  picture: (picture) => pictureHtml(picture),
};

const tags: Readonly<Record<TextMark, readonly [string, string]>> = {
  bold: ["<b>", "</b>"],
  italic: ["<i>", "</i>"],
  underlined: ["<u>", "</u>"],
  emphasised: ['<em style="font-style:normal;text-emphasis:dot;text-emphasis-position:under">', "</em>"],
  struck: ["<s>", "</s>"],
  raised: ["<sup>", "</sup>"],
  lowered: ["<sub>", "</sub>"],
  highlighted: ["<mark>", "</mark>"],
  // Which colour it was is not known here: black is what official papers are printed in.
  coloured: ["", ""],
};
const kept = new Set((Object.keys(tags) as TextMark[]).filter((mark) => tags[mark][0] !== ""));

const marked = ({ value, marks = [] }: Text): string =>
  marks.map((mark) => tags[mark][0]).join("") +
  words(value) +
  [...marks]
    .reverse()
    .map((mark) => tags[mark][1])
    .join("");

/** Browsers show these formats; any other is named in its place. */
const shown = new Set(["png", "jpeg", "gif", "bmp", "webp"]);

function pictureHtml(picture: Picture): string {
  const { name, format, width, height, data, alone } = picture;
  const alt = escapeAttribute(name);
  const size = width > 0 && height > 0 ? `width:${width}mm;height:auto;max-width:100%` : "max-width:100%";
  if (data === undefined || !shown.has(format)) return escapeText(pictureName(picture));
  const image = `<img src="data:image/${format};base64,${data}" alt="${alt}" style="${size}">`;
  return alone ? `<span style="display:block;text-align:center;text-indent:0">${image}</span>` : image;
}

/** Runs of spaces, tabs and line ends would be folded into one space. */
const words = (text: string): string =>
  escapeText(text)
    .replace(/[ \t]{2,}|\t|^ | $/g, (spaces) => `<span style="white-space:pre-wrap">${spaces}</span>`)
    .replace(/\n/g, "<br>");
