import { join } from "node:path";
import { deflateRawSync, inflateRawSync } from "node:zlib";
import { entriesIn } from "../env/stamp.js";
import type { Trace } from "../env/traced.js";
import type { Files } from "../env/types.js";
import { bytesOf, jsonObject, places, sha256, textOf } from "./places.js";

/**
 * What a run left behind that has nothing more to do: while neither what it asked of the world nor anything in the unit's folder
 * has changed, the same command has the same to tell, and need not compose anything to know it.
 */
export interface Receipt extends Trace {
  /** Which command with which wishes, by which program. */
  readonly key: string;
  /** See `shelfStamp`. */
  readonly shelf: string;
  /** What the command tells; JSON. */
  readonly told: unknown;
}

/** Of so many commands the receipts are kept. */
const most = 6;
/** Nothing that a receipt tells is as long as this. */
const longest = 1 << 24;

/** The receipts in a file, the newest last. They are derived: what cannot be read is as if it were not there. */
export async function readReceipts(path: string, files: Files): Promise<readonly Receipt[]> {
  const read = await files.read(path);
  if (!read.ok) return [];
  try {
    const text = textOf(inflateRawSync(read.value, { maxOutputLength: longest }));
    const { seal, receipts } = jsonObject(text) ?? {};
    return Array.isArray(receipts) && seal === sha256(JSON.stringify(receipts)) ? receipts : [];
  } catch {
    return [];
  }
}

/** Adds receipts to those of a file. One that cannot be written only makes the next run slower. */
export async function keepReceipts(path: string, added: readonly Receipt[], files: Files): Promise<void> {
  const keys = new Set(added.map(({ key }) => key));
  const others = (await readReceipts(path, files)).filter(({ key }) => !keys.has(key));
  const receipts = [...others, ...added].slice(-most);
  const text = JSON.stringify({ seal: sha256(JSON.stringify(receipts)), receipts });
  await files.writeAtomic(path, deflateRawSync(bytesOf(text)));
}

/**
 * A hash over the names, sizes and times of everything in the unit's folder, its history included; null where a run goes on or
 * was killed, and where links lead on to other folders.
 */
export async function shelfStamp(folder: string, files: Files): Promise<string | null> {
  if ((await files.kindOf(places.staging(folder))) !== null || (await files.kindOf(places.openRun(folder))) !== null) return null;
  const found: string[] = [];
  for (let level: readonly string[] = [folder]; level.length > 0; ) {
    const stamps = await files.stamp(level);
    const below: string[] = [];
    for (const [i, path] of level.entries()) {
      const stamp = stamps[i] ?? "";
      const entries = entriesIn(stamp);
      // What a folder lists is found again in the names of what lies in it.
      found.push(`${path}\n${entries === null ? stamp : ""}`);
      if (entries?.some(({ sign }) => sign === "link")) return null;
      below.push(...(entries ?? []).map(({ name }) => join(path, name)));
    }
    level = below;
  }
  return sha256(found.join("\n"));
}
