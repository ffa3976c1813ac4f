import type { AsideKind } from "../tree/aside.js";
import type { NodeId, TextMark } from "../tree/types.js";
import type { FormatChange } from "./dress.js";

/** What happened to a clause between two versions (design 7). */
export const changeKinds = [
  "same",
  "edited",
  "added",
  "deleted",
  "moved",
  "moved-edited",
  "split",
  "merged",
  "renumbered",
  "reference",
  "replaced",
  "punctuation",
] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** A stretch of text that stayed, went or came. Joining `=` and `-` gives the old text exactly, `=` and `+` the new. */
export interface Piece {
  readonly op: "=" | "-" | "+";
  readonly text: string;
}

/**
 * One clause of one side: a 条 with all its 款, 项 and 目, or one heading, item or paragraph of an outline document, or
 * one table row (cells joined by tabs). `text` is without the clause's own number; lines within are joined by "\n".
 */
export interface Side {
  readonly number: string;
  readonly text: string;
  /** The tree blocks it is made of, first to last. */
  readonly blocks: readonly NodeId[];
  /** Place among the clauses of its side, from 0. */
  readonly index: number;
  /** Heading it stands under, for reports: 第二章 …, 二、…, with the numbers of list entries between: 二、…（一）. */
  readonly under: string;
  /** The annex it belongs to as printed (附件1), or the title of a second text (《…》): numbers count anew there. Absent in the body. */
  readonly annex?: string;
  /** Of a table row. */
  readonly row?: TableRow;
}

export interface TableRow {
  readonly cells: readonly string[];
  /** Its first cell only counts the rows (序号): it says nothing about what the row is. */
  readonly serial: boolean;
  readonly header: boolean;
}

/** A clause's own number, or the count in the first cell of its row; "" where it has none. */
export const numberOf = ({ number, row }: Side): string => (row?.serial === true ? (row.cells[0] ?? "").trim() : number);

/** Why a clause changed, where both sides are our own. Version 0: the clause was not, or is no longer, in the document. */
export type Cause =
  | {
      readonly by: "profile";
      readonly path: string;
      readonly from: string;
      readonly to: string;
      /** Path of the other value, where one took the place of another: a task has gone to another office. */
      readonly instead?: string;
    }
  /** Another person holds a post; "" for nobody. A comparison alone does not know it: who knows both profiles says so. */
  | {
      readonly by: "holder";
      readonly title: string;
      readonly from: string;
      readonly to: string;
      /** Who of the two only acted. */
      readonly acting?: readonly ("from" | "to")[];
    }
  | { readonly by: "clause"; readonly clause: string; readonly from: number; readonly to: number; readonly reason: string }
  /** Another regulation is cited, or under another number: titles as printed. */
  | { readonly by: "regulation"; readonly from: string; readonly to: string }
  /** A value that the library works out (when a task is due) while the profile says the same. */
  | { readonly by: "library"; readonly from: string; readonly to: string }
  | { readonly by: "hand" };

export interface Change {
  readonly kind: ChangeKind;
  /** Rows of one split or merge share it; the shared side's text stands in the first of them only. */
  readonly group?: string;
  readonly old: Side | null;
  readonly new: Side | null;
  readonly pieces: readonly Piece[];
  /** Of the first row of a split or merge: the differences of all its clauses together, their texts joined by line feeds. */
  readonly together?: readonly Piece[];
  readonly cause?: readonly Cause[];
  /** 0.25–0.35 alike: 疑似对应, paired all the same. */
  readonly doubtful?: number;
}

/** A change made everywhere (组长 → 召集人): folded with a count. */
export interface Replacement {
  readonly from: string;
  readonly to: string;
  /** How often it was made. */
  readonly count: number;
  /** Places in `ChangeSet.changes` of the rows it was made in, those that changed otherwise too among them. */
  readonly rows: readonly number[];
}

/** A reference that stayed as it was although the clause it named has another number now, or is gone. */
export interface StaleReference {
  /** Place in `ChangeSet.changes` of the row it stands in. */
  readonly row: number;
  readonly reference: string;
  /** What the clause it named is called now; "" for a deleted one. */
  readonly became: string;
}

/** What changed besides the words: a note, a picture, a header …, or the look of words that stayed. */
export interface Beside {
  readonly kind: AsideKind | "format";
  readonly change: "edited" | "added" | "deleted" | "moved";
  /** Row of the clause it hangs on now, or hung on; absent for headers and their like. */
  readonly row?: number;
  /** The part it stands in, where that is not the text. */
  readonly within?: AsideKind;
  /** Whose comment. */
  readonly by?: string;
  /** Of a format: which mark of words came or went. */
  readonly mark?: TextMark;
  /** Of a format that is no mark: what of it was changed. */
  readonly format?: FormatChange;
  /** Its words; of a format the words it is on, as `=`. */
  readonly pieces: readonly Piece[];
}

/** Why two documents are not called the same although nothing that was compared differs. */
export type Open = "uncompared" | "revisions";

export interface ChangeSet {
  /** Titles of the two documents. */
  readonly a: string;
  readonly b: string;
  /** Clauses of each kind; a split or merge counts once. */
  readonly summary: Readonly<Record<ChangeKind, number>>;
  /** In the new document's order, deleted clauses at their old place; every character of both documents in exactly one row. */
  readonly changes: readonly Change[];
  readonly replacements: readonly Replacement[];
  readonly stale: readonly StaleReference[];
  /** Empty where one of the two is no file that could hold such things. */
  readonly besides: readonly Beside[];
  /** 0–1: how much of the shorter document was matched; unrelated documents are below 0.1. */
  readonly likeness: number;
}

/** Pairs a person settled: numbers (or first words) of clauses that do or do not belong together. */
export interface Pin {
  readonly old: string;
  readonly new: string;
  readonly together: boolean;
}
