/** What drift is told by (templates/drift.yaml). */
export interface DriftWords {
  readonly phrases: readonly string[];
  /** Usual expressions: only a character that sounds or looks like the right one is a fault. */
  readonly common: readonly string[];
  readonly wrong: Readonly<Record<string, string>>;
  /** Words that rewriting by machine puts → the words that may have stood there, with 、 between them: 亲身 → 亲自. */
  readonly spun: Readonly<Record<string, string>>;
  /** What is no more → what to write; "" where only a person can tell. */
  readonly outdated: Readonly<Record<string, string>>;
  /** Papers that are often cited, besides the regulations of the library. */
  readonly titles: readonly string[];
  /** Title → number of papers that are often cited. */
  readonly numbers: Readonly<Record<string, string>>;
  /** What tells the papers of one kind of unit from those of another. */
  readonly kinds: Readonly<Record<string, UnitKindWords>>;
  /** Title → from which ISO day it is in force no more, and what stands in its place. */
  readonly repealed: Readonly<Record<string, { readonly until: string; readonly now: string }>>;
}
/** How a kind of unit is named and speaks of itself. */
export interface UnitKindWords {
  /** What names of such units end in. */
  readonly names: readonly string[];
  /** After 我 and 本. */
  readonly words: readonly string[];
  readonly heads: readonly string[];
  /** Whom it addresses as 各…. */
  readonly below: readonly string[];
  /** Departments that only this kind has. */
  readonly offices: readonly string[];
  /** Those who work or learn there, by words of its own. */
  readonly folk: readonly string[];
  /** Party organs it may have. */
  readonly forms: readonly string[];
  /** Words of those above it: 局 of 局党组. */
  readonly above: readonly string[];
  /** Has units of other kinds below it, and speaks of them. */
  readonly governs: boolean;
}
