import { pairs } from "./pairs.js";
import { shapes } from "./shapes.js";
import { sounds } from "./sounds.js";
import { words } from "./words.js";

/** What is known of a word: how seldom it is (the negative logarithm of its share) and how much official papers use it, 0 to 3. */
interface Weight {
  readonly cost: number;
  readonly official: number;
}
let table: Table | undefined;
let likes: ReadonlyMap<string, string> | undefined;

/** All the words have together, in general texts. */
const total = Math.log(60_000_000);
const unknown = total + 1;

/** Words of at most four characters in numbers, by open addressing: a map of as many texts is ten times as slow to make and to ask. */
interface Table {
  /**
   * Four numbers a slot, side by side, so that one look at the memory answers: first two characters, last two, the place of the word's
   * weight, from 1, and nothing. 0 for an empty slot.
   */
  readonly slots: Uint32Array;
  readonly weights: readonly Weight[];
  readonly mask: number;
  /** Bits that say which two or three characters may begin a longer word: most places of a text are done with these. */
  readonly begins: Uint32Array;
}
/** Where the bit of a beginning stands. */
const bitOf = (text: string, at: number, length: number): number =>
  Math.imul(firstOf(text, at, length) ^ Math.imul(lastOf(text, at, length) + length, 0x85ebca6b), 0x9e3779b1) >>> 12;
const mayBegin = ({ begins }: Table, text: string, at: number, length: number): boolean => {
  const bit = bitOf(text, at, length);
  return (begins[bit >>> 5]! & (1 << (bit & 31))) !== 0;
};

const firstOf = (text: string, at: number, length: number): number =>
  (text.charCodeAt(at) | (length > 1 ? text.charCodeAt(at + 1) << 16 : 0)) >>> 0;
const lastOf = (text: string, at: number, length: number): number =>
  length < 3 ? 0 : (text.charCodeAt(at + 2) | (length > 3 ? text.charCodeAt(at + 3) << 16 : 0)) >>> 0;

/** Where the slot begins that holds a word, or the empty one where it would go. */
function slotOf({ slots, mask }: Table, a: number, b: number): number {
  const mixed = Math.imul(a ^ Math.imul(b, 0x85ebca6b), 0x9e3779b1);
  let slot = ((mixed ^ (mixed >>> 15)) & mask) << 2;
  while (slots[slot + 2] !== 0 && (slots[slot] !== a || slots[slot + 1] !== b)) slot = (slot + 4) & ((mask << 2) | 3);
  return slot;
}

function read(): Table {
  const all = words.map((entry) => {
    const [key = "", run = ""] = entry.split(":");
    const [length = 1, octave = 0, official = 0] = key.split(" ").map(Number);
    return { length, run, weight: { cost: total - (octave / 2) * Math.LN2, official } };
  });
  const count = all.reduce((sum, { length, run }) => sum + run.length / length, 0);
  const size = 2 ** Math.ceil(Math.log2(count * 2));
  const made = {
    slots: new Uint32Array(4 * size),
    weights: all.map(({ weight }) => weight),
    mask: size - 1,
    begins: new Uint32Array(2 ** 15),
  };
  for (const [n, { length, run }] of all.entries())
    for (let i = 0; i < run.length; i += length) {
      const [a, b] = [firstOf(run, i, length), lastOf(run, i, length)];
      const slot = slotOf(made, a, b);
      made.slots[slot] = a;
      made.slots[slot + 1] = b;
      made.slots[slot + 2] = n + 1;
      for (let begun = 2; begun <= Math.min(length, 3); begun++) {
        const bit = bitOf(run, i, begun);
        made.begins[bit >>> 5]! |= 1 << (bit & 31);
      }
    }
  return made;
}

/** A word of at most four characters; undefined where there is none of this name. */
export const weightOf = (word: string): Weight | undefined =>
  word === "" || word.length > longest ? undefined : weightAt(word, 0, word.length);

/** The same for a stretch of a text, of one to four characters. */
export function weightAt(text: string, at: number, length: number): Weight | undefined {
  table ??= read();
  const found = table.slots[slotOf(table, firstOf(text, at, length), lastOf(text, at, length)) + 2]!;
  return found === 0 ? undefined : table.weights[found - 1];
}

/** The same with another character in one of its places. */
export function weightWith(text: string, start: number, length: number, at: number, other: number): Weight | undefined {
  table ??= read();
  const codeAt = (i: number) => (i >= length ? 0 : start + i === at ? other : text.charCodeAt(start + i));
  const [first, last] = [(codeAt(0) | (codeAt(1) << 16)) >>> 0, (codeAt(2) | (codeAt(3) << 16)) >>> 0];
  const found = table.slots[slotOf(table, first, last) + 2]!;
  return found === 0 ? undefined : table.weights[found - 1];
}

/** The characters that follow each in official papers, in order, one list behind the other; and where each character's list begins. */
interface Followers {
  readonly all: Uint16Array;
  readonly starts: Uint16Array;
}
let followers: Followers | undefined;
const [firstHan, lastHan] = [0x4e00, 0x9fff];

function readFollowers(): Followers {
  const all = new Uint16Array(pairs.reduce((sum, { length }) => sum + length - 1, 0));
  const starts = new Uint16Array(lastHan - firstHan + 2);
  let [at, next] = [0, 0];
  for (const entry of pairs) {
    const first = entry.charCodeAt(0) - firstHan;
    while (next <= first) starts[next++] = at;
    for (let i = 1; i < entry.length; i++) all[at++] = entry.charCodeAt(i);
  }
  starts.fill(at, next);
  return { all, starts };
}

/** Pairs that were found before, by a slot for several: papers say the same again and again. */
const recent = new Uint32Array(2 ** 13);

/** Whether official papers have the two characters from a place of a text on one behind the other. */
export function isPair(text: string, at: number): boolean {
  const code = pairCode(text, at) >>> 0;
  const slot = Math.imul(code, 0x9e3779b1) >>> 19;
  if (code !== 0 && recent[slot] === code) return true;
  const isOne = isFollower(text, at);
  if (isOne) recent[slot] = code;
  return isOne;
}
function isFollower(text: string, at: number): boolean {
  followers ??= readFollowers();
  const { all, starts } = followers;
  const first = text.charCodeAt(at) - firstHan;
  if (first < 0 || first > lastHan - firstHan) return false;
  const next = text.charCodeAt(at + 1);
  let [low, high] = [starts[first]!, starts[first + 1]!];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (all[middle]! < next) low = middle + 1;
    else high = middle;
  }
  return low < starts[first + 1]! && all[low] === next;
}
/** Two neighbouring characters as one number. */
export const pairCode = (text: string, at: number): number => (text.charCodeAt(at) << 16) | text.charCodeAt(at + 1);

/** The cost of writing a word: of a single character that is in no list a high one, of any other word without end. */
const costOf = (run: string, at: number, length: number): number =>
  weightAt(run, at, length)?.cost ?? (length === 1 ? unknown : Number.POSITIVE_INFINITY);

/** Characters that sound or look like one. */
export function alike(one: string): string {
  likes ??= gathered();
  return likes.get(one) ?? "";
}
/** Groups that the halves of characters do not tell: strokes more or fewer. */
const strokes =
  "己已巳 末未 戌戍戊戎 拔拨 侯候 人入 大太犬 土士 干于千 日曰 天夭夫 免兔 第弟 扰拢 先宪 治冶 今令 师帅 网纲 刀刁 徒徙 历厉 折拆析 抓孤 崇祟 亨享 责贵 名各 从丛 白自 目日 木本 由甲申田 王玉主 办为力 厂广 几儿 乌鸟 间问 买卖 失矢夫 体休 外处 设没 批比 定走 埋理 杳查 育盲 只识 置直 独建 网内 反友 左在 右石 全金 式武 权杈 受爱 书韦 无元 开井 见贝 水永 令今 仕任 记纪 帐账".split(
    " ",
  );
function gathered(): ReadonlyMap<string, string> {
  const made = new Map<string, Set<string>>();
  for (const group of [...sounds, ...shapes, ...strokes])
    for (const one of group) {
      const own = made.get(one) ?? new Set();
      for (const other of group) if (other !== one) own.add(other);
      made.set(one, own);
    }
  return new Map([...made].map(([one, others]) => [one, [...others].join("")]));
}

/** The cheapest way to cut a run of characters into words. */
export interface Cut {
  /** Cost of the first n characters. */
  readonly head: Float64Array;
  /** Cost of what stands from n on. */
  readonly tail: Float64Array;
  /** Where the last word of the first n characters begins, and where the first word from n on ends. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** Characters that are a word of their own. */
  readonly singles: readonly number[];
}
export const longest = 4;
/** No word is more usual than this. */
export const cheapest = 4;

/** Room for one cut at a time: a paper has hundreds of runs. */
let room = { length: 0, costs: new Float64Array(0), head: new Float64Array(0), tail: new Float64Array(0) };
let ends = { from: new Int32Array(0), to: new Int32Array(0) };
function makeRoom(length: number): void {
  if (length < room.length) return;
  const size = 2 * (length + 32);
  const numbers = (count: number) => new Float64Array(count);
  room = { length: size, costs: numbers(size * longest), head: numbers(size), tail: numbers(size) };
  ends = { from: new Int32Array(size), to: new Int32Array(size) };
}

/** @returns good until the next run is cut */
export function cutOf(run: string): Cut {
  const n = run.length;
  makeRoom(n + 1);
  const { costs, head, tail } = room;
  const { from, to } = ends;
  costs.fill(Number.POSITIVE_INFINITY, 0, n * longest);
  table ??= read();
  for (let start = 0; start < n; start++)
    for (let i = 0; i < longest && start + i < n; i++) {
      if (i > 0 && !mayBegin(table, run, start, Math.min(i + 1, 3))) break;
      costs[start * longest + i] = costOf(run, start, i + 1);
    }
  head.fill(Number.POSITIVE_INFINITY, 0, n + 1);
  tail.fill(Number.POSITIVE_INFINITY, 0, n + 1);
  from.fill(0, 0, n + 1);
  to.fill(0, 0, n + 1);
  head[0] = 0;
  tail[n] = 0;
  for (let start = 0; start < n; start++)
    for (let i = 0; i < longest && start + i < n; i++) {
      const all = head[start]! + costs[start * longest + i]!;
      if (all >= head[start + i + 1]!) continue;
      head[start + i + 1] = all;
      from[start + i + 1] = start;
    }
  for (let start = n - 1; start >= 0; start--)
    for (let i = 0; i < longest && start + i < n; i++) {
      const all = costs[start * longest + i]! + tail[start + i + 1]!;
      if (all >= tail[start]!) continue;
      tail[start] = all;
      to[start] = start + i + 1;
    }
  const singles: number[] = [];
  for (let end = n; end > 0; end = from[end]!) if (end - from[end]! === 1) singles.push(from[end]!);
  return { head, tail, from, to, singles };
}

/** Characters that stand between words all the time: beside them a sentence may be cut anywhere. */
export const between =
  /[的了和与及或在对以为由因其不未已将至于从向被把就也都而则所之者等一二三四五六七八九十两各每该本此时日止中内外上下前后出入可须能要有无是]/u;
