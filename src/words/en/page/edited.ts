import type { SameKeys } from "../../types.js";
import type { edited as zh } from "../../zh/page/edited.js";

export const edited: SameKeys<typeof zh> = {
  title: "Edited by hand",
  savedNow: "“{title}” was just saved",
  inUseNow: "“{title}” is open",
  seeChanges: "See what changed",
  inUse: "The file is open: what is not saved cannot be seen here, and it cannot be regenerated. Save and close it.",
  by: "What was changed by hand",
  since: "against version {number} as generated",
  none: "Nothing was changed by hand: the words are as generated.",
  foretold: "If it were regenerated now",
  foretoldNone: "Regenerating now would leave this document alone.",
  nothingWritten: "A forecast only; nothing is written.",
  toChange: "Go and regenerate",
  toConflicts: "Settle conflicts",
};
