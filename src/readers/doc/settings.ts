export type Settings = ReadonlyMap<number, number>;

/** Settings that are read, by their number in the file (MS-DOC 2.6). */
export const sprm = {
  list: 0x460b,
  listLevel: 0x260a,
  outline: 0x2640,
  align: 0x2403,
  alignNew: 0x2461,
  inTable: 0x2416,
  rowEnd: 0x2417,
  deleted: 0x0800,
  inserted: 0x0801,
  hidden: 0x083c,
  symbol: 0x6a09,
  /** Fonts of ASCII letters, and of those that are neither these nor East Asian. */
  font: 0x4a4f,
  otherFont: 0x4a51,
  /** In how many tables, one within the other. */
  depth: 0x6649,
  far: 0x6646,
  farOld: 0x6645,
} as const;

/** The settings in `[start, end)` with values of up to four bytes; longer ones are passed over. */
export function settingsOf(view: DataView, start: number, end: number): Settings {
  const found = new Map<number, number>();
  let at = start;
  while (at + 2 < end) {
    const code = view.getUint16(at, true);
    at += 2;
    const kind = code >> 13;
    if (kind === 0 || kind === 1) found.set(code, view.getUint8(at));
    else if (kind === 3) found.set(code, at + 4 <= end ? view.getUint32(at, true) : 0);
    else if (kind === 2 || kind === 4 || kind === 5) found.set(code, at + 2 <= end ? view.getUint16(at, true) : 0);
    at += widths[kind] ?? variable(view, at, code);
  }
  return found;
}

const widths: Readonly<Record<number, number>> = { 0: 1, 1: 1, 2: 2, 3: 4, 4: 2, 5: 2, 7: 3 };

/** Most count their bytes in one; a table's definition in two, and many tab stops by their own numbers (2.6.2 sprmPChgTabs). */
function variable(view: DataView, at: number, code: number): number {
  if (code === 0xd608) return view.getUint16(at, true) + 1;
  const count = view.getUint8(at);
  if (code !== 0xc615 || count < 0xff) return count + 1;
  const cleared = view.getUint8(at + 1) * 4;
  return 3 + cleared + view.getUint8(at + 2 + cleared) * 3;
}
