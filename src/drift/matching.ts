import type { Found, Paper } from "./types.js";

/** The words of a list that stand anywhere in a paper: most of a long list need not be looked for line by line. */
export function standing<Word extends readonly [string, ...unknown[]]>({ lines }: Paper, words: Iterable<Word>): readonly Word[] {
  const text = lines.map((line) => line.text).join("\n");
  return [...words].filter(([word]) => text.includes(word));
}

/** Every match of a form in the lines of a paper. @param right what should stand there; undefined leaves the match alone */
export const matching = (
  { lines }: Paper,
  form: RegExp,
  more: (match: RegExpMatchArray, line: Paper["lines"][number]) => Omit<Found, "line" | "start" | "end"> | undefined = () => ({}),
): readonly Found[] =>
  lines.flatMap((line) =>
    matchesIn(line.text, form).flatMap((match) => {
      const found = more(match, line);
      return found === undefined ? [] : [{ line, start: match.index, end: match.index + match[0].length, ...found }];
    }),
  );

/** Every match of a form in a text. Most lines have none, and asking for the first copies no form. */
export const matchesIn = (text: string, form: RegExp): readonly RegExpExecArray[] =>
  text.search(form) < 0 ? [] : [...text.matchAll(form)];
