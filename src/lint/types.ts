import type { Code } from "../diag/messages/zh.js";
import type { Clause, Library } from "../library/types.js";
import type { LoadedProfile } from "../profile/types.js";
import type { ClauseText } from "./clause-text.js";
import type { Coverage } from "./coverage.js";

/** What the rules look at: the library, sample units to try it on, and what the trial showed. */
export interface Facts {
  readonly library: Library;
  readonly samples: readonly LoadedProfile[];
  readonly asOf: string;
  readonly coverage: Coverage;
  readonly texts: ReadonlyMap<string, ClauseText>;
}

/** One fault: its message's data and the line of the clause's file. */
export type Report = (clause: Clause, line: number, data: Readonly<Record<string, string | number>>) => void;

/** One rule, one file: what it looks for, over the whole library. */
export interface LintRule {
  readonly code: Code;
  check(facts: Facts, report: Report): void;
}
