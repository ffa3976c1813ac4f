import type { ImportedFact } from "../types.js";
import { plainWords } from "./plain-words.js";

/** Facts whose values are names: they stand in slots, and say nothing of what a clause is about. */
const named = /^(?:unit|organ|superiors|posts|departments|sub-units|people|media|venues|group)\b/;
/** Shorter ones are parts of other words. */
const shortest = 3;

/** A text without the names that the drawer's papers know, so that what is left are its own words. */
export function withoutNames(facts: readonly ImportedFact[]): (words: string) => string {
  const names = new Set(facts.filter(({ path }) => named.test(path)).map(({ value }) => plainWords(value)));
  const long = [...names]
    .filter((name) => name.length >= shortest && /\p{Script=Han}/u.test(name))
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  if (long.length === 0) return (words) => words;
  const form = new RegExp(long.map((name) => name.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&")).join("|"), "gu");
  return (words) => words.replace(form, "");
}
