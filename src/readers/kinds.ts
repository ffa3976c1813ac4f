import { guessEncoding } from "../text/encoding.js";

/** What a file's own bytes say it is. `ole` is an old Office file that is no Word document; `other` a picture, a program … */
export type ByteKind = "zip" | "doc" | "locked" | "ole" | "pdf" | "rtf" | "text" | "other";

const starts = (bytes: Uint8Array, ...first: readonly number[]): boolean => first.every((byte, i) => bytes[i] === byte);

/** How far into a file a PDF's mark or a NUL is looked for. */
const head = 1024;

/** Tells by the first bytes, and in an OLE file by the names of its streams. */
export function kindOfBytes(bytes: Uint8Array): ByteKind {
  if (starts(bytes, 0x50, 0x4b, 0x03, 0x04) || starts(bytes, 0x50, 0x4b, 0x05, 0x06)) return "zip";
  if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)) {
    if (holdsStream(bytes, "EncryptedPackage") || holdsStream(bytes, "EncryptionInfo")) return "locked";
    return holdsStream(bytes, "WordDocument") ? "doc" : "ole";
  }
  if (starts(bytes, 0x7b, 0x5c, 0x72, 0x74, 0x66)) return "rtf";
  const first = bytes.subarray(0, head);
  if (Buffer.from(first.buffer, first.byteOffset, first.length).includes("%PDF-")) return "pdf";
  if (starts(bytes, 0xff, 0xfe) || starts(bytes, 0xfe, 0xff)) return "text";
  if (!first.includes(0)) return "text";
  // UTF-16 without a mark holds zeros wherever a line ends.
  return guessEncoding(first.subarray(0, first.length & ~1)) === null ? "other" : "text";
}

/** Names of streams stand in the directory of an OLE file as UTF-16. */
const holdsStream = (bytes: Uint8Array, name: string): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(Buffer.from(name, "utf16le"));

/** Whether an OLE file ends before the directory that names its streams: a download that broke off. */
export function lacksDirectory(bytes: Uint8Array): boolean {
  if (bytes.length < 52) return true;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const size = 1 << (view.getUint16(30, true) & 31);
  return (view.getUint32(48, true) + 1) * size >= bytes.length;
}
