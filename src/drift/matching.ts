import type { Found, Paper, PaperLine } from "./types.js";

/** The words of a list that stand anywhere in a paper: most of a long list need not be looked for line by line. */
export function standing<Word extends readonly [string, ...unknown[]]>(paper: Paper, words: Iterable<Word>): readonly Word[] {
  const bits = pairBits(paper);
  const found: Word[] = [];
  for (const one of words) if (stands(one[0], paper.text, bits)) found.push(one);
  return found;
}
/** The lines of a paper that hold one of some words of two characters or more; most lists have none that stands in it. */
export function linesHolding(paper: Paper, words: readonly string[]): readonly PaperLine[] {
  const bits = pairBits(paper);
  const own = words.filter((word) => stands(word, paper.text, bits));
  return own.length === 0 ? [] : paper.lines.filter(({ text }) => own.some((word) => text.includes(word)));
}
/** The lines of a paper in which a cheap form stands that a dear one cannot do without. */
export const linesWith = ({ lines, text }: Paper, needed: RegExp): readonly PaperLine[] =>
  needed.test(text) ? lines.filter((line) => needed.test(line.text)) : [];

/** Of one paper after another: which two neighbouring characters it has. */
const bits = new Uint32Array(2 ** 17 / 32);
let bitsOf: WeakRef<Paper> | undefined;
function pairBits(paper: Paper): Uint32Array {
  if (bitsOf?.deref() === paper) return bits;
  bits.fill(0);
  const { text } = paper;
  for (let i = 0; i + 1 < text.length; i++) {
    const bit = bitOf(text, i);
    bits[bit >>> 5]! |= 1 << (bit & 31);
  }
  bitsOf = new WeakRef(paper);
  return bits;
}
const stands = (word: string, text: string, bits: Uint32Array): boolean => {
  if (word.length < 2) return text.includes(word);
  const bit = bitOf(word, 0);
  return (bits[bit >>> 5]! & (1 << (bit & 31))) !== 0 && text.includes(word);
};
/** A bit for two neighbouring characters: few words have even the first two of theirs in a paper. */
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
