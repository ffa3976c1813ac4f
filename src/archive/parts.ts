import { join } from "node:path";
import type { Files } from "../env/types.js";
import { type Base, baseOf, partBytes, storedPart } from "./part-forms.js";
import { places, sha256 } from "./places.js";
import type { HistoryEntry } from "./types.js";

/** Where a part lies: each is kept once in a unit's history, under the hash of its bytes. */
export const partFile = (folder: string, hash: string): string => join(places.parts(folder), hash);

const isHash = (text: string): boolean => /^[0-9a-f]{64}$/.test(text);

/** A part of the history, checked while it is read; null when it is missing or damaged. */
export async function readPart(folder: string, hash: string, files: Files): Promise<Uint8Array | null> {
  const stored = isHash(hash) ? await files.read(partFile(folder, hash)) : null;
  if (!stored?.ok) return null;
  const base = baseOf(stored.value);
  // A base is stored whole: no part is told by more than one other.
  const whole = base !== null && isHash(base) ? await files.read(partFile(folder, base)) : null;
  const known = whole?.ok && baseOf(whole.value) === null ? partBytes(whole.value, base!, null) : null;
  return partBytes(stored.value, hash, known);
}

/**
 * The parts of a new version that the history does not have, as they are to be stored, by their hashes. One that is there and
 * damaged is made anew.
 * @param known hashes that need no look; those of this version are added
 */
export async function newParts(
  folder: string,
  parts: ReadonlyMap<string, Uint8Array>,
  { newest, known }: { readonly newest: HistoryEntry | null; readonly known: Set<string> },
  files: Files,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const added = new Map<string, Uint8Array>();
  for (const [name, bytes] of parts) {
    const hash = sha256(bytes);
    if (known.has(hash)) continue;
    known.add(hash);
    if ((await readPart(folder, hash, files)) !== null) continue;
    const earlier = newest?.head?.parts ?? {};
    const before = earlier[name] ?? (name.endsWith(".docx") ? earlier["document.docx"] : undefined);
    const base = before === undefined ? null : await baseFor(folder, before, files);
    added.set(hash, storedPart(bytes, base?.hash === hash ? null : base));
  }
  return added;
}

/** A part that later ones can be told by, found from any of them; null where there is none. */
export async function baseFor(folder: string, hash: string, files: Files): Promise<Base | null> {
  const stored = isHash(hash) ? await files.read(partFile(folder, hash)) : null;
  if (!stored?.ok) return null;
  const root = baseOf(stored.value) ?? hash;
  const bytes = await readPart(folder, root, files);
  return bytes && { hash: root, bytes };
}
