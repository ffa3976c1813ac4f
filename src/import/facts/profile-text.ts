import type { Outcome } from "../../diag/types.js";
import { succeed } from "../../diag/types.js";
import type { ProfileContext } from "../../profile/context.js";
import type { ImportedFact } from "../types.js";

/** What the person said about the unit that no paper decides. */
export interface ProfileChoices {
  /** Code of the unit: file of the profile and folder of its papers. */
  readonly id: string;
  /** Id of a unit type. */
  readonly type: string;
  /** Path → value, of the contradictions that were settled. */
  readonly settled?: Readonly<Record<string, string>>;
  readonly context: ProfileContext;
  /** 中文 names of venues units of the type usually have. */
  readonly venues: readonly string[];
}

/** The YAML of a new profile that says what papers say, each fact with a comment naming file and paragraph. */
export function profileText(_facts: readonly ImportedFact[], _choices: ProfileChoices): Outcome<string> {
  return succeed("");
}
