import type { Sfnt } from "./sfnt.js";

/** A font cut to some characters, and the glyph each of them has in it. */
export interface CutFont {
  readonly bytes: Uint8Array;
  readonly glyphs: ReadonlyMap<string, number>;
}

/** Copied as they are: the programs that instructions inside outlines call. */
const copied = ["cvt ", "fpgm", "prep"];

/**
 * Cuts a TrueType font to some characters, glyphs renumbered in the source's order. It holds what a PDF needs of a font (PDF 1.7, 9.9)
 * and no character map, names or measures: PDF text names glyphs by number, and the measures stand in the PDF itself. HarfBuzz could do this too, but its memory (40 MB here) and start cost more than all other drawing.
 * @throws when a table is missing or damaged; the caller reports the font
 */
export function cutTrueType(font: Sfnt, characters: ReadonlySet<string>): CutFont {
  const need = (tag: string): DataView => viewOf(font.table(tag), tag);
  const [head, hhea, maxp, hmtx, loca] = [
    copyOf(need("head")),
    copyOf(need("hhea")),
    copyOf(need("maxp")),
    need("hmtx"),
    need("loca"),
  ];
  const glyf = font.table("glyf")!;
  const long = head.getInt16(50) === 1;
  const offset = (id: number): number => (long ? loca.getUint32(4 * id) : 2 * loca.getUint16(2 * id));
  const outline = (id: number): Uint8Array => glyf.subarray(offset(id), offset(id + 1));

  const wanted = new Set([0]);
  for (const char of characters) wanted.add(font.glyph(char.codePointAt(0)!));
  // A set visits what is added while it is read, so parts of parts are found as well.
  for (const id of wanted) for (const part of partsOf(outline(id))) wanted.add(viewOf(outline(id), "glyf").getUint16(part));
  const ids = [...wanted].sort((a, b) => a - b);
  const numbers = new Map(ids.map((id, i) => [id, i]));

  const metrics = hhea.getUint16(34);
  const newHmtx = new DataView(new ArrayBuffer(4 * ids.length));
  const newLoca = new DataView(new ArrayBuffer(4 * (ids.length + 1)));
  const outlines = ids.map((id) => renumbered(outline(id), numbers));
  let end = 0;
  ids.forEach((id, i) => {
    newHmtx.setUint16(4 * i, hmtx.getUint16(4 * Math.min(id, metrics - 1)));
    newHmtx.setInt16(4 * i + 2, hmtx.getInt16(id < metrics ? 4 * id + 2 : 4 * metrics + 2 * (id - metrics)));
    end += aligned(outlines[i]!.length);
    newLoca.setUint32(4 * (i + 1), end);
  });
  const newGlyf = new Uint8Array(end);
  outlines.forEach((bytes, i) => {
    newGlyf.set(bytes, newLoca.getUint32(4 * i));
  });
  head.setInt16(50, 1);
  hhea.setUint16(34, ids.length);
  maxp.setUint16(4, ids.length);
  const tables = new Map<string, Uint8Array>();
  for (const [tag, view] of [
    ["head", head],
    ["hhea", hhea],
    ["hmtx", newHmtx],
    ["loca", newLoca],
    ["maxp", maxp],
  ] as const)
    tables.set(tag, bytesOf(view));
  tables.set("glyf", newGlyf);
  for (const tag of copied) {
    const table = font.table(tag);
    if (table !== undefined) tables.set(tag, table);
  }
  const glyphs = new Map([...characters].map((char) => [char, numbers.get(font.glyph(char.codePointAt(0)!))!]));
  return { bytes: assemble(tables), glyphs };
}

/** Where in a composite outline the numbers of its parts stand; none in a simple one. */
function partsOf(outline: Uint8Array): readonly number[] {
  if (outline.length < 10) return [];
  const view = viewOf(outline, "glyf");
  if (view.getInt16(0) >= 0) return [];
  const places: number[] = [];
  let at = 10;
  let flags: number;
  do {
    flags = view.getUint16(at);
    places.push(at + 2);
    // Two offsets of one or two bytes each, then one, two or four scale factors.
    at += 4 + (flags & 0x0001 ? 4 : 2) + (flags & 0x0008 ? 2 : flags & 0x0040 ? 4 : flags & 0x0080 ? 8 : 0);
  } while (flags & 0x0020);
  return places;
}

function renumbered(outline: Uint8Array, numbers: ReadonlyMap<number, number>): Uint8Array {
  const parts = partsOf(outline);
  if (parts.length === 0) return outline;
  const copy = copyOf(viewOf(outline, "glyf"));
  for (const part of parts) copy.setUint16(part, numbers.get(copy.getUint16(part))!);
  return bytesOf(copy);
}

/** Checksums stay zero: no reader of fonts inside a PDF looks at them. */
function assemble(tables: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const tags = [...tables.keys()].sort();
  const power = Math.floor(Math.log2(tags.length));
  let offset = 12 + 16 * tags.length;
  const total = tags.reduce((sum, tag) => sum + aligned(tables.get(tag)!.length), offset);
  const bytes = new Uint8Array(total);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, 0x00010000);
  view.setUint16(4, tags.length);
  view.setUint16(6, 16 << power);
  view.setUint16(8, power);
  view.setUint16(10, 16 * tags.length - (16 << power));
  tags.forEach((tag, i) => {
    const table = tables.get(tag)!;
    for (let c = 0; c < 4; c++) bytes[12 + 16 * i + c] = tag.charCodeAt(c);
    view.setUint32(20 + 16 * i, offset);
    view.setUint32(24 + 16 * i, table.length);
    bytes.set(table, offset);
    offset += aligned(table.length);
  });
  return bytes;
}

const aligned = (length: number): number => (length + 3) & ~3;
const bytesOf = (view: DataView): Uint8Array => new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
const copyOf = (view: DataView): DataView => new DataView(bytesOf(view).slice().buffer);

function viewOf(bytes: Uint8Array | undefined, tag: string): DataView {
  if (bytes === undefined) throw new Error(`font has no ${tag} table`);
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
