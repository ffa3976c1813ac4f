import { inflateSync } from "node:zlib";

/** An object of a PDF: its dictionary (or other value) as text, and its stream's bytes, unpacked. */
export interface PdfObject {
  readonly dictionary: string;
  readonly stream?: Buffer;
}

/** The objects of a PDF of ours by number, found as a reader finds them: by the table at the end (PDF 1.7, 7.5.7 and 7.5.8). */
export function pdfObjects(file: Uint8Array): ReadonlyMap<number, PdfObject> {
  const bytes = Buffer.from(file);
  const text = bytes.toString("latin1");
  const streamAt = (id: number | null, at: number): PdfObject => {
    const head = /^(\d+) 0 obj\n/.exec(text.slice(at, at + 20));
    if (head === null || (id !== null && Number(head[1]) !== id)) throw new Error(`object ${id} is not at ${at}`);
    const from = text.indexOf("\nstream\n", at);
    const dictionary = text.slice(at + head[0].length, from);
    const length = Number(/\/Length (\d+)/.exec(dictionary)![1]);
    const raw = bytes.subarray(from + 8, from + 8 + length);
    if (!text.startsWith("\nendstream\nendobj\n", from + 8 + length)) throw new Error(`object ${id} does not end`);
    return { dictionary, stream: dictionary.includes("/FlateDecode") ? inflateSync(raw) : raw };
  };
  const table = streamAt(null, Number(/startxref\n(\d+)\n%%EOF\n$/.exec(text)![1])).stream!;
  const objects = new Map<number, PdfObject>();
  for (let id = 0; 7 * id < table.length; id++) {
    const [sort, at, index] = [table[7 * id], table.readUInt32BE(7 * id + 1), table.readUInt16BE(7 * id + 5)];
    if (sort === 1) objects.set(id, streamAt(id, at));
    else if (sort === 2) {
      // What packs others stands in the file itself.
      const { dictionary, stream } = streamAt(at, table.readUInt32BE(7 * at + 1));
      const first = Number(/\/First (\d+)/.exec(dictionary)![1]);
      const places = stream!.toString("latin1", 0, first).trim().split(" ").map(Number);
      if (places[2 * index] !== id) throw new Error(`object ${id} is not the ${index}th of ${at}`);
      objects.set(id, {
        dictionary: stream!.toString("latin1", first + places[2 * index + 1]!, first + (places[2 * index + 3] ?? 1e9)),
      });
    }
  }
  return objects;
}

/** What the objects of a PDF say, one after the other, without their streams. */
export const pdfText = (file: Uint8Array): string =>
  [...pdfObjects(file).values()].map(({ dictionary }) => dictionary.trimEnd()).join("\n");
