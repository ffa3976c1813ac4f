import type { Clause, Library } from "./types.js";

/** What was changed in each clause and why, by clause: the reasons a comparison can give. */
export const clauseNotes = ({ clauses }: Library): ReadonlyMap<string, Clause["changes"]> =>
  new Map([...clauses].map(([id, { changes }]) => [id, changes]));
