import type { Doc } from "../tree/types.js";
import { clausesOf } from "./clauses.js";
import { identitiesOf, namesIn } from "./identity.js";
import { kindOf, type NewNumber, newNumbers } from "./kinds.js";
import { matchClauses, sure } from "./match.js";
import { keptInOrder, type Pair, push } from "./pairs.js";
import { onlyReplaced, replacementsIn } from "./replacements.js";
import { findGroups, type Group } from "./split-merge.js";
import { staleReferences } from "./stale.js";
import { type Tokenizer, tokenizer } from "./tokens.js";
import { type Change, type ChangeKind, type ChangeSet, changeKinds, type Pin, type Side } from "./types.js";
import { differencesOf, rowDifferences } from "./words.js";

/**
 * Compares two documents clause by clause.
 * @param pins pairs a person settled before
 * @param composed documents that know what names the two print, where they themselves have forgotten (a file that was read)
 * @returns one row for each clause, in the new document's order with deleted ones at their old place
 */
export function compareDocs(a: Doc, b: Doc, pins: readonly Pin[] = [], composed: readonly Doc[] = []): ChangeSet {
  const [old, now] = [clausesOf(a), clausesOf(b)];
  const tokens = tokenizer(namesIn([a, b, ...composed]));
  const identities = { old: identitiesOf(a, old), new: identitiesOf(b, now) };
  const { groups, pairs } = findGroups(matchClauses(old, now, pins, identities), old, now);
  const kept = keptInOrder(pairs);
  const numbers = newNumbers(pairs, old, now);
  const grouped = new Map(
    groups.flatMap((group, g) => [
      ...group.old.map((i) => [`old ${i}`, g] as const),
      ...group.new.map((j) => [`new ${j}`, g] as const),
    ]),
  );

  const byNew = new Map(pairs.map((pair) => [pair.new, pair]));
  const oldTaken = new Set([...pairs.map((pair) => pair.old), ...groups.flatMap((group) => group.old)]);
  const rowOf = (j: number): readonly Change[] => {
    const g = grouped.get(`new ${j}`);
    if (g !== undefined) return groupRows(groups[g]!, `${groups[g]!.kind}-${g + 1}`, j, { old, now }, tokens);
    const pair = byNew.get(j);
    return pair === undefined
      ? [added(now[j]!)]
      : [pairRow([old[pair.old]!, now[pair.new]!], pair, kept.has(pair), numbers, tokens)];
  };
  const deletedAfter = deletions(old, oldTaken, kept);
  const deletedRows = (place: number) => (deletedAfter.get(place) ?? []).map((i) => deleted(old[i]!));
  const rows = [
    ...deletedRows(-1),
    ...now.flatMap((_, j) => [...rowOf(j), ...(byNew.has(j) && kept.has(byNew.get(j)!) ? deletedRows(byNew.get(j)!.old) : [])]),
  ];

  const replacements = replacementsIn(rows);
  const changes = rows.map((row) =>
    row.kind === "edited" && onlyReplaced(row, replacements) ? { ...row, kind: "replaced" as const } : row,
  );
  return {
    a: a.meta.title,
    b: b.meta.title,
    summary: summaryOf(changes),
    changes,
    replacements,
    stale: staleReferences(changes),
    besides: [],
    likeness: likenessOf(pairs, old, now),
  };
}

function summaryOf(changes: readonly Change[]): ChangeSet["summary"] {
  const counts = new Map<ChangeKind, number>();
  const groups = new Set<string>();
  for (const { kind, group } of changes) {
    if (group !== undefined && groups.has(group)) continue;
    if (group !== undefined) groups.add(group);
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return Object.fromEntries(changeKinds.map((kind) => [kind, counts.get(kind) ?? 0])) as ChangeSet["summary"];
}

const added = (side: Side): Change => ({
  kind: "added",
  old: null,
  new: side,
  pieces: side.text === "" ? [] : [{ op: "+", text: side.text }],
});
const deleted = (side: Side): Change => ({
  kind: "deleted",
  old: side,
  new: null,
  pieces: side.text === "" ? [] : [{ op: "-", text: side.text }],
});

function pairRow([old, now]: readonly [Side, Side], pair: Pair, inOrder: boolean, numbers: NewNumber, tokens: Tokenizer): Change {
  const pieces =
    old.row && now.row ? rowDifferences(old.row.cells, now.row.cells, tokens) : differencesOf(old.text, now.text, tokens);
  const kind = kindOf(old, now, inOrder, numbers);
  return {
    kind,
    old,
    new: now,
    pieces,
    ...(pair.likeness < sure && pair.known === undefined && { doubtful: Math.round(pair.likeness * 100) / 100 }),
  };
}

const textOf = (places: readonly number[], sides: readonly Side[]): string => places.map((i) => sides[i]!.text).join("\n");

/** Rows of a split or merge: the shared side's text stands in the first row only. */
function groupRows(
  group: Group,
  label: string,
  j: number,
  { old, now }: { readonly old: readonly Side[]; readonly now: readonly Side[] },
  tokens: Tokenizer,
): readonly Change[] {
  if (group.kind === "split") {
    const first = group.new[0] === j;
    const [whole, part] = [old[group.old[0]!]!, now[j]!];
    return [
      {
        kind: "split",
        group: label,
        old: first ? whole : null,
        new: part,
        pieces: first ? differencesOf(whole.text, part.text, tokens) : [{ op: "+", text: part.text }],
        ...(first && { together: differencesOf(whole.text, textOf(group.new, now), tokens) }),
      },
    ];
  }
  const whole = now[j]!;
  return group.old.map((i, at): Change => {
    const part = old[i]!;
    return at === 0
      ? {
          kind: "merged",
          group: label,
          old: part,
          new: whole,
          pieces: differencesOf(part.text, whole.text, tokens),
          together: differencesOf(textOf(group.old, old), whole.text, tokens),
        }
      : { kind: "merged", group: label, old: part, new: null, pieces: [{ op: "-", text: part.text }] };
  });
}

/** Deleted clauses by the old place of the clause in order before them; -1 for those before all. */
function deletions(
  old: readonly Side[],
  taken: ReadonlySet<number>,
  kept: ReadonlySet<Pair>,
): ReadonlyMap<number, readonly number[]> {
  const inOrder = new Set([...kept].map((pair) => pair.old));
  const after = new Map<number, number[]>();
  let anchor = -1;
  old.forEach((_, i) => {
    if (inOrder.has(i)) anchor = i;
    else if (!taken.has(i)) push(after, anchor, i);
  });
  return after;
}

/** Share of the shorter document's characters that stand in matched clauses, weighed by how alike these are. */
function likenessOf(pairs: readonly Pair[], old: readonly Side[], now: readonly Side[]): number {
  const size = (sides: readonly Side[]) => sides.reduce((sum, { text }) => sum + text.length, 0);
  const shorter = Math.min(size(old), size(now));
  const matched = pairs.reduce(
    (sum, pair) => sum + pair.likeness * Math.min(old[pair.old]!.text.length, now[pair.new]!.text.length),
    0,
  );
  return shorter === 0 ? (size(old) === size(now) ? 1 : 0) : Math.round((matched / shorter) * 1000) / 1000;
}
