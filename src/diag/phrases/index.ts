import type { CommonPhrase } from "./common.js";
import type { LintPhrase } from "./lint.js";
import type { RoomPhrase } from "./rooms.js";

/** Everything that is worded by language besides messages: parts of sentences, names, lines of reports on screen. */
export type PhraseKey = CommonPhrase | LintPhrase | RoomPhrase;
