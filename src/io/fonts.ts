import { readdirSync, statSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { homedir } from "node:os";
import { delimiter, extname, join } from "node:path";
import type { FontFile, FontSource } from "../env/types.js";
import { directoryOf, type Face, facesOf } from "./font-names.js";
import { packageRoot } from "./package-root.js";
import { stampOf } from "./stamps.js";

/** Where fonts are looked for, best place first; what is not given is the machine's own. */
export interface FontPlaces {
  /** A workspace; fonts in its `fonts/` come before the machine's. */
  readonly workspace?: string;
  /** Font files or folders the user names, separated as in PATH: the variable TIAOLI_FONTS. */
  readonly named?: string;
  readonly system?: readonly string[];
  readonly shipped?: string;
}

const shippedFolder = join(packageRoot, "fonts");
const extensions = [".ttf", ".otf", ".ttc", ".otc"];
/** Enough for any desktop; a link that leads back into itself ends here too. */
const maxDepth = 5;
const maxFiles = 8000;

/**
 * Fonts of this machine, then those shipped with the program. The folders are read on the first question and never before; nothing is
 * kept on disk. The answer depends on the machine's fonts only, not on the order a folder lists them in.
 */
export function fontSource(places: FontPlaces = {}): FontSource {
  let index: ReadonlyMap<string, Entry> | undefined;
  const shipped = places.shipped ?? shippedFolder;
  const folders = (): readonly string[] => [...userPlaces(places), ...(places.system ?? systemFolders()), shipped];
  return {
    stamp: async () => JSON.stringify(folders().map((place) => fontFiles(place).map((path) => [path, stampOf(path)]))),
    find: async (names) => {
      index ??= indexOf(folders(), shipped);
      for (const name of names) {
        const found = index.get(name.toLowerCase());
        if (found === undefined) continue;
        const { path, index: collection } = found.face;
        return { name, path, ...(collection !== undefined && { index: collection }), shipped: found.shipped };
      }
      return null;
    },
    load,
  };
}

interface Entry {
  readonly face: Face;
  readonly shipped: boolean;
}

const userPlaces = ({ named = "", workspace }: FontPlaces): readonly string[] => [
  ...named.split(delimiter).filter((place) => place.trim() !== ""),
  ...(workspace === undefined ? [] : [join(workspace, "fonts")]),
];

/** The first place that has a name wins; within a place a regular face wins, then the earlier path. */
function indexOf(folders: readonly string[], shipped: string): ReadonlyMap<string, Entry> {
  const index = new Map<string, Entry>();
  for (const place of folders) {
    const faces = fontFiles(place).flatMap(facesOf);
    for (const face of [...faces.filter((f) => f.regular), ...faces.filter((f) => !f.regular)])
      for (const name of face.names) if (!index.has(name)) index.set(name, { face, shipped: place === shipped });
  }
  return index;
}

function fontFiles(place: string): readonly string[] {
  const found: string[] = [];
  const visit = (path: string, depth: number): void => {
    if (found.length >= maxFiles) return;
    if (isFont(path)) {
      found.push(path);
      return;
    }
    if (depth > maxDepth) return;
    try {
      for (const entry of readdirSync(path, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
        const child = join(path, entry.name);
        if (isFont(child) && entry.isFile()) found.push(child);
        else if (entry.isDirectory() || (entry.isSymbolicLink() && statSync(child, { throwIfNoEntry: false })))
          visit(child, depth + 1);
      }
    } catch {
      // A folder that is not there or not ours to read has no fonts for us.
    }
  };
  visit(place, 0);
  return found;
}

const isFont = (path: string): boolean => extensions.includes(extname(path).toLowerCase());

function systemFolders(): readonly string[] {
  const home = homedir();
  if (process.platform === "win32")
    return [
      join(process.env["WINDIR"] ?? "C:\\Windows", "Fonts"),
      join(process.env["LOCALAPPDATA"] ?? join(home, "AppData", "Local"), "Microsoft", "Windows", "Fonts"),
    ];
  if (process.platform === "darwin") return [join(home, "Library/Fonts"), "/Library/Fonts", "/System/Library/Fonts"];
  return [join(home, ".local/share/fonts"), join(home, ".fonts"), "/usr/local/share/fonts", "/usr/share/fonts"];
}

/** The font as one sfnt: a face of a collection is taken out of it. Throws when the file has gone since it was found. */
async function load(font: FontFile): Promise<Uint8Array> {
  const bytes = await readFile(font.path);
  return font.index === undefined ? bytes : faceOf(bytes, font.index);
}

/** Copies one face of a .ttc into a font of its own, table by table; offsets are the only thing that changes. */
function faceOf(collection: Buffer, index: number): Buffer {
  const start = collection.readUInt32BE(12 + 4 * index);
  const directory = collection.subarray(start, start + 12 + 16 * collection.readUInt16BE(start + 4));
  const head = Buffer.from(directory);
  const parts: Buffer[] = [head];
  let offset = head.length;
  [...directoryOf(directory).values()].forEach((table, i) => {
    head.writeUInt32BE(offset, 12 + 16 * i + 8);
    const padded = Buffer.alloc((table.length + 3) & ~3);
    collection.copy(padded, 0, table.offset, table.offset + table.length);
    parts.push(padded);
    offset += padded.length;
  });
  return Buffer.concat(parts);
}
