import type { LintPhrase } from "../../../diag/phrases/lint.js";
import type { Phrases } from "../../types.js";

export const lint: Phrases<LintPhrase> = {
  "matrix.no-subject": "the unit has nobody it could be given to",
  "lint.no-sample": "(there is no such sample unit or topic)",
  "lint.not-taken": "(the clause is not taken)",
  "absence.media": "media",
  "absence.online-media": "media on the net",
  "absence.venues": "venues",
  "absence.media-and-venues": "media and venues",
  "absence.sub-units": "sub-units",
  "absence.sub-unit-organs": "organs of sub-units",
  "absence.group": "a leading group",
  "absence.discipline": "a superior discipline organ",
  "absence.other-superiors": "superiors but the Party organ",
  "absence.later-sections": "details of review, incidents, assessment and accountability",
  "absence.deputy-secretary": "a deputy secretary",
  "absence.other-leaders": "other members of the leadership",
  "absence.own-head": "a head besides the secretary",
  "absence.own-direct": "somebody else directly responsible",
  "absence.direct-secretary": "somebody directly responsible but the secretary",
  "absence.second-leader": "a second member of the leadership",
  "absence.departments": "departments",
  "absence.role": "a department with the role {role}",
  "absence.all": "anything that may be left out",
  "lint.without": "{type} without {absent}",
  "lint.of-field": "{type} in charge of {field}",
};
