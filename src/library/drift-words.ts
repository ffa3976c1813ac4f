/** What drift is told by (templates/drift.yaml). */
export interface DriftWords {
  readonly phrases: readonly string[];
  readonly wrong: Readonly<Record<string, string>>;
  /** What is no more → what to write; "" where only a person can tell. */
  readonly outdated: Readonly<Record<string, string>>;
  /** Papers that are often cited, besides the regulations of the library. */
  readonly titles: readonly string[];
  /** Title → number of papers that are often cited. */
  readonly numbers: Readonly<Record<string, string>>;
  /** Title → from which ISO day it is in force no more, and what stands in its place. */
  readonly repealed: Readonly<Record<string, { readonly until: string; readonly now: string }>>;
}
