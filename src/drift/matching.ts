import type { Found, Paper } from "./types.js";

/** Every match of a form in the lines of a paper. @param right what should stand there; undefined leaves the match alone */
export const matching = (
  { lines }: Paper,
  form: RegExp,
  more: (match: RegExpMatchArray, line: Paper["lines"][number]) => Omit<Found, "line" | "start" | "end"> | undefined = () => ({}),
): readonly Found[] =>
  lines.flatMap((line) =>
    [...line.text.matchAll(form)].flatMap((match) => {
      const found = more(match, line);
      return found === undefined ? [] : [{ line, start: match.index, end: match.index + match[0].length, ...found }];
    }),
  );
