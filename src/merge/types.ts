import type { Block, Doc, NodeId, Row, Table } from "../tree/types.js";

/** The three sides: last generated, edited by a person, composed today. */
export interface Sides {
  readonly base: Doc;
  /** Read back from the edited file, ids restored. */
  readonly mine: Doc;
  readonly next: Doc;
  /** Blocks and rows of `mine` with a conflict nobody has settled: carried as they are. */
  readonly open?: ReadonlySet<NodeId>;
  /** Blocks and rows of `mine` that hold more of a person's than words: a picture, a comment, a note. */
  readonly held?: ReadonlySet<NodeId>;
  /** The file as it was published, where that had edits already: its numbers are nobody's typing. */
  readonly published?: Doc;
}

/** Why a merge does not decide: both changed the same words, one side touched what must not be guessed, or one dropped what the other changed. */
export type ConflictCause = "same-words" | "modal" | "number" | "date" | "party" | "removed" | "table" | "columns";

/** Where something is in the result: the block, in a table the row and the cell (from 0), and how a person finds it. */
export interface Spot {
  readonly at: NodeId;
  readonly row?: NodeId;
  readonly cell?: number;
  /** 三、督导检查（二）. */
  readonly where: string;
}
/** Three texts of one place that collide. A side that does not have the block is null. */
export interface Conflict extends Spot {
  readonly cause: ConflictCause;
  readonly base: string | null;
  readonly mine: string;
  readonly next: string | null;
  /** The words both agree on with the generated ones where they collide: shown in Word as a change to accept. */
  readonly proposal: string | null;
}
/** An edit of a person's that stands. `was` is the generated text it replaced. */
export interface Kept extends Spot {
  readonly how: "edited" | "inserted" | "moved";
  readonly text: string;
  readonly was?: string;
}
/** A block a person deleted. `next`: what the generator would say there now, where it has changed. */
export interface Deleted extends Spot {
  readonly was: string;
  readonly next?: string;
}
/** Both sides changed it, in different words: 双方均改，请复核. */
export interface Both extends Spot {
  readonly base: string;
  readonly mine: string;
  readonly next: string;
  readonly text: string;
}
/** A reference typed by hand: led to where its clause went, or left because it cannot be told which clause it means. */
export interface TypedReference extends Spot {
  readonly typed: string;
  /** null: left as typed. */
  readonly now: string | null;
}
/** A number typed by hand that the order of the result overrules. */
export interface TypedNumber extends Spot {
  readonly typed: string;
  readonly now: string;
}
/** Edited text that still says what a fact of the profile was. */
export interface Stale extends Spot {
  readonly path: string;
  readonly says: string;
  readonly now: string;
}
/** An open conflict that was carried. `next`: the generator has changed it again. */
export interface Carried extends Spot {
  readonly text: string;
  readonly next?: string;
}

/** One block of the result and where its XML comes from. */
export interface Planned {
  readonly block: Block;
  /** The block of `mine` that stays; absent: it comes from the generator. */
  readonly mine?: NodeId;
  /** It stands elsewhere than in `mine`. */
  readonly moved?: true;
  /** Left exactly as it is, but for its number. */
  readonly carried?: true;
  /** The generator's XML takes its place: a table with other columns. */
  readonly replaced?: true;
  /** The generator gives it another form (a heading that is an item now); its words stand as the merge has them. */
  readonly reshaped?: true;
  /** Shown as a change to accept: the whole content without the number, or null for a removal. */
  readonly proposal?: string | null;
  /** Shown as an insertion to accept after this block: the generator's table, where both changed its columns. */
  readonly proposed?: Table;
  readonly rows?: readonly PlannedRow[];
  /** Rows of `mine` that go. */
  readonly goneRows?: readonly NodeId[];
  /** Of the head's cells, as for a row. */
  readonly head?: readonly (string | undefined)[];
}
export interface PlannedRow {
  readonly row: Row;
  readonly mine?: NodeId;
  readonly moved?: true;
  readonly carried?: true;
  /** The row is shown as a removal to accept. */
  readonly removal?: true;
  /** Of each cell: the text shown as a change to accept. */
  readonly proposals: readonly (string | undefined)[];
}

export interface Merged {
  /** The result; where a conflict is open, as the person has it. */
  readonly doc: Doc;
  /** One for each block of the result, in its order. */
  readonly blocks: readonly Planned[];
  /** Blocks of `mine` that go. */
  readonly gone: readonly NodeId[];
  readonly kept: readonly Kept[];
  readonly deleted: readonly Deleted[];
  readonly both: readonly Both[];
  readonly conflicts: readonly Conflict[];
  readonly carried: readonly Carried[];
  readonly references: readonly TypedReference[];
  readonly numbers: readonly TypedNumber[];
  readonly stale: readonly Stale[];
}
