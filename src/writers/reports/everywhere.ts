import { ownCauseList } from "../../compare/cause-phrase.js";
import { type Change, type ChangeSet, numberOf, type Replacement } from "../../compare/types.js";
import { phrase } from "../../diag/phrase.js";
import type { Phrase, Value } from "../../diag/types.js";

/** One word put for another everywhere, or two that changed places. */
export interface Everywhere {
  readonly from: string;
  readonly to: string;
  /** `to` became `from` as well. */
  readonly exchanged: boolean;
  /** How often. */
  readonly count: number;
  /** The rows it was made in. */
  readonly rows: readonly Change[];
  /** Those that show no other change: reports fold them. */
  readonly alone: readonly Change[];
}

/** What was replaced everywhere, most frequent first. */
export function everywhereIn({ replacements, changes }: ChangeSet): readonly Everywhere[] {
  const done = new Set<Replacement>();
  return replacements.flatMap((one) => {
    if (done.has(one)) return [];
    const back = replacements.find(({ from, to }) => from === one.to && to === one.from);
    if (back) done.add(back);
    const places = [...new Set([...one.rows, ...(back?.rows ?? [])])].sort((x, y) => x - y);
    const rows = places.map((row) => changes[row]!);
    const alone = rows.filter(({ kind }) => kind === "replaced");
    return [{ from: one.from, to: one.to, exchanged: back !== undefined, count: one.count + (back?.count ?? 0), rows, alone }];
  });
}

export const everywherePhrase = ({ from, to, exchanged }: Everywhere): Phrase =>
  phrase(exchanged ? "report.exchanged" : "report.replaced", { from, to });

/** Why it was made: what the rows that show nothing else have as their cause, else what all have. */
export function everywhereCause({ rows, alone }: Everywhere): Value | null {
  if (alone.length > 0) return ownCauseList(alone.flatMap(({ cause = [] }) => cause));
  const shared = (rows[0]?.cause ?? []).filter((one) =>
    rows.every(({ cause = [] }) => cause.some((other) => JSON.stringify(other) === JSON.stringify(one))),
  );
  return ownCauseList(shared);
}

/** Clauses whose own words stayed or are folded, but whose number changed: told together at the end. */
export const renumberedIn = (changes: readonly Change[]): readonly Change[] =>
  changes.filter(
    ({ kind, old, new: now }) =>
      kind === "renumbered" || (kind === "replaced" && old !== null && now !== null && numberOf(old) !== numberOf(now)),
  );
