import { create } from "fontkit";
import { describe, expect, test } from "vitest";
import { fontSource } from "../../src/io/fonts.js";
import { cutFace } from "../../src/writers/pdf/cut-face.js";
import { readSfnt } from "../../src/writers/pdf/sfnt.js";
import { cutTrueType } from "../../src/writers/pdf/truetype-subset.js";

interface Glyph {
  readonly id: number;
  readonly advanceWidth: number;
  readonly bbox: { readonly minX: number; readonly minY: number; readonly maxX: number; readonly maxY: number };
  readonly path: { toSVG(): string };
}
interface Font {
  readonly numGlyphs: number;
  readonly postscriptName: string;
  getGlyph(id: number): Glyph;
  glyphForCodePoint(code: number): Glyph;
}
/** fontkit, an independent reader of fonts. */
const read = (bytes: Uint8Array): Font => create(Buffer.from(bytes)) as unknown as Font;
const shipped = fontSource({ system: [] });
const bytesOf = async (name: string): Promise<Uint8Array> => shipped.load((await shipped.find([name]))!);

describe("cutting a TrueType font", () => {
  // In Tiaoli Kai ¨ and ´ are made of parts.
  test.each(["Tiaoli Kai", "Tiaoli Song", "Tiaoli Roman"])(
    "%s keeps outlines and widths of what is left, parts included",
    async (name) => {
      const source = await bytesOf(name);
      const characters = new Set(name === "Tiaoli Roman" ? "A1é—" : "条理“”—A1¨´旻");
      const { bytes, glyphs } = cutTrueType(readSfnt(source), characters);
      const [before, after] = [read(source), read(bytes)];
      expect(bytes.length).toBeLessThan(25_000);
      expect(after.numGlyphs).toBeGreaterThan(characters.size);
      for (const char of characters) {
        const [old, cut] = [before.glyphForCodePoint(char.codePointAt(0)!), after.getGlyph(glyphs.get(char)!)];
        expect([char, cut.advanceWidth, cut.path.toSVG()]).toEqual([char, old.advanceWidth, old.path.toSVG()]);
      }
    },
  );
  test.each(["Tiaoli Kai", "Tiaoli Song", "Tiaoli Roman", "Liberation Serif", "DejaVu Sans"])(
    "%s tells pdfkit the measures an independent reader finds",
    async (name) => {
      const all = fontSource();
      const file = await all.find([name]);
      if (file === null) return;
      const bytes = await all.load(file);
      const sfnt = readSfnt(bytes);
      const face = cutFace({ file, bytes, sfnt }, cutTrueType(sfnt, new Set("A")));
      const font = create(Buffer.from(bytes)) as unknown as Omit<typeof face, "OS/2"> & {
        readonly "OS/2": { readonly sFamilyClass: number };
      };
      const measures = ({
        postscriptName,
        unitsPerEm,
        ascent,
        descent,
        lineGap,
        capHeight,
        xHeight,
        italicAngle,
        bbox,
      }: typeof font) => ({
        ...{ postscriptName, unitsPerEm, ascent, descent, lineGap, italicAngle },
        // Fonts of the first OS/2 tables do not say these; pdfkit takes the same in their place.
        ...{ capHeight: capHeight ?? ascent, xHeight: xHeight ?? 0 },
        ...{ minX: bbox.minX, minY: bbox.minY, maxX: bbox.maxX, maxY: bbox.maxY },
      });
      expect(measures(face as typeof font)).toEqual(measures(font));
      expect(face["OS/2"]?.sFamilyClass).toBe(font["OS/2"].sFamilyClass);
      expect(face.getGlyph(0).advanceWidth).toBe(font.getGlyph(0).advanceWidth);
      expect([face.post.isFixedPitch, face.head.macStyle.italic]).toEqual([font.post.isFixedPitch, font.head.macStyle.italic]);
      expect(face._tables.head.checkSumAdjustment).toBe(font._tables.head.checkSumAdjustment);
    },
  );
  test("does not depend on the order of the characters, and leaves the source as it was", async () => {
    const source = await bytesOf("Tiaoli Song");
    const copy = Buffer.from(source);
    const one = cutTrueType(readSfnt(source), new Set("党支部责任"));
    const two = cutTrueType(readSfnt(source), new Set("任责部支党"));
    expect(Buffer.from(one.bytes).equals(Buffer.from(two.bytes))).toBe(true);
    expect(copy.equals(Buffer.from(source))).toBe(true);
  });
  test("a character the font lacks is the empty glyph", async () => {
    const { glyphs } = cutTrueType(readSfnt(await bytesOf("Tiaoli Song")), new Set("\ue000条"));
    expect([glyphs.get("\ue000"), (glyphs.get("条") ?? 0) > 0]).toEqual([0, true]);
  });
});

describe("reading a font", () => {
  test("refuses what is no font, and what is cut off", async () => {
    const source = await bytesOf("Tiaoli Roman");
    expect(() => readSfnt(new Uint8Array())).toThrow();
    expect(() => readSfnt(new TextEncoder().encode("some words that are no font"))).toThrow();
    expect(() => cutTrueType(readSfnt(source.slice(0, 9000)), new Set("Aé~ÿ"))).toThrow();
  });
  test("agrees with an independent reader on every character", async () => {
    const source = await bytesOf("Tiaoli Roman");
    const [own, other] = [readSfnt(source), read(source)];
    for (let code = 0x20; code < 0x2100; code++) {
      const glyph = other.glyphForCodePoint(code);
      expect(own.glyph(code)).toBe(glyph.id);
      if (glyph.id > 0) expect(own.advance(code)).toBe(glyph.advanceWidth / 1000);
    }
  });
});
