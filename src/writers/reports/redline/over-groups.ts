import type { Piece } from "../../../compare/types.js";
import type { PatchPiece } from "../../../ooxml/patch/types.js";
import { risingRun } from "../../../text/rising-run.js";

/** A line of a text: one paragraph. */
export interface Line {
  /** `[start, end)` of the text. */
  readonly start: number;
  readonly end: number;
  /** A number that stands before the line and is no part of the text. */
  readonly before: string;
  /** Length of the number in the text. */
  readonly number: number;
  /** Word computes the number and stores it nowhere. */
  readonly automatic: boolean;
}

/** Old lines and the new ones they become, by their places: one each, or more where paragraphs were split or joined. */
export interface LineGroup {
  readonly old: readonly number[];
  readonly new: readonly number[];
}

/** A line belongs to a neighbour's group when so much of it comes from there. */
const fromThere = 0.6;

/**
 * Which old lines become which new ones: those that share the most text, each the other's best, in order. Lines in no group
 * go or come.
 * @param reflow whether one line may become several
 * @param fits whether an old line can become a new one where it stands
 */
export function groupLines(
  pieces: readonly Piece[],
  old: readonly Line[],
  now: readonly Line[],
  reflow: boolean,
  fits: (old: number, now: number) => boolean,
): readonly LineGroup[] {
  const shared = sharedText(pieces, old, now);
  const pairs = mutualBest(shared, old, now).filter(([i, j]) => fits(i, j));
  const groups = risingRun(pairs, ([i]) => i).map(([i, j]) => ({ old: [i], new: [j] }));
  if (!reflow) return groups;
  const share = (i: number, j: number, of: Line) => shared[i]![j]! / Math.max(1, of.end - of.start);
  const taken = { old: new Set(groups.flatMap((one) => one.old)), new: new Set(groups.flatMap((one) => one.new)) };
  for (const group of groups)
    for (let grown = true; grown; ) {
      grown = false;
      for (const [side, at] of neighbours(group)) {
        const lines = side === "old" ? old : now;
        if (taken[side].has(at) || lines[at] === undefined) continue;
        if (lines[at].automatic && !old[group.old[0]!]!.automatic) continue;
        const others = side === "old" ? group.new : group.old;
        const most = Math.max(...others.map((k) => (side === "old" ? share(at, k, lines[at]!) : share(k, at, lines[at]!))));
        if (most < fromThere) continue;
        taken[side].add(at);
        if (at < group[side][0]!) group[side].unshift(at);
        else group[side].push(at);
        grown = true;
      }
    }
  return groups;
}

const neighbours = (group: LineGroup): readonly (readonly ["old" | "new", number])[] =>
  (["old", "new"] as const).flatMap((side) => [[side, group[side][0]! - 1] as const, [side, group[side].at(-1)! + 1] as const]);

/** How many characters each old line shares with each new one. */
function sharedText(pieces: readonly Piece[], old: readonly Line[], now: readonly Line[]): readonly (readonly number[])[] {
  const shared = old.map(() => now.map(() => 0));
  let [o, n] = [0, 0];
  let [i, j] = [0, 0];
  for (const { op, text } of pieces)
    for (let k = 0; k < text.length; k++) {
      if (op === "=") {
        while (i < old.length - 1 && o > old[i]!.end) i += 1;
        while (j < now.length - 1 && n > now[j]!.end) j += 1;
        if (inside(o, old[i]) && inside(n, now[j])) shared[i]![j]! += 1;
      }
      if (op !== "+") o += 1;
      if (op !== "-") n += 1;
    }
  return shared;
}
const inside = (at: number, line: Line | undefined): boolean => line !== undefined && line.start <= at && at < line.end;

function mutualBest(
  shared: readonly (readonly number[])[],
  old: readonly Line[],
  now: readonly Line[],
): readonly (readonly [number, number])[] {
  if (old.length === 1 && now.length === 1) return [[0, 0]];
  const best = (list: readonly number[]): number => list.reduce((top, value, at) => (value > list[top]! ? at : top), 0);
  const pairs = now.flatMap((_, j): readonly (readonly [number, number])[] => {
    const column = shared.map((row) => row[j]!);
    const i = best(column);
    return (column[i] ?? 0) > 0 && best(shared[i]!) === j ? [[i, j]] : [];
  });
  const firstIsFree = !pairs.some(([i, j]) => i === 0 || j === 0) && old.length > 0 && now.length > 0;
  return firstIsFree ? [[0, 0], ...pairs] : pairs;
}

/** What becomes of each old line of a group, and whether its mark goes. */
export interface LineEdit {
  readonly pieces: readonly PatchPiece[];
  readonly joins: boolean;
}

/** The changes of the lines of a group. A number Word computes is no text on either side. */
export function groupEdits(
  pieces: readonly Piece[],
  { old: olds, new: news }: LineGroup,
  old: readonly Line[],
  now: readonly Line[],
): readonly LineEdit[] {
  // What counts the old paragraph counts the new one: its number is written nowhere.
  const { automatic } = old[olds[0]!]!;
  const came = now.map((line, j) =>
    j === news[0] ? { ...line, automatic } : { ...line, automatic: line.automatic && automatic },
  );
  const edits: { pieces: PatchPiece[]; joins: boolean }[] = olds.map(() => ({ pieces: [], joins: false }));
  let at = 0;
  const put = (op: Piece["op"], text: string) => {
    const own = edits[at]!.pieces;
    const last = own.at(-1);
    if (last?.op === op && !last.mark) own[own.length - 1] = { op, text: last.text + text };
    else if (text !== "") own.push({ op, text });
  };
  if (!automatic) numbers(old[olds[0]!]!.before, now[news[0]!]!.before, put);
  const [oldText, newText] = [textPlaces(olds, old), textPlaces(news, came)];
  let [o, n] = [0, 0];
  for (const { op, text } of pieces)
    for (const c of text.split("")) {
      const was = op === "+" ? undefined : oldText.get(o);
      const is = op === "-" ? undefined : newText.get(n);
      const [oldMark, newMark] = [typeof was === "string", typeof is === "string"];
      if (oldMark && newMark) at += 1;
      else if (oldMark) {
        edits[at]!.joins = true;
        at += 1;
      } else if (newMark) edits[at]!.pieces.push({ op: "+", text: "", mark: true });
      if (was === true && is === true) put("=", c);
      else {
        if (was === true) put("-", c);
        if (is === true) put("+", c);
      }
      if (oldMark || newMark) numbers(oldMark ? (was as string) : "", newMark ? (is as string) : "", put);
      if (op !== "+") o += 1;
      if (op !== "-") n += 1;
    }
  return edits;
}

/** Places of a text that lines hold: true; ends of lines but the last: the number the next one begins with. */
function textPlaces(places: readonly number[], lines: readonly Line[]): ReadonlyMap<number, true | string> {
  const found = new Map<number, true | string>();
  places.forEach((place, k) => {
    const line = lines[place]!;
    for (let at = line.start + (line.automatic ? line.number : 0); at < line.end; at++) found.set(at, true);
    const next = places[k + 1];
    if (next !== undefined) found.set(line.end, lines[next]!.automatic ? "" : lines[next]!.before);
  });
  return found;
}

/** A number before a line changes as a whole; the gap behind it stays where both sides have it. */
function numbers(old: string, now: string, put: (op: Piece["op"], text: string) => void): void {
  if (old === now) {
    put("=", old);
    return;
  }
  const gap = /　?$/.exec(now)![0];
  const ends = old !== "" && now !== "" && old.endsWith(gap) ? gap.length : 0;
  put("-", old.slice(0, old.length - ends));
  put("+", now.slice(0, now.length - ends));
  put("=", now.slice(now.length - ends));
}
