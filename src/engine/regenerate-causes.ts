import type { ClauseNotes } from "../compare/causes.js";
import type { Cause, ChangeSet } from "../compare/types.js";
import type { Library } from "../library/types.js";
import type { Doc } from "../tree/types.js";

export const clauseNotes = ({ clauses }: Library): ClauseNotes => new Map([...clauses].map(([id, { changes }]) => [id, changes]));

/** Why the generated text has changed, each cause once. */
export function causesOf(set: ChangeSet, base: Doc, next: Doc): readonly Cause[] {
  const found = set.changes.flatMap(({ cause }) => cause ?? []).filter(({ by }) => by !== "hand");
  // What a document calls another one follows from the name of the unit.
  const causes = [
    ...found.filter((cause) => cause.by !== "profile" || !cause.path.startsWith("kinds.")),
    ...issuerCause(base, next),
  ];
  return [...new Map((causes.length > 0 ? causes : found).map((cause) => [JSON.stringify(cause), cause])).values()];
}

/** The issuer stands in a file's properties even where the text does not name it. */
function issuerCause({ meta: old }: Doc, { meta: now }: Doc): readonly Cause[] {
  if (old.issuer === now.issuer) return [];
  return [
    { by: "profile", path: now.issuer.startsWith("中共") ? "organ.name" : "unit.full-name", from: old.issuer, to: now.issuer },
  ];
}
