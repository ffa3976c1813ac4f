import type { Piece } from "../../../compare/types.js";
import { chineseNumber } from "../../../text/numerals.js";

/** A line of an article: a 款, a 项 or a 目, with its place in the article. */
export interface Line {
  readonly text: string;
  /** 0 款, 1 项, 2 目. */
  readonly depth: 0 | 1 | 2;
  /** Own number of a 项 or 目, with its brackets or stop. */
  readonly number: string;
  /** Places from 1: of the 款, of the 项 in it, of the 目 in that; 0 where it is none. */
  readonly place: readonly [number, number, number];
  /** Offsets in the article's text. */
  readonly start: number;
}

/** The lines of an article's text; its first is always a 款. */
export function linesOfArticle(text: string): readonly Line[] {
  let [paragraph, item, entry] = [0, 0, 0];
  let start = 0;
  return text.split("\n").map((line, i) => {
    const bracketed = i === 0 ? undefined : /^（[一二三四五六七八九十百]+）/.exec(line)?.[0];
    const stopped = item === 0 || i === 0 ? undefined : /^\d{1,3}[.．]/.exec(line)?.[0];
    const depth = bracketed !== undefined ? 1 : stopped !== undefined ? 2 : 0;
    if (depth === 0) [paragraph, item, entry] = [paragraph + 1, 0, 0];
    else if (depth === 1) [item, entry] = [item + 1, 0];
    else entry += 1;
    const found: Line = { text: line, depth, number: bracketed ?? stopped ?? "", place: [paragraph, item, entry], start };
    start += line.length + 1;
    return found;
  });
}

/**
 * 第二款第三项第1目.
 * @param sole the article has one 款: then its 项 are cited without it, 第三项
 */
export const placeText = ([paragraph, item, entry]: Line["place"], sole: boolean): string =>
  [
    sole && item > 0 ? "" : `第${chineseNumber(paragraph)}款`,
    item === 0 ? "" : `第${chineseNumber(item)}项`,
    entry === 0 ? "" : `第${entry}目`,
  ].join("");

/** Whether every 项 carries the number of its place. */
export const numberedInOrder = (lines: readonly Line[]): boolean =>
  lines.every(({ depth, number, place }) => depth !== 1 || number === `（${chineseNumber(place[1])}）`);

/** A share of both lines' shorter text that must have stayed for them to be one line changed. */
const stayed = 0.4;

/** Pairs the lines of two versions by what stayed of them, in order. Old place → new place. */
export function pairedLines(old: readonly Line[], now: readonly Line[], pieces: readonly Piece[]): ReadonlyMap<number, number> {
  const common = old.map(() => new Map<number, number>());
  const at = (lines: readonly Line[], offset: number) => lines.findLastIndex(({ start }) => start <= offset);
  let [o, n] = [0, 0];
  for (const { op, text } of pieces) {
    if (op === "=")
      for (let k = 0; k < text.length; k++) {
        const row = common[at(old, o + k)]!;
        const column = at(now, n + k);
        row.set(column, (row.get(column) ?? 0) + 1);
      }
    if (op !== "+") o += text.length;
    if (op !== "-") n += text.length;
  }
  const pairs = new Map<number, number>();
  let next = 0;
  old.forEach((line, p) => {
    const [best] = [...common[p]!]
      .filter(
        ([q, count]) =>
          q >= next && now[q]!.depth === line.depth && count >= stayed * Math.min(line.text.length, now[q]!.text.length),
      )
      .sort((x, y) => y[1] - x[1]);
    if (best === undefined) return;
    pairs.set(p, best[0]);
    next = best[0] + 1;
  });
  return pairs;
}

/** The pieces of one pair of lines, own numbers left out: what stayed in both, and the rest of either. */
export function linePieces(was: Line, is: Line, pieces: readonly Piece[]): readonly Piece[] {
  const out: Piece[] = [];
  const push = (op: Piece["op"], c: string) => {
    const last = out.at(-1);
    if (last?.op === op) out[out.length - 1] = { op, text: last.text + c };
    else out.push({ op, text: c });
  };
  const inside = (line: Line, offset: number) =>
    offset >= line.start + line.number.length && offset < line.start + line.text.length;
  let [o, n] = [0, 0];
  for (const { op, text } of pieces)
    for (let k = 0; k < text.length; k++) {
      const [left, right] = [op !== "+" && inside(was, o), op !== "-" && inside(is, n)];
      if (left && right) push("=", text[k]!);
      else {
        if (left) push("-", text[k]!);
        if (right) push("+", text[k]!);
      }
      if (op !== "+") o += 1;
      if (op !== "-") n += 1;
    }
  return out;
}
