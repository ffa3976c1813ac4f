import { fail, succeed } from "../../diag/types.js";
import { inlinesText, numberText } from "../../tree/text.js";
import type { Block, Inline, Table, TextBlock } from "../../tree/types.js";
import { headingDepth } from "../style-name.js";
import { unwritableText } from "../writable-text.js";
import type { Writer } from "../writer.js";
import { escapeMarkdown, protectStart } from "./escape.js";

/** CommonMark with GitHub tables. Numbers are printed text, never Markdown lists, which would renumber them. */
export const writeMarkdown: Writer = async (doc) => {
  const faults = unwritableText(doc);
  if (faults.length > 0) return fail(...faults);
  return succeed(new TextEncoder().encode(`${doc.children.map(block).join("\n\n")}\n`));
};

const block = (node: Block): string => (node.type === "table" ? table(node) : text(node));

function text(node: TextBlock): string {
  const marks = node.type === "title" ? "#" : node.type === "heading" ? "#".repeat(headingDepth(node.level) + 1) : "";
  const words = numberText(node) + inlinesText(node.children);
  if (marks !== "") return `${marks} ${closed(escapeMarkdown(words, oneLine))}`;
  const lines = escapeMarkdown(words, "\n").split("\n").map(protectStart);
  // A backslash before nothing is a backslash: an empty line needs a tag, and so does a break at the very end.
  return lines.some((l) => l === "") ? lines.join(oneLine) : lines.join("\\\n");
}

/** Number signs at a heading's end are dropped unless escaped. */
const closed = (heading: string): string => heading.replace(/#+$/, (signs) => signs.replace(/#/g, "\\#"));

const oneLine = "<br>";

const table = ({ columns, rows }: Table): string =>
  [
    row(columns.map((column) => column.title)),
    `|${columns.map((column) => (column.align === "center" ? " :---: |" : " --- |")).join("")}`,
    ...rows.map((r) => row(r.cells)),
  ].join("\n");

const row = (cells: readonly (readonly Inline[])[]): string =>
  `|${cells.map((cell) => ` ${escapeMarkdown(inlinesText(cell), oneLine)} |`).join("")}`;
