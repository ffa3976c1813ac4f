import { fail, succeed } from "../../diag/types.js";
import type { Look } from "../../look/types.js";
import { blockText, inlinesText } from "../../tree/text.js";
import type { Block } from "../../tree/types.js";
import { elementIndent } from "../elements/indent.js";
import { isRole } from "../elements/roles.js";
import { styleNameOf } from "../style-name.js";
import { unwritableText } from "../writable-text.js";
import type { Writer } from "../writer.js";

/** Plain UTF-8 without byte-order mark: a line a block, paragraphs indented by full-width spaces, table cells apart by tabs. */
export const writeText: Writer = async (doc, { look }) => {
  const faults = unwritableText(doc);
  if (faults.length > 0) return fail(...faults);
  return succeed(
    new TextEncoder().encode(doc.children.map((block, index) => `${line(block, doc.children, index, look)}\n`).join("")),
  );
};

function line(block: Block, blocks: readonly Block[], index: number, look: Look): string {
  if (block.type !== "table") {
    const element = isRole(block, "attachment-list") ? elementIndent(blocks, index, look) : null;
    const indent = element === null ? look.styles[styleNameOf(block)].indent : element.left + element.first;
    return "　".repeat(Math.round(indent)) + blockText(block);
  }
  const rows = [block.columns.map((column) => column.title), ...block.rows.map((row) => row.cells)];
  return rows.map((cells) => cells.map(inlinesText).join("\t")).join("\n");
}
