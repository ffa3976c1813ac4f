import { type CutFace, cutFace } from "./cut-face.js";
import type { LoadedFont } from "./fonts.js";
import { packed } from "./packed-font.js";
import { readSfnt } from "./sfnt.js";
import { type CutFont, cutTrueType } from "./truetype-subset.js";

/** Tables that shape text or suit it to a screen; lines are set character by character, so a subset without them prints the same. */
const unused = ["GSUB", "GPOS", "GDEF", "BASE", "vhea", "vmtx", "VORG", "DSIG", "morx", "kern", "gasp"];

/** A font as it goes into a PDF. */
export interface PdfSubset extends CutFont {
  /** For bytes that are embedded as they are; without it pdfkit reads them, and rewrites their CFF outlines. */
  readonly face?: CutFace;
  /** Those bytes as a PDF holds them. */
  readonly packed?: Promise<Uint8Array>;
}

/**
 * Cuts a font to the characters of a document. pdfkit would read and re-read the whole font otherwise: seconds for a Chinese one.
 * @throws when the font is damaged; `writePdf` reports it
 */
export async function subset(font: LoadedFont, characters: ReadonlySet<string>, oneCore = false): Promise<PdfSubset> {
  if (font.sfnt.table("glyf") !== undefined) {
    const cut = cutTrueType(font.sfnt, characters);
    return { ...cut, face: cutFace(font, cut), packed: packed(cut.bytes, oneCore) };
  }
  const { default: subsetFont } = await import("subset-font");
  const source = Buffer.from(font.bytes.buffer, font.bytes.byteOffset, font.bytes.byteLength);
  // The order of the text does not matter to the result; sorted, it is the same for the same document whatever was set first.
  const text = [...characters].sort().join("");
  const bytes = await subsetFont(source, text, {
    keepFeatures: [],
    noLayoutClosure: true,
    noHinting: true,
    dropTables: unused,
    targetFormat: "sfnt",
  });
  const sfnt = readSfnt(bytes);
  return { bytes, glyphs: new Map([...characters].map((char) => [char, sfnt.glyph(char.codePointAt(0)!)])) };
}
