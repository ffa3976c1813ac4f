import type { Clause, Library } from "./types.js";

/**
 * What was changed in each clause of a unit's papers and why, by clause: the reasons a comparison can give. Each names its version, so
 * that texts on the way to all units may tell theirs whether or not they have come to this one.
 */
export function clauseNotes(library: Library, unit: string): ReadonlyMap<string, Clause["changes"]> {
  const notes = new Map([...library.clauses].map(([id, { changes }]) => [id as string, changes]));
  for (const [id, { texts }] of library.releases) {
    const known = [...texts.values()].toSorted((a, b) => b.version - a.version).flatMap(({ changes }) => changes);
    const versions = new Map([...(notes.get(id) ?? []), ...known].map((change) => [change.version, change]));
    notes.set(
      id,
      [...versions.values()].toSorted((a, b) => a.version - b.version),
    );
  }
  for (const [id, { changes }] of library.unitClauses.get(unit) ?? []) notes.set(id, changes);
  return notes;
}
