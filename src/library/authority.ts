import type { Conditions } from "./conditions.js";

/** Who may dispose of one kind of person, where the conditions hold. Texts are Handlebars, as in clauses. */
export interface Authority {
  readonly organs?: readonly string[];
  readonly traits: readonly string[];
  readonly topics?: readonly string[];
  readonly when?: Conditions;
  readonly decides: string;
  readonly proposes?: string;
  readonly informed?: string;
  /** The rules on personnel that apply to them. */
  readonly under?: string;
}
