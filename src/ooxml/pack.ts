import { gzipSync, strToU8 } from "fflate";

/** A part as it stands in a zip. */
interface Packed {
  readonly bytes: Uint8Array;
  readonly crc: number;
}
const [gzipHead, gzipEnd] = [10, 8];

/** Packed parts, as long as their bytes are in memory: most of a Word file is the same in every document of a look. */
const known = new WeakMap<Uint8Array, Packed>();

function packedOf(part: Uint8Array): Packed {
  const made = known.get(part);
  if (made) return made;
  // A gzip file holds what a zip needs: the deflated bytes and, behind them, their checksum.
  const gzip = gzipSync(part, { level: 6, mtime: 0 });
  const end = gzip.length - gzipEnd;
  const packed = { bytes: gzip.subarray(gzipHead, end), crc: view(gzip).getUint32(end, true) };
  known.set(part, packed);
  return packed;
}

/** 1980-01-01, the earliest date that a zip can hold: the same everywhere. */
const pinnedDate = 0x00210000;
const [localLength, centralLength, endLength] = [30, 46, 22];
const view = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** A zip (PKWARE APPNOTE 4.3) of parts in the order given, all deflated. */
export function zipOf(parts: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const entries = [...parts].map(([name, part]) => ({
    name: strToU8(name),
    isAscii: /^[\0-\x7f]*$/.test(name),
    size: part.length,
    packed: packedOf(part),
  }));
  const sum = (sizes: readonly number[]): number => sizes.reduce((all, size) => all + size, 0);
  const central = sum(entries.map(({ name, packed }) => localLength + name.length + packed.bytes.length));
  const length = central + sum(entries.map(({ name }) => centralLength + name.length));
  const zip = new Uint8Array(length + endLength);
  const out = view(zip);
  let local = 0;
  let at = central;
  for (const { name, isAscii, size, packed } of entries) {
    /** What the local header and the central one have in common. */
    const describe = (start: number): void => {
      out.setUint16(start, 20, true);
      out.setUint16(start + 2, isAscii ? 0 : 0x0800, true);
      out.setUint16(start + 4, 8, true);
      out.setUint32(start + 6, pinnedDate, true);
      out.setUint32(start + 10, packed.crc, true);
      out.setUint32(start + 14, packed.bytes.length, true);
      out.setUint32(start + 18, size, true);
      out.setUint16(start + 22, name.length, true);
    };
    out.setUint32(local, 0x04034b50, true);
    describe(local + 4);
    zip.set(name, local + localLength);
    zip.set(packed.bytes, local + localLength + name.length);
    out.setUint32(at, 0x02014b50, true);
    out.setUint16(at + 4, 20, true);
    describe(at + 6);
    out.setUint32(at + 42, local, true);
    zip.set(name, at + centralLength);
    local += localLength + name.length + packed.bytes.length;
    at += centralLength + name.length;
  }
  out.setUint32(at, 0x06054b50, true);
  out.setUint16(at + 8, entries.length, true);
  out.setUint16(at + 10, entries.length, true);
  out.setUint32(at + 12, length - central, true);
  out.setUint32(at + 16, central, true);
  return zip;
}
