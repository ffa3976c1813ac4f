import type { CommonPhrase } from "./common.js";
import type { LayoutPhrase } from "./layout.js";
import type { LintPhrase } from "./lint.js";
import type { RoomsPhrase } from "./rooms.js";

/** Everything that is worded by language besides messages: parts of sentences, names, lines of reports on screen. */
export type PhraseKey = CommonPhrase | LayoutPhrase | LintPhrase | RoomsPhrase;
