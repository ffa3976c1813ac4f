import type { Look } from "../../look/types.js";
import { nominalWidth } from "../../text/width.js";
import { inlinesText } from "../../tree/text.js";
import type { Block, Layout, Paragraph } from "../../tree/types.js";
import { elementIndent } from "./indent.js";
import { points } from "./points.js";
import { footStart, isRole } from "./roles.js";

/** A block of the 版记: pt from the foot's top edge. */
export interface FootLine {
  readonly index: number;
  readonly top: number;
  readonly height: number;
}
/** A rule across the type area: pt from the foot's top edge to its upper edge. */
export interface FootRule {
  readonly top: number;
  readonly width: number;
}
export interface Foot {
  readonly height: number;
  readonly lines: readonly FootLine[];
  readonly rules: readonly FootRule[];
}

/**
 * The 版记 from its first rule to its last (GB/T 9704-2012 7.4): thick, thin between, thick. A letter's has no rules.
 * @param linesOf how many lines a block takes
 * @returns null where the document has none
 */
export function footOf(
  blocks: readonly Block[],
  look: Look,
  layout: Layout,
  linesOf: (index: number) => number = (index) => nominalLines(blocks, index, look),
): Foot | null {
  const start = footStart(blocks);
  if (start === blocks.length) return null;
  const { outer, inner } = look.elements.imprint;
  const ruled = layout !== "letter";
  const lines: FootLine[] = [];
  const rules: FootRule[] = [];
  let top = 0;
  const rule = (mm: number): void => {
    if (!ruled) return;
    rules.push({ top, width: points(mm) });
    top += points(mm);
  };
  rule(outer);
  for (let index = start; index < blocks.length; index++) {
    if (index > start) rule(inner);
    const { pitch = look.page.pitch } = look.styles[(blocks[index] as Paragraph).role];
    const height = linesOf(index) * pitch;
    lines.push({ index, top, height });
    top += height;
  }
  rule(outer);
  return { height: top, lines, rules };
}

/** Lines by what the fonts of official documents have in common. */
function nominalLines(blocks: readonly Block[], index: number, look: Look): number {
  const block = blocks[index];
  if (!isRole(block, "copies-to")) return 1;
  const { left, first, right } = elementIndent(blocks, index, look) ?? { left: 0, first: 0, right: 0 };
  const { page, styles } = look;
  const room = points(page.width - page.margins.left - page.margins.right) / styles["copies-to"].size - right;
  const rest = nominalWidth(inlinesText(block.children)) - Math.floor(room - left - first);
  return 1 + Math.max(0, Math.ceil(rest / Math.floor(room - left)));
}
