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

/**
 * Whether the new text is the old one with its references led to where their clauses went. One that stayed is no
 * difference: it may name a clause of another text (依照《…》第七条).
 */
export function follows(old: string, now: string, numbers: ReadonlyMap<string, string>): boolean {
  if (old.replace(reference, "\u0000") !== now.replace(reference, "\u0000")) return false;
  const led = now.match(reference) ?? [];
  return (old.match(reference) ?? []).every((found, i) => led[i] === found || led[i] === numbers.get(found));
}
