/** The two streams a Word 97 file is read from, and where its tables lie (MS-DOC, FibRgFcLcb97). */
export interface WordFile {
  readonly main: DataView;
  readonly table: DataView;
  /** Characters of the main text. */
  readonly length: number;
  /** Place and size of the n-th table. */
  readonly part: (index: number) => { readonly start: number; readonly size: number };
}
/** Indexes of the tables that are read. */
export const tables = { styles: 1, characterRuns: 12, paragraphs: 13, text: 33, lists: 73, listUses: 74 } as const;

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
  return { main, table, length: main.getUint32(0x4c, true), part };
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
}

/** The pieces of the text in order (MS-DOC 2.9.38 Clx). */
export function textPieces({ table, part, length }: WordFile): readonly TextPiece[] {
  const { start, size } = part(tables.text);
  let at = start;
  // Stretches of formatting stand before the pieces.
  while (at < start + size && table.getUint8(at) === 1) at += 3 + table.getUint16(at + 1, true);
  if (table.getUint8(at) !== 2) throw new RangeError("no piece table");
  const count = Math.floor((table.getUint32(at + 1, true) - 4) / 12);
  const first = at + 5;
  return Array.from({ length: count }, (_, i): TextPiece => {
    const place = table.getUint32(first + (count + 1) * 4 + i * 8 + 2, true);
    const compressed = (place & 0x40000000) !== 0;
    return {
      start: table.getUint32(first + i * 4, true),
      end: Math.min(length, table.getUint32(first + i * 4 + 4, true)),
      offset: compressed ? (place & 0x3fffffff) >>> 1 : place & 0x3fffffff,
      width: compressed ? 1 : 2,
    };
  }).filter((piece) => piece.end > piece.start);
}

/** Place of a character in the main stream; formatting is filed by it. */
export const offsetOf = (piece: TextPiece, character: number): number => piece.offset + (character - piece.start) * piece.width;

/** The text of a piece. One byte a character means Windows-1252. */
export function pieceText(main: DataView, piece: TextPiece): string {
  const bytes = new Uint8Array(main.buffer, main.byteOffset + piece.offset, (piece.end - piece.start) * piece.width);
  return new TextDecoder(piece.width === 1 ? "windows-1252" : "utf-16le", { ignoreBOM: true }).decode(bytes);
}
