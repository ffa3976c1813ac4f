/** A phrase of a time (templates/terms.yaml). Days are ISO. */
export interface DatedPhrase {
  readonly text: string;
  /** First day a paper may print it. */
  readonly from: string;
  /** First day it may not any more; absent: it stands. */
  readonly until?: string;
  /** What is written since. */
  readonly instead?: string;
  /** Where it comes from: a decision, a regulation, or 实务. */
  readonly source: string;
}
