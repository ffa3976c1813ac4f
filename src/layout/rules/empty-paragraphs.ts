import { phrase } from "../../diag/phrase.js";
import type { Look } from "../../look/types.js";
import { pointsToTwips } from "../../ooxml/units.js";
import { child, elements, type XmlElement } from "../../ooxml/xml-tree.js";
import { setParagraph } from "../mend/make.js";
import type { Mend } from "../mend/types.js";
import type { Placed } from "../roles.js";
import { styleOf } from "../style-of.js";
import type { LayoutRule } from "../types.js";

/**
 * Blank paragraphs in place of spacing: two and more, or a page break, behind the last words; elsewhere three and more in a row, or
 * one between two paragraphs of running text. One or two beside title, attachment list and signature are the blank lines the standard asks for.
 */
export const emptyParagraphs: LayoutRule = {
  code: "layout/empty-paragraphs",
  strength: "practice",
  source: "practice",
  check({ file, paragraphs, look }, report) {
    const trailing = trailingBlanks(paragraphs);
    const direct = new Set(elements(child(file.word.file.document, "w:body")!));
    const spare = trailing.filter((one) => isSpare(one, direct));
    if (trailing.length >= 2 || trailing.some(({ startsPage }) => startsPage))
      report(
        trailing[0]!,
        { found: phrase("blank.trailing", { count: trailing.length }), wanted: phrase("blank.remove") },
        spare.length === trailing.length ? spare.map(({ element }) => ({ do: "remove", element }) as const) : [],
      );
    const running = (one: Placed | undefined) => one?.role === "body" || one?.role === "item";
    for (let i = 0; i < paragraphs.length; i++) {
      if (!isEmpty(paragraphs[i]!)) continue;
      let end = i;
      while (end + 1 < paragraphs.length && isEmpty(paragraphs[end + 1]!)) end += 1;
      const [before, after] = [paragraphs[i - 1], paragraphs[end + 1]];
      const count = end - i + 1;
      if (
        before !== undefined &&
        after !== undefined &&
        (count >= 3 || (running(before) && (running(after) || after.role === "heading")))
      )
        report(
          paragraphs[i]!,
          {
            found: count >= 3 ? phrase("blank.run", { count }) : phrase("blank.between"),
            wanted: phrase("blank.none"),
          },
          inPlaceOf(paragraphs.slice(i, end + 1), before, after, { direct, look }),
        );
      i = end;
    }
  },
};

/**
 * Blank paragraphs taken away between text and text, with the spacing that what follows asks for; before an attachment a new
 * page. None where something hangs on them, or where a place to write or stamp may be meant.
 */
function inPlaceOf(
  blanks: readonly Placed[],
  before: Placed,
  after: Placed,
  { direct, look }: { readonly direct: ReadonlySet<XmlElement>; readonly look: Look },
): readonly Mend[] {
  const isLabel = after.role === "attachment-label";
  if (!isLabel && !(isText(before) && (isText(after) || after.role === "attachment-list"))) return [];
  if (!blanks.every((one) => isSpare(one, direct))) return [];
  if (!direct.has(before.element) || !direct.has(after.element) || after.isJoined) return [];
  const removed = blanks.map(({ element }) => ({ do: "remove", element }) as const);
  if (isLabel) return [...removed, ...setParagraph(after, "w:pageBreakBefore", {})];
  const style = after.role === "attachment-list" ? look.styles["attachment-list"] : styleOf(after, look);
  const lines = style?.before ?? 0;
  if (lines === 0) return removed;
  const space = {
    "w:before": String(pointsToTwips(lines * look.page.pitch)),
    "w:beforeLines": null,
    "w:beforeAutospacing": null,
  };
  return [...removed, ...setParagraph(after, "w:spacing", space)];
}

/** Surely running text: lines without a full stop may be those of a form. */
const isText = ({ role, text }: Placed): boolean =>
  role === "heading" || role === "item" || (role === "body" && /[。；！？]/.test(text));

/** Blank paragraphs behind the last words; one behind a table has to be there, and frames hang on one. */
function trailingBlanks(paragraphs: readonly Placed[]): readonly Placed[] {
  // A page break behind the last words begins a page with nothing on it.
  const last = paragraphs.findLastIndex((one) => !isEmpty({ ...one, startsPage: false }) || one.layout.framed);
  const blanks = paragraphs.slice(last + 1);
  const before = paragraphs[last];
  return before?.table == null && before?.layout.framed !== true ? blanks : blanks.slice(1);
}

/** Nothing hangs on it: no bookmark, section, note or frame, and it stands in no wrapper that needs a paragraph. */
function isSpare({ element, isJoined, layout }: Placed, direct: ReadonlySet<XmlElement>): boolean {
  const isPlain = (one: XmlElement): boolean => one.name === "w:rPr" || (plain.has(one.name) && elements(one).every(isPlain));
  const own = child(element, "w:pPr");
  return (
    !isJoined &&
    direct.has(element) &&
    layout.borders === undefined &&
    layout.outline === undefined &&
    child(own, "w:numPr") === undefined &&
    ["w:ins", "w:del"].every((name) => child(child(own, "w:rPr"), name) === undefined) &&
    (own === undefined || ["w:sectPr", "w:pPrChange"].every((name) => child(own, name) === undefined)) &&
    elements(element).every((one) => one.name === "w:pPr" || isPlain(one))
  );
}
const plain = new Set(["w:r", "w:t", "w:tab", "w:br", "w:cr", "w:proofErr", "w:lastRenderedPageBreak"]);

const isEmpty = ({ role, hasDrawing, startsPage, table, layout }: Placed): boolean =>
  role === "empty" && !hasDrawing && !startsPage && table === null && layout.line > 100;
