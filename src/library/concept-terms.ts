/** How a concept is told in any paper (templates/concepts.yaml), by its id. */
export interface ConceptTerms {
  readonly name: string;
  /** Ways to say it; one of them in a sentence is enough. The marks are told in templates/README.md. */
  readonly says: readonly string[];
  /** What in the same sentence makes it something else. */
  readonly unless: readonly string[];
  /** Kinds of papers it can be told in; absent: all. */
  readonly kinds?: readonly string[];
  /** Only in a list of cases to answer for, or there as well as elsewhere; absent: elsewhere alone. */
  readonly within?: "triggers" | "anywhere";
}
