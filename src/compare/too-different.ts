import { limits } from "../tree/limits.js";
import type { Doc } from "../tree/types.js";
import { clausesOf } from "./clauses.js";
import { bare } from "./likeness.js";

/**
 * Whether more of both documents than anybody could look through has no equal in the other: to pair what is alike, and to tell its
 * words apart, would take all memory. Equal clauses are found by their words at once, wherever they stand.
 */
export function tooDifferent(a: Doc, b: Doc): boolean {
  const [old, now] = [wordsOf(a), wordsOf(b)];
  const few = Math.min(old.length, now.length) <= limits.unequal.clauses;
  const short = Math.min(sizeOf(old), sizeOf(now)) <= limits.unequal.characters;
  if (few && short) return false;
  const counts = new Map<string, number>();
  for (const words of old) counts.set(words, (counts.get(words) ?? 0) + 1);
  const left = now.filter((words) => {
    const count = counts.get(words) ?? 0;
    if (count > 0) counts.set(words, count - 1);
    return count === 0;
  });
  const other = [...counts].flatMap(([words, count]) => Array<string>(count).fill(words));
  return (
    Math.min(left.length, other.length) > limits.unequal.clauses ||
    Math.min(sizeOf(left), sizeOf(other)) > limits.unequal.characters
  );
}

const wordsOf = (doc: Doc): readonly string[] => clausesOf(doc).map(({ text }) => bare(text));
const sizeOf = (all: readonly string[]): number => all.reduce((sum, words) => sum + words.length, 0);
