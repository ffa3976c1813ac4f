import type { ShelfChanges } from "../../../compare/shelf/types.js";
import type { Outcome, Value } from "../../../diag/types.js";
import type { Env } from "../../../env/types.js";
import type { Look } from "../../../look/types.js";
import type { Doc } from "../../../tree/types.js";
import type { ReportOptions } from "../report.js";

/** Whose papers one side is, and as of when. */
export interface ShelfName {
  /** Name of the unit. */
  readonly unit: string;
  /** ISO day, or `current`. */
  readonly on: string;
}
export interface ShelfOptions
  extends Pick<ReportOptions, "columns" | "note" | "unchanged" | "showFormat" | "colour" | "width" | "worded"> {
  readonly look: Look;
  readonly old: ShelfName;
  readonly new: ShelfName;
  /** By the id of the document: both texts, their versions, and why they are not to be called the same. */
  readonly pairs: ReadonlyMap<string, Pick<ReportOptions, "versions" | "open"> & { readonly old: Doc; readonly new: Doc }>;
}
/** One for every report on two shelves: same papers and options, same bytes. */
export type ShelfReport = (changes: ShelfChanges, options: ShelfOptions, env: Env) => Promise<Outcome<Uint8Array>>;
export type Say = (value: Value) => string;
