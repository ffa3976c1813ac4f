import { expect } from "vitest";
import { clausesOf } from "../../src/compare/clauses.js";
import type { ChangeSet, Piece } from "../../src/compare/types.js";
import type { Doc } from "../../src/tree/types.js";

const joined = (pieces: readonly Piece[], without: Piece["op"]): string =>
  pieces
    .filter(({ op }) => op !== without)
    .map(({ text }) => text)
    .join("");

/**
 * What holds for every comparison, whatever its documents: pieces rebuild both sides, every clause of both stands in
 * exactly one row (a split's or merge's shared side in the first row of its group), and rows are in order.
 */
export function expectSound(set: ChangeSet, a: Doc, b: Doc): void {
  const [old, now] = [clausesOf(a), clausesOf(b)];
  for (const { kind, group, old: left, new: right, pieces } of set.changes) {
    expect(joined(pieces, "+"), `${kind} ${left?.number}`).toBe(left?.text ?? "");
    expect(joined(pieces, "-"), `${kind} ${right?.number}`).toBe(right?.text ?? "");
    expect(pieces.every((piece, i) => piece.text !== "" && piece.op !== pieces[i - 1]?.op)).toBe(true);
    expect(group !== undefined).toBe(kind === "split" || kind === "merged");
  }
  const places = (side: "old" | "new") => set.changes.flatMap((change) => change[side]?.index ?? []);
  expect(places("new")).toEqual(now.map((_, j) => j));
  expect([...places("old")].sort((x, y) => x - y)).toEqual(old.map((_, i) => i));
  for (const change of set.changes) {
    if (change.old !== null) expect(change.old).toEqual(old[change.old.index]);
    if (change.new !== null) expect(change.new).toEqual(now[change.new.index]);
  }
  expectDeletedInPlace(set);
}

/** Deleted clauses stand at their old place among the clauses that kept their order. A split or merged clause may have moved too. */
function expectDeletedInPlace(set: ChangeSet): void {
  let last = -1;
  for (const { kind, old, group } of set.changes) {
    if (old === null || group !== undefined || kind === "moved" || kind === "moved-edited") continue;
    expect(old.index, `${kind} ${old.number}`).toBeGreaterThan(last);
    last = old.index;
  }
}

/** Struck and inserted characters, moves apart. */
export function strokesOf(set: ChangeSet): { readonly struck: number; readonly moved: number } {
  const size = (op: string) => (op === "=" ? 0 : 1);
  let [struck, moved] = [0, 0];
  for (const { kind, pieces, new: now } of set.changes) {
    for (const { op, text } of pieces) struck += size(op) * text.length;
    if (kind === "moved" || kind === "moved-edited") moved += now?.text.length ?? 0;
  }
  return { struck, moved };
}
