/** How much an approval weighs, from light to heavy. */
export const weights = ["routine", "important", "grave"] as const;
export type Weight = (typeof weights)[number];

/** Who decides: the head of the department that owns it, the directly responsible person, the first responsible one, a meeting. */
export const deciders = ["owner", "direct", "first", "meeting"] as const;
export type Decider = (typeof deciders)[number];

/** Something to approve that is neither a medium nor a venue. */
export interface Approved {
  readonly weight: Weight;
  readonly name: string;
  /** The units it is named to, as in a clause. */
  readonly traits: readonly string[];
}
/** templates/approvals.yaml: what weighs how much, and who decides it. */
export interface Approvals {
  readonly weights: Readonly<Record<Weight, { readonly decides: readonly Decider[] }>>;
  /** Kinds of media and venues: key → what their ordinary use weighs. A kind that is not named is important. */
  readonly media: Readonly<Record<string, Weight>>;
  readonly venues: Readonly<Record<string, Weight>>;
  readonly events: readonly Approved[];
  readonly contents: readonly Approved[];
}
