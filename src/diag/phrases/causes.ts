/** Why something changed. */
export type CausesPhrase =
  | "cause.vacant"
  | "cause.holder"
  | "cause.holder-new"
  | "cause.holder-acting"
  | "cause.profile-other"
  | "cause.profile-added"
  | "cause.profile-gone"
  | "cause.profile"
  | "cause.clause-added"
  | "cause.clause-gone"
  | "cause.clause"
  | "cause.clause-why"
  | "cause.own-clause-added"
  | "cause.own-clause-gone"
  | "cause.own-clause"
  | "cause.hand";
