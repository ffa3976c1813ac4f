/** Words of a trade, and who may meet them in a document: units with one of the traits or facts; on these topics anybody. */
export interface TradeWords {
  readonly words: readonly string[];
  readonly traits: readonly string[];
  readonly facts: readonly string[];
  readonly topics: readonly string[];
  /** Longer words that contain one of `words` and mean something else. */
  readonly but: readonly string[];
}
