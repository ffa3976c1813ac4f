import { numberForm, startsAgain } from "../tree/number-forms.js";
import type { Block, Level } from "../tree/types.js";
import { type Draft, restarts, typed } from "./assemble.js";

export { numberForm } from "../tree/number-forms.js";

/** Fills in every block's number; a typed one stays, and where it is one of ours the count goes on from it. Same blocks, same order. */
export function numberBlocks(drafts: readonly Draft[]): readonly Block[] {
  const counts = newCounts();
  return drafts.map(({ [restarts]: restart, [typed]: isTyped, ...block }) => {
    if (block.type !== "heading" && block.type !== "item") return block;
    if (isTyped) {
      countTyped(counts, block.level, block.number);
      return block;
    }
    return { ...block, number: nextNumber(counts, block.level, restart === true) };
  });
}

/** How far the numbers of each level have come. */
export type Counts = Map<Level, number>;
export const newCounts = (): Counts => new Map();

/** The number the next block of a level gets; counts it. */
export function nextNumber(counts: Counts, level: Level, restart = false): string {
  for (const inner of startsAgain(level)) counts.delete(inner);
  const n = restart ? 1 : (counts.get(level) ?? 0) + 1;
  counts.set(level, n);
  return numberForm(level, n);
}

/** Most numbers of one list: a code has some 1,300 articles. */
const mostNumbers = 2000;

/** Counts a number that was typed: the next computed one follows it, where it is written as we write it. */
export function countTyped(counts: Counts, level: Level, number: string): void {
  for (const inner of startsAgain(level)) counts.delete(inner);
  for (let n = 1; n <= mostNumbers; n++)
    if (numberForm(level, n) === number) {
      counts.set(level, n);
      return;
    }
}
