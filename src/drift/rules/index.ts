import type { DriftRule } from "../types.js";
import { citationTitle } from "./citation-title.js";
import { debris } from "./debris.js";
import { doubledMark } from "./doubled-mark.js";
import { fixedPhrase } from "./fixed-phrase.js";
import { halfWidth } from "./half-width.js";
import { lostEnd } from "./lost-end.js";
import { numberSeries } from "./number-series.js";
import { outdated } from "./outdated.js";
import { placeholder } from "./placeholder.js";
import { repeatedText } from "./repeated-text.js";
import { repeatedWord } from "./repeated-word.js";
import { selfReference } from "./self-reference.js";
import { unpaired } from "./unpaired.js";
import { widerScope } from "./wider-scope.js";
import { wrongWord } from "./wrong-word.js";

/** Alphabetical. A test fails when a file of this folder is missing here. */
export const driftRules: readonly DriftRule[] = [
  citationTitle,
  debris,
  doubledMark,
  fixedPhrase,
  halfWidth,
  lostEnd,
  numberSeries,
  outdated,
  placeholder,
  repeatedText,
  repeatedWord,
  selfReference,
  unpaired,
  widerScope,
  wrongWord,
];
