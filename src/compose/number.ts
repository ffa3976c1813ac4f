import { numberForm, startsAgain } from "../tree/number-forms.js";
import type { Block, Level } from "../tree/types.js";
import { type Draft, restarts } from "./assemble.js";

export { numberForm } from "../tree/number-forms.js";

/** Fills in every block's number. Same blocks, same order. */
export function numberBlocks(drafts: readonly Draft[]): readonly Block[] {
  const counts = new Map<Level, number>();
  return drafts.map(({ [restarts]: restart, ...block }) => {
    if (block.type !== "heading" && block.type !== "item") return block;
    for (const inner of startsAgain(block.level)) counts.delete(inner);
    const n = restart ? 1 : (counts.get(block.level) ?? 0) + 1;
    counts.set(block.level, n);
    return { ...block, number: numberForm(block.level, n) };
  });
}
