/** What a unit's papers demand of its people. */
export const burdenKinds = ["meetings", "reports", "checks", "talks", "trainings", "signatures", "records"] as const;
export type BurdenKind = (typeof burdenKinds)[number];
/** What a unit's papers ask for in a year, in a few numbers. */
export interface BurdenSummary {
  readonly unit: string;
  /** Each duty once, whoever does it. */
  readonly total: Readonly<Record<BurdenKind, number>>;
  /** Times a year that holding things together would save. */
  readonly saves: number;
}
/** Words that tell a sentence about signing or recording, and from how many a year a role's burden is told. */
export interface BurdenWords {
  readonly signatures: readonly string[];
  readonly records: readonly string[];
  /** What is handed in, and the words for handing it in. */
  readonly materials: readonly string[];
  readonly handing: readonly string[];
  /** A sentence with one of these states a principle and asks for nothing. */
  readonly besides: readonly string[];
  /** Roles that papers write as plain words; `secretary` and `direct` are the posts of that name. */
  readonly roles: Readonly<Record<string, readonly string[]>>;
  /** What is asked of those below and wears them out, whoever's paper it is. */
  readonly asked: AskedWords;
  /** The most characters that a paper of policies has as a rule; absent: no measure. */
  readonly length?: { readonly characters: number; readonly source: string } | undefined;
  readonly most: Readonly<Record<BurdenKind, { readonly times: number; readonly source: string }>>;
}
export interface AskedWords {
  readonly phrases: readonly string[];
  /** Before `handing`. */
  readonly often: readonly string[];
  /** Before `handing` and one of `materials`. */
  readonly monthly: readonly string[];
  /** Before 签订 of undertakings. */
  readonly levels: readonly string[];
}
