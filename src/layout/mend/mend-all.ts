import type { Look } from "../../look/types.js";
import { openPackage } from "../../ooxml/package.js";
import { checkLayout } from "../index.js";
import type { Finding } from "../types.js";
import type { WordFile } from "../word/file.js";
import { readWordFile } from "../word/read.js";
import { mendFile } from "./mend-file.js";

export interface Mended {
  readonly bytes: Uint8Array;
  /** What was put right. */
  readonly done: readonly Finding[];
  /** What is still there and needs a person. */
  readonly left: readonly Finding[];
}

/** One thing put right may bring another to light: the right size shows that a line holds too few characters. */
const most = 4;

/** Mends all that can be mended. @returns null when there is nothing of the kind */
export function mendAll(file: WordFile, look: Look): Mended | null {
  let [now, bytes]: [WordFile, Uint8Array | null] = [file, null];
  const done: Finding[] = [];
  let left = checkLayout(file, look);
  for (let i = 0; i < most && left.some(({ mends }) => mends.length > 0); i++) {
    bytes = mendFile(now, left, look);
    if (bytes === null) break;
    done.push(...left.filter(({ mends }) => mends.length > 0));
    now = reread(bytes, file.name);
    left = checkLayout(now, look);
  }
  return bytes === null ? null : { bytes, done, left };
}

function reread(bytes: Uint8Array, name: string): WordFile {
  const opened = openPackage(bytes, name);
  const read = opened.ok ? readWordFile(opened.value, name) : opened;
  if (!read.ok) throw new Error(`the mended file cannot be read: ${read.diagnostics[0]?.code}`);
  return read.value;
}
