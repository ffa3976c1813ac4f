import type { SameKeys } from "../../types.js";
import type { history as zh } from "../../zh/page/history.js";

export const history: SameKeys<typeof zh> = {
  title: "History",
  lead: "Every generation is kept, and every version can be taken out. You get another copy; the present files stay.",
  runs: "Generations",
  order: "No.",
  run: "No. {number}",
  what: "What",
  why: "Why",
  papers: "Documents",
  undo: "Undo no. {number}",
  undoTitle: "Undo generation no. {number}?",
  undoText:
    "This unit's files become what they were before “{reason}”. All versions stay in the history. The facts stay: a change of holders is taken back under Change of holders.",
  none: "No document has been generated yet",
  ofPapers: "Versions by document",
  paper: "Document",
  version: "Version {number}",
  day: "Date",
  differs: "What changed",
  first: "First version",
  damaged: "Damaged, cannot be taken out",
  take: "Take out",
  takeOf: "Take out “{title}”, version {number}",
  generated: "generated",
  merged: "merged",
  mine: "edited by hand",
  compare: "Compare",
  compareOf: "Compare “{title}”, version {number}, with the one before",
  find: "Find a document",
  count: "{count} versions",
  edited: "edited by hand",
  missing: "file is gone",
  /** What each of the files of a version is, on its button. */
  ways: {
    generated: "Take out as generated",
    merged: "Take out with the changes made by hand",
    mine: "Take out as edited before the renewal",
  },
};
