import type { LoadedFont } from "./fonts.js";
import type { CutFont } from "./truetype-subset.js";

/** What pdfkit asks of a font of its own library, for a font that is cut already. */
export interface CutFace {
  readonly postscriptName: string;
  readonly unitsPerEm: number;
  readonly ascent: number;
  readonly descent: number;
  readonly lineGap: number;
  readonly capHeight: number;
  readonly xHeight: number;
  /** Degrees, negative to the right. */
  readonly italicAngle: number;
  readonly bbox: { readonly minX: number; readonly minY: number; readonly maxX: number; readonly maxY: number };
  readonly post: { readonly isFixedPitch: number };
  readonly head: { readonly macStyle: { readonly italic: boolean } };
  readonly "OS/2": { readonly sFamilyClass: number } | undefined;
  /** By this pdfkit tells two fonts of one name apart. */
  readonly _tables: { readonly head: { readonly checkSumAdjustment: number } };
  readonly getGlyph: (id: number) => { readonly advanceWidth: number };
  readonly createSubset: () => { readonly includeGlyph: (id: number) => number; readonly encode: () => Uint8Array };
  /** By this pdfkit takes it for a font; lines are set by us, so it is never called. */
  readonly layout: () => never;
}

/**
 * A face over the source's own tables (OpenType 1.9), so that pdfkit's font library, which would parse the cut font once more, is not
 * loaded at all.
 */
export function cutFace({ sfnt, file }: LoadedFont, cut: CutFont): CutFace {
  const view = (tag: string): DataView | undefined => {
    const table = sfnt.table(tag);
    return table && new DataView(table.buffer, table.byteOffset, table.byteLength);
  };
  // The cut was made from the first two and the last.
  const [head, hhea, post, os2, hmtx] = [view("head")!, view("hhea")!, view("post"), view("OS/2"), view("hmtx")!];
  const [minX, minY, maxX, maxY] = [36, 38, 40, 42].map((at) => head.getInt16(at)) as [number, number, number, number];
  const ascent = hhea.getInt16(4);
  const heights = os2 !== undefined && os2.getUint16(0) >= 2 && os2.byteLength >= 90;
  return {
    postscriptName: postscriptName(view("name")) ?? file.name,
    unitsPerEm: head.getUint16(18),
    ascent,
    descent: hhea.getInt16(6),
    lineGap: hhea.getInt16(8),
    capHeight: heights ? os2.getInt16(88) : ascent,
    xHeight: heights ? os2.getInt16(86) : 0,
    italicAngle: (post?.getInt32(4) ?? 0) / 65536,
    bbox: { minX, minY, maxX, maxY },
    post: { isFixedPitch: post?.getUint32(12) ?? 0 },
    head: { macStyle: { italic: (head.getUint16(44) & 2) !== 0 } },
    "OS/2": os2 && { sFamilyClass: os2.getInt16(30) },
    _tables: { head: { checkSumAdjustment: head.getUint32(8) } },
    // Glyph 0 is the first of every subset; pdfkit asks for no other.
    getGlyph: () => ({ advanceWidth: hmtx.getUint16(0) }),
    createSubset: () => ({ includeGlyph: (id) => id, encode: () => cut.bytes }),
    layout: () => {
      throw new Error("lines are set before they are drawn");
    },
  };
}

/** Name 6 in ASCII: of Windows and Unicode in UTF-16, of the Macintosh in one byte a letter. */
function postscriptName(name: DataView | undefined): string | undefined {
  if (name === undefined) return undefined;
  const strings = name.getUint16(4);
  for (let i = 0, count = name.getUint16(2); i < count; i++) {
    const field = (n: number) => name.getUint16(6 + 12 * i + 2 * n);
    if (field(3) !== 6) continue;
    const wide = field(0) !== 1;
    const letters = Array.from({ length: field(4) / (wide ? 2 : 1) }, (_, k) =>
      wide ? name.getUint16(strings + field(5) + 2 * k) : name.getUint8(strings + field(5) + k),
    );
    // A PDF name holds no blanks, marks or letters of other scripts as they are.
    const text = String.fromCharCode(...letters).replace(/[^!-$&'*-.0-;=?-Z^-z|~]/g, "");
    if (text !== "") return text;
  }
  return undefined;
}
