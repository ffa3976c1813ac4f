import type { BatchPhrase } from "./batch.js";
import type { BoardsPhrase } from "./boards.js";
import type { BurdenPhrase } from "./burden.js";
import type { CausesPhrase } from "./causes.js";
import type { CommandsPhrase } from "./commands.js";
import type { CommonPhrase } from "./common.js";
import type { ComparisonPhrase } from "./comparison.js";
import type { DetailsPhrase } from "./details.js";
import type { DriftPhrase } from "./drift.js";
import type { FieldsPhrase } from "./fields.js";
import type { ImportPhrase } from "./import.js";
import type { LayoutPhrase } from "./layout.js";
import type { LintPhrase } from "./lint.js";
import type { MarksPhrase } from "./marks.js";
import type { QueuePhrase } from "./queue.js";
import type { ReleasePhrase } from "./release.js";
import type { RenewPhrase } from "./renew.js";
import type { RoomsPhrase } from "./rooms.js";
import type { ShowPhrase } from "./show.js";

/** Everything that is worded by language besides messages: parts of sentences, names, lines of reports on screen. */
export type PhraseKey =
  | BatchPhrase
  | BoardsPhrase
  | BurdenPhrase
  | CausesPhrase
  | CommandsPhrase
  | CommonPhrase
  | ComparisonPhrase
  | DetailsPhrase
  | DriftPhrase
  | FieldsPhrase
  | ImportPhrase
  | LayoutPhrase
  | LintPhrase
  | MarksPhrase
  | QueuePhrase
  | ReleasePhrase
  | RenewPhrase
  | RoomsPhrase
  | ShowPhrase;
