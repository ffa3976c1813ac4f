import { barePlaces, bareText } from "../bare.js";
import { alike, between, cutOf, pairCode, weightOf } from "../lexicon/lexicon.js";
import type { DriftFacts, DriftRule, Found, Paper, PaperLine } from "../types.js";

/** Shorter expressions have too many honest neighbours. */
const shortest = 4;

interface Index {
  /** Without marks and gaps, which are no part of an expression: 守土有责、守土负责 may be written with either. Longest first. */
  readonly phrases: readonly Phrase[];
  /** Two neighbouring characters → phrases with the places in them, as phrase, place, phrase, place. */
  readonly pairs: ReadonlyMap<number, readonly number[]>;
  /** Of a character, whether it is the first (1) or the second (2) of such a pair. */
  readonly inPair: Uint8Array;
  /** Of a character that some phrase may begin with its row in `begins`, from 1: there is a 1 for each phrase that may. */
  readonly rows: Uint16Array;
  readonly begins: Uint8Array;
  /** Of one text at a time: how many pairs of each phrase it has, and where the phrase would begin by the last of them. */
  readonly hits: Uint16Array;
  readonly tried: Int32Array;
}
interface Phrase {
  readonly text: string;
  readonly shown: string;
  /** What may stand in place of its end. */
  readonly last: ReadonlySet<number>;
  /** So many of its pairs must stand near where it may begin. */
  readonly enough: number;
}
const indexes = new WeakMap<DriftFacts["phrases"], Index>();

function indexOf(expressions: DriftFacts["phrases"]): Index {
  const made = indexes.get(expressions);
  if (made) return made;
  const phrases = expressions
    .map((shown) => ({ shown, text: bareText(shown) }))
    .filter(({ text }) => text.length >= shortest)
    .map((one) => ({ ...one, last: likeIt(one.text.at(-1)!) }))
    .map((one) => ({ ...one, enough: Math.max(1, Math.floor((one.text.length - 1) / 2) - 1) }))
    .sort((a, b) => b.text.length - a.text.length);
  const pairs = new Map<number, number[]>();
  const inPair = new Uint8Array(0x10000);
  for (const [i, { text }] of phrases.entries())
    for (let o = 0; o + 1 < text.length; o++) {
      const own = pairs.get(pairCode(text, o));
      if (own === undefined) pairs.set(pairCode(text, o), [i, o]);
      else own.push(i, o);
      inPair[text.charCodeAt(o)]! |= 1;
      inPair[text.charCodeAt(o + 1)]! |= 2;
    }
  const index = {
    ...{ phrases, pairs, inPair, ...beginningsOf(phrases) },
    ...{ hits: new Uint16Array(phrases.length), tried: new Int32Array(phrases.length) },
  };
  indexes.set(expressions, index);
  return index;
}

function beginningsOf(phrases: readonly Phrase[]): Pick<Index, "rows" | "begins"> {
  const rows = new Uint16Array(0x10000);
  const firsts = phrases.map(({ text }) => likeIt(text[0]!));
  const codes = [...new Set(firsts.flatMap((all) => [...all]))];
  for (const [n, code] of codes.entries()) rows[code] = n + 1;
  const begins = new Uint8Array((codes.length + 1) * phrases.length);
  for (const [i, all] of firsts.entries()) for (const code of all) begins[rows[code]! * phrases.length + i] = 1;
  return { rows, begins };
}

/** No phrase begins so far before a text. */
const nowhere = -0x10000;

/** Where a phrase may stand with something wrong in it: phrase and start, longer phrases first, which say more of what was meant. */
function candidates(text: string, index: Index): readonly (readonly [phrase: number, start: number])[] {
  const { phrases, pairs, inPair, rows, begins, hits, tried } = index;
  const found: (readonly [number, number])[] = [];
  const [spots, places]: [number[], (readonly number[])[]] = [[], []];
  hits.fill(0);
  tried.fill(nowhere);
  for (let i = 0; i + 1 < text.length; i++) {
    if ((inPair[text.charCodeAt(i)]! & 1) === 0 || (inPair[text.charCodeAt(i + 1)]! & 2) === 0) continue;
    const own = pairs.get(pairCode(text, i));
    if (own === undefined) continue;
    spots.push(i);
    places.push(own);
    for (let k = 0; k < own.length; k += 2) hits[own[k]!]!++;
  }
  for (const [n, own] of places.entries())
    for (let k = 0; k < own.length; k += 2) {
      const [phrase, at] = [own[k]!, spots[n]! - own[k + 1]!];
      const one = phrases[phrase]!;
      // The next pair of what stands there whole says the same again.
      if (hits[phrase]! < one.enough || tried[phrase] === at) continue;
      tried[phrase] = at;
      if (at >= 0 && text.startsWith(one.text, at)) continue;
      // What is lost or added near the beginning moves all the rest; it may be exchanged for what sounds or looks like it.
      for (let start = Math.max(0, at - 1); start <= Math.min(at + 2, text.length - 1); start++)
        if (
          begins[rows[text.charCodeAt(start)]! * phrases.length + phrase] === 1 &&
          mayStand(text, one, start) &&
          isEnough(text, one.text, at, one.enough)
        )
          found.push([phrase, start]);
    }
  if (found.length < 2) return found;
  found.sort(([a, i], [b, k]) => a - b || i - k);
  return found.filter(([phrase, start], k) => k === 0 || found[k - 1]![0] !== phrase || found[k - 1]![1] !== start);
}

/** Whether another expression explains what stands there: it is part of one, or has one in it that the wanted one has not. */
function isExplained(quote: string, wanted: string, { phrases, pairs }: Index): boolean {
  for (let i = 0; i + 1 < quote.length; i++) {
    const own = pairs.get(pairCode(quote, i)) ?? [];
    for (let k = 0; k < own.length; k += 2) {
      const { text } = phrases[own[k]!]!;
      if (i === 0 && text.startsWith(quote, own[k + 1])) return true;
      if (own[k + 1] === 0 && quote.startsWith(text, i) && !wanted.includes(text)) return true;
    }
  }
  return false;
}

/** Whether enough of a phrase stands where it would begin, or not far off: what is lost or added moves what stands behind it. */
function isEnough(text: string, wanted: string, at: number, enough: number): boolean {
  let missing = enough - pairsAt(text, wanted, at);
  for (let off = 1; missing > 0 && off <= widest; off++)
    missing -= pairsAt(text, wanted, at - off) + pairsAt(text, wanted, at + off);
  return missing <= 0;
}

/** How many pairs of a phrase's characters stand where they would if it began there. */
function pairsAt(text: string, wanted: string, at: number): number {
  const end = Math.min(wanted.length, text.length - at);
  let [count, isSame] = [0, false];
  for (let o = Math.max(0, -at); o < end; o++) {
    const was = isSame;
    isSame = text.charCodeAt(at + o) === wanted.charCodeAt(o);
    if (isSame && was) count++;
  }
  return count;
}

/** Whether a phrase may stand from there on with something wrong in it; its end may have been exchanged for what sounds or looks like it. */
const mayStand = (text: string, { text: wanted, last }: Phrase, start: number): boolean =>
  // Of a short one the end stands as well, whatever is wrong in between.
  (wanted.length >= 8 || endsNear(text, start + wanted.length - 1, wanted.charCodeAt(wanted.length - 1), last)) &&
  !standsNear(text, wanted, start);
const endsNear = (text: string, at: number, last: number, likeLast: ReadonlySet<number>): boolean =>
  likeLast.has(text.charCodeAt(at)) || text.charCodeAt(at - 1) === last || text.charCodeAt(at + 1) === last;
/** A character, and those that sound or look like it. */
const likeIt = (one: string): ReadonlySet<number> => new Set([one, ...alike(one)].map((other) => other.charCodeAt(0)));

/** Whether a phrase stands there to the letter, or a little further on. */
function standsNear(text: string, wanted: string, start: number): boolean {
  for (let at = Math.max(0, start - 2); at <= start + 2; at++) if (text.startsWith(wanted, at)) return true;
  return false;
}

/** How many characters more may stand there, the likeliest first. */
const lengths = [0, -1, 1, -2, 2, 3, 4, 5, 6, 7, 8] as const;
/** At most so many characters of a phrase are replaced, lost or added. */
const widest = 8;
/** Little words that a sentence may have more or fewer of, and stay what it is. */
const little =
  /^(?:[的地得和与及或者在对了要应须都能会先并等一新是党其各将被从所以为按]|必须|应当|工作|问题|坚决|进一步|党的|网络)*$/u;

/** What stands in place of a phrase: [start, end), null where more differs or nothing does. */
function near(
  text: string,
  phrase: string,
  start: number,
  line: string,
  at: readonly number[],
): readonly [number, number] | null {
  const n = phrase.length;
  // Wrong at its very edge: 底数清、情况名. Only where it sounds or looks like it.
  const same = text.slice(start, start + n);
  if (n > shortest && (same.endsWith(phrase.slice(1)) || same.startsWith(phrase.slice(0, -1))) && isAlike(same, phrase))
    return same === phrase ? null : [start, start + n];
  let head = 0;
  while (head < n && text[start + head] === phrase[head]) head++;
  if (head === n || head === 0) return null;
  for (const more of lengths) {
    const end = start + n + more;
    if (end > text.length || n + more < shortest - 1) continue;
    let tail = 0;
    while (tail < n - head && tail < n + more - head && text[end - 1 - tail] === phrase[n - 1 - tail]) tail++;
    if (tail === 0) continue;
    const [there, wanted] = [text.slice(start + head, end - tail), phrase.slice(head, n - tail)];
    if (little.test(there) && little.test(wanted) && !(there === "" && wanted === "党")) continue;
    if (there === "" && little.test(wanted) && wanted !== "党") continue;
    if (wanted === "" && little.test(there)) continue;
    const size = Math.max(there.length, wanted.length);
    // What was put in is no words: 述职报告级党组织领的重要内容.
    if (wanted === "" && size > 3) {
      const { singles } = cutOf(there);
      const isRest = [0, size - 1].some((at) => singles.includes(at) && !between.test(there[at]!));
      if (n >= 8 && head >= 3 && tail >= 3 && isRest) return [start, end];
      continue;
    }
    // A word put in between is somebody's own; one with a mark in it, where no mark belongs, is damage.
    const marked = /[，。；：,;:]/u.test(line.slice(at[start + head - 1]! + 1, at[end - tail]));
    const isNear =
      size === 1
        ? n > shortest || there.length === wanted.length
        : size === 2
          ? n >= 8 && head >= 2 && tail >= 3 && there.length <= wanted.length
          : n >= 8 && head >= 3 && tail >= 3 && wanted === "" && marked;
    if (isNear) return [start, end];
  }
  return null;
}

const isAlike = (there: string, wanted: string): boolean =>
  there.length === wanted.length && [...there].every((one, i) => one === wanted[i] || alike(one).includes(wanted[i]!));

/** Whether a whole word stands for another, as where two expressions are mixed: 重要事件亲自过问 may be somebody's own. */
function isOwnWord(there: string, wanted: string): boolean {
  if (there.length !== wanted.length || isAlike(there, wanted)) return false;
  const differs = [...there].flatMap((one, i) => (one === wanted[i] ? [] : [i]));
  const [first = 0, last = 0] = [differs[0], differs.at(-1)];
  return last > first && weightOf(there.slice(first, last + 1)) !== undefined;
}

/** Whether what stands in place of a short phrase is words of official papers throughout: 组织管理 is no 组织处理, 主任责任 no 主体责任. */
const isPlainWords = (there: string): boolean =>
  there.length === 4 && [there.slice(0, 2), there.slice(2)].every((word) => (weightOf(word)?.official ?? 0) > 1);

/** A fixed expression with one character exchanged, lost or added. */
export const fixedPhrase: DriftRule = {
  code: "drift/fixed-phrase",
  family: "damage",
  severity: "medium",
  find: (paper: Paper, facts: DriftFacts) => {
    const index = indexOf(facts.phrases);
    return paper.lines.flatMap((line: PaperLine): readonly Found[] => {
      const text = bareText(line.text);
      const starts = candidates(text, index);
      if (starts.length === 0) return [];
      const at = barePlaces(line.text);
      const found: Found[] = [];
      const taken = new Set<number>();
      for (const [i, start] of starts) {
        const { text: phrase, shown } = index.phrases[i]!;
        const hit = near(text, phrase, start, line.text, at);
        if (hit === null || taken.has(hit[0])) continue;
        const quote = text.slice(...hit);
        if (isExplained(quote, phrase, index)) continue;
        // 清朗的网络空间 is the expression still.
        if (quote.replace("的", "") === phrase || quote.replace("地", "") === phrase) continue;
        const words = line.text.slice(at[hit[0]], at[hit[1] - 1]! + 1);
        // Marks in between part two sentences, unless what is between them is damage too.
        if (words.length - quote.length > shown.length - phrase.length && quote.length <= phrase.length) continue;
        if (phrase.length < 5 && !isAlike(quote, phrase) && isPlainWords(quote)) continue;
        taken.add(hit[0]);
        found.push({
          line,
          start: at[hit[0]]!,
          end: at[hit[1] - 1]! + 1,
          right: [shown],
          // Of a short one only a person can say whether it was meant, unless it sounds or looks like it.
          ...(phrase.length < 5 && !isAlike(quote, phrase) && { doubtful: true }),
          ...(isOwnWord(quote, phrase) && { doubtful: true, severity: "low" }),
        });
      }
      return found;
    });
  },
  examples: [
    { text: "做到底数清、情况名，打击违法犯罪行违。", quotes: ["底数清、情况名", "违法犯罪行违"] },
    { text: "重要问题容亲自过问，做到守土有则、守土负责。", quotes: ["重要问题容亲自过问"] },
    { text: "网民是参与者和独设者。", quotes: ["参与者和独设者"] },
    { text: "重要问题容，方题亲自过问，坚持用防并举。", quotes: ["重要问题容，方题亲自过问", "坚持用防并举"] },
    { text: "把工作作为民主生活会和述职报告级党组织领的重要内容。", quotes: ["作为民主生活会和述职报告级党组织领的重要内容"] },
    { text: "建立研判机制，坚持意识形态工作原则。", quotes: ["坚持意识形态工作原则"] },
  ],
  sound: [
    "重要工作亲自部署、重要问题亲自过问、重大事件亲自处置。",
    "坚持谁主管谁负责、谁审批谁监督。",
    "守土有责、守土尽责。",
    "工作主任责任：抓好组织管理，报党委宣传部。",
    "重要问题必须亲自过问，重要意识形态问题亲自过问。",
  ],
};
