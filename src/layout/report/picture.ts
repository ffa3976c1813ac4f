import { escapeAttribute, escapeText } from "../../ooxml/xml.js";
import { firstLineIn, restIn, sizeOf } from "../appearance.js";
import { chineseFont } from "../font-families.js";
import { pitchOf } from "../measures.js";
import type { Paragraph } from "../word/file.js";
import type { Letters } from "../word/letters.js";
import { areaWidth, type Section } from "../word/section.js";

/** So many lines of a paragraph are drawn; the rest is left out. */
const mostLines = 4;
/** Lengths in points, as in the drawing. */
interface Letter {
  readonly text: string;
  readonly width: number;
  readonly letters: Letters;
}
const points = (twips: number): string => String(Math.round(twips * 5) / 100);

/** A paragraph as its measures say it is printed, across the width of its page: a drawing, not what a program would print. */
export function paragraphPicture(paragraph: Paragraph): string {
  const { layout, section, startsPage } = paragraph;
  const size = sizeOf(paragraph);
  const pitch = pitchOf(paragraph, size) ?? Math.round(size * 26);
  const left = restIn(paragraph) * size * 20;
  const right = layout.rightChars === undefined ? layout.right : (layout.rightChars / 100) * size * 20;
  const first = firstLineIn(paragraph) * size * 20;
  const area = areaWidth(section);
  const lines = broken(lettersOf(paragraph), (line) => area - right - (line === 0 ? first : left));
  const top = Math.min(layout.before, pitch * 3) + (startsPage ? 240 : 120);
  const drawn = lines.slice(0, mostLines).map((line, i) => {
    const start = section.margins.left + (i === 0 ? first : left);
    const room = area - right - (i === 0 ? first : left) - widthOf(line);
    const shift = layout.align === "right" ? room : layout.align === "center" ? room / 2 : 0;
    return lineDrawn(line, start + shift, top + pitch * (i + 0.5) + size * 7);
  });
  const height = top + pitch * Math.max(1, drawn.length) + 120;
  const newPage = startsPage ? `<path class="page" d="M0 8H${points(section.width)}"/>` : "";
  const more =
    lines.length > mostLines ? `<text class="more" x="${points(section.width - 700)}" y="${points(height - 60)}">……</text>` : "";
  return svg(section.width, height, edges(section, height) + newPage + drawn.join("") + more);
}

/** A page with its type area and the place of the page number. */
export function pagePicture(section: Section, pageNumber: string | undefined): string {
  const { width, height, margins } = section;
  const area = `<rect class="area" x="${points(margins.left)}" y="${points(margins.top)}" width="${points(areaWidth(section))}" height="${points(height - margins.top - margins.bottom)}"/>`;
  const number =
    pageNumber === undefined
      ? ""
      : `<text x="${points(width - margins.right)}" y="${points(height - margins.bottom + 700)}" font-size="28" text-anchor="end">${escapeText(pageNumber)}</text>`;
  return svg(width, height, area + number);
}

const svg = (width: number, height: number, inner: string): string =>
  `<svg viewBox="0 0 ${points(width)} ${points(height)}" role="img">${inner}</svg>`;
/** The two sides of the type area. */
const edges = ({ width, margins }: Section, height: number): string =>
  [margins.left, width - margins.right].map((x) => `<path class="edge" d="M${points(x)} 0V${points(height)}"/>`).join("");

/** Its letters with the automatic number, in twips as wide as they are set; digits and Latin letters half as wide as Chinese. */
function lettersOf({ runs, auto, autoRun, markLetters }: Paragraph): readonly Letter[] {
  const all = auto === "" ? runs : [{ text: auto, letters: autoRun?.letters ?? markLetters }, ...runs];
  return all.flatMap(({ text, letters }) =>
    [...text].map((one): Letter => {
      const em = letters.size * 20;
      const own = one === "\t" ? em * 2 : one.codePointAt(0)! < 0x2000 ? em / 2 : em;
      return { text: one, width: Math.max(0, own + letters.spacing), letters };
    }),
  );
}
const widthOf = (line: readonly Letter[]): number => line.reduce((sum, { width }) => sum + width, 0);

/** Lines, one more than are drawn at the most. */
function broken(letters: readonly Letter[], widthAt: (line: number) => number): readonly (readonly Letter[])[] {
  const lines: Letter[][] = [[]];
  let used = 0;
  for (const one of letters) {
    const line = lines.at(-1)!;
    const isFull = used + one.width > widthAt(lines.length - 1) + 20 && line.length > 0;
    if (isFull || one.text === "\n") {
      if (lines.length > mostLines) break;
      lines.push(one.text === "\n" ? [] : [one]);
      used = one.text === "\n" ? 0 : one.width;
    } else {
      line.push(one);
      used += one.width;
    }
  }
  return lines;
}

/** One text element for each stretch of equal letters, held to its width whatever font the reader has. */
function lineDrawn(line: readonly Letter[], x: number, y: number): string {
  let out = "";
  for (let from = 0, at = x; from < line.length; ) {
    let end = from + 1;
    while (end < line.length && line[end]!.letters === line[from]!.letters) end += 1;
    const some = line.slice(from, end);
    const width = widthOf(some);
    const { letters } = some[0]!;
    const text = some.map((one) => (one.text === "\t" ? "　" : one.text)).join("");
    const family = escapeAttribute(chineseFont(letters) ?? letters.fonts.ascii ?? "");
    const colour = /^[0-9a-f]{6}$/.test(letters.colour) ? ` fill="#${letters.colour}"` : "";
    const ground = letters.highlighted
      ? `<rect class="marked" x="${points(at)}" y="${points(y - letters.size * 18)}" width="${points(width)}" height="${letters.size * 1.2}"/>`
      : "";
    out += `${ground}<text x="${points(at)}" y="${points(y)}" font-size="${letters.size}" font-family="${family},serif"${letters.bold ? ' font-weight="bold"' : ""}${colour} textLength="${points(width)}" xml:space="preserve">${escapeText(text)}</text>`;
    from = end;
    at += width;
  }
  return out;
}
