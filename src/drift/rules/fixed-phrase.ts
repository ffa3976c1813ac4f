import type { DriftFacts, DriftRule, Found, Paper, PaperLine } from "../types.js";

/** Shorter expressions have too many honest neighbours. */
const shortest = 4;
/** Marks and gaps are no part of an expression: 守土有责、守土负责 may be written with either. */
const mark = /[\s\p{P}]/u;

interface Plain {
  readonly text: string;
  /** Place of each character in the line. */
  readonly at: readonly number[];
}
const plain = (text: string): Plain => {
  const at: number[] = [];
  let out = "";
  for (let i = 0; i < text.length; i++)
    if (!mark.test(text[i]!)) {
      out += text[i];
      at.push(i);
    }
  return { text: out, at };
};

interface Index {
  readonly phrases: readonly { readonly text: string; readonly shown: string }[];
  /** Two neighbouring characters → phrase and place in it. */
  readonly pairs: ReadonlyMap<string, readonly (readonly [phrase: number, offset: number])[]>;
  readonly known: ReadonlySet<string>;
}
const indexes = new WeakMap<DriftFacts, Index>();

function indexOf(facts: DriftFacts): Index {
  const made = indexes.get(facts);
  if (made) return made;
  const phrases = facts.phrases
    .map((shown) => ({ shown, text: plain(shown).text }))
    .filter(({ text }) => text.length >= shortest);
  const pairs = new Map<string, (readonly [number, number])[]>();
  for (const [i, { text }] of phrases.entries())
    for (let o = 0; o + 1 < text.length; o++) {
      const pair = text.slice(o, o + 2);
      pairs.set(pair, [...(pairs.get(pair) ?? []), [i, o]]);
    }
  const index = { phrases, pairs, known: new Set(phrases.map(({ text }) => text)) };
  indexes.set(facts, index);
  return index;
}

/** Candidate places of phrases in a text: phrase and the place where it would begin. */
function candidates(text: string, { phrases, pairs }: Index): readonly (readonly [phrase: number, start: number])[] {
  const votes = new Map<string, number>();
  for (let i = 0; i + 1 < text.length; i++)
    for (const [phrase, offset] of pairs.get(text.slice(i, i + 2)) ?? []) {
      const key = `${phrase} ${i - offset}`;
      votes.set(key, (votes.get(key) ?? 0) + 1);
    }
  return [...votes].flatMap(([key, n]): readonly (readonly [number, number])[] => {
    const [phrase, start] = key.split(" ").map(Number) as [number, number];
    // One wrong character in the middle leaves all but two pairs where they were.
    const { length } = phrases[phrase]!.text;
    return n >= Math.max(1, Math.floor((length - 1) / 2) - 1) ? [[phrase, start] as const] : [];
  });
}

/** One character replaced, missing or too many: [start, end) of what stands there, null where more differs or nothing. */
function near(text: string, phrase: string, start: number): readonly [number, number] | null {
  const n = phrase.length;
  const same = (a: number, b: number, from: number, to: number) => {
    for (let i = 0; i < from; i++) if (text[start + i] !== phrase[i]) return false;
    for (let i = from + b; i < to; i++) if (text[start + i - b + a] !== phrase[i]) return false;
    return true;
  };
  for (let k = 1; k < n - 1; k++) {
    // replaced: one for one; missing: none for one; too many: one more before k.
    if (text[start + k] !== phrase[k] && same(1, 1, k, n) && start + n <= text.length) return [start, start + n];
    if (n > shortest && same(0, 1, k, n) && start + n - 1 <= text.length) return [start, start + n - 1];
    if (n > shortest && same(1, 0, k, n) && start + n + 1 <= text.length && text[start + k] !== phrase[k])
      return [start, start + n + 1];
  }
  return null;
}

/** A fixed expression with one character exchanged, lost or added. */
export const fixedPhrase: DriftRule = {
  code: "drift/fixed-phrase",
  family: "damage",
  severity: "medium",
  find: (paper: Paper, facts: DriftFacts) => {
    const index = indexOf(facts);
    return paper.lines.flatMap((line: PaperLine): readonly Found[] => {
      const { text, at } = plain(line.text);
      const found: Found[] = [];
      const taken = new Set<number>();
      for (const [i, start] of candidates(text, index)) {
        if (start < 0) continue;
        const { text: phrase, shown } = index.phrases[i]!;
        if (text.startsWith(phrase, start)) continue;
        const hit = near(text, phrase, start);
        if (hit === null || taken.has(hit[0])) continue;
        const quote = text.slice(...hit);
        if (index.known.has(quote) || [...index.known].some((known) => known.includes(quote) || quote.includes(known))) continue;
        // 清朗的网络空间 is the expression still.
        if (quote.replace("的", "") === phrase || quote.replace("地", "") === phrase) continue;
        const words = line.text.slice(at[hit[0]], at[hit[1] - 1]! + 1);
        if (words.length - quote.length > shown.length - phrase.length) continue;
        taken.add(hit[0]);
        found.push({
          line,
          start: at[hit[0]]!,
          end: at[hit[1] - 1]! + 1,
          right: [shown],
          // Of a short one only a person can say whether it was meant.
          ...(phrase.length < 5 && { doubtful: true }),
        });
      }
      return found;
    });
  },
  examples: [
    { text: "重要问题容亲自过问，做到守土有则、守土负责。", quotes: ["重要问题容亲自过问"] },
    { text: "网民是参与者和独设者。", quotes: ["参与者和独设者"] },
  ],
  sound: ["重要工作亲自部署、重要问题亲自过问、重大事件亲自处置。", "坚持谁主管谁负责、谁审批谁监督。", "守土有责、守土尽责。"],
};
