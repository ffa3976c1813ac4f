import type { Piece } from "../../../compare/types.js";
import { chineseNumber } from "../../../text/numerals.js";
import { phrasesOf, phraseText } from "./phrases.js";
import { type Line, linePieces, linesOfArticle, numberedInOrder, pairedLines, placeText } from "./structure.js";

/** One thing the decision orders: a sentence, and where it has one the quotation it ends with. */
export interface Order {
  readonly text: string;
  readonly quote?: readonly string[];
}
type Placed = readonly [number, Order];
/** More orders than this for one article, and it is written out anew. */
const most = 6;

/**
 * What to change within an article, by 款 and 项; null when the whole article had better be written out anew.
 * A reader carries the orders out one after another: what is changed in its place comes first, by the old numbers; then 项 go,
 * from the last, and come, from the first; then 款 do. So every number is right at its turn.
 * @param name the article's number in each sentence; "" where it was named before
 */
export function articleOrders(old: string, now: string, pieces: readonly Piece[], name: string): readonly Order[] | null {
  const [before, after] = [linesOfArticle(old), linesOfArticle(now)];
  const pairs = pairedLines(before, after, pieces);
  const back = new Map([...pairs].map(([p, q]) => [q, p]));
  if (pairs.get(0) !== 0 || !numberedInOrder(before) || !numberedInOrder(after) || !parentsAgree(before, after, pairs))
    return null;
  const single = before.length === 1;
  const sole = hasSole(before);
  const edits: Placed[] = [];
  const [cuts, additions]: readonly [Placed[], Placed[]] = [[], []];
  for (const [p, q] of pairs) {
    const order = lineOrder(before[p]!, after[q]!, pieces, single ? name : name + placeText(before[p]!.place, sole));
    if (order === null && before.length === 1 && after.length === 1) return null;
    if (order !== undefined) edits.push([q, order ?? rewritten(before[p]!, after[q]!, name, sole)]);
  }
  before.forEach((line, p) => {
    if (!pairs.has(p) && (line.depth === 0 || pairs.has(parent(before, p))))
      cuts.push([
        line.depth,
        { text: `删去${name}${placeText(line.place, sole)}${line.depth === 1 ? restRenumbered(before, p) : ""}` },
      ]);
  });
  after.forEach((line, q) => {
    if (!back.has(q) && (line.depth === 0 || back.has(parent(after, q))))
      additions.push([line.depth, addition(after, q, before, back, name)]);
  });
  if (edits.length + cuts.length + additions.length > most) return null;
  edits.sort((x, y) => x[0] - y[0]);
  const ofDepth = (wanted: number) => [...[...cuts].reverse(), ...additions].filter(([depth]) => depth === wanted);
  return [...edits, ...ofDepth(1), ...ofDepth(0)].map(([, order]) => order);
}

const hasSole = (lines: readonly Line[]): boolean => lines.filter(({ depth }) => depth === 0).length === 1;

/** The line a 项 or 目 hangs on. */
const parent = (lines: readonly Line[], at: number): number =>
  lines.findLastIndex(({ depth }, i) => i < at && depth < lines[at]!.depth);

/** A 项 must stay under its 款; what was under a deleted line goes with it, and 目 neither come nor go alone. */
const parentsAgree = (before: readonly Line[], after: readonly Line[], pairs: ReadonlyMap<number, number>): boolean => {
  const back = new Set(pairs.values());
  return (
    [...pairs].every(([p, q]) => before[p]!.depth === 0 || pairs.get(parent(before, p)) === parent(after, q)) &&
    before.every(({ depth }, p) => depth !== 2 || pairs.has(p) || !pairs.has(parent(before, p))) &&
    after.every(({ depth }, q) => depth !== 2 || back.has(q) || !back.has(parent(after, q))) &&
    [...pairs].every(([p, q]) => before[p]!.depth !== 2 || before[p]!.number === after[q]!.number)
  );
};

/** undefined: nothing to order; null: the line had better be written out anew. */
function lineOrder(was: Line, is: Line, pieces: readonly Piece[], place: string): Order | null | undefined {
  const own = linePieces(was, is, pieces);
  if (own.every(({ op }) => op === "=")) return undefined;
  const phrases = phrasesOf(own);
  return phrases && { text: phraseText(phrases, place) };
}

const rewritten = (was: Line, is: Line, name: string, sole: boolean): Order => ({
  text: `将${name}${placeText(was.place, sole)}修改为`,
  quote: [is.text],
});

const restRenumbered = (lines: readonly Line[], at: number): string => {
  const { depth, place } = lines[at]!;
  return depth === 1 && lines.some((line, i) => i > at && line.depth === 1 && line.place[0] === place[0])
    ? "，其后各项序号相应调整"
    : "";
};

/** A new line with all that hangs on it. */
function addition(
  after: readonly Line[],
  q: number,
  before: readonly Line[],
  back: ReadonlyMap<number, number>,
  name: string,
): Order {
  const line = after[q]!;
  let end = q + 1;
  while (end < after.length && after[end]!.depth > line.depth) end += 1;
  const quote = after.slice(q, end).map(({ text }) => text);
  if (line.depth === 0) return { text: `${name}增加一款，作为第${chineseNumber(line.place[0])}款`, quote };
  const host = before[back.get(parent(after, q))!]!;
  return {
    text: `${name}${hasSole(before) ? "" : placeText(host.place, false)}增加一项，作为第${chineseNumber(line.place[1])}项${restRenumbered(after, q)}`,
    quote,
  };
}
