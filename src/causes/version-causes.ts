import { type Inputs, isOwnIssue } from "../archive/types.js";
import type { ChangeSet } from "../compare/types.js";
import type { Library } from "../library/types.js";
import type { Doc } from "../tree/types.js";
import { docText } from "../tree/walk.js";
import { recordedProfile } from "../workspace/recorded-text.js";
import { changedFacts } from "./changed-facts.js";
import { withNamedCauses } from "./clause-changes.js";
import { holderChanges } from "./holders.js";

/** A version of a document, or a file made from one. */
export interface Known {
  readonly document: string;
  readonly composed: Doc;
  readonly inputs: Inputs;
}

/**
 * A comparison of two versions of one document, its causes in the words of a regeneration's report. Two documents, and a
 * version whose profile the library no longer takes, keep what the comparison says.
 */
export function withVersionCauses(set: ChangeSet, old: Known | undefined, now: Known | undefined, library: Library): ChangeSet {
  if (old === undefined || now === undefined || old.document !== now.document) return set;
  const [before, loaded] = [old, now].map(({ inputs }) => recordedProfile(inputs.profile, library));
  if (!before || !loaded) return set;
  const holders = holderChanges({ profile: before.profile, asOf: old.inputs.asOf }, { loaded, asOf: now.inputs.asOf });
  const facts = changedFacts(old.inputs.profile, now.inputs.profile);
  const printed = isOwnIssue(old.inputs) ? "" : `${docText(old.composed)}\n${docText(now.composed)}`;
  return withNamedCauses(set, { loaded, library, holders, facts, document: now.document, printed });
}
