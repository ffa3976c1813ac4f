import { fail, succeed } from "../../diag/types.js";
import type { Look } from "../../look/types.js";
import { bookmarkName } from "../../ooxml/names.js";
import { escapeAttribute, escapeText } from "../../ooxml/xml.js";
import { blankOf, numberText } from "../../tree/text.js";
import type { Block, Doc, Inline, Table, TextBlock } from "../../tree/types.js";
import { rightIndent } from "../signature.js";
import { headingDepth, styleNameOf } from "../style-name.js";
import { unwritableText } from "../writable-text.js";
import type { Writer } from "../writer.js";
import { cssClass, styleSheet } from "./css.js";
import { elementHtml } from "./elements.js";

/** One file that needs nothing else: no script, no picture, no font, nothing fetched. */
export const writeHtml: Writer = async (doc, { look }) => {
  const faults = unwritableText(doc);
  if (faults.length > 0) return fail(...faults);
  const { title, issuer, version } = doc.meta;
  const meta = (name: string, content: string) => `<meta name="${name}" content="${escapeAttribute(content)}">`;
  const html = [
    "<!doctype html>",
    '<html lang="zh-CN">',
    "<head>",
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
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
  return succeed(new TextEncoder().encode(html.join("\n")));
};

const blockHtml = (block: Block, index: number, doc: Doc, look: Look): string =>
  block.type === "table" ? tableHtml(block) : textHtml(block, index, doc, look);

function textHtml(block: TextBlock, index: number, doc: Doc, look: Look): string {
  const tag = block.type === "title" ? "h1" : block.type === "heading" ? `h${headingDepth(block.level) + 1}` : "p";
  const element = elementHtml(block, doc.children, index, doc.meta, look, inlinesHtml);
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

function tableHtml({ id, columns, rows }: Table): string {
  const total = columns.reduce((sum, column) => sum + column.width, 0);
  const widths = columns.map((column) => `<col style="width:${Math.round((column.width / total) * 10000) / 100}%">`);
  const head = columns.map((column) => `<th scope="col" class="table-head">${inlinesHtml(column.title)}</th>`);
  const cell = (inlines: readonly Inline[], i: number) =>
    `<td class="table-cell${columns[i]?.align === "center" ? " center" : ""}">${inlinesHtml(inlines)}</td>`;
  const body = rows.map((row) => `<tr id="${bookmarkName(row.id)}">${row.cells.map(cell).join("")}</tr>\n`);
  return `<table id="${bookmarkName(id)}">\n<colgroup>${widths.join("")}</colgroup>\n<thead><tr>${head.join("")}</tr></thead>\n<tbody>\n${body.join("")}</tbody>\n</table>`;
}

const inlinesHtml = (inlines: readonly Inline[]): string => inlines.map(inlineHtml).join("");

function inlineHtml(inline: Inline): string {
  switch (inline.type) {
    case "text":
      return words(inline.value);
    case "value":
      return `<span data-path="${escapeAttribute(inline.path)}">${words(inline.value)}</span>`;
    case "cite":
      return `<cite data-regulation="${escapeAttribute(inline.regulation)}">${words(inline.value)}</cite>`;
    case "ref":
      return `${inline.live === "" ? "" : `<a href="#${bookmarkName(inline.to)}">${words(inline.live)}</a>`}${words(inline.rest)}`;
    case "blank":
      return `<span class="blank" title="${escapeAttribute(inline.label)}">${blankOf(inline.label)}</span>`;
    case "break":
      return "<br>";
    case "sign":
      return words(inline.value);
    case "note":
    case "picture":
      return "";
  }
}

/** Runs of spaces, tabs and line ends would be folded into one space. */
const words = (text: string): string =>
  escapeText(text)
    .replace(/[ \t]{2,}|\t|^ | $/g, (spaces) => `<span style="white-space:pre-wrap">${spaces}</span>`)
    .replace(/\n/g, "<br>");
