import type { DocumentHistory, Drafted } from "../archive/types.js";
import type { ReplacedIssue } from "../carry/issue-beside.js";
import type { ImpactCause } from "../causes/types.js";
import type { Composed } from "../compare/causes.js";
import type { ChangeSet } from "../compare/types.js";
import type { Look } from "../look/types.js";
import type { Conflict, Merged } from "../merge/types.js";
import type { OnPaper } from "../papers/render-doc.js";
import type { IssuedAs } from "../shelf/issued-in-word.js";
import type { Doc } from "../tree/types.js";
import type { Format } from "../writers/index.js";

/** What became of one document. */
export type Action =
  /** Made for the first time. */
  | "new"
  /** Generated anew: nobody had edited it. */
  | "replaced"
  /** Generated anew with a person's edits. */
  | "merged"
  /** Only a person changed its Word file, which stays; the other formats follow it. */
  | "reprinted"
  /** Nothing that decides it has changed. */
  | "unaffected"
  /** Its Word file is not where it was. */
  | "left"
  /** The edits in its Word file cannot be carried over: the file stays as it is. */
  | "stuck";

/** One document of a regeneration before anything is written. */
export interface Regenerated {
  readonly doc: Doc;
  readonly look: Look;
  readonly action: Action;
  /** As it was: what the file says now, or the last version. */
  readonly was?: Doc;
  /** As it will be, edits included. */
  readonly now: Doc;
  readonly causes: readonly ImpactCause[];
  /** What differs between the last generated text and this one. */
  readonly generated?: ChangeSet;
  /** How the last version and this one came about, for a comparison of the two. */
  readonly composed?: Composed;
  readonly merged?: Merged;
  /** Conflicts of earlier runs that are still open. */
  readonly open?: readonly Conflict[];
  /** Number of the version the edited file was made from. */
  readonly base?: number;
  readonly drafted?: Drafted;
  /** Its PDF lacks changes that are still to be settled: they stand in the Word file. */
  readonly onlyInWord?: true;
  /** How the file was issued by hand, where the profile gives it no number. */
  readonly inWord?: IssuedAs;
  /** What its file bore of the issue that this one replaces; absent where it is not issued anew, or nobody edited it. */
  readonly reissue?: ReplacedIssue;
  /** The issued paper that this one replaces: its files are kept as they are, and edits in them are not carried over. */
  readonly issued?: { readonly history: DocumentHistory; readonly year: string; readonly edited: boolean };
}
export interface UnitRegeneration {
  readonly unit: string;
  readonly folder: string;
  readonly documents: readonly Regenerated[];
  /** Recorded documents that the unit no longer needs. */
  readonly obsolete: readonly DocumentHistory[];
}
export interface Regeneration {
  readonly root: string;
  readonly asOf: string;
  readonly reason: string;
  /** Absent: those published now. */
  readonly formats?: readonly Format[];
  /** Documents that are issued again with the edits of their last issue. */
  readonly reissued?: ReadonlySet<string>;
  readonly onPaper?: OnPaper;
}
