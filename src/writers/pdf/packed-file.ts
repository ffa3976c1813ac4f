import { deflateSync } from "node:zlib";
import { pdfValue } from "./pdf-value.js";

/** An object of a PDF in writing: its value, and the bytes of a stream. */
export interface PdfObject {
  readonly id: number;
  readonly value: string;
  readonly stream?: Uint8Array;
}

/** So many objects are packed together: readers unpack all of them to get at one. */
const together = 500;

/**
 * Writes a PDF whose objects are packed: those that are no streams together in a few streams of their own, and a packed table of where
 * each stands (PDF 1.7, 7.5.7 and 7.5.8). The tags of a paper of five pages are hundreds of small objects, of which nothing much is
 * left when they are packed together.
 * @param trailer which objects are the catalog and the information, as pdfkit keeps it
 */
export function packedFile(objects: readonly PdfObject[], trailer: object): Uint8Array {
  const sorted = [...objects].sort((a, b) => a.id - b.id);
  const places = new Map<number, Place>();
  const pieces: Uint8Array[] = [];
  let at = 0;
  const write = (piece: Uint8Array | string): void => {
    const bytes = typeof piece === "string" ? Buffer.from(piece, "latin1") : piece;
    pieces.push(bytes);
    at += bytes.length;
  };
  const writeStream = (id: number, value: string, stream: Uint8Array): void => {
    places.set(id, { sort: 1, at, index: 0 });
    write(`${id} 0 obj\n${value}\nstream\n`);
    write(stream);
    write("\nendstream\nendobj\n");
  };
  // The bytes after the sign tell programs that this is no text (PDF 1.7, 7.5.2).
  write("%PDF-1.7\n%\u00ff\u00ff\u00ff\u00ff\n");
  for (const { id, value, stream } of sorted) if (stream !== undefined) writeStream(id, value, stream);
  const plain = sorted.filter(({ stream }) => stream === undefined);
  let next = sorted.at(-1)!.id + 1;
  for (let from = 0; from < plain.length; from += together) {
    const some = plain.slice(from, from + together);
    const id = next++;
    some.forEach((object, index) => {
      places.set(object.id, { sort: 2, at: id, index });
    });
    const { body, first } = joined(some);
    const packed = deflateSync(body);
    const about = { Type: "ObjStm", N: some.length, First: first, Length: packed.length, Filter: "FlateDecode" };
    writeStream(id, pdfValue(about), packed);
  }
  const start = at;
  places.set(next, { sort: 1, at, index: 0 });
  const table = deflateSync(tableOf(places, next + 1));
  const about = { Type: "XRef", Size: next + 1, W: [...widths], ...trailer, Length: table.length, Filter: "FlateDecode" };
  writeStream(next, pdfValue(about), table);
  write(`startxref\n${start}\n%%EOF\n`);
  return Buffer.concat(pieces);
}

/** Where an object stands: 1 at a byte of the file, 2 in a packed stream of objects, which `at` names then. */
interface Place {
  readonly sort: 1 | 2;
  readonly at: number;
  readonly index: number;
}

/** Bytes of each column of the table. */
const widths = [1, 4, 2] as const;

function tableOf(places: ReadonlyMap<number, Place>, size: number): Uint8Array {
  const row = widths.reduce((sum, width) => sum + width, 0);
  const table = new DataView(new ArrayBuffer(size * row));
  // Object 0, and numbers that no object has: free (PDF 1.7, 7.5.4).
  for (const [id, { sort, at, index }] of places) {
    table.setUint8(id * row, sort);
    table.setUint32(id * row + 1, at);
    table.setUint16(id * row + 5, index);
  }
  return new Uint8Array(table.buffer);
}

/** The objects one after the other, behind a list of their numbers and places. */
function joined(objects: readonly PdfObject[]): { readonly body: Uint8Array; readonly first: number } {
  let at = 0;
  const list = objects.map(({ id, value }) => {
    const entry = `${id} ${at}`;
    at += value.length + 1;
    return entry;
  });
  const head = `${list.join(" ")}\n`;
  return { body: Buffer.from(head + objects.map(({ value }) => `${value}\n`).join(""), "latin1"), first: head.length };
}
