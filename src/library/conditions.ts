/** What a clause asks of the unit before it is taken; all of it must hold. */
export interface Conditions {
  /** Paths into the facts that must be filled (present, and not an empty list). */
  readonly has?: readonly string[];
  /** Paths that must not be. */
  readonly lacks?: readonly string[];
  /** Path → value it must have. */
  readonly equals?: Readonly<Record<string, string>>;
}
