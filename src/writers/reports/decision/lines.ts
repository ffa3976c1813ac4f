import { chineseNumber } from "../../../text/numerals.js";
import { balanced, cuts, quoted } from "./quotes.js";

/** Lines up to so many characters are quoted whole; longer ones by their beginning. */
const whole = 24;
const shortest = 10;
/** A phrase up to a mark is quoted whole up to so many characters. */
const most = 32;
/** Room for a long title in 《》 at the beginning. */
const longest = 120;

/**
 * How a sentence names a line that is no article: its words, or those it begins with; 第二处 where an earlier line has them too.
 * @param lines the lines to tell it from, in their order
 * @param at its place among them
 * @param quotesWhole all its words are to be seen, however many: of a line that goes
 */
export function lineName(lines: readonly string[], at: number, quotesWhole = false): string {
  const line = lines[at]!;
  const whichOf = (count: number) => (count === 0 ? "" : `（第${chineseNumber(count + 1)}处）`);
  if ((line.length <= whole || quotesWhole) && balanced(line))
    return `${quoted(line)}${whichOf(lines.slice(0, at).filter((other) => other === line).length)}`;
  const begins = (prefix: string) => lines.slice(0, at).filter((other) => other.startsWith(prefix)).length;
  let best: { readonly prefix: string; readonly earlier: number } | null = null;
  for (const length of ends(line)) {
    const prefix = line.slice(0, length);
    if (!balanced(prefix)) continue;
    const earlier = begins(prefix);
    if (best === null || earlier < best.earlier) best = { prefix, earlier };
    if (earlier === 0) break;
  }
  // A line that opens a quotation it never closes is named by the characters before it.
  const { prefix, earlier } = best ?? { prefix: line.slice(0, Math.max(1, line.search(/[“”‘’]/))), earlier: 0 };
  return `以${quoted(prefix)}开头的一段${whichOf(best ? earlier : begins(prefix))}`;
}

/** Where a beginning may end, best places first: before a mark, then behind a word, then behind any character. */
function ends(line: string): readonly number[] {
  const mayEnd = cuts(line);
  const from = Math.min(shortest, line.length);
  const places = (found: Iterable<number>) => [...found].filter((at) => at >= from && at <= longest && mayEnd(at));
  const marks = places([...line.matchAll(/[，。；：、（]/g)].map(({ index }) => index)).filter((at) => at <= most);
  const words = places([...segmenter.segment(line.slice(0, longest))].map(({ index }) => index));
  const any = places(Array.from({ length: Math.min(line.length, longest) + 1 }, (_, at) => at));
  return [...new Set([...marks, ...words, ...any, line.length])];
}
const segmenter = new Intl.Segmenter("zh", { granularity: "word" });
