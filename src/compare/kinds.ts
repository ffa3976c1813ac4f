import { reference } from "./likeness.js";
import { citationsIn, leadTo, plainCitation } from "./own-references.js";
import type { Pair } from "./pairs.js";
import { rowWords } from "./row-likeness.js";
import type { ChangeKind, Side } from "./types.js";

/** What a clause of the old document that went by this number is called in the new one; undefined where nobody knows. */
export type NewNumber = (number: string, annex: string | undefined) => string | undefined;

/** New numbers of every paired clause that has one. Each annex counts for itself. */
export function newNumbers(pairs: readonly Pair[], old: readonly Side[], now: readonly Side[]): NewNumber {
  const known = new Map<string, string>();
  for (const pair of pairs) {
    const { number, annex } = old[pair.old]!;
    const key = numberKey(number, annex);
    if (number !== "" && !known.has(key)) known.set(key, now[pair.new]!.number);
  }
  return (number, annex) => known.get(numberKey(number, annex));
}
export const numberKey = (number: string, annex: string | undefined): string => `${annex ?? ""}\u0000${plainCitation(number)}`;

/** What happened to a paired clause. A move outweighs a change of number; a change of words outweighs one of references and marks. */
export function kindOf(old: Side, now: Side, inOrder: boolean, numbers: NewNumber): ChangeKind {
  if (wordsOfRow(old) === wordsOfRow(now)) {
    if (!inOrder) return "moved";
    return old.number === now.number && old.text === now.text ? "same" : "renumbered";
  }
  if (!inOrder) return "moved-edited";
  if (follows(old, now, numbers)) return "reference";
  return unmarked(old.text) === unmarked(now.text) ? "punctuation" : "edited";
}

/** A row's place in its table (序号) is its number. */
const wordsOfRow = ({ text, row }: Side): string => (row ? rowWords(row) : text);

/** Ticks, comparisons, percentages and their like are symbols to a computer and words to a reader. */
const mere = /[\p{P}\s~～|｜](?<![%％‰&＆@＠#＃*＊§])/gu;
const unmarked = (text: string): string => text.replace(mere, "");

/**
 * Whether the new text is the old one with its references led to where their clauses went. One that stayed is no
 * difference: it may name a clause of another text (依照《…》第七条); one of another text that changed is one.
 */
function follows(old: Side, now: Side, numbers: NewNumber): boolean {
  if (old.text.replace(reference, "\u0000") !== now.text.replace(reference, "\u0000")) return false;
  const led = now.text.match(reference) ?? [];
  const isLed = (found: string, i: number): boolean => {
    const number = numbers(plainCitation(found), old.annex);
    return number !== undefined && plainCitation(led[i] ?? "") === plainCitation(number);
  };
  const cited = [...old.text.matchAll(reference)].map(({ 0: found, index }, i) => ({ found, index, i }));
  const differing = cited.filter(({ found, i }) => led[i] !== found);
  if (!differing.every(({ found, i }) => isLed(found, i))) return false;
  const others = citedElsewhere(old.text);
  return differing.every(({ index }) => !others.some(({ from, to }) => from <= index && index < to));
}

/** Where a text cites articles of other texts. */
const citedElsewhere = (text: string): readonly { readonly from: number; readonly to: number }[] =>
  text.split("\n").flatMap((line, i, lines) => {
    const start = lines.slice(0, i).join("\n").length + (i > 0 ? 1 : 0);
    return citationsIn(line, leadTo(lines, i)).flatMap(({ of, index, words }) =>
      of === "other" ? [{ from: start + index, to: start + index + words.length }] : [],
    );
  });
