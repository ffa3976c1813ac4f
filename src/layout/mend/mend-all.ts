import type { Look } from "../../look/types.js";
import { openPackage } from "../../ooxml/package.js";
import { checkLayout } from "../index.js";
import type { Finding } from "../types.js";
import type { WordFile } from "../word/file.js";
import { readWordFile } from "../word/read.js";
import { gone, placeOf } from "./gone.js";
import { mendFile } from "./mend-file.js";

export interface Mended {
  readonly bytes: Uint8Array;
  /** Findings of the file that it no longer has. */
  readonly done: readonly Finding[];
  /** What only mending brought to light and was put right with it: the right size shows that a line holds too few characters. */
  readonly followed: readonly Finding[];
  /** What the mended file still has; none of it can be mended. */
  readonly left: readonly Finding[];
}
interface Round {
  readonly file: WordFile;
  readonly bytes: Uint8Array;
  readonly mended: readonly Finding[];
  readonly left: readonly Finding[];
}

/**
 * Mends all that can be mended, and nothing without effect: what a mend does not bring away is left as it was.
 * @returns null when nothing of the kind is there
 */
export function mendAll(file: WordFile, look: Look): Mended | null {
  const found = checkLayout(file, look);
  const rounds: Round[] = [];
  /** No place is mended twice for one rule: two rules that undo each other would never end. */
  const tried = new Set<string>();
  for (;;) {
    const { file: now, left } = rounds.at(-1) ?? { file, left: found };
    const round = mendOnce(
      now,
      left,
      left.filter((one) => one.mends.length > 0 && !tried.has(placeOf(one))),
      look,
    );
    if (round === null) break;
    for (const one of round.mended) tried.add(placeOf(one));
    rounds.push(round);
  }
  const last = rounds.at(-1);
  if (last === undefined) return null;
  const seen = new Set(found.map(placeOf));
  return {
    bytes: last.bytes,
    done: gone(found, last.left),
    followed: rounds.flatMap(({ mended }) => mended.filter((one) => !seen.has(placeOf(one)))),
    left: last.left.map((one) => ({ ...one, mends: [] })),
  };
}

/** Mends those of the findings whose mends have an effect. @param all findings of the file, `wanted` some of them */
function mendOnce(file: WordFile, all: readonly Finding[], wanted: readonly Finding[], look: Look): Round | null {
  for (let mended = wanted; mended.length > 0; ) {
    const bytes = mendFile(file, mended, look);
    const now = reread(bytes, file.name);
    const left = checkLayout(now, look);
    const away = new Set(gone(all, left));
    const effective = mended.filter((one) => away.has(one));
    if (effective.length === mended.length) return { file: now, bytes, mended, left };
    mended = effective;
  }
  return null;
}

function reread(bytes: Uint8Array, name: string): WordFile {
  const opened = openPackage(bytes, name);
  const read = opened.ok ? readWordFile(opened.value, name) : opened;
  if (!read.ok) throw new Error(`the mended file cannot be read: ${read.diagnostics[0]?.code}`);
  return read.value;
}
