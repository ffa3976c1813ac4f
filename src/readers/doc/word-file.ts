import { type Settings, settingsOf, sprm } from "./settings.js";

/** The streams a Word 97 file is read from, and where its tables lie (MS-DOC, FibRgFcLcb97). */
export interface WordFile {
  readonly main: DataView;
  readonly table: DataView;
  /** Settings too long for their page, and pictures; null where the file has none. */
  readonly data: DataView | null;
  /** Characters of the main text and of what follows it, in the order of the file. */
  readonly lengths: Readonly<Record<Story, number>>;
  /** Place and size of the n-th table. */
  readonly part: (index: number) => { readonly start: number; readonly size: number };
}
/** The texts of a file, one behind the other (MS-DOC 2.3). Macros are no text. */
export const stories = ["main", "footnotes", "headers", "macros", "comments", "endnotes", "textBoxes", "headerBoxes"] as const;
export type Story = (typeof stories)[number];

/** Indexes of the tables that are read. */
export const tables = { styles: 1, characterRuns: 12, paragraphs: 13, fonts: 15, text: 33, lists: 73, listUses: 74 } as const;

export type Opened = WordFile | "locked" | "old" | "broken";

export function openWord(streams: ReadonlyMap<string, Uint8Array>): Opened {
  const main = viewOf(streams.get("WordDocument"));
  if (main === null || main.byteLength < 0x2f2 || main.getUint16(0, true) !== 0xa5ec) return main === null ? "broken" : "old";
  // Word 97 and later write 193 or more.
  if (main.getUint16(2, true) < 193) return "old";
  const flags = main.getUint16(10, true);
  if ((flags & 0x0100) !== 0) return "locked";
  const table = viewOf(streams.get((flags & 0x0200) !== 0 ? "1Table" : "0Table"));
  if (table === null) return "broken";
  const part = (index: number) => ({
    start: main.getUint32(0x9a + index * 8, true),
    size: main.getUint32(0x9e + index * 8, true),
  });
  const lengths = Object.fromEntries(stories.map((story, i) => [story, main.getUint32(0x4c + i * 4, true)]));
  return { main, table, data: viewOf(streams.get("Data")), lengths: lengths as WordFile["lengths"], part };
}

const viewOf = (bytes: Uint8Array | undefined): DataView | null =>
  bytes === undefined ? null : new DataView(bytes.buffer, bytes.byteOffset, bytes.length);

/** A stretch of the text that lies in one place of the main stream. */
export interface TextPiece {
  /** Number of its first character, and of the one after its last. */
  readonly start: number;
  readonly end: number;
  readonly offset: number;
  /** Bytes a character. */
  readonly width: 1 | 2;
  /** Settings that hold for all of it, above those filed by place. */
  readonly changes: Settings;
}

/** The pieces of one of the file's texts in order (MS-DOC 2.9.38 Clx). */
export function textPieces({ table, part, lengths }: WordFile, story: Story): readonly TextPiece[] {
  const begin = stories.slice(0, stories.indexOf(story)).reduce((sum, name) => sum + lengths[name], 0);
  const finish = begin + lengths[story];
  const { start, size } = part(tables.text);
  let at = start;
  // Stretches of formatting stand before the pieces.
  const changes: number[] = [];
  while (at < start + size && table.getUint8(at) === 1) {
    changes.push(at + 1);
    at += 3 + table.getUint16(at + 1, true);
  }
  if (table.getUint8(at) !== 2) throw new RangeError("no piece table");
  const count = Math.min(mostPieces, Math.floor((table.getUint32(at + 1, true) - 4) / 12));
  const first = at + 5;
  const pieces: TextPiece[] = [];
  for (let i = 0; i < count; i++) {
    const own = first + (count + 1) * 4 + i * 8;
    const place = table.getUint32(own + 2, true);
    const width = (place & 0x40000000) !== 0 ? 1 : 2;
    const offset = width === 1 ? (place & 0x3fffffff) >>> 1 : place & 0x3fffffff;
    const from = table.getUint32(first + i * 4, true);
    const [begins, ends] = [Math.max(begin, from), Math.min(finish, table.getUint32(first + i * 4 + 4, true))];
    if (ends <= begins) continue;
    pieces.push({
      start: begins,
      end: ends,
      offset: offset + (begins - from) * width,
      width,
      changes: changesOf(table, table.getUint16(own + 6, true), changes),
    });
  }
  return pieces;
}

/** A file with a piece for each few characters was saved fast thousands of times; a torn one may say anything. */
const mostPieces = 1 << 20;

const none: Settings = new Map();
/** Settings a piece may carry in a byte instead of a list (MS-DOC 2.9.206 Prm0), as far as they are read. */
const short: Readonly<Record<number, number>> = {
  24: sprm.inTable,
  25: sprm.rowEnd,
  65: sprm.deleted,
  66: sprm.inserted,
  92: sprm.hidden,
};

/** What a file that was saved fast changed in a whole piece since its formatting was last filed. */
function changesOf(table: DataView, change: number, lists: readonly number[]): Settings {
  if ((change & 1) === 0) {
    const code = short[(change >> 1) & 0x7f];
    return code === undefined ? none : new Map([[code, change >> 8]]);
  }
  const at = lists[change >> 1];
  return at === undefined ? none : settingsOf(table, at + 2, at + 2 + table.getUint16(at, true));
}

/** Place of a character in the main stream; formatting is filed by it. */
export const offsetOf = (piece: TextPiece, character: number): number => piece.offset + (character - piece.start) * piece.width;

/** The text of a piece. One byte a character means Windows-1252. */
export function pieceText(main: DataView, piece: TextPiece): string {
  const bytes = new Uint8Array(main.buffer, main.byteOffset + piece.offset, (piece.end - piece.start) * piece.width);
  return new TextDecoder(piece.width === 1 ? "windows-1252" : "utf-16le", { ignoreBOM: true }).decode(bytes);
}
