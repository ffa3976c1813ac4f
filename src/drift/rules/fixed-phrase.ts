import { barePlaces, bareText } from "../bare.js";
import { alike, between, cutOf, weightOf } from "../lexicon/lexicon.js";
import { candidates, isExplained, phraseIndex, shortest } from "../phrase-index.js";
import type { DriftFacts, DriftRule, Found, Paper, PaperLine } from "../types.js";

/** How many characters more may stand there, the likeliest first. */
const lengths = [0, -1, 1, -2, 2, 3, 4, 5, 6, 7, 8] as const;
/** Little words that a sentence may have more or fewer of, and stay what it is. */
const little =
  /^(?:[的地得和与及或者在对了要应须都能会先并等一新是党其各将被从所以为按]|必须|应当|工作|问题|坚决|进一步|党的|网络)*$/u;

/** What stands in place of a phrase: [start, end), null where more differs or nothing does. */
function near(
  text: string,
  phrase: string,
  start: number,
  line: string,
  at: readonly number[],
): readonly [number, number] | null {
  const n = phrase.length;
  // Wrong at its very edge: 底数清、情况名. Only where it sounds or looks like it.
  const same = text.slice(start, start + n);
  if (n > shortest && (same.endsWith(phrase.slice(1)) || same.startsWith(phrase.slice(0, -1))) && isAlike(same, phrase))
    return same === phrase ? null : [start, start + n];
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

const isAlike = (there: string, wanted: string): boolean =>
  there.length === wanted.length && [...there].every((one, i) => one === wanted[i] || alike(one).includes(wanted[i]!));

/** Whether a whole word stands for another, as where two expressions are mixed: 重要事件亲自过问 may be somebody's own. */
function isOwnWord(there: string, wanted: string): boolean {
  if (there.length !== wanted.length || isAlike(there, wanted)) return false;
  const differs = [...there].flatMap((one, i) => (one === wanted[i] ? [] : [i]));
  const [first = 0, last = 0] = [differs[0], differs.at(-1)];
  return last > first && weightOf(there.slice(first, last + 1)) !== undefined;
}

/** Whether what stands in place of a short phrase is words of official papers throughout: 组织管理 is no 组织处理, 主任责任 no 主体责任. */
const isPlainWords = (there: string): boolean =>
  there.length === 4 && [there.slice(0, 2), there.slice(2)].every((word) => (weightOf(word)?.official ?? 0) > 1);

/** A fixed expression with one character exchanged, lost or added. */
export const fixedPhrase: DriftRule = {
  code: "drift/fixed-phrase",
  family: "damage",
  severity: "medium",
  find: (paper: Paper, facts: DriftFacts) => {
    const index = phraseIndex(facts.phrases);
    return paper.lines.flatMap((line: PaperLine): readonly Found[] => {
      const text = bareText(line.text);
      const starts = candidates(text, index);
      if (starts.length === 0) return [];
      const at = barePlaces(line.text);
      const found: Found[] = [];
      const taken = new Set<number>();
      for (const [i, start] of starts) {
        const { text: phrase, shown } = index.phrases[i]!;
        const hit = near(text, phrase, start, line.text, at);
        if (hit === null || taken.has(hit[0])) continue;
        const quote = text.slice(...hit);
        if (isExplained(quote, phrase, index)) continue;
        // 清朗的网络空间 is the expression still.
        if (quote.replace("的", "") === phrase || quote.replace("地", "") === phrase) continue;
        const words = line.text.slice(at[hit[0]], at[hit[1] - 1]! + 1);
        // Marks in between part two sentences, unless what is between them is damage too.
        if (words.length - quote.length > shown.length - phrase.length && quote.length <= phrase.length) continue;
        if (phrase.length < 5 && !isAlike(quote, phrase) && isPlainWords(quote)) continue;
        taken.add(hit[0]);
        found.push({
          line,
          start: at[hit[0]]!,
          end: at[hit[1] - 1]! + 1,
          right: [shown],
          // Of a short one only a person can say whether it was meant, unless it sounds or looks like it.
          ...(phrase.length < 5 && !isAlike(quote, phrase) && { doubtful: true }),
          ...(isOwnWord(quote, phrase) && { doubtful: true, severity: "low" }),
        });
      }
      return found;
    });
  },
  examples: [
    { text: "做到底数清、情况名，打击违法犯罪行违。", quotes: ["底数清、情况名", "违法犯罪行违"] },
    { text: "重要问题容亲自过问，做到守土有则、守土负责。", quotes: ["重要问题容亲自过问"] },
    { text: "网民是参与者和独设者。", quotes: ["参与者和独设者"] },
    { text: "重要问题容，方题亲自过问，坚持用防并举。", quotes: ["重要问题容，方题亲自过问", "坚持用防并举"] },
    { text: "把工作作为民主生活会和述职报告级党组织领的重要内容。", quotes: ["作为民主生活会和述职报告级党组织领的重要内容"] },
    { text: "建立研判机制，坚持意识形态工作原则。", quotes: ["坚持意识形态工作原则"] },
  ],
  sound: [
    "重要工作亲自部署、重要问题亲自过问、重大事件亲自处置。",
    "坚持谁主管谁负责、谁审批谁监督。",
    "守土有责、守土尽责。",
    "工作主任责任：抓好组织管理，报党委宣传部。",
    "重要问题必须亲自过问，重要意识形态问题亲自过问。",
  ],
};
