import { alike, between, cutOf, isPair, longest, weightAt, weightOf } from "./lexicon/lexicon.js";

/** Shorter expressions have too many honest neighbours. */
export const shortest = 4;
/** How many characters more may stand there, the likeliest first. */
const lengths = [0, -1, 1, -2, 2, 3, 4, 5, 6, 7, 8] as const;
/** So long a phrase is told by all but its last character. */
const least = 6;
/** Little words that a sentence may have more or fewer of, and stay what it is. */
export const little =
  /^(?:[的地得和与及或者在对了要应须都能会先并等一新是党其各将被从所以为按]|必须|应当|工作|问题|坚决|进一步|党的|网络)*$/u;

/** Whether the last character makes no word with the one before, and belongs to none behind. */
export const isDebris = (same: string, line: string, at: number): boolean =>
  !isPair(same, same.length - 2) &&
  weightOf(same.slice(-2)) === undefined &&
  /^(?:[，。；、：]|的[，。；])/u.test(line.slice(at + 1));

/** Whether each character is the one wanted, or sounds or looks like it. */
export function isAlike(there: string, wanted: string): boolean {
  if (there.length !== wanted.length) return false;
  for (let i = 0; i < there.length; i++) if (there[i] !== wanted[i] && !alike(there[i]!).includes(wanted[i]!)) return false;
  return true;
}

/** Whether a whole word stands for another, as where two expressions are mixed: 重要事件亲自过问 may be somebody's own. */
export function isOwnWord(there: string, wanted: string): boolean {
  if (there.length !== wanted.length || isAlike(there, wanted)) return false;
  const differs = [...there].flatMap((one, i) => (one === wanted[i] ? [] : [i]));
  const [first = 0, last = 0] = [differs[0], differs.at(-1)];
  return last > first && weightOf(there.slice(first, last + 1)) !== undefined;
}

/** Whether what differs, or an edge, belongs to a word that reaches out of the phrase: 负责人落实 is not 责任落实. */
export function isCutOut(text: string, [start, end]: readonly [number, number], wanted: string): boolean {
  const reachesOut = (at: number, official: number): boolean => {
    for (let length = 2; length <= longest; length++)
      for (let from = Math.max(0, at - length + 1); from <= at; from++)
        if (
          (from < start || from + length > end) &&
          from + length <= text.length &&
          (weightAt(text, from, length)?.official ?? -1) >= official
        )
          return true;
    return false;
  };
  const differs = [...wanted].some((one, i) => one !== text[start + i] && reachesOut(start + i, 0));
  return differs || reachesOut(start, usual) || reachesOut(end - 1, usual);
}
/** A word that official papers use often. */
const usual = 2;

/** Whether what stands in place of a short phrase is words of official papers throughout: 组织管理 is no 组织处理, 主任责任 no 主体责任. */
export const isPlainWords = (there: string): boolean =>
  there.length === 4 && [there.slice(0, 2), there.slice(2)].every((word) => (weightOf(word)?.official ?? 0) > 1);

/** What stands in place of a phrase: [start, end), null where more differs or nothing does. */
export function near(
  text: string,
  phrase: string,
  start: number,
  line: string,
  at: readonly number[],
): readonly [number, number] | null {
  const n = phrase.length;
  // Wrong at its very edge: 底数清、情况名. Only where it sounds or looks like it.
  const same = text.slice(start, start + n);
  if ((same.endsWith(phrase.slice(1)) || same.startsWith(phrase.slice(0, -1))) && isAlike(same, phrase))
    return same === phrase ? null : [start, start + n];
  // 引起思想混论，: no word, and the sentence ends there.
  const isLast = n >= least && same.length === n && same !== phrase && same.startsWith(phrase.slice(0, -1));
  if (isLast && isDebris(same, line, at[start + n - 1]!)) return [start, start + n];
  let head = 0;
  while (head < n && text[start + head] === phrase[head]) head++;
  if (head === n || head === 0) return null;
  for (const more of lengths) {
    const end = start + n + more;
    if (end > text.length || n + more < shortest - 1) continue;
    let tail = 0;
    while (tail < n - head && tail < n + more - head && text[end - 1 - tail] === phrase[n - 1 - tail]) tail++;
    if (tail === 0) continue;
    const [there, wanted] = [text.slice(start + head, end - tail), phrase.slice(head, n - tail)];
    if (little.test(there) && little.test(wanted) && !(there === "" && wanted === "党")) continue;
    if (there === "" && little.test(wanted) && wanted !== "党") continue;
    if (wanted === "" && little.test(there)) continue;
    const size = Math.max(there.length, wanted.length);
    // What was put in is no words: 述职报告级党组织领的重要内容.
    if (wanted === "" && size > 3) {
      const { singles } = cutOf(there);
      const isRest = [0, size - 1].some((at) => singles.includes(at) && !between.test(there[at]!));
      if (n >= 8 && head >= 3 && tail >= 3 && isRest) return [start, end];
      continue;
    }
    // A word put in between is somebody's own; one with a mark in it, where no mark belongs, is damage.
    const marked = /[，。；：,;:]/u.test(line.slice(at[start + head - 1]! + 1, at[end - tail]));
    const isNear =
      size === 1
        ? n > shortest || there.length === wanted.length
        : size === 2
          ? n >= 8 && head >= 2 && tail >= 3 && there.length <= wanted.length
          : n >= 8 && head >= 3 && tail >= 3 && wanted === "" && marked;
    if (isNear) return [start, end];
  }
  return null;
}
