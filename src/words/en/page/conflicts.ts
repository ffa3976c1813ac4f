import type { SameKeys } from "../../types.js";
import type { conflicts as zh } from "../../zh/page/conflicts.js";

export const conflicts: SameKeys<typeof zh> = {
  title: "Open conflicts",
  lead: "These places were edited by hand and are generated otherwise now. Choose one for each, or write your own; the rest stays open.",
  none: "Nothing is open",
  toChange: "Back to the change of holders",
  count: "{count} open",
  merged: "Merged text",
  mergedMeans: "both; the new one where they collide",
  own: "Own words",
  ownMeans: "write the final text",
  ownText: "Final text",
  leave: "Leave open",
  useAllMine: "Edited text throughout",
  useAllNext: "New text throughout",
  changed: "Changed in Word since the conflict was found: settle it in Word, or choose the edited text.",
  between: ", ",
  inWord: "Some can be settled in Word only (accept or reject the revisions by Tiaoli): {places}",
  gone: "(deleted)",
  absent: "(none)",
  blank: "(empty)",
  settle: "Settle the {count} chosen",
  chooseFirst: "Choose first",
  settled: "{count} settled, {open} still open.",
};
