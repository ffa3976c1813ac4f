import { tables, type WordFile } from "./word-file.js";

/** Bytes of an entry before the font's name: its own length, then flags, weight, character set, panose and signature (MS-DOC 2.9.87 FFN). */
const beforeName = 40;

/** The names of a file's fonts, by their numbers (MS-DOC 2.9.286 SttbfFfn). */
export function fontNames({ table, part }: WordFile): readonly string[] {
  const { start, size } = part(tables.fonts);
  const end = Math.min(table.byteLength, start + size);
  const names: string[] = [];
  if (size < 4 || end > table.byteLength) return names;
  const count = table.getUint16(start, true);
  for (let at = start + 4, i = 0; i < count && at < end; i++) {
    const next = at + table.getUint8(at) + 1;
    let name = "";
    for (let c = at + beforeName; c + 1 < Math.min(next, end) && table.getUint16(c, true) !== 0; c += 2)
      name += String.fromCharCode(table.getUint16(c, true));
    names.push(name);
    at = next;
  }
  return names;
}
