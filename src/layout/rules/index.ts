import type { LayoutRule } from "../types.js";
import { addressee } from "./addressee.js";
import { attachmentForm } from "./attachment-form.js";
import { attachmentMissing } from "./attachment-missing.js";
import { boldHeading } from "./bold-heading.js";
import { characterPitch } from "./character-pitch.js";
import { colouredText } from "./coloured-text.js";
import { dateForm } from "./date-form.js";
import { dateZero } from "./date-zero.js";
import { documentNumber } from "./document-number.js";
import { emptyParagraphs } from "./empty-paragraphs.js";
import { firstLineIndent } from "./first-line-indent.js";
import { halfWidthPunctuation } from "./half-width-punctuation.js";
import { headerRow } from "./header-row.js";
import { imprint } from "./imprint.js";
import { imprintRule } from "./imprint-rule.js";
import { latinFont } from "./latin-font.js";
import { levelFont } from "./level-font.js";
import { lineBreakItem } from "./line-break-item.js";
import { linePitch } from "./line-pitch.js";
import { numberForm } from "./number-form.js";
import { numberGap } from "./number-gap.js";
import { numberOrder } from "./number-order.js";
import { pageMargins } from "./page-margins.js";
import { pageNumberForm } from "./page-number-form.js";
import { pageNumberMissing } from "./page-number-missing.js";
import { pageNumberPlace } from "./page-number-place.js";
import { pageOrientation } from "./page-orientation.js";
import { pageSize } from "./page-size.js";
import { paragraphSpacing } from "./paragraph-spacing.js";
import { quoteFont } from "./quote-font.js";
import { signaturePlace } from "./signature-place.js";
import { splitRow } from "./split-row.js";
import { straightQuote } from "./straight-quote.js";
import { themeFont } from "./theme-font.js";
import { titleForm } from "./title-form.js";
import { titlePitch } from "./title-pitch.js";
import { typedSpace } from "./typed-space.js";
import { wideTable } from "./wide-table.js";
import { wrongFont } from "./wrong-font.js";
import { wrongSize } from "./wrong-size.js";

/** Alphabetical. A test fails when a file of this folder is missing here. */
export const layoutRules: readonly LayoutRule[] = [
  addressee,
  attachmentForm,
  attachmentMissing,
  boldHeading,
  characterPitch,
  colouredText,
  dateForm,
  dateZero,
  documentNumber,
  emptyParagraphs,
  firstLineIndent,
  halfWidthPunctuation,
  headerRow,
  imprintRule,
  imprint,
  latinFont,
  levelFont,
  lineBreakItem,
  linePitch,
  numberForm,
  numberGap,
  numberOrder,
  pageMargins,
  pageNumberForm,
  pageNumberMissing,
  pageNumberPlace,
  pageOrientation,
  pageSize,
  paragraphSpacing,
  quoteFont,
  signaturePlace,
  splitRow,
  straightQuote,
  themeFont,
  titleForm,
  titlePitch,
  typedSpace,
  wideTable,
  wrongFont,
  wrongSize,
];
