import { endsAsDocument } from "../recognise/document-names.js";
import { isContentsHead, isDay, isIssueLine } from "../recognise/line-forms.js";
import { familyIn, isBold, isCentred, isRed, sizeOf } from "./appearance.js";
import type { ParagraphNumber } from "./numbers.js";
import { leadingGap, widthOf } from "./spaced.js";
import type { Paragraph } from "./word/file.js";

type Flowing = Paragraph & { /** Index in its part. */ readonly at: number };

/** A title stands among the first paragraphs: masthead, number, secrecy and urgency come before it. */
const searched = 14;
/**
 * Indexes of the paragraphs that make up the title; empty where there is no certain one.
 * @param flow paragraphs outside tables that are not blank
 */
export function titleOf(
  flow: readonly Flowing[],
  numberAt: (at: number) => ParagraphNumber | null,
): { readonly title: readonly number[] } {
  const head = flow.slice(0, searched);
  const mayBe = (one: Flowing): boolean => {
    const text = one.text.trim();
    return (
      text.length <= 90 &&
      numberAt(one.at) === null &&
      !noTitle.some((form) => form.test(text)) &&
      !isDay(text) &&
      !isIssueLine(text) &&
      !isContentsHead(text) &&
      !isRed(one)
    );
  };
  const sentence = head.findIndex(({ text }) => /[。；]/.test(text) || text.trim().length > 90);
  const early = sentence < 0 ? head : head.slice(0, sentence);
  const isStyled = ({ styles }: Flowing) => styles.some((name) => name === "title" || name === "标题");
  const start =
    early.find((one) => isStyled(one) && mayBe(one)) ??
    early.find((one) => mayBe(one) && isCentred(one) && sizeOf(one) >= 16) ??
    early.find((one) => mayBe(one) && endsAsDocument(one.text.trim())) ??
    early.find((one, i) => i <= 2 && mayBe(one) && isCentred(one) && standsOut(one, flow.slice(i + 1)));
  if (start === undefined) return { title: [] };
  const found = [start.at];
  // Lines of one title have its look; a blank line ends it. The line that tells it need not be the first.
  const isLikeIt = (one: Flowing): boolean =>
    mayBe(one) && isPlacedLike(one, start) && (sizeOf(one) === sizeOf(start) || endsIt(one, start));
  for (const one of early.slice(0, early.indexOf(start)).reverse()) {
    if (one.at !== found[0]! - 1 || !isLikeIt(one) || familyIn(one) !== familyIn(start)) break;
    found.unshift(one.at);
  }
  for (const next of early.slice(early.indexOf(start) + 1)) {
    if (next.at !== found.at(-1)! + 1 || !isLikeIt(next) || next.startsPage) break;
    found.push(next.at);
  }
  return { title: found };
}

/** In the middle as the other is; a line moved there by spaces may need fewer of them than the other. */
const isPlacedLike = (one: Flowing, start: Flowing): boolean =>
  isCentred(start) &&
  (isCentred(one) ||
    (start.layout.align !== "center" && widthOf(leadingGap(one.text)) >= 3 && familyIn(one) === familyIn(start)));

/** 实施方案 in smaller letters of the same font below the name of what is carried out. */
const endsIt = (one: Flowing, start: Flowing): boolean =>
  familyIn(one) === familyIn(start) && !/^[—–－-]/.test(one.text.trim()) && endsAsDocument(one.text.trim());

/** Lines that stand where a title may, and are none. */
const noTitle: readonly RegExp[] = [
  /[。；：，,:;]$/,
  /^[（(].*[）)]$/,
  /号(?:\s*签发人.*)?$/,
  /^[\d\s]+$/,
  // 第3期, 2026年第3期（总第12期）: of bulletins and minutes.
  /^(?:\d{4}\s*年\s*)?[（(]?(?:总\s*)?第\s*[\d〇零一二三四五六七八九十百]+\s*[期次]/,
  /^(?:目\s*录|签发人|编\s*印|主\s*办|主\s*编|编\s*辑)/,
  /^[A-Za-z\d\s.,:;@/-]*$/,
];

/** Bold, larger or in another font than the text below it, which is not centred. */
function standsOut(one: Flowing, below: readonly Flowing[]): boolean {
  const text = below.find((other) => !isCentred(other));
  if (text === undefined) return false;
  return sizeOf(one) > sizeOf(text) || (isBold(one) && !isBold(text)) || familyIn(one) !== familyIn(text);
}
