import type { ChangeSet, Piece, Side } from "../types.js";

/** One paper of a shelf by its id in the unit's history and its title. */
export interface Paper {
  readonly document: string;
  readonly title: string;
}
/** A paper as it stands on both shelves, or on one of them. */
export interface PaperPair {
  readonly document: string;
  readonly old: Paper | null;
  readonly new: Paper | null;
  /** Its clauses, held against each other; null where only one shelf has it: then they are in `clauses`. */
  readonly set: ChangeSet | null;
  /** All clauses of a paper that only one shelf has. */
  readonly clauses: readonly Side[];
}

/** A clause and the paper it stands in. */
export interface PlacedClause {
  readonly paper: Paper;
  readonly side: Side;
}
/** A clause that left one paper and stands in another now. Each paper's own comparison calls it deleted and added. */
export interface MovedClause {
  readonly old: PlacedClause;
  readonly new: PlacedClause;
  /** Joining `=` and `-` gives the old text, `=` and `+` the new. */
  readonly pieces: readonly Piece[];
  /** 0–1. */
  readonly likeness: number;
}
/** A citation of another paper of the shelf that stayed as it was although the article it names is called otherwise now. */
export interface LeftCitation {
  /** Where it stands now. */
  readonly at: PlacedClause;
  /** The paper it names, as it is called now. */
  readonly cited: Paper;
  /** As it is typed: 第八条第二款. */
  readonly words: string;
  /** What to write in its place, in the form it was typed in; "" where the article is gone. */
  readonly proposed: string;
  /** The paper that the article moved to, where it is another than the one that is named. */
  readonly movedTo?: Paper;
}
export interface ShelfChanges {
  readonly papers: readonly PaperPair[];
  readonly moved: readonly MovedClause[];
  readonly citations: readonly LeftCitation[];
}
