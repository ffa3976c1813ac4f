import type { SameKeys } from "../../types.js";
import type { layout as zh } from "../../zh/page/layout.js";

export const layout: SameKeys<typeof zh> = {
  title: "Check layout",
  lead: "Holds paper, fonts, sizes, line pitch, numbers and the place of each element against the national standard or a chosen look. The file itself stays as it is.",
  look: "Hold against the look",
  own: "the file's own",
  run: "Check",
  found: "{name}: {count} {count|finding|findings}, {mendable} of which can be mended",
  clean: "Nothing was found",
  place: "Place",
  problem: "Finding",
  wanted: "Should be",
  basis: "Basis",
  places: "Places",
  mendable: "can be mended",
  mendableSome: "{count} can be mended",
  byHand: "by hand",
  take: "mend",
  makeCopy: "Save a mended copy",
  made: "{count} mended.",
  left: "{count} left to be done by hand",
  noneLeft: "Nothing is left.",
  nothing: "Nothing could be mended; no file was written.",
  paragraphOf: "paragraph {number} ({part})",
  another: "Another file",
  mendedSuffix: " (mended)",
};
