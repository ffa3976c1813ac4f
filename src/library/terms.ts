import type { DatedPhrase } from "./phrases.js";

/** templates/terms.yaml: kinds of media and venues, key → 中文 name, and what clauses ask of them. */
export interface Terms {
  readonly media: ReadonlyMap<string, string>;
  readonly venues: ReadonlyMap<string, string>;
  /** Kinds of media that are not on the network: print, bulletin … */
  readonly offline: ReadonlySet<string>;
  /** Kinds of media in which many people talk: registered, with an administrator and rules, not reviewed message by message. */
  readonly groups: ReadonlySet<string>;
  /** Words in the title or portfolio of a post that supervises discipline: its holder judges the work of others. */
  readonly judges: readonly string[];
  /** Key places of fire safety by which clauses ask for them: key → the word that names of such places hold. */
  readonly keyPlaces: ReadonlyMap<string, string>;
  /** Phrases that may be written for a time only. */
  readonly phrases: ReadonlyMap<string, DatedPhrase>;
}
