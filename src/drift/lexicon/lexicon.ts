import { pairs } from "./pairs.js";
import { shapes } from "./shapes.js";
import { sounds } from "./sounds.js";
import { words } from "./words.js";

/** What is known of a word: how seldom it is (the negative logarithm of its share) and how much official papers use it, 0 to 3. */
interface Weight {
  readonly cost: number;
  readonly official: number;
}
let known: ReadonlyMap<string, Weight> | undefined;
let likes: ReadonlyMap<string, string> | undefined;

/** All the words have together, in general texts. */
const total = Math.log(60_000_000);
const unknown = total + 1;

function read(): ReadonlyMap<string, Weight> {
  const made = new Map<string, Weight>();
  for (const entry of words) {
    const [key = "", run = ""] = entry.split(":");
    const [length = 1, octave = 0, official = 0] = key.split(" ").map(Number);
    const weight = { cost: total - (octave / 2) * Math.LN2, official };
    for (let i = 0; i < run.length; i += length) made.set(run.slice(i, i + length), weight);
  }
  return made;
}

/** A word of at most four characters; undefined where there is none of this name. */
export function weightOf(word: string): Weight | undefined {
  known ??= read();
  return known.get(word);
}

let followed: ReadonlyMap<string, string> | undefined;
/** Whether official papers have two characters one behind the other. */
export function isPair(one: string, next: string): boolean {
  followed ??= new Map(pairs.map((all) => [all[0]!, all.slice(1)]));
  return followed.get(one)?.includes(next) ?? false;
}

/** The cost of writing a word: of a single character that is in no list a high one, of any other word without end. */
const costOf = (word: string): number => weightOf(word)?.cost ?? (word.length === 1 ? unknown : Number.POSITIVE_INFINITY);

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
  /** Characters that are a word of their own. */
  readonly singles: readonly number[];
}
export const longest = 4;
/** No word is more usual than this. */
export const cheapest = 4;

export function cutOf(run: string): Cut {
  const n = run.length;
  const costs = Array.from({ length: n }, (_, start) =>
    Array.from({ length: Math.min(longest, n - start) }, (_, i) => costOf(run.slice(start, start + i + 1))),
  );
  const head = new Float64Array(n + 1).fill(Number.POSITIVE_INFINITY);
  const tail = new Float64Array(n + 1).fill(Number.POSITIVE_INFINITY);
  const from = new Int32Array(n + 1);
  head[0] = 0;
  tail[n] = 0;
  for (let start = 0; start < n; start++)
    for (const [i, cost] of costs[start]!.entries())
      if (head[start]! + cost < head[start + i + 1]!) {
        head[start + i + 1] = head[start]! + cost;
        from[start + i + 1] = start;
      }
  for (let start = n - 1; start >= 0; start--)
    for (const [i, cost] of costs[start]!.entries()) tail[start] = Math.min(tail[start]!, cost + tail[start + i + 1]!);
  const singles: number[] = [];
  for (let end = n; end > 0; end = from[end]!) if (end - from[end]! === 1) singles.push(from[end]!);
  return { head, tail, singles };
}

/** Characters that stand between words all the time: beside them a sentence may be cut anywhere. */
export const between =
  /[的了和与及或在对以为由因其不未已将至于从向被把就也都而则所之者等一二三四五六七八九十两各每该本此时日止中内外上下前后出入可须能要有无是]/u;
