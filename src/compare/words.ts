import { joinSteps, type Step, shortestEdit } from "../text/shortest-edit.js";
import { keptInOrder } from "./pairs.js";
import { type Tokenizer, tokensOf } from "./tokens.js";
import type { Piece } from "./types.js";

/** Beyond so many differing tokens two texts are compared by their punctuation clauses instead of by their words. */
const wordLimit = 1500;
/** Beyond so many differing stretches only those that stand once in each text hold it together: memory grows with the square. */
const stretchLimit = 2500;
/** An equal stretch this short between two changes is read over; it is struck and written again. Characters. */
const island = 2;
const sentenceEnd = /[。；！？\n\t]/;
/** What parts two clauses of a sentence is seen as it is: a change on either side of it is two. */
const clauseEnd = /[。；！？\n\t，：]/;

/**
 * The differences of two texts by words.
 * @param tokens one `tokenizer()` for all texts of a comparison saves most of the time
 * @returns pieces whose `=` and `-` join to the old text and whose `=` and `+` join to the new, neighbours of one kind joined
 */
export function differencesOf(old: string, now: string, tokens: Tokenizer = tokensOf): readonly Piece[] {
  if (old === now) return old === "" ? [] : [{ op: "=", text: old }];
  const [head, tail] = commonSentences(old, now);
  const a = tokens(old.slice(head, old.length - tail));
  const b = tokens(now.slice(head, now.length - tail));
  const steps = shortestEdit(a, b, wordLimit) ?? coarse(a, b);
  const pieces = piecesOf(steps, a, b);
  const around = [
    { op: "=" as const, text: old.slice(0, head) },
    ...pieces,
    { op: "=" as const, text: old.slice(old.length - tail) },
  ];
  return settle(slide(joinEqual(around)));
}

/**
 * The differences of two table rows: cell by cell where they have as many, so that no difference reaches over a cell's end.
 */
export function rowDifferences(old: readonly string[], now: readonly string[], tokens: Tokenizer): readonly Piece[] {
  if (old.length !== now.length) return differencesOf(old.join("\t"), now.join("\t"), tokens);
  const pieces = old.flatMap((cell, i): readonly Piece[] => [
    ...(i === 0 ? [] : [{ op: "=" as const, text: "\t" }]),
    ...differencesOf(cell, now[i]!, tokens),
  ]);
  return joinEqual(pieces);
}

/** Whole sentences that both texts begin and end with need no cutting into words. @returns their lengths */
function commonSentences(old: string, now: string): readonly [number, number] {
  const most = Math.min(old.length, now.length);
  let head = 0;
  while (head < most && old[head] === now[head]) head += 1;
  let tail = 0;
  while (tail < most - head && old[old.length - 1 - tail] === now[now.length - 1 - tail]) tail += 1;
  // No token reaches over a sentence end, but for those within 《》.
  while (head > 0 && !(sentenceEnd.test(old[head - 1]!) && closed(old.slice(0, head)))) head -= 1;
  const begins = (text: string) => tail === text.length || sentenceEnd.test(text[text.length - 1 - tail]!);
  while (tail > 0 && !(begins(old) && begins(now) && closed(old.slice(old.length - tail)))) tail -= 1;
  return [head, tail];
}

/** Whether no title in 《》 is cut by either end of the text. */
const closed = (text: string): boolean => /^[^《》]*(?:《[^《》]*》[^《》]*)*$/.test(text);

function joinEqual(pieces: readonly Piece[]): readonly Piece[] {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (piece.op === "=" && last?.op === "=") joined[joined.length - 1] = { op: "=", text: last.text + piece.text };
    else if (piece.text !== "") joined.push(piece);
  }
  return joined;
}

function piecesOf(steps: readonly Step[], a: readonly string[], b: readonly string[]): Piece[] {
  const pieces: Piece[] = [];
  let [i, j] = [0, 0];
  for (const { op, count } of steps) {
    const tokens = op === "+" ? b.slice(j, j + count) : a.slice(i, i + count);
    if (op !== "+") i += count;
    if (op !== "-") j += count;
    const [gone, come] = pieces.slice(-2);
    const tail = op === "=" && endsName.test(tokens[0] ?? "") && named(gone, "-") && named(come, "+") ? tokens.shift()! : "";
    if (tail !== "") pieces.splice(-2, 2, { op: "-", text: gone!.text + tail }, { op: "+", text: come!.text + tail });
    pieces.push({ op, text: tokens.join("") });
  }
  return pieces;
}

/** 教务 and 学生 before 处 are the names of two offices, and are read as such. */
const endsName = /^[处室局科委办厅]$/;
const named = (piece: Piece | undefined, op: Piece["op"]): boolean =>
  piece?.op === op && /^\p{Script=Han}{1,6}$/u.test(piece.text);

/** Texts too unlike for a shortest edit: whole punctuation clauses stay or go. */
function coarse(a: readonly string[], b: readonly string[]): readonly Step[] {
  const [rows, columns] = [stretchesOf(a), stretchesOf(b)];
  const [olds, news] = [rows, columns].map((stretches) => stretches.map((stretch) => stretch.join("")));
  const steps = shortestEdit(olds!, news!, stretchLimit) ?? anchored(olds!, news!);
  let [i, j] = [0, 0];
  return joinSteps(
    steps.map(({ op, count }) => {
      const part = op === "+" ? columns.slice(j, j + count) : rows.slice(i, i + count);
      if (op !== "+") i += count;
      if (op !== "-") j += count;
      return { op, count: part.reduce((sum, row) => sum + row.length, 0) };
    }),
  );
}

/** Keeps what stands once in each list and in the same order; all else goes and comes. In n log n. */
function anchored(a: readonly string[], b: readonly string[]): readonly Step[] {
  const [places, once] = [onceIn(a), onceIn(b)];
  const shared = [...once].flatMap(([text, j]) => (places.has(text) ? [{ old: places.get(text)!, new: j, likeness: 1 }] : []));
  const steps: Step[] = [];
  let [i, j] = [0, 0];
  for (const anchor of keptInOrder(shared.sort((x, y) => x.new - y.new))) {
    steps.push({ op: "-", count: anchor.old - i }, { op: "+", count: anchor.new - j }, { op: "=", count: 1 });
    [i, j] = [anchor.old + 1, anchor.new + 1];
  }
  return [...steps, { op: "-", count: a.length - i }, { op: "+", count: b.length - j }];
}

function onceIn(list: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const text of list) counts.set(text, (counts.get(text) ?? 0) + 1);
  return new Map(list.flatMap((text, i) => (counts.get(text) === 1 ? [[text, i] as const] : [])));
}

/** Tokens up to and with each mark. */
function stretchesOf(tokens: readonly string[]): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  for (const token of tokens) {
    rows.at(-1)!.push(token);
    if (/^[，。；：！？\n]$/.test(token)) rows.push([]);
  }
  return rows.filter((row) => row.length > 0);
}

/**
 * A lone insertion or deletion that could stand one step further right without changing either text goes where it ends
 * with a mark: a reader sees a whole phrase come or go.
 */
function slide(pieces: readonly Piece[]): readonly Piece[] {
  const out = pieces.map((piece) => ({ ...piece }));
  for (let i = 1; i + 1 < out.length; i++) {
    const [before, change, after] = [out[i - 1]!, out[i]!, out[i + 1]!];
    if (change.op === "=" || before.op !== "=" || after.op !== "=") continue;
    const shift = bestShift(before.text, change.text, after.text);
    if (shift > 0) {
      const moved = after.text.slice(0, shift);
      [before.text, change.text, after.text] = [before.text + moved, change.text.slice(shift) + moved, after.text.slice(shift)];
    } else if (shift < 0) {
      const moved = before.text.slice(shift);
      [before.text, change.text, after.text] = [
        before.text.slice(0, shift),
        moved + change.text.slice(0, shift),
        moved + after.text,
      ];
    }
  }
  return out.filter(({ text }) => text !== "");
}

/** How far the change may and should move: by whole repeats of its own edge only. */
function bestShift(before: string, change: string, after: string): number {
  let right = 0;
  while (right < after.length && right < change.length && after[right] === change[right]) right += 1;
  let left = 0;
  while (left < before.length && left < change.length && before[before.length - 1 - left] === change[change.length - 1 - left])
    left += 1;
  const shifted = (by: number) => (by >= 0 ? change.slice(by) + after.slice(0, by) : before.slice(by) + change.slice(0, by));
  let best = 0;
  let value = worth(change);
  for (let by = -left; by <= right; by++) {
    const now = worth(shifted(by));
    if (now > value && closed(shifted(by))) [best, value] = [by, now];
  }
  return best;
}

/** A stretch that ends a sentence is best to read, then one that ends a phrase, then one that begins after one. */
const worth = (text: string): number => {
  const end = text.at(-1) ?? "";
  if (/[。；！？\n]/.test(end)) return 3;
  if (/[，、：]/.test(end)) return 2;
  return /^[，、；。]/.test(text) ? 1 : 0;
};

/** Reads over islands, then joins neighbours of one kind with the deletion first. */
function settle(pieces: readonly Piece[]): readonly Piece[] {
  const changed = (i: number) => pieces[i] !== undefined && pieces[i]!.op !== "=";
  const replaces = (from: number, step: number) => {
    const ops = new Set<string>();
    for (let i = from; changed(i); i += step) ops.add(pieces[i]!.op);
    return ops.size === 2;
  };
  const out: Piece[] = [];
  let [gone, come] = ["", ""];
  const flush = () => {
    if (gone !== "") out.push({ op: "-", text: gone });
    if (come !== "") out.push({ op: "+", text: come });
    [gone, come] = ["", ""];
  };
  pieces.forEach((piece, i) => {
    const between = changed(i - 1) && changed(i + 1) && (replaces(i - 1, -1) || replaces(i + 1, 1));
    if (piece.op === "-") gone += piece.text;
    else if (piece.op === "+") come += piece.text;
    else if (piece.text.length <= island && between && !clauseEnd.test(piece.text)) {
      gone += piece.text;
      come += piece.text;
    } else {
      flush();
      const last = out.at(-1);
      if (last?.op === "=") out[out.length - 1] = { op: "=", text: last.text + piece.text };
      else out.push(piece);
    }
  });
  flush();
  return out;
}
