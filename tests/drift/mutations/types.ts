import type { DriftFamily, DriftSeverity, DriftUnit } from "../../../src/drift/types.js";

/** A paper as its lines, and the unit it is of. */
export interface Source {
  readonly name: string;
  readonly lines: readonly string[];
  readonly unit: DriftUnit;
  readonly unitName: string;
}
/** A fault put into a paper, and in which of its lines a finding may lie. */
export interface Mutated {
  readonly lines: readonly string[];
  readonly from: number;
  readonly to: number;
  /** What was done, to be read where it was not found. */
  readonly what: string;
}
export interface Mutation {
  readonly name: string;
  readonly family: DriftFamily;
  /** Of the fault: high is what would embarrass or bind wrongly. */
  readonly severity: DriftSeverity;
  /** Null where the paper has no place for it. */
  make(source: Source, random: Random): Mutated | null;
}
/** A number from 0, below 1. */
export type Random = () => number;

/** The same numbers for the same seed (mulberry32). */
export function randomOf(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
export const oneOf = <T>(all: readonly T[], random: Random): T | undefined => all[Math.floor(random() * all.length)];

/** One place of the lines, behind the title, where a form stands. */
export function placeOf(
  lines: readonly string[],
  form: RegExp,
  random: Random,
): { readonly at: number; readonly match: RegExpMatchArray } | undefined {
  return oneOf(
    lines.flatMap((line, at) => (at < 2 ? [] : [...line.matchAll(form)].map((match) => ({ at, match })))),
    random,
  );
}
/** A match replaced where it stands. */
export function replaced({ lines }: Source, found: ReturnType<typeof placeOf>, by: (words: string) => string): Mutated | null {
  if (found === undefined) return null;
  const { at, match } = found;
  const [words] = match;
  const now = by(words);
  if (now === words) return null;
  const line = lines[at]!;
  const changed = line.slice(0, match.index) + now + line.slice(match.index! + words.length);
  const shown = changed.slice(Math.max(0, match.index! - 8), match.index! + now.length + 8);
  return { lines: lines.with(at, changed), from: at, to: at, what: `${words} → ${now}  …${shown}…` };
}
/** Exchanges what a form matches for something else. */
export const exchange = (
  head: Omit<Mutation, "make">,
  form: RegExp | ((source: Source) => RegExp),
  by: (words: string, random: Random, source: Source) => string,
): Mutation => ({
  ...head,
  make: (source, random) =>
    replaced(source, placeOf(source.lines, typeof form === "function" ? form(source) : form, random), (words) =>
      by(words, random, source),
    ),
});
export const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&");
