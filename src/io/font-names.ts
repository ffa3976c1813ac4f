/** Reads the names of font files cheaply: the table directory and the `name` table only, never the outlines. */
import { closeSync, openSync, readSync } from "node:fs";

export interface Face {
  readonly path: string;
  /** Index within a .ttc collection; absent for a single font. */
  readonly index?: number;
  /** Every name the font answers to (family, full, PostScript; Chinese and English), lower case. */
  readonly names: readonly string[];
  /** False for bold, italic, light …: taken only when the family has no regular face. */
  readonly regular: boolean;
}

const maxFaces = 64;
const maxNameBytes = 1 << 20;
/** Name ids that a person or a document may call a font by: family, full name, PostScript name, typographic family. */
const nameIds = [1, 4, 6, 16];

/** The faces in a font file; an empty list when it is not a font, is broken, or is a variable font (pdf embedding needs a fixed one). */
export function facesOf(path: string): readonly Face[] {
  let file: number;
  try {
    file = openSync(path, "r");
  } catch {
    return [];
  }
  try {
    const head = readAt(file, 0, 4096);
    if (head.toString("latin1", 0, 4) !== "ttcf") return faceAt(file, head, path, undefined);
    const count = Math.min(head.readUInt32BE(8), maxFaces);
    return Array.from({ length: count }, (_, i) => head.readUInt32BE(12 + 4 * i)).flatMap((offset, i) =>
      faceAt(file, readAt(file, offset, 1024), path, i),
    );
  } catch {
    // A damaged font in a system folder is no business of ours: it is as if it were not there.
    return [];
  } finally {
    closeSync(file);
  }
}

function faceAt(file: number, directory: Buffer, path: string, index: number | undefined): readonly Face[] {
  if (![0x00010000, 0x4f54544f, 0x74727565].includes(directory.readUInt32BE(0))) return [];
  const tables = directoryOf(directory);
  const name = tables.get("name");
  if (name === undefined || tables.has("fvar") || name.length > maxNameBytes) return [];
  if (!tables.has("glyf") && !tables.has("CFF ")) return [];
  const { names, style } = namesIn(readAt(file, name.offset, name.length));
  const regular = style === "" || /^(regular|normal|book|roman|常规|標準)$/i.test(style);
  return names.length > 0 ? [{ path, names, regular, ...(index !== undefined && { index }) }] : [];
}

/** The table directory of one font: where each table lies in the file. */
export function directoryOf(head: Buffer): ReadonlyMap<string, { readonly offset: number; readonly length: number }> {
  const tables = new Map<string, { offset: number; length: number }>();
  for (let i = 0, count = head.readUInt16BE(4); i < count && 28 + 16 * i <= head.length; i++) {
    const at = 12 + 16 * i;
    tables.set(head.toString("latin1", at, at + 4), { offset: head.readUInt32BE(at + 8), length: head.readUInt32BE(at + 12) });
  }
  return tables;
}

function namesIn(table: Buffer): { readonly names: readonly string[]; readonly style: string } {
  const names = new Set<string>();
  let style = "";
  const strings = table.readUInt16BE(4);
  for (let i = 0, count = table.readUInt16BE(2); i < count && 18 + 12 * i <= table.length; i++) {
    const field = (n: number) => table.readUInt16BE(6 + 12 * i + 2 * n);
    const id = field(3);
    if (!nameIds.includes(id) && id !== 2) continue;
    const bytes = table.subarray(strings + field(5), strings + field(5) + field(4));
    const text = decoded(field(0), field(1), bytes)?.replaceAll("\0", "").trim();
    if (text === undefined || text === "") continue;
    if (id === 2) style ||= text;
    else names.add(text.toLowerCase());
  }
  return { names: [...names], style };
}

function decoded(platform: number, encoding: number, bytes: Buffer): string | undefined {
  const gbk = () => new TextDecoder("gbk").decode(bytes.filter((byte) => byte !== 0));
  if (platform === 3 && encoding === 3) return gbk();
  if (platform === 0 || platform === 3)
    return Buffer.from(bytes.subarray(0, bytes.length & ~1))
      .swap16()
      .toString("utf16le");
  if (platform === 1) return encoding === 25 ? gbk() : encoding === 0 ? bytes.toString("latin1") : undefined;
  return undefined;
}

function readAt(file: number, offset: number, length: number): Buffer {
  const bytes = Buffer.alloc(length);
  return bytes.subarray(0, readSync(file, bytes, 0, length, offset));
}
