import type { Found, Paper, PaperLine } from "./types.js";

/** A list of words with the bit of what each begins with; they lie close together, and hardly any word is looked at itself. */
interface Listed<Word> {
  readonly words: readonly Word[];
  readonly bits: Uint32Array;
}
const lists = new WeakMap<Iterable<unknown>, Listed<unknown>>();

function listed<Word>(words: Iterable<Word>, textOf: (word: Word) => string): Listed<Word> {
  const known = lists.get(words) as Listed<Word> | undefined;
  if (known !== undefined) return known;
  const all = [...words];
  const made = { words: all, bits: Uint32Array.from(all, (word) => bitAt(textOf(word), 0)) };
  lists.set(words, made);
  return made;
}

function standingOf<Word>(paper: Paper, list: Iterable<Word>, textOf: (word: Word) => string): readonly Word[] {
  const { words, bits } = listed(list, textOf);
  const all = pairBits(paper);
  return words.filter((word, i) => hasBit(all, bits[i]!) && stands(textOf(word), paper));
}
/** The words of a list that stand anywhere in a paper: most of a long list need not be looked for line by line. */
export const standing = <Word extends readonly [string, ...unknown[]]>(paper: Paper, words: Iterable<Word>): readonly Word[] =>
  standingOf(paper, words, ([word]) => word);
/** The lines of a paper that hold one of some words; most lists have none that stands in it. */
export function linesHolding(paper: Paper, words: readonly string[]): readonly PaperLine[] {
  const own = standingOf(paper, words, (word) => word);
  return own.length === 0 ? [] : paper.lines.filter(({ text }) => own.some((word) => text.includes(word)));
}
/** Each word with each behind it. */
export const joined = (words: readonly string[], behind: readonly string[]): readonly string[] =>
  words.flatMap((word) => behind.map((one) => word + one));
/** What every cited title begins with. */
export const quoted: readonly string[] = ["《"];
/** Whether a paper holds one of some words. */
export const holdsAny = (paper: Paper, words: readonly string[]): boolean => standingOf(paper, words, (word) => word).length > 0;
/** The lines of a paper in which a cheap form stands that a dear one cannot do without. */
export const linesWith = ({ lines, text }: Paper, needed: RegExp): readonly PaperLine[] =>
  needed.test(text) ? lines.filter((line) => needed.test(line.text)) : [];

/** Of one paper after another: which characters it has, and which two neighbouring ones. */
const bits = new Uint32Array(2 ** 17 / 32);
let bitsOf = "";
function pairBits({ text }: Paper): Uint32Array {
  const isSame = bitsOf === text;
  // Held as the very string it was asked by, which the next question need not compare.
  bitsOf = text;
  if (isSame) return bits;
  bits.fill(0);
  for (let i = 0, last = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const [one, two] = [bitOf(code), bitOf((last << 16) | code)];
    bits[one >>> 5]! |= 1 << (one & 31);
    bits[two >>> 5]! |= 1 << (two & 31);
    last = code;
  }
  return bits;
}
/** Whether a paper may hold a word: it has every two neighbouring characters of it somewhere. */
export function mayHold(paper: Paper, word: string): boolean {
  const all = pairBits(paper);
  for (let i = 0; i === 0 || i + 1 < word.length; i++) if (!hasBit(all, bitAt(word, i))) return false;
  return true;
}
const hasBit = (all: Uint32Array, bit: number): boolean => (all[bit >>> 5]! & (1 << (bit & 31))) !== 0;
/** Whether a word stands anywhere in a paper. */
export const stands = (word: string, paper: Paper): boolean => mayHold(paper, word) && paper.text.includes(word);
/** A bit for a character, or for two neighbouring ones: few words that do not stand in a paper have all of theirs in it. */
const bitOf = (code: number): number => Math.imul(code, 0x9e3779b1) >>> 15;
const bitAt = (text: string, at: number): number =>
  bitOf(text.length < 2 ? text.charCodeAt(at) : (text.charCodeAt(at) << 16) | text.charCodeAt(at + 1));

/** Every match of a form in the lines of a paper. @param right what should stand there; undefined leaves the match alone */
export const matching = (
  { lines }: Pick<Paper, "lines">,
  form: RegExp,
  more: (match: RegExpMatchArray, line: Paper["lines"][number]) => Omit<Found, "line" | "start" | "end"> | undefined = () => ({}),
): readonly Found[] =>
  lines.flatMap((line) => {
    const matches = matchesIn(line.text, form);
    if (matches.length === 0) return nothing;
    return matches.flatMap((match) => {
      const found = more(match, line);
      return found === undefined ? [] : [{ line, start: match.index, end: match.index + match[0].length, ...found }];
    });
  });
const nothing: readonly Found[] = [];

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
