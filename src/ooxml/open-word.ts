import { strToU8 } from "fflate";
import { type Outcome, succeed } from "../diag/types.js";
import { openPackage, type Package, withParts } from "./package.js";
import { type Parts, packParts } from "./zip.js";

/**
 * A Word file in memory, as it is at one moment. What is made of it is made when it is first asked for, and once; a patch
 * gives the next state, which knows what the last one knew of the parts that did not change.
 */
export interface OpenWord {
  /** How messages name the file. */
  readonly name: string;
  readonly file: Package;
  /** The file's bytes: those it was opened from, or the parts packed anew. */
  readonly bytes: () => Uint8Array;
  /** The value kept under a key: a body map, a view of the text. */
  readonly once: <Value>(key: string, make: () => Value) => Value;
}

/** A Word file as bytes, or opened already. */
export type WordSource = Uint8Array | OpenWord;

export const isOpenWord = (source: WordSource): source is OpenWord => "once" in source;

/** @param name how messages name the file; one that is open has its name */
export function openWord(source: WordSource, name: string): Outcome<OpenWord> {
  if (isOpenWord(source)) return succeed(source);
  const opened = openPackage(source, name);
  return opened.ok ? succeed(stateOf(opened.value, name, () => source)) : opened;
}

/** The next state of a file: with parts replaced or added. Fails where the main part can no longer be read. */
export function nextState({ file, name }: OpenWord, changed: Parts): Outcome<OpenWord> {
  const next = withParts(file, changed, name);
  return next.ok ? succeed(stateOf(next.value, name, () => packParts(next.value.parts))) : next;
}

/** The same with parts given as text; null where the main part can no longer be read. */
export function withTexts(word: OpenWord, changed: Iterable<readonly [string, string]>): OpenWord | null {
  const next = nextState(word, new Map([...changed].map(([part, text]) => [part, strToU8(text)] as const)));
  return next.ok ? next.value : null;
}

function stateOf(file: Package, name: string, pack: () => Uint8Array): OpenWord {
  const made = new Map<string, unknown>();
  const once = <Value>(key: string, make: () => Value): Value => {
    if (!made.has(key)) made.set(key, make());
    return made.get(key) as Value;
  };
  return { name, file, bytes: () => once("bytes", pack), once };
}
