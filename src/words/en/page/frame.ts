import type { SameKeys } from "../../types.js";
import type { frame as zh } from "../../zh/page/frame.js";

export const frame: SameKeys<typeof zh> = {
  home: "Home",
  units: "Units",
  tools: "Tools",
  quit: "Quit",
  quitTitle: "Quit Tiaoli?",
  quitText: "The program in the background ends. All that was written is in the workspace; open it again to go on.",
  stopped: "Tiaoli has ended",
  stoppedText: "This page can be closed. To use it again, double-click Tiaoli.",
  lost: "The connection to the program is lost. Double-click Tiaoli to open it again; what is not saved is still on this page, so leave it open.",
  toContent: "Skip to content",
  notFound: "There is no such page",
  notFoundText: "The address may be wrong.",
  failed: "The program failed; it was not done.",
  unitSearch: "Find a unit",
  noUnitFound: 'no unit has "{text}" in its name',
  otherWorkspace: "Other workspace",
  sample: "sample",
};
