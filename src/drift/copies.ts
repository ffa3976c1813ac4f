import { plainForms } from "../text/plain-forms.js";
import type { CopyIndex, KnownPaper, Paper } from "./types.js";
import { isSameUnit, unitNameOf } from "./unit-name.js";

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
 * The papers of a run, to be asked which came before another with nearly its words. It takes one after another, and keeps sketches
 * alone.
 */
export function newCopyIndex(): { readonly index: CopyIndex; readonly add: (paper: Paper) => void } {
  const index = new Map<string, KnownPaper>();
  const add = (paper: Paper): void => {
    const sketch = sketchOf(paper);
    if (sketch === null) return;
    const entry = { ...issueOf(paper), file: paper.file, shingles: sketch.shingles };
    for (const key of sketch.keys) if (!index.has(key)) index.set(key, entry);
  };
  return { index, add };
}
export function copyIndex(papers: readonly Paper[]): CopyIndex {
  const { index, add } = newCopyIndex();
  for (const paper of papers) add(paper);
  return index;
}

/** Which issue of a paper one is: whose, of what day, under what number, and how its title marks it. */
function issueOf({ lines, self }: Paper): Pick<KnownPaper, "unit" | "issue"> {
  const front = lines
    .slice(0, 8)
    .map(({ text }) => text)
    .join("\n");
  const number = /[〔[（(]20\d\d[〕\]）)]第?\d+号/u.exec(front)?.[0] ?? "";
  const marks =
    self.title.match(
      /\d{4}|[一二〇○零]{1}[〇○零一二三四五六七八九]{3}年|试行|暂行|修订|修正|征求意见|送审|讨论|草案|初稿|定稿/gu,
    ) ?? [];
  return { unit: unitNameOf(lines, self.title), issue: [self.day ?? "", number, ...marks] };
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

/** A paper that was read before and has most words of another. */
export interface Kin {
  readonly file: string;
  /** How much of both is in both, 0 to 1. */
  readonly likeness: number;
  /**
   * copy: the same once more; version: another issue of it, by its day, number or title; format: the same file in another format;
   * other-unit: under the name of another unit.
   */
  readonly is: "copy" | "version" | "format" | "other-unit";
}

const stemOf = (file: string): string => file.replace(/\.[^.\\/]*$/u, "");

/** The nearest paper of those read before, where it is at least so like. */
export function kinOf(paper: Paper, index: CopyIndex, least: number): Kin | null {
  const sketch = sketchOf(paper);
  if (sketch === null) return null;
  const tried = new Set<KnownPaper>();
  let nearest: { before: KnownPaper; likeness: number } | null = null;
  for (const key of sketch.keys) {
    const before = index.get(key);
    if (before === undefined || before.file === paper.file || tried.has(before)) continue;
    tried.add(before);
    const same = sharedIn(sketch.shingles, before.shingles);
    const likeness = same / (sketch.shingles.length + before.shingles.length - same);
    if (likeness >= least && likeness > (nearest?.likeness ?? 0)) nearest = { before, likeness };
  }
  return nearest === null ? null : { file: nearest.before.file, likeness: nearest.likeness, is: relationOf(paper, nearest) };
}

function relationOf(paper: Paper, { before, likeness }: { before: KnownPaper; likeness: number }): Kin["is"] {
  const { unit, issue } = issueOf(paper);
  if (unit !== null && before.unit !== null && !isSameUnit(unit, before.unit)) return "other-unit";
  if (stemOf(before.file) === stemOf(paper.file)) return "format";
  return likeness < 1 && issue.join(" ") !== before.issue.join(" ") ? "version" : "copy";
}
