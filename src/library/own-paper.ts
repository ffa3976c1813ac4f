/** One unit's own paper, said to the letter by its clauses: nothing is put around it. */
export interface OwnPaper {
  readonly unit: string;
  /** It is that unit's paper of this kind, on the topics it names; absent: a kind by itself. */
  readonly kind?: string;
}
