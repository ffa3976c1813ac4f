import { bareText } from "../bare.js";
import { standing } from "../matching.js";
import type { DriftFacts, DriftRule, Found } from "../types.js";

/** Shorter expressions have too many honest neighbours. */
const shortest = 4;

interface Phrases {
  readonly all: readonly string[];
  /** A neighbouring pair of characters → the phrases that have it. */
  readonly byPair: ReadonlyMap<string, readonly string[]>;
}
const known = new WeakMap<DriftFacts["phrases"], Phrases>();
function phrasesOf({ phrases, common, regulations }: DriftFacts): Phrases {
  const made = known.get(phrases);
  if (made !== undefined) return made;
  const all = [...new Set([...phrases, ...common, ...regulations].map(bareText))].filter((one) => one.length >= shortest);
  const byPair = new Map<string, string[]>();
  for (const one of all)
    for (let i = 0; i + 1 < one.length; i++) {
      const pair = one.slice(i, i + 2);
      const own = byPair.get(pair);
      if (own === undefined) byPair.set(pair, [one]);
      else if (own.at(-1) !== one) own.push(one);
    }
  const index = { all, byPair };
  known.set(phrases, index);
  return index;
}

interface Swap {
  readonly start: number;
  readonly end: number;
  readonly right: string;
}
/** A line without marks and gaps, with what was exchanged put back, and where each character came from. */
interface Restored {
  readonly text: string;
  /** Of each character the swap it belongs to, -1 for none. */
  readonly swapOf: readonly number[];
}
function restore(text: string, swaps: readonly Swap[]): Restored {
  let out = "";
  const swapOf: number[] = [];
  const add = (part: string, swap: number) => {
    for (const one of bareText(part)) {
      out += one;
      swapOf.push(swap);
    }
  };
  let at = 0;
  for (const [i, { start, end, right }] of swaps.entries()) {
    add(text.slice(at, start), -1);
    add(right, i);
    at = end;
  }
  add(text.slice(at), -1);
  return { text: out, swapOf };
}

/** Which swaps make a usual expression of what stands there: the expression holds all of the word put back and more. */
function madeBy({ text, swapOf }: Restored, { byPair }: Phrases, swaps: readonly Swap[]): ReadonlySet<number> {
  const good = new Set<number>();
  for (const [i, { right }] of swaps.entries()) {
    const from = swapOf.indexOf(i);
    const pair = text.slice(from, from + 2);
    const isThere = (byPair.get(pair) ?? []).some((phrase) => {
      const inside = phrase.indexOf(right);
      for (let o = inside; o >= 0; o = phrase.indexOf(right, o + 1))
        if (text.startsWith(phrase, from - o) && phrase.length >= right.length + 2) return true;
      return false;
    });
    if (isThere) good.add(i);
  }
  return good;
}

/**
 * Sites that want to be taken for the first exchange words for others of like meaning by machine: 重要工作亲身部署, 毛病观点. Told where
 * the word put back makes one of the usual expressions, and the one that stands there makes none.
 */
export const spunPhrase: DriftRule = {
  code: "drift/spun-phrase",
  family: "damage",
  severity: "medium",
  find: (paper, facts) => {
    const words = standing(paper, facts.spun);
    if (words.length === 0) return [];
    const phrases = phrasesOf(facts);
    return paper.lines.flatMap((line) => {
      const swaps = words
        .flatMap(([wrong, right]) => {
          const all: Swap[] = [];
          for (let at = line.text.indexOf(wrong); at >= 0; at = line.text.indexOf(wrong, at + wrong.length))
            all.push({ start: at, end: at + wrong.length, right });
          return all;
        })
        .sort((a, b) => a.start - b.start || b.end - a.end)
        .filter((one, i, all) => i === 0 || one.start >= all[i - 1]!.end);
      if (swaps.length === 0) return [];
      const good = madeBy(restore(line.text, swaps), phrases, swaps);
      // What is a usual expression as it stands is nobody's slip.
      const plain = bareText(line.text);
      const isUsual = ({ start, end }: Swap) =>
        (phrases.byPair.get(line.text.slice(start, start + 2)) ?? []).some(
          (phrase) => phrase.includes(line.text.slice(start, end)) && plain.includes(phrase),
        );
      return swaps.flatMap((one, i): readonly Found[] =>
        good.has(i) && !isUsual(one) ? [{ line, start: one.start, end: one.end, right: [one.right] }] : [],
      );
    });
  },
  examples: [
    {
      text: "重要工作亲身部署、重要题目亲身过问，带头批评毛病观点，抓好兼顾调和指点工作。",
      quotes: ["亲身", "题目", "亲身", "毛病", "兼顾", "调和", "指点"],
    },
    { text: "强化理论进修，成立健全轨制，构造领导到位。", quotes: ["进修", "成立", "构造"] },
  ],
  sound: ["亲身经历毛病多的问题，兼顾学习和工作，指点迷津，选派教师进修，成立领导小组。"],
};
