import { tokensOf } from "../../src/compare/tokens.js";
import type { ChangeKind } from "../../src/compare/types.js";
import { chineseNumber } from "../../src/text/numerals.js";
import type { Article } from "./article-doc.js";
import { type Chance, chanceOf } from "./chance.js";

/** How much of a text is changed; each a share of its articles, `edit` of its sentences. */
export interface Dose {
  readonly edit: number;
  readonly delete: number;
  readonly insert: number;
  readonly move: number;
  readonly split: number;
  readonly merge: number;
  readonly mark: number;
  /** Whether one frequent name becomes another everywhere. */
  readonly swap: boolean;
}
export const dose: Dose = { edit: 0.5, delete: 0.05, insert: 0.05, move: 0.06, split: 0.04, merge: 0.04, mark: 0.05, swap: true };

/** A changed text with the truth about it. */
export interface Mutated {
  readonly articles: readonly Article[];
  /** For each new article the old ones it came from; none for an inserted one. */
  readonly from: readonly (readonly number[])[];
  readonly kindOfNew: readonly ChangeKind[];
  /** null where the old article's rows are told by the new side. */
  readonly kindOfOld: readonly ChangeKind[];
}

interface Piece {
  readonly from: readonly number[];
  text: string;
  readonly group: "split" | "merged" | null;
  moved: boolean;
}

/**
 * Changes a set of articles as an amendment would, and renumbers them; references follow.
 * @param foreign sentences for new articles and new words, from other texts
 */
export function mutate(old: readonly Article[], foreign: readonly Article[], seed: number, given: Dose = dose): Mutated {
  const chance = chanceOf(seed);
  const hit = (share: number) => chance.next() < share;
  const words = [...new Set(foreign.flatMap(({ text }) => tokensOf(text)))].filter((word) => /^\p{Script=Han}{2,4}$/u.test(word));
  const swap = given.swap ? nameSwap(old) : null;

  let pieces: Piece[] = [];
  for (let i = 0; i < old.length; i++) {
    const text = old[i]!.text;
    const halves = halvesOf(text);
    if (hit(given.delete)) continue;
    if (halves !== null && hit(given.split))
      for (const half of halves) pieces.push({ from: [i], text: half, group: "split", moved: false });
    else if (i + 1 < old.length && text.length >= 30 && old[i + 1]!.text.length >= 30 && hit(given.merge)) {
      pieces.push({ from: [i, i + 1], text: `${text}\n${old[i + 1]!.text}`, group: "merged", moved: false });
      i += 1;
    } else pieces.push({ from: [i], text, group: null, moved: false });
  }
  pieces = moveSome(pieces, given.move, chance);
  // Never between the parts of a split.
  pieces = pieces.flatMap((piece) =>
    piece.group !== "split" && hit(given.insert) ? [piece, inserted(foreign, chance)] : [piece],
  );

  const edited = new Set<Piece>();
  const marked = new Set<Piece>();
  for (const piece of pieces) {
    if (piece.from.length === 0) continue;
    const sentences = piece.text.split(/(?<=[。；\n])/);
    const changed = sentences.map((sentence) => (hit(given.edit) ? editSentence(sentence, words, chance) : sentence)).join("");
    if (changed !== piece.text) edited.add(piece);
    else if (piece.group === null && piece.text.includes("，") && hit(given.mark)) marked.add(piece);
    piece.text = marked.has(piece) ? piece.text.replace("，", "；") : changed;
  }

  const numberOf = (i: number) => `第${chineseNumber(i + 1)}条`;
  const led = new Map(pieces.flatMap(({ from }, j) => from.map((i) => [old[i]!.no, numberOf(j)] as const)).reverse());
  const kinds: ChangeKind[] = [];
  const articles = pieces.map((piece, j) => {
    if (piece.from.length === 0) {
      kinds.push("added");
      return { no: numberOf(j), text: piece.text };
    }
    const followed = piece.text.replace(/(?<![》法例])第[一二三四五六七八九十百零]+条/g, (found) => led.get(found) ?? found);
    const text = swap === null ? followed : followed.replaceAll(swap.from, swap.to);
    const was = old[piece.from[0]!]!;
    kinds.push(
      piece.group ??
        (piece.moved
          ? text === was.text
            ? "moved"
            : "moved-edited"
          : edited.has(piece)
            ? "edited"
            : text !== followed
              ? marked.has(piece) || followed !== was.text
                ? "edited"
                : "replaced"
              : marked.has(piece)
                ? followed === was.text.replace("，", "；")
                  ? "punctuation"
                  : "edited"
                : followed !== was.text
                  ? "reference"
                  : was.no === numberOf(j)
                    ? "same"
                    : "renumbered"),
    );
    return { no: numberOf(j), text };
  });
  const from = pieces.map((piece) => piece.from);
  return {
    articles,
    from,
    kindOfNew: kinds,
    kindOfOld: old.map((_, i) => kinds[from.findIndex((sources) => sources.includes(i))] ?? "deleted"),
  };
}

/** The most frequent word of three or more characters, and what it becomes. */
function nameSwap(old: readonly Article[]): { readonly from: string; readonly to: string } | null {
  const counts = new Map<string, number>();
  for (const { text } of old)
    for (const word of new Set(tokensOf(text)))
      if (/^\p{Script=Han}{3,6}$/u.test(word) && !/^[第一二三四五六七八九十百]/.test(word))
        counts.set(word, (counts.get(word) ?? 0) + 1);
  const [from, count] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? ["", 0];
  return count < 3 ? null : { from, to: "统筹事务局" };
}

/** Two halves of an article at the sentence end nearest its middle; null when one would be too short to be an article. */
function halvesOf(text: string): readonly [string, string] | null {
  const ends = [...text.matchAll(/。\n?/g)].map((found) => found.index + found[0].length).filter((end) => end < text.length);
  const at = ends.sort((a, b) => Math.abs(a - text.length / 2) - Math.abs(b - text.length / 2))[0];
  return at === undefined || Math.min(at, text.length - at) < 30 ? null : [text.slice(0, at).trimEnd(), text.slice(at)];
}

/** Takes some articles to a place at least six articles away. */
function moveSome(pieces: readonly Piece[], share: number, chance: Chance): Piece[] {
  const out = [...pieces];
  for (const piece of pieces) {
    if (piece.group !== null || pieces.length < 20 || chance.next() >= share) continue;
    const at = out.indexOf(piece);
    const to = chance.below(out.length - 1);
    if (Math.abs(at - to) < 6) continue;
    out.splice(at, 1);
    out.splice(to, 0, piece);
    piece.moved = true;
  }
  return out;
}

const inserted = (foreign: readonly Article[], chance: Chance): Piece => ({
  from: [],
  text: chance.pick(foreign).text,
  group: null,
  moved: false,
});

/** One to three words changed, put in or left out, more in longer sentences. */
function editSentence(sentence: string, words: readonly string[], chance: Chance): string {
  const tokens = [...tokensOf(sentence)];
  const places = tokens.flatMap((token, i) => (/^\p{Script=Han}{2,}$/u.test(token) ? [i] : []));
  if (places.length < 3) return sentence;
  for (let n = 1 + chance.below(Math.min(3, places.length >> 2) || 1); n > 0; n--) {
    const at = chance.pick(places);
    const how = chance.next();
    const word = chance.pick(words);
    tokens[at] = how < 0.5 ? word : how < 0.75 ? tokens[at]! + word : "";
  }
  return tokens.join("");
}
