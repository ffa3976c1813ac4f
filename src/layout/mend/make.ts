import type { Look, TextStyle } from "../../look/types.js";
import { halfPoints, pointsToTwips } from "../../ooxml/units.js";
import { textOf } from "../../ooxml/xml-tree.js";
import type { Paragraph, Piece, Run } from "../word/file.js";
import type { Mend } from "./types.js";

type Attributes = Readonly<Record<string, string | null>>;

/** A paragraph two deleted-mark paragraphs make up is nobody's to mend. */
export const setParagraph = (of: Paragraph, property: string, attributes: Attributes): readonly Mend[] =>
  of.isJoined ? [] : [{ do: "set", of: of.element, holder: "w:pPr", property, attributes }];

export const setRuns = (runs: readonly Run[], property: string, attributes: Attributes): readonly Mend[] =>
  runs.map(({ element, holder }) => ({ do: "set", of: element, holder, property, attributes }));

/** Nothing moves or hangs the lines from the left. */
export const noLeft: Attributes = {
  "w:left": "0",
  "w:leftChars": "0",
  "w:start": null,
  "w:startChars": null,
  "w:hanging": null,
  "w:hangingChars": null,
};

/** First line in by so many characters, whatever hung or was moved before. */
export const indentMend = (of: Paragraph, characters: number, size: number): readonly Mend[] =>
  setParagraph(of, "w:ind", {
    ...noLeft,
    "w:firstLineChars": String(Math.round(characters * 100)),
    "w:firstLine": String(pointsToTwips(characters * size)),
  });

export const pitchMend = (of: Paragraph, points: number): readonly Mend[] =>
  setParagraph(of, "w:spacing", { "w:line": String(pointsToTwips(points)), "w:lineRule": "exact" });

export const sizeMend = (runs: readonly Run[], points: number): readonly Mend[] => [
  ...setRuns(runs, "w:sz", { "w:val": String(halfPoints(points)) }),
  ...setRuns(runs, "w:szCs", { "w:val": String(halfPoints(points)) }),
];

export const boldMend = (runs: readonly Run[]): readonly Mend[] => [
  ...setRuns(runs, "w:b", { "w:val": "0" }),
  ...setRuns(runs, "w:bCs", { "w:val": "0" }),
];

/** The Chinese font of runs, without the theme font that would override it. */
export const fontMend = (runs: readonly Run[], style: TextStyle, look: Look): readonly Mend[] =>
  setRuns(runs, "w:rFonts", { "w:eastAsia": look.fonts[style.font].docx, "w:eastAsiaTheme": null });

/**
 * Other characters in place of some of a paragraph's text.
 * @param changes from and to in its text, in order, each within one place of the file
 * @returns null where one of them lies in a field, a tab, or across two places
 */
export function textMends(
  { pieces, isJoined }: Paragraph,
  changes: readonly { readonly from: number; readonly to: number; readonly text: string }[],
): readonly Mend[] | null {
  const mends: Mend[] = [];
  for (const { from, to, text } of changes) {
    const piece = pieces.find((one) => one.start <= from && to <= one.start + one.text.length);
    if (piece === undefined || isJoined || !isPlain(piece)) return null;
    mends.push({ do: "text", in: piece.from, from: from - piece.start, to: to - piece.start, text });
  }
  return mends;
}

/** Its characters stand in the file one by one: no field prints them, and no soft hyphen was left out in reading. */
export const isPlain = ({ from, text, inField }: Piece): boolean => !inField && from.name === "w:t" && textOf(from) === text;

/** What takes the typed gap away; none where a field or a joined paragraph stands in the way. */
export function gapMends({ pieces, isJoined }: Paragraph, gap: string): readonly Mend[] {
  const mends: Mend[] = [];
  let left = gap.length;
  for (const piece of pieces) {
    if (left <= 0) break;
    const length = Math.min(left, piece.text.length);
    if (isJoined) return [];
    if (piece.from.name === "w:tab" && !piece.inField) mends.push({ do: "remove", element: piece.from });
    else if (isPlain(piece)) mends.push({ do: "text", in: piece.from, from: 0, to: length, text: "" });
    else return [];
    left -= length;
  }
  return mends;
}
