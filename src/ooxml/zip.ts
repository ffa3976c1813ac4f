import { strFromU8, unzipSync } from "fflate";
import { problem } from "../diag/problem.js";
import { fail, type Outcome, succeed } from "../diag/types.js";
import { limits } from "../tree/limits.js";
import { zipOf } from "./pack.js";

/** The parts of an Office file by name, in the order they stand in it. */
export type Parts = ReadonlyMap<string, Uint8Array>;

/** What files were packed from, as long as their bytes are in memory. */
const packed = new WeakMap<Uint8Array, Parts>();

/** Packs parts in the order given; same parts, same bytes, on every machine. Office expects [Content_Types].xml first. */
export function packParts(parts: Parts): Uint8Array {
  const bytes = zipOf(parts);
  packed.set(bytes, parts);
  return bytes;
}

/** The parts that these very bytes were packed from in this process; null for others. */
export const partsOf = (bytes: Uint8Array): Parts | null => packed.get(bytes) ?? null;

export interface UnpackLimits {
  readonly entries: number;
  /** Bytes of all parts together, unpacked. */
  readonly bytes: number;
}

/**
 * Unpacks an Office file that may come from anywhere. fflate never unpacks more than an entry's declared size, so the
 * bounds are checked before anything is unpacked.
 * @param name how messages name the file
 */
export function unpackParts(bytes: Uint8Array, name: string, bounds: UnpackLimits = limits.unpacked): Outcome<Parts> {
  let entries = 0;
  let total = 0;
  const seen = new Set<string>();
  const faults = new Set<"ooxml/too-large" | "ooxml/bad-part">();
  try {
    const files = unzipSync(bytes, {
      filter: (entry) => {
        entries += 1;
        total += entry.originalSize;
        if (entries > bounds.entries || total > bounds.bytes) faults.add("ooxml/too-large");
        else if (unsafe(entry.name) || seen.has(entry.name)) faults.add("ooxml/bad-part");
        seen.add(entry.name);
        return faults.size === 0 && !entry.name.endsWith("/");
      },
    });
    if (faults.size > 0) return fail(...[...faults].map((code) => problem(code, { name })));
    return succeed(new Map(Object.entries(files)));
  } catch {
    return fail(problem("ooxml/not-a-zip", { name }));
  }
}

/** `__proto__` would vanish in a plain object, and fflate answers with one. */
const unsafe = (name: string): boolean =>
  name === "" || name === "__proto__" || name.startsWith("/") || /[\\:\u0000]/.test(name) || name.split("/").includes("..");

/** A part as text; "" when it is missing. */
export const partText = (parts: Parts, name: string): string => {
  const bytes = parts.get(name);
  return bytes === undefined ? "" : strFromU8(bytes);
};
