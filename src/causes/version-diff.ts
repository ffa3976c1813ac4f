import type { Version } from "../archive/entry.js";
import { isOwnIssue } from "../archive/types.js";
import { withCauses } from "../compare/causes.js";
import { compareDocs } from "../compare/compare.js";
import { clauseNotes } from "../library/clause-notes.js";
import type { Library } from "../library/types.js";
import type { LoadedProfile } from "../profile/types.js";
import { docText } from "../tree/walk.js";
import { recordedProfile } from "../workspace/recorded-text.js";
import { changedFacts } from "./changed-facts.js";
import { clauseChange } from "./clause-changes.js";
import { holderChanges } from "./holders.js";
import type { ImpactCause } from "./types.js";

/** What a version says differently from the one before, in short. */
export interface VersionDiff {
  /** Clauses, headings, items and rows with other words. */
  readonly changed: number;
  readonly added: number;
  readonly deleted: number;
  /** Those of which only the number, the place or a reference differs. */
  readonly following: number;
  /** Each once; without places, because the profile they stood in may have changed since. */
  readonly causes: readonly ImpactCause[];
}

/** Says what two versions differ in; profiles are read once, however many versions were composed from them. */
export function versionDiffs(library: Library): (old: Version, now: Version) => VersionDiff {
  const profiles = new Map<string, LoadedProfile | null>();
  const profileOf = (text: string): LoadedProfile | null => {
    const known = profiles.get(text);
    if (known !== undefined) return known;
    const read = recordedProfile(text, library);
    profiles.set(text, read);
    return read;
  };
  return ({ doc: a, inputs: then }, { doc: b, inputs }) => {
    const facts = changedFacts(then.profile, inputs.profile);
    const composed = { old: a, new: b, facts, sameLibrary: then.library === inputs.library };
    const notes = clauseNotes(library, b.meta.unit);
    const rows = withCauses(compareDocs(a, b), a, b, notes, composed).changes.filter(({ kind }) => kind !== "same");
    const [before, loaded] = [profileOf(then.profile), profileOf(inputs.profile)];
    const holders =
      before && loaded ? holderChanges({ profile: before.profile, asOf: then.asOf }, { loaded, asOf: inputs.asOf }) : [];
    const document = b.meta.document;
    const printed = isOwnIssue(then) ? "" : `${docText(a)}\n${docText(b)}`;
    const known = loaded && { loaded, library, holders, facts, document, printed };
    const causes = known ? rows.flatMap((row) => clauseChange(row, known).causes) : [];
    const count = (...kinds: readonly string[]) => rows.filter(({ kind }) => kinds.includes(kind)).length;
    const [added, deleted, following] = [count("added"), count("deleted"), count("renumbered", "moved", "reference")];
    return { changed: rows.length - added - deleted - following, added, deleted, following, causes: once(causes.map(placeless)) };
  };
}

function placeless(cause: ImpactCause): ImpactCause {
  if (cause.by === "clause" || cause.by === "regulation" || cause.by === "library") return cause;
  const { file: _, line: __, ...rest } = cause;
  return rest;
}
const once = (causes: readonly ImpactCause[]): readonly ImpactCause[] => [
  ...new Map(causes.map((cause) => [JSON.stringify(cause), cause])).values(),
];
