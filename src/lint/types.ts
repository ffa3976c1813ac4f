import type { Code } from "../diag/codes/index.js";
import type { Data } from "../diag/types.js";
import type { Clause, Library } from "../library/types.js";
import type { LoadedProfile } from "../profile/types.js";
import type { ClauseText } from "./clause-text.js";
import type { Coverage } from "./coverage.js";
import type { Papers, Printed } from "./try-out.js";

/** What the rules look at: the library, sample units to try it on, and what the trial showed. */
export interface Facts {
  readonly library: Library;
  /** Those that are looked at: all of the library's, or one that somebody is at work on. */
  readonly clauses: readonly Clause[];
  readonly samples: readonly LoadedProfile[];
  readonly asOf: string;
  readonly coverage: Coverage;
  readonly texts: ReadonlyMap<string, ClauseText>;
}

/** One fault: its message's data and the line of the file of a clause or kind. */
export type Report = (part: Pick<Clause, "file">, line: number, data: Data) => void;

/** One rule, one file: what it looks for, over the whole library. */
export interface LintRule {
  readonly code: Code;
  /** Only for clauses that several units share: the words a unit took over of its own papers are as they are. */
  readonly sharedOnly?: true;
  check(facts: Facts, report: Report): void;
}

/** One rule, one file: what it looks for in each clause that a made-up unit gets (`trials.ts`). */
export interface TrialRule {
  readonly code: Code;
  /**
   * @returns the data of a message for each fault, without `id` and `unit`, which every message has; the same
   * fault is reported for one unit only
   */
  look(printed: Printed, where: { readonly library: Library; readonly topic: string; readonly papers: Papers }): readonly Data[];
}
