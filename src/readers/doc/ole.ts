const endOfChain = 0xfffffffe;
const longestName = 31;

/** The streams a Word file is read from; others can be pictures of any size. */
const wanted = new Set(["WordDocument", "0Table", "1Table", "Data"]);

/**
 * The streams of an OLE compound file (MS-CFB) by name; null when it is torn. Every chain is bounded by the number of
 * sectors, so that one that runs in a circle ends. Storages are not told apart: Word's streams stand in the root.
 */
export function oleStreams(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> | null {
  try {
    return streams(bytes);
  } catch (thrown) {
    // DataView throws a RangeError beyond the end of the file.
    if (thrown instanceof RangeError) return null;
    throw thrown;
  }
}

function streams(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const shift = view.getUint16(30, true);
  if (shift !== 9 && shift !== 12) return null;
  const size = 1 << shift;
  const sectors = Math.ceil(bytes.length / size) - 1;
  const at = (sector: number): number => (sector + 1) * size;
  const table = fat(view, size, sectors);
  const chain = (first: number, next: (sector: number) => number, most: number): readonly number[] => {
    const found: number[] = [];
    for (let sector = first; sector < endOfChain - 1 && found.length <= most; sector = next(sector)) found.push(sector);
    if (found.length > most) throw new RangeError("a chain of sectors runs in a circle");
    return found;
  };
  const big = (first: number): Uint8Array =>
    join(chain(first, (s) => table[s] ?? endOfChain, sectors).map((s) => slice(bytes, at(s), size)));
  const directory = big(view.getUint32(48, true));
  const entries = directoryEntries(directory);
  const root = entries.find(({ type }) => type === 5);
  if (!root) return null;
  const small = big(root.first);
  const smallFat = numbers(big(view.getUint32(60, true)));
  const cutoff = view.getUint32(56, true);
  const found = new Map<string, Uint8Array>();
  for (const { name, type, first, length } of entries) {
    if (type !== 2 || !wanted.has(name) || found.has(name) || length > bytes.length) continue;
    const whole =
      length >= cutoff
        ? big(first)
        : join(chain(first, (s) => smallFat[s] ?? endOfChain, smallFat.length).map((s) => slice(small, s * 64, 64)));
    found.set(name, whole.subarray(0, length));
  }
  return found;
}

/** The sector table, whose own sectors are listed in the header and beyond 109 in a chain of further lists. */
function fat(view: DataView, size: number, sectors: number): readonly number[] {
  const lists: number[] = [];
  for (let i = 0; i < 109; i++) lists.push(view.getUint32(76 + i * 4, true));
  let more = view.getUint32(68, true);
  for (let seen = 0; more < endOfChain - 1 && seen <= sectors; seen++) {
    const start = (more + 1) * size;
    for (let i = 0; i < size / 4 - 1; i++) lists.push(view.getUint32(start + i * 4, true));
    more = view.getUint32(start + size - 4, true);
  }
  const table: number[] = [];
  for (const sector of lists) {
    if (sector >= endOfChain - 1 || table.length > sectors + size) continue;
    for (let i = 0; i < size / 4; i++) table.push(view.getUint32((sector + 1) * size + i * 4, true));
  }
  return table;
}

function directoryEntries(directory: Uint8Array) {
  const view = new DataView(directory.buffer, directory.byteOffset, directory.length);
  return Array.from({ length: Math.floor(directory.length / 128) }, (_, i) => {
    const start = i * 128;
    const count = Math.min(longestName, Math.max(0, view.getUint16(start + 64, true) / 2 - 1));
    const name = Array.from({ length: count }, (_, c) => String.fromCharCode(view.getUint16(start + c * 2, true))).join("");
    return {
      name,
      type: directory[start + 66]!,
      first: view.getUint32(start + 116, true),
      length: view.getUint32(start + 120, true),
    };
  });
}

function slice(bytes: Uint8Array, start: number, length: number): Uint8Array {
  if (start >= bytes.length) throw new RangeError("a sector lies beyond the end");
  return bytes.subarray(start, Math.min(bytes.length, start + length));
}

function join(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

function numbers(bytes: Uint8Array): readonly number[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  return Array.from({ length: Math.floor(bytes.length / 4) }, (_, i) => view.getUint32(i * 4, true));
}
