import type { Found, Paper } from "./types.js";

/** The words of a list that stand anywhere in a paper: most of a long list need not be looked for line by line. */
export function standing<Word extends readonly [string, ...unknown[]]>({ text }: Paper, words: Iterable<Word>): readonly Word[] {
  const bits = new Uint32Array(bitCount / 32);
  for (let i = 0; i + 1 < text.length; i++) bits[bitOf(text, i) >>> 5]! |= 1 << (bitOf(text, i) & 31);
  const may = (word: string): boolean => word.length < 2 || (bits[bitOf(word, 0) >>> 5]! & (1 << (bitOf(word, 0) & 31))) !== 0;
  return [...words].filter(([word]) => may(word) && text.includes(word));
}
/** A bit for two neighbouring characters: few words have even the first two of theirs in a paper. */
const bitOf = (text: string, at: number): number =>
  Math.imul((text.charCodeAt(at) << 16) | text.charCodeAt(at + 1), 0x9e3779b1) >>> 15;
const bitCount = 2 ** 17;

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
