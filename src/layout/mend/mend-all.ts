import type { Code } from "../../diag/codes/index.js";
import type { Look } from "../../look/types.js";
import type { OpenWord } from "../../ooxml/open-word.js";
import { checkLayout } from "../index.js";
import type { Finding } from "../types.js";
import type { WordFile } from "../word/file.js";
import { readWordFile } from "../word/read.js";
import { gone, placeOf } from "./gone.js";
import { mendFile } from "./mend-file.js";
import { movesNumbers, originsAfter, traced } from "./origins.js";

export interface Mended {
  readonly bytes: Uint8Array;
  readonly file: WordFile;
  /** For each paragraph of the mended file the number of the one it comes from, from 1. */
  readonly origins: readonly number[];
  /** Findings of the file that it no longer has. */
  readonly done: readonly Finding[];
  /** What only mending brought to light and was put right with it: the right size shows that a line holds too few characters. */
  readonly followed: readonly Finding[];
  /** What the mended file still has, by its own paragraphs; none of it can be mended. */
  readonly left: readonly Finding[];
}
interface Round {
  readonly file: WordFile;
  readonly mended: readonly Finding[];
  readonly left: readonly Finding[];
  /** Of the file's paragraphs, in the file as it was before all rounds. */
  readonly origins: readonly number[];
}
type Check = (file: WordFile) => readonly Finding[];

/**
 * Mends all that can be mended, and nothing without effect: what a mend does not bring away is left as it was.
 * @param off codes whose findings are left as they are
 * @returns null when nothing of the kind is there
 */
export function mendAll(file: WordFile, look: Look, off: ReadonlySet<Code> = new Set()): Mended | null {
  const check: Check = (one) =>
    checkLayout(one, look).map((finding) => (off.has(finding.code) ? { ...finding, mends: [] } : finding));
  const found = check(file);
  const start = { file, left: found, origins: file.paragraphs.map(({ number }) => number) };
  const rounds: (Round & { readonly before: readonly number[] })[] = [];
  /** No place is mended twice for one rule: two rules that undo each other would never end. */
  const tried = new Set<string>();
  for (;;) {
    const now = rounds.at(-1) ?? start;
    const open = now.left.filter((one) => one.mends.length > 0 && !tried.has(placeOf(one)));
    // What changes the number of paragraphs goes first and alone, and each such change makes the file simpler.
    const structural = mendOnce(now, open.filter(movesNumbers), look, check);
    const round =
      structural ??
      mendOnce(
        now,
        open.filter((one) => !movesNumbers(one)),
        look,
        check,
      );
    if (round === null) break;
    if (structural !== null) tried.clear();
    else for (const one of round.mended) tried.add(placeOf(one));
    rounds.push({ ...round, before: now.origins });
  }
  const last = rounds.at(-1);
  if (last === undefined) return null;
  const seen = new Set(found.map(placeOf));
  return {
    bytes: last.file.word.bytes(),
    file: last.file,
    origins: last.origins,
    done: gone(found, traced(last.left, last.origins)),
    followed: rounds.flatMap(({ mended, before }) => traced(mended, before).filter((one) => !seen.has(placeOf(one)))),
    left: last.left.map((one) => ({ ...one, mends: [] })),
  };
}

/** Mends those of the findings whose mends have an effect. @param wanted some of the file's findings */
function mendOnce(
  { file, left: all, origins }: Pick<Round, "file" | "left" | "origins">,
  wanted: readonly Finding[],
  look: Look,
  check: Check,
): Round | null {
  for (let mended = wanted; mended.length > 0; ) {
    const now = reread(mendFile(file, mended, look), file.name);
    const left = check(now);
    const from = originsAfter(file, mended);
    const away = new Set(gone(all, traced(left, from)));
    const effective = mended.filter((one) => away.has(one));
    if (effective.length === mended.length)
      return { file: now, mended, left, origins: from.map((number) => origins[number - 1]!) };
    mended = effective;
  }
  return null;
}

function reread(word: OpenWord, name: string): WordFile {
  const read = readWordFile(word, name);
  if (!read.ok) throw new Error(`the mended file cannot be read: ${read.diagnostics[0]?.code}`);
  return read.value;
}
