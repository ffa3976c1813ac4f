import { shortestEdit } from "../text/shortest-edit.js";
import { touched } from "./sensitive.js";
import type { ConflictCause } from "./types.js";

/** A change of the base's tokens `[start, end)` to others. */
interface Hunk {
  readonly start: number;
  readonly end: number;
  readonly put: readonly string[];
}
/** `same`, `mine`, `next`: nothing to weigh. `both`: both changed it in different words. */
export type Woven =
  | { readonly kind: "same" | "mine" | "next" | "both"; readonly text: string }
  | { readonly kind: "conflict"; readonly cause: ConflictCause; readonly text: string; readonly proposal: string };

export interface Weaving {
  readonly tokens: (text: string) => readonly string[];
  /** Parties. */
  readonly names: ReadonlySet<string>;
}

/** Beyond so many differing tokens one side has rewritten the text: it is one change. */
const limit = 2000;

/**
 * Merges three versions of one text by words. A conflict's `text` is mine; its `proposal` has both sides' changes, and the
 * generated words where they collide.
 *
 * Both sides changed it in different places: merged, unless a change touches a modal, a number or a date anywhere, or the
 * person's touches a party. New names that the generator prints (a department was renamed) are milder: they collide only with
 * a change in the same sentence, and a whole sentence a person added collides with them only where it says an old name.
 */
export function weaveText(base: string, mine: string, next: string, weaving: Weaving): Woven {
  const woven = weave(base, mine, next, weaving);
  // Where both sides' changes together are what the person wrote, there is nothing to show and nothing to decide.
  return woven.kind === "conflict" && woven.proposal === mine && mine.trim() !== "" ? { kind: "mine", text: mine } : woven;
}

function weave(base: string, mine: string, next: string, { tokens, names }: Weaving): Woven {
  if (mine === next) return { kind: "same", text: mine };
  if (mine === base) return { kind: "next", text: next };
  if (next === base) return { kind: "mine", text: mine };
  const b = tokens(base);
  const [first, second] = [hunksOf(b, tokens(mine)), hunksOf(b, tokens(next))];
  const agreed = first.filter((m) => second.some((n) => equal(m, n)));
  const left = first.filter((m) => !agreed.includes(m));
  const right = second.filter((n) => !agreed.some((m) => equal(m, n)));
  // All that one side did, the other did too.
  if (right.length === 0) return { kind: "mine", text: mine };
  if (left.length === 0) return { kind: "next", text: next };
  const sentences = sentencesOf(b);
  const touching = left.filter((m) => right.some((n) => !isRename(n, b, names) && touch(m, n, b, sentences)));
  const collisions = left.filter((m) => touching.includes(m) || right.some((n) => collide(m, n)));
  const together = apply(b, [...agreed, ...left.filter((m) => !collisions.includes(m)), ...right]);
  if (collisions.length === 0) {
    const cause = judged(b, left, right, names);
    return cause === null ? { kind: "both", text: together } : { kind: "conflict", cause, text: mine, proposal: together };
  }
  // Two insertions at one place do not exclude each other: the proposal shows both.
  const beside = collisions.filter(
    (m) => m.start === m.end && !touching.includes(m) && right.every((n) => !collide(m, n) || n.start === n.end),
  );
  // A sentence with touching changes is proposed as it was generated.
  const generated = new Set(touching.flatMap((m) => within(m, b, sentences)));
  const kept = left.filter((m) => !within(m, b, sentences).some((sentence) => generated.has(sentence)));
  const proposal = apply(b, [...agreed, ...kept.filter((m) => !collisions.includes(m) || beside.includes(m)), ...right]);
  return { kind: "conflict", cause: "same-words", text: mine, proposal };
}

function hunksOf(base: readonly string[], now: readonly string[]): readonly Hunk[] {
  const steps = shortestEdit(base, now, limit);
  if (steps === null) return [{ start: 0, end: base.length, put: now }];
  const hunks: Hunk[] = [];
  let [i, j] = [0, 0];
  let open: { start: number; end: number; put: string[] } | null = null;
  for (const { op, count } of steps) {
    if (op === "=") {
      if (open) hunks.push(open);
      open = null;
      i += count;
      j += count;
      continue;
    }
    open ??= { start: i, end: i, put: [] };
    if (op === "-") {
      i += count;
      open.end = i;
    } else {
      open.put.push(...now.slice(j, j + count));
      j += count;
    }
  }
  if (open) hunks.push(open);
  return hunks;
}

const equal = (a: Hunk, b: Hunk): boolean =>
  a.start === b.start && a.end === b.end && a.put.length === b.put.length && a.put.every((token, i) => token === b.put[i]);

/** Words put in right before or behind words the other side replaced, in one sentence: together they may say what neither meant. */
function touch(a: Hunk, b: Hunk, base: readonly string[], sentences: readonly number[]): boolean {
  const [put, other] = a.start === a.end ? [a, b] : [b, a];
  if (put.start !== put.end || other.start === other.end || isSentence(put, base)) return false;
  if (put.start !== other.start && put.start !== other.end) return false;
  const own = within(put, base, sentences);
  return within(other, base, sentences).some((sentence) => own.includes(sentence));
}

/** Changes of the same words, or at the same place. One that ends where the other begins is beside it, unless they `touch`. */
function collide(a: Hunk, b: Hunk): boolean {
  if (a.start === a.end && b.start === b.end) return a.start === b.start;
  if (a.start === a.end) return b.start < a.start && a.start < b.end;
  if (b.start === b.end) return a.start < b.start && b.start < a.end;
  return a.start < b.end && b.start < a.end;
}

function judged(
  base: readonly string[],
  mine: readonly Hunk[],
  next: readonly Hunk[],
  names: ReadonlySet<string>,
): ConflictCause | null {
  const of = (hunk: Hunk) => touched(base.slice(hunk.start, hunk.end), hunk.put, names);
  const renames = next.every((hunk) => isRename(hunk, base, names));
  const outdated = new Set(next.flatMap(({ start, end }) => base.slice(start, end)));
  for (const hunk of mine) {
    // A whole sentence put in changes none that was there: new names elsewhere do not collide with it, unless it says an old one.
    if (renames && isSentence(hunk, base)) {
      if (hunk.put.some((token) => outdated.has(token))) return "party";
      continue;
    }
    const cause = of(hunk);
    if (cause !== null) return cause;
  }
  const sentences = sentencesOf(base);
  const edited = new Set(mine.flatMap((hunk) => within(hunk, base, sentences)));
  for (const hunk of next) {
    const cause = of(hunk);
    if (cause === null) continue;
    if (cause !== "party" || within(hunk, base, sentences).some((sentence) => edited.has(sentence))) return cause;
  }
  return null;
}

/** One name the generator prints instead of another. */
const isRename = ({ start, end, put }: Hunk, base: readonly string[], names: ReadonlySet<string>): boolean =>
  end > start && [...base.slice(start, end), ...put].every((token) => names.has(token));

const ends = (token: string | undefined): boolean => token !== undefined && /^[。；！？\n]$/.test(token);

/** The sentence each token stands in. */
function sentencesOf(tokens: readonly string[]): readonly number[] {
  let sentence = 0;
  return tokens.map((token) => (ends(token) ? sentence++ : sentence));
}

/** The sentences a change touches; a whole sentence put between two touches none. */
function within({ start, end, put }: Hunk, base: readonly string[], sentences: readonly number[]): readonly number[] {
  if (end > start) return sentences.slice(start, end);
  if (isSentence({ start, end, put }, base)) return [];
  const between = start === 0 || ends(base[start - 1]);
  return [sentences[between ? start : start - 1] ?? 0];
}

/** One whole sentence or more, put between two. */
const isSentence = ({ start, end, put }: Hunk, base: readonly string[]): boolean =>
  start === end && (start === 0 || ends(base[start - 1])) && (ends(put.at(-1)) || start === base.length);

/** The base with all these changes; of those at one place the first given comes first. */
function apply(base: readonly string[], hunks: readonly Hunk[]): string {
  const sorted = [...hunks].sort((a, b) => a.start - b.start || a.end - b.end);
  const out: string[] = [];
  let at = 0;
  for (const { start, end, put } of sorted) {
    out.push(...base.slice(at, start), ...put);
    at = Math.max(at, end);
  }
  return [...out, ...base.slice(at)].join("");
}
