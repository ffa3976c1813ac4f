import type { CausesPhrase } from "../../../diag/phrases/causes.js";
import type { Phrases } from "../../types.js";

export const causes: Phrases<CausesPhrase> = {
  "cause.vacant": "{title} is vacant, formerly {from}",
  "cause.holder": "{title}: {from} is followed by {to}",
  "cause.holder-new": "{title}: now {to}",
  "cause.holder-acting": "{name} (acting)",
  "cause.profile-other": "other facts of the profile changed",
  "cause.profile-added": 'the profile now has "{to}"',
  "cause.profile-gone": 'the profile no longer has "{from}"',
  "cause.profile": 'the profile changed from "{from}" to "{to}"',
  "cause.clause-added": "the library now has {clause}",
  "cause.clause-gone": "the library no longer has {clause}",
  "cause.regulation": "{to} is cited in the place of {from}",
  "cause.until": "the former is in force no more from {until}",
  "cause.clause": "clause {clause} went from version {from} to {to}",
  "cause.clause-why": "clause {clause} went from version {from} to {to}: {reason}",
  "cause.own-clause-added": "the library now has this clause",
  "cause.own-clause-gone": "the library no longer has this clause",
  "cause.own-clause": "the library was updated",
  "cause.hand": "edited by hand",
};
