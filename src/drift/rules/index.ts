import type { DriftRule } from "../types.js";
import { citationTitle } from "./citation-title.js";
import { debris } from "./debris.js";
import { doubledMark } from "./doubled-mark.js";
import { fixedPhrase } from "./fixed-phrase.js";
import { foreignName } from "./foreign-name.js";
import { foreignOrgan } from "./foreign-organ.js";
import { formerPerson } from "./former-person.js";
import { halfWidth } from "./half-width.js";
import { holedTitle } from "./holed-title.js";
import { innerSpace } from "./inner-space.js";
import { lostClose } from "./lost-close.js";
import { lostEnd } from "./lost-end.js";
import { lostHeading } from "./lost-heading.js";
import { lostWord } from "./lost-word.js";
import { missingBasis } from "./missing-basis.js";
import { mixedNumbers } from "./mixed-numbers.js";
import { mixedSelf } from "./mixed-self.js";
import { numberGap } from "./number-gap.js";
import { numberSeries } from "./number-series.js";
import { organForm } from "./organ-form.js";
import { outdated } from "./outdated.js";
import { ownCadence } from "./own-cadence.js";
import { placeholder } from "./placeholder.js";
import { repeatedPaper } from "./repeated-paper.js";
import { repeatedText } from "./repeated-text.js";
import { repeatedWord } from "./repeated-word.js";
import { selfReference } from "./self-reference.js";
import { shortTitle } from "./short-title.js";
import { twoFirst } from "./two-first.js";
import { unpaired } from "./unpaired.js";
import { widerScope } from "./wider-scope.js";
import { wrongWord } from "./wrong-word.js";

/** Alphabetical. A test fails when a file of this folder is missing here. */
export const driftRules: readonly DriftRule[] = [
  citationTitle,
  debris,
  doubledMark,
  fixedPhrase,
  foreignName,
  foreignOrgan,
  formerPerson,
  halfWidth,
  holedTitle,
  innerSpace,
  lostClose,
  lostEnd,
  lostHeading,
  lostWord,
  missingBasis,
  mixedNumbers,
  mixedSelf,
  numberGap,
  numberSeries,
  organForm,
  outdated,
  ownCadence,
  placeholder,
  repeatedPaper,
  repeatedText,
  repeatedWord,
  selfReference,
  shortTitle,
  twoFirst,
  unpaired,
  widerScope,
  wrongWord,
];
