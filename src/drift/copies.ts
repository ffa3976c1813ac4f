import { plainForms } from "../text/plain-forms.js";
import type { CopyIndex, Paper } from "./types.js";

/** Shorter papers are forms and notices, which are the same for good reason. */
const shortest = 600;
const shingle = 8;
const bands = 12;
const rows = 3;

/** The least hashes of a paper's shingles, by which papers of nearly the same words meet. */
export interface Sketch {
  /** Rising, each once: of a thousand papers all are kept. */
  readonly shingles: Uint32Array;
  readonly keys: readonly string[];
}

/** FNV-1a of some characters. */
function hashed(text: string, from: number, to: number): number {
  let hash = 0x811c9dc5;
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

const sketches = new WeakMap<Paper, Sketch | null>();

/** @returns null for a paper too short to be told from others */
export function sketchOf(paper: Paper): Sketch | null {
  const known = sketches.get(paper);
  if (known !== undefined) return known;
  const made = drawn(paper);
  sketches.set(paper, made);
  return made;
}

function drawn({ lines }: Paper): Sketch | null {
  const text = plainForms(lines.map((line) => line.text).join("")).replace(/[\s\p{P}\p{S}]/gu, "");
  if (text.length < shortest) return null;
  const all = new Uint32Array(text.length - shingle + 1);
  for (let i = 0; i < all.length; i++) all[i] = hashed(text, i, i + shingle);
  all.sort();
  const shingles = all.filter((one, i) => i === 0 || one !== all[i - 1]);
  const keys = Array.from({ length: bands }, (_, band) => {
    const least: number[] = [];
    for (let row = 0; row < rows; row++) {
      const mix = Math.imul(band * rows + row + 1, 0x9e3779b1);
      let smallest = 0xffffffff;
      for (const one of shingles) {
        const mixed = Math.imul(one ^ mix, 0x85ebca6b) >>> 0;
        if (mixed < smallest) smallest = mixed;
      }
      least.push(smallest);
    }
    return `${band} ${least.join(" ")}`;
  });
  return { shingles, keys };
}

/**
 * The papers of a run, to be asked which came before another with the same words. It takes one after another, and keeps sketches
 * alone.
 */
export function newCopyIndex(): { readonly index: CopyIndex; readonly add: (paper: Paper) => void } {
  const index = new Map<string, { file: string; shingles: Uint32Array }>();
  const add = (paper: Paper): void => {
    const sketch = sketchOf(paper);
    if (sketch === null) return;
    const entry = { file: paper.file, shingles: sketch.shingles };
    for (const key of sketch.keys) if (!index.has(key)) index.set(key, entry);
  };
  return { index, add };
}
export function copyIndex(papers: readonly Paper[]): CopyIndex {
  const { index, add } = newCopyIndex();
  for (const paper of papers) add(paper);
  return index;
}

/** How many numbers two rising lists share. */
function sharedIn(a: Uint32Array, b: Uint32Array): number {
  let [i, k, same] = [0, 0, 0];
  while (i < a.length && k < b.length) {
    if (a[i] === b[k]) same++;
    const step = a[i]! - b[k]!;
    if (step <= 0) i++;
    if (step >= 0) k++;
  }
  return same;
}

/** The file that has the words of a paper, but for one in fifty, and was read before it. */
export function copiedFrom(paper: Paper, index: CopyIndex): string | null {
  const sketch = sketchOf(paper);
  if (sketch === null) return null;
  for (const key of sketch.keys) {
    const before = index.get(key);
    if (before === undefined || before.file === paper.file) continue;
    const same = sharedIn(sketch.shingles, before.shingles);
    if (same / (sketch.shingles.length + before.shingles.length - same) >= 0.95) return before.file;
  }
  return null;
}
