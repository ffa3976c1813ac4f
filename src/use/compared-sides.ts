import { basename } from "node:path";
import { changedFacts } from "../causes/changed-facts.js";
import { withVersionCauses } from "../causes/version-causes.js";
import { asSeen } from "../compare/as-seen.js";
import { type Composed, withCauses } from "../compare/causes.js";
import { compareDocs } from "../compare/compare.js";
import type { ChangeSet, Open, Pin } from "../compare/types.js";
import type { Diagnostic } from "../diag/types.js";
import { clauseNotes } from "../library/clause-notes.js";
import type { Library } from "../library/types.js";
import { besidesOf } from "../sides/besides.js";
import type { LoadedSide, SideVersion } from "../sides/side.js";
import type { Doc } from "../tree/types.js";
import type { VersionOf } from "../writers/reports/report.js";

/** Both texts as they are held against each other. */
export interface SeenSides {
  readonly old: Doc;
  readonly new: Doc;
}
/**
 * How both texts are seen: what is our own to the character, for the history knows every one; a foreign text as a reader sees it.
 * @param exact a redline is written into the old file, character by character; what that file has the new one may have too
 */
export function seenSides(a: LoadedSide, b: LoadedSide, exact = false): SeenSides {
  const old = exact ? a.doc : seenIn(a);
  return { old, new: exact && asSeen(old) !== old ? b.doc : seenIn(b) };
}

const seenIn = ({ doc, of }: LoadedSide): Doc => (of === undefined ? asSeen(doc) : doc);

export interface ComparedSides {
  readonly set: ChangeSet;
  readonly open: Open | null;
  /** What one file holds besides words and the other cannot tell. */
  readonly notes: Diagnostic[];
}

/** Two loaded sides, compared with all that is known of them: words, causes, and what stands besides the words. */
export function compareSides(
  a: LoadedSide,
  b: LoadedSide,
  seen: SeenSides,
  {
    library,
    exact = false,
    pins = [],
    accepted = false,
  }: { readonly library: Library; readonly exact?: boolean; readonly pins?: readonly Pin[]; readonly accepted?: boolean },
): ComparedSides {
  const composed = composedOf(a.of, b.of);
  const known = [composed.old, composed.new].flatMap((doc) => doc ?? []);
  const withAllCauses = (set: ChangeSet) =>
    withVersionCauses(withCauses(set, seen.old, seen.new, clauseNotes(library, b.of?.unit ?? ""), composed), a.of, b.of, library);
  const found = compareDocs(seen.old, seen.new, pins, known);
  // What differs between two units is nobody's change.
  const words = a.of && b.of && a.of.unit !== b.of.unit ? found : withAllCauses(found);
  const views = {
    old: (doc: Doc): Doc => (exact ? doc : seenIn({ ...a, doc })),
    new: (doc: Doc): Doc => seenIn({ ...b, doc }),
  };
  const { besides, open, notes } = besidesOf(words, a, b, views, accepted);
  return { set: { ...words, besides }, open, notes };
}

/** What the history knows of how both sides came about. */
function composedOf(a: SideVersion | undefined, b: SideVersion | undefined): Composed {
  return {
    ...(a && { old: a.composed }),
    ...(b && { new: b.composed }),
    ...(a &&
      b && { facts: changedFacts(a.inputs.profile, b.inputs.profile), sameLibrary: a.inputs.library === b.inputs.library }),
  };
}

/** Which recorded version a side of ours is, or was made from. */
export const versionOf = ({ of, path }: LoadedSide): VersionOf => ({ ...of!, ...(path !== null && { file: basename(path) }) });
