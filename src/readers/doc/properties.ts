import { type Settings, settingsOf, sprm } from "./settings.js";
import { tables, type WordFile } from "./word-file.js";

/** The settings (sprm) of a stretch of text, and its style. */
export interface Stretch {
  /** Bytes of the main stream it holds for: `[start, end)`. */
  readonly start: number;
  readonly end: number;
  readonly style: number;
  readonly settings: Settings;
}
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
      const read = kind === "paragraphs" ? paragraph(file, at, runs, run) : characters(file.main, at, runs, run);
      found.push({ start: from, end: to, ...read });
    }
  }
  return found;
}

const plain = { style: 0, settings: new Map<number, number>() };

function paragraph({ main, data }: WordFile, at: number, runs: number, run: number) {
  const place = main.getUint8(at + (runs + 1) * 4 + run * 13) * 2;
  if (place === 0) return plain;
  const half = main.getUint8(at + place);
  const start = at + place + (half === 0 ? 2 : 1);
  const length = half === 0 ? main.getUint8(at + place + 1) * 2 : half * 2 - 1;
  return { style: main.getUint16(start, true), settings: withFar(data, settingsOf(main, start + 2, start + length)) };
}

/**
 * A row of many columns has more settings than fit on a page: the page then says only where in the Data stream they stand
 * (MS-DOC 2.6.2 sprmPHugePapx; Word 97 wrote the lower number).
 */
function withFar(data: DataView | null, settings: Settings): Settings {
  const far = settings.get(sprm.far) ?? settings.get(sprm.farOld);
  if (far === undefined || data === null || far + 2 > data.byteLength) return settings;
  const end = Math.min(data.byteLength, far + 2 + data.getUint16(far, true));
  return new Map([...settings, ...settingsOf(data, far + 2, end)]);
}

function characters(main: DataView, at: number, runs: number, run: number) {
  const place = main.getUint8(at + (runs + 1) * 4 + run) * 2;
  if (place === 0) return plain;
  const start = at + place + 1;
  return { style: 0, settings: settingsOf(main, start, start + main.getUint8(at + place)) };
}

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
