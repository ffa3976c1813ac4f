import type { Clause, Library } from "./types.js";
import { unitLibrary } from "./unit-clauses.js";

/** What was changed in each clause of a unit's papers and why, by clause: the reasons a comparison can give. */
export const clauseNotes = (library: Library, unit: string): ReadonlyMap<string, Clause["changes"]> =>
  new Map([...unitLibrary(library, unit).clauses].map(([id, { changes }]) => [id, changes]));
