import { fail, succeed } from "../../diag/types.js";
import type { Look } from "../../look/types.js";
import { gridOf } from "../../tree/table.js";
import { inlineText, numberText } from "../../tree/text.js";
import type { Block, Inline, TextMark } from "../../tree/types.js";
import { elementIndent } from "../elements/indent.js";
import { isRole } from "../elements/roles.js";
import { lostMarks } from "../lost-marks.js";
import { plainInline, withNotesPrinted } from "../printed.js";
import { styleNameOf } from "../style-name.js";
import { unwritableText } from "../writable-text.js";
import type { Writer } from "../writer.js";

/** Plain UTF-8 without byte-order mark: a line a block, paragraphs indented by full-width spaces, table cells apart by tabs. */
export const writeText: Writer = async (whole, { look }) => {
  const faults = unwritableText(whole);
  if (faults.length > 0) return fail(...faults);
  const doc = withNotesPrinted(whole);
  return succeed(
    new TextEncoder().encode(doc.children.map((block, index) => `${line(block, doc.children, index, look)}\n`).join("")),
    lostMarks(whole, kept, ".txt"),
  );
};

/** What is struck out is said to be. */
const kept: ReadonlySet<TextMark> = new Set(["struck"]);

function line(block: Block, blocks: readonly Block[], index: number, look: Look): string {
  if (block.type !== "table") {
    const element = isRole(block, "attachment-list") ? elementIndent(blocks, index, look) : null;
    const indent = element === null ? look.styles[styleNameOf(block)].indent : element.left + element.first;
    return "　".repeat(Math.round(indent)) + numberText(block) + plainText(block.children);
  }
  return gridOf(block)
    .map((cells) => cells.map(plainText).join("\t"))
    .join("\n");
}

const plainText = (inlines: readonly Inline[]): string => inlines.map((one) => plainInline(one, inlineText(one))).join("");
