import type { Found, Paper, PaperLine } from "./types.js";

const lists = new WeakMap<Iterable<readonly [string, ...unknown[]]>, readonly (readonly [string, ...unknown[]])[]>();

/** The words of a list that stand anywhere in a paper: most of a long list need not be looked for line by line. */
export function standing<Word extends readonly [string, ...unknown[]]>(paper: Paper, words: Iterable<Word>): readonly Word[] {
  const all = (lists.get(words) as readonly Word[] | undefined) ?? [...words];
  lists.set(words, all);
  return all.filter(([word]) => stands(word, paper));
}
/** The lines of a paper that hold one of some words; most lists have none that stands in it. */
export function linesHolding(paper: Paper, words: readonly string[]): readonly PaperLine[] {
  const own = words.filter((word) => stands(word, paper));
  return own.length === 0 ? [] : paper.lines.filter(({ text }) => own.some((word) => text.includes(word)));
}
/** The lines of a paper in which a cheap form stands that a dear one cannot do without. */
export const linesWith = ({ lines, text }: Paper, needed: RegExp): readonly PaperLine[] =>
  needed.test(text) ? lines.filter((line) => needed.test(line.text)) : [];

/** Of one paper after another: which two neighbouring characters it has. */
const bits = new Uint32Array(2 ** 17 / 32);
let bitsOf = "";
function pairBits({ text }: Paper): Uint32Array {
  const isSame = bitsOf === text;
  // Held as the very string it was asked by, which the next question need not compare.
  bitsOf = text;
  if (isSame) return bits;
  bits.fill(0);
  for (let i = 0; i + 1 < text.length; i++) {
    const bit = bitOf(text, i);
    bits[bit >>> 5]! |= 1 << (bit & 31);
  }
  return bits;
}
/** Whether a paper may hold a word: it has every two neighbouring characters of it somewhere. */
export function mayHold(paper: Paper, word: string): boolean {
  const all = pairBits(paper);
  for (let i = 0; i + 1 < word.length; i++) {
    const bit = bitOf(word, i);
    if ((all[bit >>> 5]! & (1 << (bit & 31))) === 0) return false;
  }
  return true;
}
const stands = (word: string, paper: Paper): boolean => mayHold(paper, word) && paper.text.includes(word);
/** A bit for two neighbouring characters: few words that do not stand in a paper have all of theirs in it. */
const bitOf = (text: string, at: number): number =>
  Math.imul((text.charCodeAt(at) << 16) | text.charCodeAt(at + 1), 0x9e3779b1) >>> 15;

/** Every match of a form in the lines of a paper. @param right what should stand there; undefined leaves the match alone */
export const matching = (
  { lines }: Pick<Paper, "lines">,
  form: RegExp,
  more: (match: RegExpMatchArray, line: Paper["lines"][number]) => Omit<Found, "line" | "start" | "end"> | undefined = () => ({}),
): readonly Found[] =>
  lines.flatMap((line) =>
    matchesIn(line.text, form).flatMap((match) => {
      const found = more(match, line);
      return found === undefined ? [] : [{ line, start: match.index, end: match.index + match[0].length, ...found }];
    }),
  );

const none: readonly RegExpExecArray[] = [];

/** Every match of a global form in a text, as `matchAll` gives them, which would copy the form for each text. */
export function matchesIn(text: string, form: RegExp): readonly RegExpExecArray[] {
  form.lastIndex = 0;
  let match = form.exec(text);
  if (match === null) return none;
  const all: RegExpExecArray[] = [];
  for (; match !== null; match = form.exec(text)) {
    all.push(match);
    if (match[0] === "") form.lastIndex++;
  }
  return all;
}
