/** sRGB (IEC 61966-2-1), adapted to the white of profiles (D50): what red, green and blue are, by X, Y and Z. */
const primaries = { r: [0.43607, 0.22249, 0.01392], g: [0.38515, 0.71687, 0.09708], b: [0.14307, 0.06061, 0.7141] } as const;
const white = [0.9642, 1, 0.8249] as const;
/** From the white of screens (D65) to that of profiles, by Bradford's way. */
const adaptation = [1.04788, 0.02292, -0.05022, 0.0296, 0.99048, -0.01707, -0.00925, 0.01508, 0.75168] as const;
/** Y = (aX + b)^g, below d Y = cX: g, a, b, c, d. */
const curve = [2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045] as const;

const fixed = (values: readonly number[]): Buffer => {
  const bytes = Buffer.alloc(4 * values.length);
  for (const [i, value] of values.entries()) bytes.writeInt32BE(Math.round(value * 65536), 4 * i);
  return bytes;
};
const tagged = (type: string, ...data: readonly Buffer[]): Buffer =>
  Buffer.concat([Buffer.from(`${type}\0\0\0\0`, "latin1"), ...data]);

/** One text, in English: number of texts, bytes a record, language, bytes of the text, where it begins. */
function text(words: string): Buffer {
  const head = Buffer.alloc(20);
  for (const [i, value] of [1, 12, 0, 2 * words.length, 28].entries()) head.writeUInt32BE(value, 4 * i);
  head.write("enUS", 8, "latin1");
  return tagged("mluc", head, Buffer.from(words, "utf16le").swap16());
}

/**
 * The colour profile that a PDF for archives names: sRGB by its formula (ICC.1:2010, version 4). The one pdfkit ships has tables of a
 * thousand steps instead, and takes five times the room.
 */
export function srgbProfile(): Uint8Array {
  const shade = tagged("para", Buffer.of(0, 3, 0, 0), fixed(curve));
  const xyz = (values: readonly number[]): Buffer => tagged("XYZ ", fixed(values));
  const tags: readonly (readonly [string, Buffer])[] = [
    ["desc", text("sRGB")],
    ["cprt", text("Public domain")],
    ["wtpt", xyz(white)],
    ["chad", tagged("sf32", fixed(adaptation))],
    ...(["r", "g", "b"] as const).map((colour) => [`${colour}XYZ`, xyz(primaries[colour])] as const),
    ...(["r", "g", "b"] as const).map((colour) => [`${colour}TRC`, shade] as const),
  ];
  const table = Buffer.alloc(4 + 12 * tags.length);
  table.writeUInt32BE(tags.length, 0);
  const places = new Map<Buffer, number>();
  let end = 128 + table.length;
  for (const [i, [name, data]] of tags.entries()) {
    const at = places.get(data) ?? end;
    table.write(name, 4 + 12 * i, "latin1");
    table.writeUInt32BE(at, 8 + 12 * i);
    table.writeUInt32BE(data.length, 12 + 12 * i);
    if (!places.has(data)) end += (data.length + 3) & ~3;
    places.set(data, at);
  }
  const profile = Buffer.alloc(end);
  profile.writeUInt32BE(end, 0);
  profile.writeUInt32BE(0x04300000, 8);
  profile.write("mntrRGB XYZ ", 12, "latin1");
  // The day the formula was published, as year, month and day.
  for (const [i, part] of [1999, 10, 18].entries()) profile.writeUInt16BE(part, 24 + 2 * i);
  profile.write("acsp", 36, "latin1");
  fixed(white).copy(profile, 68);
  table.copy(profile, 128);
  for (const [data, at] of places) data.copy(profile, at);
  return profile;
}
