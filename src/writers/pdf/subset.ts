import type { LoadedFont } from "./fonts.js";

/** Tables that shape text or suit it to a screen; lines are set character by character, so a subset without them prints the same. */
const unused = ["GSUB", "GPOS", "GDEF", "BASE", "vhea", "vmtx", "VORG", "DSIG", "morx", "kern", "gasp"];

/**
 * Cuts a font to some characters, as sfnt. pdfkit would read and re-read the whole font otherwise: seconds for a Chinese one.
 * @throws when HarfBuzz refuses the font; `writePdf` reports it
 */
export async function subset(font: LoadedFont, characters: ReadonlySet<string>): Promise<Uint8Array> {
  const { default: subsetFont } = await import("subset-font");
  const bytes = Buffer.from(font.bytes.buffer, font.bytes.byteOffset, font.bytes.byteLength);
  // The order of the text does not matter to the result; sorted, it is the same for the same document whatever was set first.
  const text = [...characters].sort().join("");
  return subsetFont(bytes, text, {
    keepFeatures: [],
    noLayoutClosure: true,
    noHinting: true,
    dropTables: unused,
    targetFormat: "sfnt",
  });
}
