import type { PaperLine } from "../drift/types.js";
import type { ReadDoc } from "../readers/types.js";

/** A paper of the drawer as it was read. */
export interface DrawerPaper {
  /** How reports name the file. */
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly read: ReadDoc;
  /** Number and words of each paragraph, as `drift` counts them: every place of an import is one of these. */
  readonly lines: readonly PaperLine[];
}

/** What a paper was taken for; null: it does not say. */
export interface Identified {
  readonly file: string;
  /** Id of a document kind of the library. */
  readonly kind: string | null;
  /** Id of a topic of the library. */
  readonly topic: string | null;
  /** Id of a unit type of the library. */
  readonly unitType: string | null;
  /** 党委 党组 党工委 党总支 党支部 */
  readonly organ: string | null;
  /** Full name of the unit whose paper it is. */
  readonly unit: string | null;
  /** What the paper itself names it, where that lacks the places before it. */
  readonly called?: string;
  readonly title: string;
  readonly number: string | null;
  /** ISO day of signature. */
  readonly date: string | null;
  /** Issued is what bears number and date. */
  readonly status: "draft" | "final";
  /** The file it says the same as, word for word. */
  readonly copyOf?: string;
  /** The later state of the same paper: 定稿2 of 定稿1. */
  readonly superseded?: string;
  /** That state was issued later: this one is what was in force until then, by its own day. */
  readonly earlierIssue?: true;
  /** Not a paper the library has a kind for: kept in the list, left alone. */
  readonly foreign?: true;
}

/** Where a fact was read. */
export interface FactPlace {
  readonly file: string;
  readonly paragraph: number;
  readonly quote: string;
}
/** One fact of a profile, as one place of one paper has it. */
export interface ImportedFact extends FactPlace {
  /** As in a profile: `unit.full-name`, `posts.secretary.title`, `departments.office.name`, `cadences.special-study`. */
  readonly path: string;
  readonly value: string;
  readonly certain: boolean;
}
/** One path, several values: for a choice, never settled by chance. */
export interface Contradiction {
  readonly path: string;
  /** Names so alike that they may be one person's, mistyped. */
  readonly alike?: true;
  readonly values: readonly ContradictionValue[];
}
export interface ContradictionValue {
  readonly value: string;
  readonly places: readonly FactPlace[];
  /**
   * Path → value of all that holds where this is chosen, `notSaid` for what does not; absent: the value at the path of the
   * contradiction.
   */
  readonly means?: Readonly<Record<string, string>>;
}

/** What a paragraph is to the library. */
export interface ParagraphMatch {
  readonly file: string;
  readonly paragraph: number;
  /** library: same duty, same words but for facts; reworded: same duty, own words. */
  readonly as: "library" | "reworded" | "own";
  /** Absent: own, or (as: "library") a heading that the kind itself prints. */
  readonly clause?: string;
  /** All clauses whose duties it states in other words, in its order, where these are several; `clause` is the one it is most like. */
  readonly clauses?: readonly string[];
  /** Ids of concepts.tsv that it speaks of. */
  readonly concepts: readonly string[];
}
/** In the place of a value: what papers say at the path is not so. */
export const notSaid = "";
