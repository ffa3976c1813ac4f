import type { ChangeKind } from "../compare/types.js";
import type { Value } from "../diag/types.js";
import type { BurdenSummary } from "../library/burden-words.js";

/** Why a sentence changes, with the place where a person can look it up. */
export type ImpactCause =
  /** Another person holds a post: `from` and `to` are names, "" for nobody. */
  | (FieldPlace & {
      readonly by: "holder";
      readonly title: string;
      readonly from: string;
      readonly to: string;
      /** Who of the two only acted. */
      readonly acting?: readonly ("from" | "to")[];
    })
  | (FieldPlace & {
      readonly by: "profile";
      readonly path: string;
      readonly from: string;
      readonly to: string;
      readonly instead?: string;
    })
  /** Another regulation is cited, or under another number; `until`: the day from which the earlier is in force no more. */
  | { readonly by: "regulation"; readonly from: string; readonly to: string; readonly until?: string }
  /** A value that the library works out while the profile says the same. */
  | { readonly by: "library"; readonly from: string; readonly to: string }
  /** A clause of the library; version 0: it was not, or is no longer, in the document. */
  | {
      readonly by: "clause";
      readonly clause: string;
      readonly title: string;
      readonly from: number;
      readonly to: number;
      readonly reason: string;
      readonly file?: string;
    };
/** Where a fact stands in the profile; absent for facts of the library. */
export interface FieldPlace {
  readonly file?: string;
  readonly line?: number;
}
/** A sentence before and after; null on the side that does not have it. */
export interface SentenceChange {
  readonly was: string | null;
  readonly now: string | null;
}
/** What changes in one clause, heading, item or row of a table. */
export interface ClauseChange {
  readonly kind: ChangeKind;
  /** 第七条 or 二、…（一）: its number now, with the heading it stands under; its old place where it goes. */
  readonly place: string;
  /** Empty where only its place or number changes. */
  readonly sentences: readonly SentenceChange[];
  readonly causes: readonly ImpactCause[];
}
export interface DocumentImpact {
  readonly document: string;
  readonly title: string;
  /** `new`: the unit has come to need it; `obsolete`: it needs it no more, and it stays as it is. */
  readonly state: "changed" | "new" | "obsolete";
  /** The recorded version it is compared with; null for a new document. */
  readonly version: number | null;
  /** The title it has now, where that is another one. */
  readonly was?: string;
  /** The number and day it was issued with and would go on bearing, though its text changes. */
  readonly issued?: { readonly number: string | null; readonly date: string | null };
  /** Whom it would name though they came into office after its own day. */
  readonly later?: { readonly date: string; readonly who: Value };
  /** An obsolete one whose file name goes to another: its files move to the earlier ones. */
  readonly moves?: string;
  /** Empty for a changed document of which only the layout or the file's own properties change. */
  readonly changes: readonly ClauseChange[];
}
/** A passage of an edited file that still says what a fact was. */
export interface EditNaming {
  readonly document: string;
  readonly title: string;
  /** Absolute. */
  readonly path: string;
  readonly place: string;
  /** The sentence that says it. */
  readonly text: string;
  readonly says: string;
  /** What is said instead now; "" for nothing. */
  readonly now: string;
  /** The words were typed by a person: regenerating will not change them. False: they were generated, in a passage edited elsewhere. */
  readonly typed: boolean;
}
/** A reference a person typed: what a regeneration makes of it, or null where it leads to no article any more and stays. */
export interface ReferenceImpact {
  readonly document: string;
  readonly title: string;
  /** Absolute. */
  readonly path: string;
  readonly place: string;
  readonly typed: string;
  readonly now: string | null;
}
/** What regenerating a unit's shelf would change. Empty lists: nothing. */
export interface UnitImpact {
  readonly unit: string;
  readonly name: string;
  readonly asOf: string;
  /** How many documents the history holds. */
  readonly recorded: number;
  readonly documents: readonly DocumentImpact[];
  /** Files that carry a person's edits. */
  readonly edited: readonly { readonly document: string; readonly title: string; readonly path: string }[];
  readonly naming: readonly EditNaming[];
  readonly references: readonly ReferenceImpact[];
  /** What the papers as they would be ask for in a year. */
  readonly burden: BurdenSummary;
}

/** A value printed in a sentence, and where it was taken from. */
export interface ExplainedField extends FieldPlace {
  readonly path: string;
  readonly value: string;
}
export interface ExplainedBasis {
  readonly title: string;
  /** Only a verified one. */
  readonly number?: string;
  readonly article?: string;
}
export interface ExplainedClause {
  readonly id: string;
  readonly title: string;
  /** Of the recorded document. */
  readonly version: number;
  /** Of the library now; absent: it has no such clause any more. */
  readonly current?: number;
  readonly file?: string;
  readonly changes: readonly { readonly version: number; readonly date: string; readonly reason: string }[];
  readonly basis: readonly ExplainedBasis[];
}
