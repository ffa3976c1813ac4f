/** How a concept is told in any paper (templates/concepts.yaml), by its id. */
export interface ConceptTerms {
  readonly name: string;
  /** Ways to say it; one of them in a sentence is enough. The marks are told in templates/README.md. */
  readonly says: readonly string[];
  /** What is struck from a sentence before it is looked for there. */
  readonly unless: readonly string[];
  /** Kinds of papers it can be told in; absent: all. */
  readonly kinds?: readonly string[];
  /** Only in a list of cases to answer for, or there as well as elsewhere; absent: elsewhere alone. */
  readonly within?: "triggers" | "anywhere";
  /** A sentence that says it. */
  readonly example: string;
  /** A sentence with words like it that does not. */
  readonly counter: string;
}
