import type { SameKeys } from "../types.js";
import type { onPage as zh } from "../zh/on-page.js";

export const onPage: SameKeys<typeof zh> = {
  "profile/missing-key": '"{label}" is not filled in',
  "profile/vacant": 'nobody holds the post "{title}" on {date}',
  "profile/organ-differs": '"{path}" is how a {found} is called, which does not fit the form of the organ ({form}): {value}',
  "profile/still-holds": "{name} still holds on {date}: {titles}",
  "profile/appoint-variant": '"{typed}" was taken for "{name}" of the facts, and is written as there',
  "compose/absent-superior":
    'no superior "{what}" is filled in: in {count} {count|paper|papers} ({title} for one) what should be reported to it is reported to others, or left out',
  "compose/superior-left-out":
    'no superior "{what}" is filled in: in {count} {count|paper|papers} ({title} for one) a general name is used, or it is left out',
  "cli/edited-drift": "an edited file: {what}",
  "archive/no-history": "no paper of this unit has been drafted yet",
  "merge/no-history": "no paper of this unit has been drafted yet",
  "merge/nothing-drafted": "no paper has been drafted yet: there is nothing to renew",
  "library/stale-overlay": "the changed clause was made of an older text of the built-in one, which has changed since",
  "web/clause-changed": "this clause was changed elsewhere; nothing was written",
};
