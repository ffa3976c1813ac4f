import { punctuation, reference } from "./likeness.js";
import type { Pair } from "./match.js";
import type { ChangeKind, Side } from "./types.js";

/** Old number → new number of every paired clause that has one. */
export const numberMap = (pairs: readonly Pair[], old: readonly Side[], now: readonly Side[]): ReadonlyMap<string, string> =>
  new Map(
    pairs.flatMap((pair) => (old[pair.old]!.number === "" ? [] : [[old[pair.old]!.number, now[pair.new]!.number] as const])),
  );

/** What happened to a paired clause. A move outweighs a change of number; a change of words outweighs one of references and marks. */
export function kindOf(old: Side, now: Side, inOrder: boolean, numbers: ReadonlyMap<string, string>): ChangeKind {
  if (old.text === now.text) return !inOrder ? "moved" : old.number === now.number ? "same" : "renumbered";
  if (!inOrder) return "moved-edited";
  if (follows(old.text, now.text, numbers)) return "reference";
  return unmarked(old.text) === unmarked(now.text) ? "punctuation" : "edited";
}

const unmarked = (text: string): string => text.replace(punctuation, "");

/** Whether the new text is the old one with its references led to where their clauses went. */
function follows(old: string, now: string, numbers: ReadonlyMap<string, string>): boolean {
  const led = old.replace(reference, (found) => numbers.get(found) ?? found);
  return led === now;
}
