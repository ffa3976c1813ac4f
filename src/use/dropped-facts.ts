import type { ImportedFact } from "../import/types.js";
import type { DrawerRead } from "./drawer-read.js";

/** Entries of a profile that stand or fall with one of their facts, as the beginning of the paths of all of them. */
const entries: readonly RegExp[] = [
  /^posts\.[^.]+\.holders\.\d+\./,
  /^posts\.[^.]+\.(?=title$)/,
  /^departments\.[^.]+\.(?=name$)/,
  /^(?:media|venues)\.\d+\./,
  /^people\.[^.]+\./,
  /^sub-units\.list\.\d+\./,
  /^basis\.\d+\./,
];

/**
 * The drawer without facts that somebody says are none: an entry goes as a whole, and with a post, department or person goes what
 * points at it. The papers keep their words.
 * @param dropped paths
 */
export function withoutFacts(drawer: DrawerRead, dropped: readonly string[]): DrawerRead {
  if (dropped.length === 0) return drawer;
  const starts = dropped.map((path) => entries.flatMap((entry) => entry.exec(path)?.[0] ?? [])[0] ?? path);
  const keys = starts.flatMap((start) => /^(?:posts|departments|people)\.([^.]+)\.$/.exec(start)?.[1] ?? []);
  const isIn = (path: string): boolean =>
    starts.some((start) => path === start || (start.endsWith(".") && path.startsWith(start)));
  const left = drawer.facts.filter(({ path }) => !isIn(path));
  const pointing = left.filter(({ path, value }) => keys.includes(value) && isKey.test(path));
  // A term whose person is none is none either.
  const terms = pointing.flatMap(({ path }) => /^posts\.[^.]+\.holders\.\d+\./.exec(path)?.[0] ?? []);
  const stays = (fact: ImportedFact): boolean => !pointing.includes(fact) && !terms.some((term) => fact.path.startsWith(term));
  return { ...drawer, facts: left.filter(stays) };
}

/** What holds a key of a post, a department or a person. */
const isKey = /(?:^|\.)(?:direct-responsible$|group\.)|\.(?:person|head|approver|reviewer|owner)$/;
