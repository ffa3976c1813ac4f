import type { SameKeys } from "../../types.js";
import type { home as zh } from "../../zh/page/home.js";

export const home: SameKeys<typeof zh> = {
  title: "Home",
  due: "Due",
  count: "{count} {count|unit|units}",
  unit: "Unit",
  refused: "cannot be drafted",
  conflicts: "conflicts",
  edited: "edited by hand",
  blanks: "blanks",
  vacant: "vacant posts",
  unsettled: "not final",
  findings: "contradictions",
  documents: "documents",
  none: "nothing due",
  asOf: "by the posts held on {day}",
  noUnits: "No units yet",
  noUnitsText: "Make a unit's profile, and its documents can be drafted.",
  unreadable: "Some profiles cannot be read",
  signatures: "{count} more to be signed on paper",
};
