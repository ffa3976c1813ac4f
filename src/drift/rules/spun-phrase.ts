import { barePlaces, bareText } from "../bare.js";
import { linesHolding, standing } from "../matching.js";
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

/** A word that may have been put in, and what may have stood there; places of the text without marks and gaps. */
interface Swap {
  readonly start: number;
  readonly end: number;
  readonly rights: readonly string[];
}
/** A line without marks and gaps, and its swaps by where they begin and by where they end. */
interface Swaps {
  readonly text: string;
  readonly line: string;
  /** Where each character of the text stands in the line. */
  readonly at: readonly number[];
  readonly from: ReadonlyMap<number, readonly Swap[]>;
  readonly until: ReadonlyMap<number, readonly Swap[]>;
}
const by = (swaps: readonly Swap[], place: (swap: Swap) => number): ReadonlyMap<number, readonly Swap[]> => {
  const made = new Map<number, Swap[]>();
  for (const one of swaps) {
    const own = made.get(place(one));
    if (own === undefined) made.set(place(one), [one]);
    else own.push(one);
  }
  return made;
};

/** Whether what stands from a place on is the rest of a phrase, where other words may have been exchanged as well. */
function goesOn(rest: string, at: number, swaps: Swaps): boolean {
  if (rest === "") return true;
  if (swaps.text[at] === rest[0] && goesOn(rest.slice(1), at + 1, swaps)) return true;
  return (swaps.from.get(at) ?? []).some(({ end, rights }) =>
    rights.some((right) => rest.startsWith(right) && goesOn(rest.slice(right.length), end, swaps)),
  );
}
/** The same backwards, for the beginning of a phrase. */
function comesFrom(head: string, at: number, swaps: Swaps): boolean {
  if (head === "") return true;
  if (swaps.text[at - 1] === head.at(-1) && comesFrom(head.slice(0, -1), at - 1, swaps)) return true;
  return (swaps.until.get(at) ?? []).some(({ start, rights }) =>
    rights.some((right) => head.endsWith(right) && comesFrom(head.slice(0, -right.length), start, swaps)),
  );
}

/** Of a shorter one nothing stands between: 发展事业，开展活动 is no 事业发展. */
const long = 8;
const isParted = ({ line, at }: Swaps, start: number, end: number): boolean =>
  /[，。；：！？,;:]/u.test(line.slice(at[Math.max(0, start)], at[Math.min(at.length, end) - 1]));

/** The words that make a usual expression of what stands there: it holds all of the word put back, and more. */
const rightsOf = ({ start, end, rights }: Swap, swaps: Swaps, { byPair }: Phrases): readonly string[] =>
  rights.filter((right) =>
    (byPair.get(right.slice(0, 2)) ?? []).some((phrase) => {
      if (phrase.length < right.length + 2) return false;
      for (let o = phrase.indexOf(right); o >= 0; o = phrase.indexOf(right, o + 1))
        if (goesOn(phrase.slice(o + right.length), end, swaps) && comesFrom(phrase.slice(0, o), start, swaps))
          if (phrase.length >= long || !isParted(swaps, start - o, start - o + phrase.length)) return true;
      return false;
    }),
  );

/** All words of a line that rewriting may have put in. */
function swapsOf(text: string, words: readonly (readonly [string, readonly string[]])[]): readonly Swap[] {
  return words.flatMap(([wrong, rights]) => {
    const all: Swap[] = [];
    for (let at = text.indexOf(wrong); at >= 0; at = text.indexOf(wrong, at + wrong.length))
      all.push({ start: at, end: at + wrong.length, rights });
    return all;
  });
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
    return linesHolding(
      paper,
      words.map(([word]) => word),
    ).flatMap((line) => {
      const text = bareText(line.text);
      const all = swapsOf(text, words);
      if (all.length === 0) return [];
      const at = barePlaces(line.text);
      const swaps = { text, line: line.text, at, from: by(all, ({ start }) => start), until: by(all, ({ end }) => end) };
      // What is a usual expression as it stands is nobody's slip.
      const isUsual = ({ start, end }: Swap) =>
        (phrases.byPair.get(text.slice(start, start + 2)) ?? []).some((phrase) => {
          for (let o = phrase.indexOf(text.slice(start, end)); o >= 0; o = phrase.indexOf(text.slice(start, end), o + 1))
            if (text.startsWith(phrase, start - o)) return true;
          return false;
        });
      let last = 0;
      return all
        .toSorted((a, b) => a.start - b.start || b.end - a.end)
        .flatMap((one): readonly Found[] => {
          if (one.start < last || isUsual(one)) return [];
          const right = rightsOf(one, swaps, phrases);
          if (right.length === 0) return [];
          last = one.end;
          return [{ line, start: at[one.start]!, end: at[one.end - 1]! + 1, right }];
        });
    });
  },
  examples: [
    {
      text: "重要工作亲身部署、重要题目亲身过问，带头批评毛病观点，抓好兼顾调和指点工作。",
      quotes: ["亲身", "题目", "亲身", "毛病", "兼顾", "调和", "指点"],
    },
    { text: "强化理论进修，成立健全轨制，构造领导到位。", quotes: ["进修", "成立", "轨制", "构造"] },
  ],
  sound: ["亲身经历毛病多的问题，兼顾学习和工作，指点迷津，选派教师进修，成立领导小组。"],
};
