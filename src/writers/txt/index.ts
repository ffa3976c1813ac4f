import { fail, succeed } from "../../diag/types.js";
import type { Look } from "../../look/types.js";
import { blockText, inlinesText } from "../../tree/text.js";
import type { Block } from "../../tree/types.js";
import { styleNameOf } from "../style-name.js";
import { unwritableText } from "../writable-text.js";
import type { Writer } from "../writer.js";

/** Plain UTF-8 without byte-order mark: a line a block, paragraphs indented by full-width spaces, table cells apart by tabs. */
export const writeText: Writer = async (doc, { look }) => {
  const faults = unwritableText(doc);
  if (faults.length > 0) return fail(...faults);
  return succeed(new TextEncoder().encode(doc.children.map((block) => `${line(block, look)}\n`).join("")));
};

function line(block: Block, look: Look): string {
  if (block.type !== "table") return "　".repeat(Math.round(look.styles[styleNameOf(block)].indent)) + blockText(block);
  const rows = [block.columns.map((column) => column.title), ...block.rows.map((row) => row.cells)];
  return rows.map((cells) => cells.map(inlinesText).join("\t")).join("\n");
}
