import { fail, succeed } from "../../diag/types.js";
import { headOf } from "../../tree/table.js";
import { inlineText, numberText } from "../../tree/text.js";
import type { Block, Inline, Table, TextBlock, TextMark } from "../../tree/types.js";
import { lostMarks } from "../lost-marks.js";
import { plainInline, withNotesPrinted } from "../printed.js";
import { headingDepth } from "../style-name.js";
import { unwritableText } from "../writable-text.js";
import type { Writer } from "../writer.js";
import { escapeMarkdown, protectStart } from "./escape.js";

/** CommonMark with GitHub tables. Numbers are printed text, never Markdown lists, which would renumber them. */
export const writeMarkdown: Writer = async (whole) => {
  const faults = unwritableText(whole);
  if (faults.length > 0) return fail(...faults);
  const doc = withNotesPrinted(whole);
  return succeed(new TextEncoder().encode(`${doc.children.map(block).join("\n\n")}\n`), lostMarks(whole, kept, ".md"));
};

const block = (node: Block): string => (node.type === "table" ? table(node) : text(node));

function text(node: TextBlock): string {
  const marks = node.type === "title" ? "#" : node.type === "heading" ? "#".repeat(headingDepth(node.level) + 1) : "";
  if (marks !== "") return `${marks} ${closed(marked(numberText(node), node.children, oneLine))}`;
  const lines = marked(numberText(node), node.children, "\n").split("\n").map(protectStart);
  // A backslash before nothing is a backslash: an empty line needs a tag, and so does a break at the very end.
  return lines.some((l) => l === "") ? lines.join(oneLine) : lines.join("\\\n");
}

/** Words with what Markdown has for bold and struck text; stretches without marks are escaped as one. */
function marked(number: string, inlines: readonly Inline[], lineBreak: string): string {
  let [out, plain] = ["", number];
  for (const inline of inlines) {
    const [open, close] = signsOf(inline);
    if (open === "") {
      plain += inline.type === "picture" ? plainInline(inline, "") : inlineText(inline);
      continue;
    }
    out += escapeMarkdown(plain, lineBreak);
    plain = "";
    // A mark beside a space is none: what is set apart begins and ends with a word.
    const [, before, words, after] = /^(\s*)(.*?)(\s*)$/s.exec(inlineText(inline))!;
    out +=
      escapeMarkdown(before!, lineBreak) +
      (words === "" ? "" : open + escapeMarkdown(words!, lineBreak) + close) +
      escapeMarkdown(after!, lineBreak);
  }
  return out + escapeMarkdown(plain, lineBreak);
}

/** HTML tags where Markdown's own signs would not be read as such beside Chinese punctuation. */
function signsOf(inline: Inline): readonly [string, string] {
  if (inline.type !== "text") return ["", ""];
  const names = (inline.marks ?? []).flatMap((mark) => tags[mark] ?? []);
  return [
    names.map((name) => `<${name}>`).join(""),
    [...names]
      .reverse()
      .map((name) => `</${name}>`)
      .join(""),
  ];
}
const tags: Partial<Record<TextMark, string>> = {
  bold: "b",
  struck: "s",
  raised: "sup",
  lowered: "sub",
  underlined: "u",
  italic: "i",
  highlighted: "mark",
};
const kept = new Set(Object.keys(tags) as TextMark[]);

/** Number signs at a heading's end are dropped unless escaped. */
const closed = (heading: string): string => heading.replace(/#+$/, (signs) => signs.replace(/#/g, "\\#"));

const oneLine = "<br>";

const table = (whole: Table): string =>
  [
    row(headOf(whole)),
    `|${whole.columns.map((column) => (column.align === "center" ? " :---: |" : " --- |")).join("")}`,
    ...whole.rows.map((r) => row(r.cells)),
  ].join("\n");

const row = (cells: readonly (readonly Inline[])[]): string =>
  `|${cells.map((cell) => ` ${marked("", cell, oneLine)} |`).join("")}`;
