import { pairCode } from "./lexicon/lexicon.js";

/** A longer one may have two characters wrong, or more put in, and is told by half of what is left. */
export const long = 8;
/** How many characters fewer and more may stand there: of a usual phrase, of a short one and of a long one. */
export const fewer = [0, -1, -2] as const;
export const more = [0, 1, 8] as const;

export interface Phrase {
  readonly text: string;
  readonly shown: string;
  /** Usual, not fixed. */
  readonly isCommon: boolean;
  /** What may stand in place of its end. */
  readonly last: ReadonlySet<number>;
}
/**
 * One slip leaves the first half of a phrase whole, or the second: whoever looks for the halves finds it, and almost nothing else. Half of
 * what the slip leaves, to be exact. All in numbers that lie close together: as objects they lie all over the memory, which is slow to ask.
 */
export interface Halves {
  /** By open addressing, two numbers each: the first two characters as one number, and the first half that begins with them, from 1. */
  readonly slots: Int32Array;
  /** Six numbers a half: where its characters begin, how many they are, and from where to where the groups go that begin or end with it. */
  readonly halves: Uint32Array;
  readonly characters: Uint16Array;
  /**
   * Six numbers a group of phrases of one length and slack: those two, a bit for each last but one and last character (or first and
   * second, of groups that end with the half), and from where to where its phrases go. Most are ruled out by these bits.
   */
  readonly groups: Uint32Array;
  readonly members: Uint16Array;
}
export const ofHalf = 6;
export const ofGroup = 6;
export const edgeBit = (code: number): number => 1 << ((code ^ (code >> 5)) & 31);
/** How many of its characters may be wrong, in steps: none of a usual phrase. */
export const slackOf = ({ text, isCommon }: Phrase): number => (isCommon ? 0 : text.length < long ? 1 : 2);
/** How many characters the halves of a phrase have. */
export const halfOf = (length: number): number => Math.ceil((length - (length < long ? 1 : 2)) / 2);

export function halvesOf(phrases: readonly Phrase[]): Halves {
  interface Half {
    readonly begins: number[];
    readonly ends: number[];
  }
  const all = new Map<string, Half>();
  const halfNamed = (text: string): Half => {
    const half = all.get(text) ?? { begins: [], ends: [] };
    all.set(text, half);
    return half;
  };
  for (const [i, { text }] of phrases.entries()) {
    const length = halfOf(text.length);
    halfNamed(text.slice(0, length)).begins.push(i);
    halfNamed(text.slice(-length)).ends.push(i);
  }
  const halves: number[] = [];
  const groups: number[] = [];
  const members: number[] = [];
  const group = (own: readonly number[], edges: readonly [number, number]) => {
    const from = groups.length / ofGroup;
    const alike = new Map<string, number[]>();
    for (const i of own) {
      const key = `${phrases[i]!.text.length} ${slackOf(phrases[i]!)}`;
      alike.set(key, [...(alike.get(key) ?? []), i]);
    }
    for (const same of alike.values()) {
      const first = phrases[same[0]!]!;
      const [one, two] = edges.map((at) => same.reduce((bits, i) => bits | edgeBit(phrases[i]!.text.at(at)!.charCodeAt(0)), 0));
      groups.push(first.text.length, slackOf(first), one!, two!, members.length, members.length + same.length);
      members.push(...same);
    }
    return [from, groups.length / ofGroup];
  };
  const slots = new Int32Array(2 * slotCount);
  const characters: number[] = [];
  // Those that begin alike lie one behind the other.
  const sorted = [...all].sort(([a], [b]) => pairCode(a, 0) - pairCode(b, 0));
  for (const [text, { begins, ends }] of sorted) {
    const slot = slotOf(slots, pairCode(text, 0));
    if (slots[slot + 1] === 0) {
      slots[slot] = pairCode(text, 0);
      slots[slot + 1] = halves.length / ofHalf + 1;
    }
    halves.push(characters.length, text.length, ...group(begins, [-2, -1]), ...group(ends, [0, 1]));
    for (let i = 0; i < text.length; i++) characters.push(text.charCodeAt(i));
  }
  return {
    slots,
    halves: Uint32Array.from(halves),
    characters: Uint16Array.from(characters),
    groups: Uint32Array.from(groups),
    members: Uint16Array.from(members),
  };
}
/** Far more than there are beginnings of halves. */
const slotCount = 2 ** 13;
/** Where the slot of a beginning is, or the empty one where it would go. */
export function slotOf(slots: Int32Array, code: number): number {
  let slot = (Math.imul(code, 0x9e3779b1) >>> 19) << 1;
  while (slots[slot + 1] !== 0 && slots[slot] !== code) slot = (slot + 2) & (2 * slotCount - 1);
  return slot;
}

/** The same for all of a group at once. */
export function groupMayEnd(codes: Uint16Array, start: number, groups: Uint32Array, group: number): boolean {
  const end = start + groups[group]! - 1;
  const slack = groups[group + 1]!;
  if ((groups[group + 2]! & edgeBit(codes[end - 1]!)) !== 0) return true;
  for (let by = fewer[slack]!; by <= more[slack]!; by++) if ((groups[group + 3]! & edgeBit(codes[end + by]!)) !== 0) return true;
  return false;
}
