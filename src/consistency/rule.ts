import type { Code } from "../diag/codes/index.js";
import type { Data, Diagnostic } from "../diag/types.js";
import type { Doc, Origin } from "../tree/types.js";
import type { Passage } from "./passages.js";

/** What the rules know of the unit, as plain words: a check knows neither profiles nor the library. */
export interface SetFacts {
  /** Full and short name of the unit, name of its Party organ: what titles of its own documents begin with. */
  readonly names: readonly string[];
  /** 中文 names of the kinds and topics of the shelf. */
  readonly kinds: readonly string[];
  readonly topics: readonly string[];
  /** Titles of documents of the unit's shelf that are not in the set; asked for only when one is in doubt. */
  readonly otherTitles: () => readonly string[];
  /** Titles of papers that are rightly not on the shelf: bases, and documents that were replaced. May stand in 《》. */
  readonly papers: readonly string[];
  /** Activities with an interval; `words` (每年至少两次) is absent where the profile states none. */
  readonly cadences: readonly { readonly key: string; readonly name: string; readonly words?: string }[];
  /** Cadence keys that a clause of the library needs, by clause id. */
  readonly declared: ReadonlyMap<string, readonly string[]>;
  readonly posts: readonly PostFact[];
}
export interface PostFact {
  readonly key: string;
  readonly title: string;
  /** One of the leadership, not head of a department. */
  readonly leading: boolean;
  /** Who holds it on the day, someone acting included, by the key of the name (`nameKey`): one person may be listed twice; null: vacant. */
  readonly holder: string | null;
  readonly origin?: Origin;
}

/** Documents of one unit and one day, of any topics, and all their text, walked once for all rules. */
export interface DocSet {
  readonly docs: readonly Doc[];
  readonly passages: readonly Passage[];
}

/** One finding: data for the message, and where it is. */
export type Report = (data: Data, at?: Diagnostic["at"]) => void;

/** One rule, one file: what may not differ or be missing within the documents of one unit. */
export interface SetRule {
  readonly code: Code;
  check(set: DocSet, facts: SetFacts, report: Report): void;
}
