import type { DriftRule } from "../types.js";
import { adverbDe } from "./adverb-de.js";
import { askedBelow } from "./asked-below.js";
import { bareSlogan } from "./bare-slogan.js";
import { belowFloor } from "./below-floor.js";
import { brokenNumber } from "./broken-number.js";
import { citationNumber } from "./citation-number.js";
import { citationTitle } from "./citation-title.js";
import { contradiction } from "./contradiction.js";
import { debris } from "./debris.js";
import { digitWord } from "./digit-word.js";
import { doubledMark } from "./doubled-mark.js";
import { emptyHeading } from "./empty-heading.js";
import { fixedPhrase } from "./fixed-phrase.js";
import { foreignContact } from "./foreign-contact.js";
import { foreignHead } from "./foreign-head.js";
import { foreignKind } from "./foreign-kind.js";
import { foreignName } from "./foreign-name.js";
import { foreignOrgan } from "./foreign-organ.js";
import { foreignPlace } from "./foreign-place.js";
import { formerPerson } from "./former-person.js";
import { hackedName } from "./hacked-name.js";
import { halfWidth } from "./half-width.js";
import { holedTitle } from "./holed-title.js";
import { impossibleDay } from "./impossible-day.js";
import { innerSpace } from "./inner-space.js";
import { levelJump } from "./level-jump.js";
import { listCount } from "./list-count.js";
import { listedTimes } from "./listed-times.js";
import { lostArticle } from "./lost-article.js";
import { lostClose } from "./lost-close.js";
import { lostEnd } from "./lost-end.js";
import { lostHeading } from "./lost-heading.js";
import { lostList } from "./lost-list.js";
import { lostMark } from "./lost-mark.js";
import { lostName } from "./lost-name.js";
import { lostNot } from "./lost-not.js";
import { lostObject } from "./lost-object.js";
import { lostWord } from "./lost-word.js";
import { missingBasis } from "./missing-basis.js";
import { mixedAbove } from "./mixed-above.js";
import { mixedNumbers } from "./mixed-numbers.js";
import { mixedSelf } from "./mixed-self.js";
import { mixedTerms } from "./mixed-terms.js";
import { nearWord } from "./near-word.js";
import { numberGap } from "./number-gap.js";
import { numberSeries } from "./number-series.js";
import { numberTwice } from "./number-twice.js";
import { organForm } from "./organ-form.js";
import { otherTrade } from "./other-trade.js";
import { outdated } from "./outdated.js";
import { overLength } from "./over-length.js";
import { ownCadence } from "./own-cadence.js";
import { ownKind } from "./own-kind.js";
import { ownName } from "./own-name.js";
import { ownOrgan } from "./own-organ.js";
import { ownTitle } from "./own-title.js";
import { partyMatter } from "./party-matter.js";
import { pastTheme } from "./past-theme.js";
import { pastYear } from "./past-year.js";
import { placeholder } from "./placeholder.js";
import { repealed } from "./repealed.js";
import { repeatedPaper } from "./repeated-paper.js";
import { repeatedText } from "./repeated-text.js";
import { repeatedTitle } from "./repeated-title.js";
import { repeatedWord } from "./repeated-word.js";
import { replacedWord } from "./replaced-word.js";
import { selfReference } from "./self-reference.js";
import { shortTitle } from "./short-title.js";
import { splitTitle } from "./split-title.js";
import { spunPhrase } from "./spun-phrase.js";
import { strangeSelf } from "./strange-self.js";
import { strayMark } from "./stray-mark.js";
import { swappedJoiner } from "./swapped-joiner.js";
import { townOffice } from "./town-office.js";
import { twoCounts } from "./two-counts.js";
import { twoDeadlines } from "./two-deadlines.js";
import { twoFirst } from "./two-first.js";
import { twoHolders } from "./two-holders.js";
import { twoIntervals } from "./two-intervals.js";
import { twoNames } from "./two-names.js";
import { unevenGrades } from "./uneven-grades.js";
import { unevenList } from "./uneven-list.js";
import { unevenMarks } from "./uneven-marks.js";
import { unevenYear } from "./uneven-year.js";
import { unknownDepartment } from "./unknown-department.js";
import { unknownPerson } from "./unknown-person.js";
import { unpaired } from "./unpaired.js";
import { vagueCadence } from "./vague-cadence.js";
import { widerScope } from "./wider-scope.js";
import { wrongAuthority } from "./wrong-authority.js";
import { wrongSum } from "./wrong-sum.js";
import { wrongWord } from "./wrong-word.js";

/** Alphabetical. A test fails when a file of this folder is missing here. */
export const driftRules: readonly DriftRule[] = [
  adverbDe,
  askedBelow,
  bareSlogan,
  belowFloor,
  brokenNumber,
  citationNumber,
  citationTitle,
  contradiction,
  debris,
  digitWord,
  doubledMark,
  emptyHeading,
  fixedPhrase,
  foreignContact,
  foreignHead,
  foreignKind,
  foreignName,
  foreignOrgan,
  foreignPlace,
  formerPerson,
  hackedName,
  halfWidth,
  holedTitle,
  impossibleDay,
  innerSpace,
  levelJump,
  listCount,
  listedTimes,
  lostArticle,
  lostClose,
  lostEnd,
  lostHeading,
  lostList,
  lostMark,
  lostName,
  lostNot,
  lostObject,
  lostWord,
  missingBasis,
  mixedAbove,
  mixedNumbers,
  mixedSelf,
  mixedTerms,
  nearWord,
  numberGap,
  numberSeries,
  numberTwice,
  organForm,
  otherTrade,
  outdated,
  overLength,
  ownCadence,
  ownKind,
  ownName,
  ownOrgan,
  ownTitle,
  partyMatter,
  pastTheme,
  pastYear,
  placeholder,
  repealed,
  repeatedPaper,
  repeatedText,
  repeatedTitle,
  repeatedWord,
  replacedWord,
  selfReference,
  shortTitle,
  splitTitle,
  spunPhrase,
  strangeSelf,
  strayMark,
  swappedJoiner,
  townOffice,
  twoCounts,
  twoDeadlines,
  twoFirst,
  twoHolders,
  twoIntervals,
  twoNames,
  unevenGrades,
  unevenList,
  unevenMarks,
  unevenYear,
  unknownDepartment,
  unknownPerson,
  unpaired,
  vagueCadence,
  widerScope,
  wrongAuthority,
  wrongSum,
  wrongWord,
];
