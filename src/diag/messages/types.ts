import type { Severity } from "../types.js";

/** One entry of the catalogue. `{name}` in a sentence is replaced by the data given with the problem. */
export interface Entry {
  readonly severity: Severity;
  readonly message: string;
  /** The way out; a second sentence may follow in the same text. */
  readonly hint: string;
}
/** Keeps the literal codes of a part of the catalogue, so that a mistyped code does not compile. */
export const entries = <const C extends string>(part: Readonly<Record<C, Entry>>): Readonly<Record<C, Entry>> => part;
