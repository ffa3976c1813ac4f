import type { RoomsPhrase } from "../../../diag/phrases/rooms.js";
import type { Phrases } from "../../types.js";

export const rooms: Phrases<RoomsPhrase> = {
  "room.archive": "history and writing files",
  "room.check": "whether the documents of a unit fit together",
  "room.cli": "how commands are written",
  "room.compare": "comparing versions",
  "room.compose": "composing documents",
  "room.drift": "drift",
  "room.explain": "explaining where things come from",
  "room.file": "reading and writing files",
  "room.import": "import of old files",
  "room.layout": "checking a layout",
  "room.library": "the clause library",
  "room.lint": "checking the clause library",
  "room.merge": "merging edits made by hand",
  "room.ooxml": "Word files",
  "room.profile": "the unit profile",
  "room.rename": "renaming",
  "room.reader": "reading documents",
  "room.report": "reports of comparisons",
  "room.sheet": "fill-in spreadsheets",
  "room.writer": "writing documents",
  "room.yaml": "YAML",
  "severity-means.error": "error, nothing is written",
  "severity-means.warning": "warning, all else is done",
  "severity-means.info": "note",
};
