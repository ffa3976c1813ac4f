import { tables, type WordFile } from "./word-file.js";

/** The settings (sprm) of a stretch of text, and its style. */
export interface Stretch {
  /** Bytes of the main stream it holds for: `[start, end)`. */
  readonly start: number;
  readonly end: number;
  readonly style: number;
  readonly settings: Settings;
}
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
} as const;

/** Formatting pages hold 512 bytes. */
const page = 512;

/** All stretches of paragraph or character formatting, in the order of the file (MS-DOC 2.9.194, 2.9.33). */
export function stretches(file: WordFile, kind: "paragraphs" | "characterRuns"): readonly Stretch[] {
  const { start, size } = file.part(tables[kind]);
  // A page is named once; a file made to exhaust memory would name one again and again.
  const named = Math.max(0, Math.floor((size - 4) / 8));
  const count = Math.min(named, Math.ceil(file.main.byteLength / page));
  const found: Stretch[] = [];
  for (let i = 0; i < count; i++) {
    const at = (file.table.getUint32(start + (named + 1) * 4 + i * 4, true) & 0x3fffff) * page;
    const runs = file.main.getUint8(at + page - 1);
    for (let run = 0; run < runs; run++) {
      const [from, to] = [file.main.getUint32(at + run * 4, true), file.main.getUint32(at + run * 4 + 4, true)];
      const read = kind === "paragraphs" ? paragraph(file.main, at, runs, run) : characters(file.main, at, runs, run);
      found.push({ start: from, end: to, ...read });
    }
  }
  return found;
}

const plain = { style: 0, settings: new Map<number, number>() };

function paragraph(main: DataView, at: number, runs: number, run: number) {
  const place = main.getUint8(at + (runs + 1) * 4 + run * 13) * 2;
  if (place === 0) return plain;
  const half = main.getUint8(at + place);
  const start = at + place + (half === 0 ? 2 : 1);
  const length = half === 0 ? main.getUint8(at + place + 1) * 2 : half * 2 - 1;
  return { style: main.getUint16(start, true), settings: settingsOf(main, start + 2, start + length) };
}

function characters(main: DataView, at: number, runs: number, run: number) {
  const place = main.getUint8(at + (runs + 1) * 4 + run) * 2;
  if (place === 0) return plain;
  const start = at + place + 1;
  return { style: 0, settings: settingsOf(main, start, start + main.getUint8(at + place)) };
}

/** The settings in `[start, end)` with values of up to two bytes; longer ones are passed over. */
export function settingsOf(view: DataView, start: number, end: number): Settings {
  const found = new Map<number, number>();
  let at = start;
  while (at + 2 < end) {
    const code = view.getUint16(at, true);
    at += 2;
    const kind = code >> 13;
    if (kind === 0 || kind === 1) found.set(code, view.getUint8(at));
    else if (kind === 2 || kind === 4 || kind === 5) found.set(code, at + 2 <= end ? view.getUint16(at, true) : 0);
    at += widths[kind] ?? variable(view, at, code);
  }
  return found;
}

const widths: Readonly<Record<number, number>> = { 0: 1, 1: 1, 2: 2, 3: 4, 4: 2, 5: 2, 7: 3 };

/** A table's definition counts its bytes in two, all others in one. */
const variable = (view: DataView, at: number, code: number): number =>
  code === 0xd608 ? view.getUint16(at, true) + 1 : view.getUint8(at) + 1;

/** The stretch that holds for a place; stretches of one kind do not overlap. */
export function finder(all: readonly Stretch[]): (offset: number) => Stretch | undefined {
  const sorted = [...all].sort((a, b) => a.start - b.start);
  return (offset) => {
    let [low, high] = [0, sorted.length - 1];
    while (low <= high) {
      const middle = (low + high) >> 1;
      const one = sorted[middle]!;
      if (offset < one.start) high = middle - 1;
      else if (offset >= one.end) low = middle + 1;
      else return one;
    }
    return undefined;
  };
}
