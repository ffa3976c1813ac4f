import type { ChangeSet, Open } from "../../compare/types.js";
import type { Outcome, Value } from "../../diag/types.js";
import type { Env } from "../../env/types.js";
import type { Look } from "../../look/types.js";
import type { Doc } from "../../tree/types.js";
import type { WordFile } from "./redline/over-units.js";

/** A reason a person typed into a comparison table, and the two cells beside it, a paragraph a line. */
export interface TypedReason {
  readonly old: string;
  readonly new: string;
  readonly reason: string;
}
export interface ReportOptions {
  readonly look: Look;
  /** The two documents the differences are of. */
  readonly old: Doc;
  readonly new: Doc;
  /** The Word file the old document was read from: a redline is written into it. */
  readonly oldFile?: WordFile;
  /** The Word file the new document was read from: what comes in a redline looks as it does there. */
  readonly newFile?: WordFile;
  /** A redline may be laid out anew where that loses something of the old file. */
  readonly anew?: boolean;
  /** Whose changes tracked changes are; absent: the new document's issuer. */
  readonly author?: string;
  /** ISO day of tracked changes; absent: the new document's date. */
  readonly date?: string;
  /** Column set of the comparison table. */
  readonly columns?: ColumnSet;
  /** Which recorded versions the two are, or a person's file was made from. */
  readonly versions?: { readonly old?: VersionOf; readonly new?: VersionOf };
  /** Reasons a person typed into an earlier table. */
  readonly reasons?: readonly TypedReason[];
  /** Table: a head note with reason and authority, and whether unchanged clauses are listed too. */
  readonly note?: string;
  readonly unchanged?: boolean;
  /** Lists changes of bold, colour and the like one by one; what is struck out is always told. */
  readonly showFormat?: boolean;
  /** Terminal: words a value in the language of the screen; absent: in Chinese. */
  readonly worded?: (value: Value) => string;
  /** Why the two are not to be called the same, though nothing may differ. */
  readonly open?: Open;
  /** Terminal: colours, and the width in half-width columns. */
  readonly colour?: boolean;
  readonly width?: number;
  /** The decision as plain text or as a Word file. */
  readonly as?: "txt" | "docx";
}

export interface VersionOf {
  readonly unit: string;
  readonly document: string;
  readonly version: number | "current";
  /** The version a current file was made from. */
  readonly base: number;
  /** Name of the file it was read from. */
  readonly file?: string;
}

/** 原条文|修订后条文|修订说明; 修订前|修订后; 序号|原条款|修订后条款; the first with 修订类型. */
export const columnSets = ["reason", "two", "numbered", "kind"] as const;
export type ColumnSet = (typeof columnSets)[number];

/** One for every report: same differences, documents and options, same bytes. */
export type Report = (changes: ChangeSet, options: ReportOptions, env: Env) => Promise<Outcome<Uint8Array>>;
