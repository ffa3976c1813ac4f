import { dice, pairsOf } from "../text/likeness.js";
import { bareTitle } from "./titles.js";
import type { DriftFacts } from "./types.js";

/** Rules that a place or a unit made for itself have titles of their own. */
export const local =
  /^(?:[^关]{1,8}(?:省|市|县|区|州|镇|乡|局|校|院|(?<!党)委|厅|部|场|馆|社|园|会|所|站|公司)(?!委)|.{0,12}(?:我|本)[校局院委]|[〔×xX]|\d{4}年)/u;
export const kindOfPaper = /(?:实施|管理|暂行)*(?:办法|细则|规定|条例|意见|制度|规则|准则|通知|方案)$/u;
export const plain = (title: string): string => title.replace(/[\s（()）“”"]/gu, "");

interface Known {
  readonly title: string;
  readonly plain: string;
  readonly bare: string;
  readonly pairs: ReturnType<typeof pairsOf>;
  /** What it is about, without the form of paper. */
  readonly stem: string;
}
const known = new WeakMap<DriftFacts["regulations"], readonly Known[]>();
export function knownIn(regulations: DriftFacts["regulations"]): readonly Known[] {
  const made =
    known.get(regulations) ??
    regulations.map((title) => {
      const bare = bareTitle(title);
      return { title, plain: plain(title), bare, pairs: pairsOf(bare), stem: bare.replace(kindOfPaper, "") };
    });
  known.set(regulations, made);
  return made;
}

/** Whether it differs in what form of paper it is, not in what it is about. */
export const isOtherForm = (title: string, one: Known): boolean =>
  bareTitle(title).replace(kindOfPaper, "") === one.stem && bareTitle(title) !== one.bare;

/** One character lost, added or exchanged. */
export function isOneOff(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let head = 0;
  while (head < Math.min(a.length, b.length) && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < Math.min(a.length, b.length) - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  return head + tail >= Math.max(a.length, b.length) - 1;
}

/** A short title with another character is another regulation: 国防法 and 消防法. */
const isSlip = (title: string, one: Known): boolean =>
  isOneOff(plain(title), one.plain) && (plain(title).length !== one.plain.length || one.bare.length >= 6);

/** The regulation that a title is nearly: what it is about counts for more than the form of paper. */
export function nearestOf(title: string, all: readonly Known[]): Known | undefined {
  const bare = bareTitle(title);
  const [own, stem] = [pairsOf(bare), bare.replace(kindOfPaper, "")];
  const stemPairs = pairsOf(stem);
  const scored = all.flatMap((one) => {
    const likeness = dice(own, one.pairs);
    const about = stem.length < 4 ? likeness : dice(stemPairs, pairsOf(one.stem));
    const isSame = stem.length >= 4 && stem === one.stem;
    return likeness >= 0.62 || isSame || isSlip(title, one) ? [{ one, score: likeness * 0.3 + about * 0.7 }] : [];
  });
  return scored.toSorted((a, b) => b.score - a.score)[0]?.one;
}

/**
 * The regulation that a title surely means and is not: a character lost or exchanged, or the wrong form of paper.
 * @returns undefined for a title that is right, that a place made for itself, or that only looks a little like another
 */
export function misnamed(
  title: string,
  { regulations, repealed }: Pick<DriftFacts, "regulations" | "repealed">,
): string | undefined {
  const all = knownIn(regulations);
  const bare = bareTitle(title);
  if (local.test(bare) || repealed.has(bare) || all.some((one) => one.bare === bare)) return undefined;
  const near = nearestOf(title, all);
  return near !== undefined && (isSlip(title, near) || isOtherForm(title, near)) ? near.title : undefined;
}
