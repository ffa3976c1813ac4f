/** The two tables line layout needs from a font, read in place: which glyph a character has, and how wide it is. */
export interface Sfnt {
  /** The advance in em, or undefined when the font has no glyph for the code point. */
  readonly advance: (code: number) => number | undefined;
  /** The glyph of a code point, 0 when there is none. */
  readonly glyph: (code: number) => number;
  /** A table's bytes, not copied; undefined when the font lacks it. */
  readonly table: (tag: string) => Uint8Array | undefined;
}

/**
 * Reads an sfnt (TrueType or CFF).
 * @throws RangeError or Error when the bytes are no such font; the caller treats the font as missing
 */
export function readSfnt(bytes: Uint8Array): Sfnt {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tables = new Map<string, readonly [offset: number, length: number]>();
  for (let i = 0, count = view.getUint16(4); i < count; i++) {
    const at = 12 + 16 * i;
    tables.set(String.fromCharCode(bytes[at]!, bytes[at + 1]!, bytes[at + 2]!, bytes[at + 3]!), [
      view.getUint32(at + 8),
      view.getUint32(at + 12),
    ]);
  }
  const table = (tag: string): number => {
    const place = tables.get(tag);
    if (place === undefined) throw new Error(`font has no ${tag} table`);
    return place[0];
  };
  const em = view.getUint16(table("head") + 18);
  const longMetrics = view.getUint16(table("hhea") + 34);
  const hmtx = table("hmtx");
  const glyphOf = characterMap(view, table("cmap"));
  if (em === 0 || longMetrics === 0) throw new Error("font has no metrics");
  return {
    glyph: glyphOf,
    table: (tag) => {
      const place = tables.get(tag);
      return place && bytes.subarray(place[0], place[0] + place[1]);
    },
    advance: (code) => {
      const glyph = glyphOf(code);
      return glyph === 0 ? undefined : view.getUint16(hmtx + 4 * Math.min(glyph, longMetrics - 1)) / em;
    },
  };
}

/** The best Unicode subtable: format 12 (all planes) before format 4 (the first plane). */
function characterMap(view: DataView, cmap: number): (code: number) => number {
  let best: { readonly format: number; readonly at: number } | undefined;
  for (let i = 0, count = view.getUint16(cmap + 2); i < count; i++) {
    const record = cmap + 4 + 8 * i;
    const platform = view.getUint16(record);
    const encoding = view.getUint16(record + 2);
    const at = cmap + view.getUint32(record + 4);
    const format = view.getUint16(at);
    const unicode = platform === 0 || (platform === 3 && (encoding === 1 || encoding === 10));
    if (unicode && (format === 4 || format === 12) && (best === undefined || format > best.format)) best = { format, at };
  }
  if (best === undefined) throw new Error("font has no Unicode character map");
  const { format, at } = best;
  return format === 12 ? (code) => inGroups(view, at, code) : (code) => inSegments(view, at, code);
}

function inGroups(view: DataView, at: number, code: number): number {
  let low = 0;
  let high = view.getUint32(at + 12) - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const group = at + 16 + 12 * middle;
    if (code < view.getUint32(group)) high = middle - 1;
    else if (code > view.getUint32(group + 4)) low = middle + 1;
    else return view.getUint32(group + 8) + code - view.getUint32(group);
  }
  return 0;
}

function inSegments(view: DataView, at: number, code: number): number {
  if (code > 0xffff) return 0;
  const bytes = view.getUint16(at + 6);
  const [ends, starts, deltas, ranges] = [at + 14, at + 16 + bytes, at + 16 + 2 * bytes, at + 16 + 3 * bytes];
  let low = 0;
  let high = bytes / 2 - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (code > view.getUint16(ends + 2 * middle)) low = middle + 1;
    else high = middle;
  }
  const start = view.getUint16(starts + 2 * low);
  if (code < start || code > view.getUint16(ends + 2 * low)) return 0;
  const delta = view.getUint16(deltas + 2 * low);
  const range = view.getUint16(ranges + 2 * low);
  if (range === 0) return (code + delta) & 0xffff;
  const glyph = view.getUint16(ranges + 2 * low + range + 2 * (code - start));
  return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
}
