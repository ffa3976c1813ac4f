import { barePlaces, bareText } from "../bare.js";
import { standing } from "../matching.js";
import { candidates, isExplained, phraseIndex, possibleIn } from "../phrase-index.js";
import { isAlike, isCutOut, isOwnWord, isPlainWords, near } from "../slips.js";
import type { DriftFacts, DriftRule, Found, Paper, PaperLine } from "../types.js";

/** A fixed expression with one character exchanged, lost or added. */
export const fixedPhrase: DriftRule = {
  code: "drift/fixed-phrase",
  family: "damage",
  severity: "medium",
  find: (paper: Paper, facts: DriftFacts) => {
    const index = phraseIndex(facts);
    const wrong = standing(paper, facts.wrongWords);
    const wrongIn = (quote: string) => wrong.some(([word]) => quote.includes(word));
    const texts = paper.lines.map(({ text }) => bareText(text));
    const possible = possibleIn(texts, index);
    return paper.lines.flatMap((line: PaperLine, n): readonly Found[] => {
      const text = texts[n]!;
      const starts = candidates(text, index, possible);
      if (starts.length === 0) return [];
      const at = barePlaces(line.text);
      const found: Found[] = [];
      const taken = new Set<number>();
      for (const [i, start] of starts) {
        const { text: phrase, shown, isCommon } = index.phrases[i]!;
        const hit = near(text, phrase, start, line.text, at);
        if (hit === null || taken.has(hit[0])) continue;
        const quote = text.slice(...hit);
        // Told as a wrong word already.
        if (wrongIn(quote)) continue;
        if (isCommon && (!isAlike(quote, phrase) || isPlainWords(quote) || isCutOut(text, hit, phrase))) continue;
        // 清朗的网络空间 is the expression still.
        if (quote.replace("的", "") === phrase || quote.replace("地", "") === phrase) continue;
        const words = line.text.slice(at[hit[0]], at[hit[1] - 1]! + 1);
        // Marks in between part two sentences, unless what is between them is damage too.
        if (words.length - quote.length > shown.length - phrase.length && quote.length <= phrase.length) continue;
        if (phrase.length < 5 && !isAlike(quote, phrase) && isPlainWords(quote)) continue;
        if (isExplained(quote, phrase, index)) continue;
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
    { text: "制定切实可形的措施，做好心理建康教育。", quotes: ["心理建康教育", "切实可形"] },
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
    "由负责人落实，报告部门负责人。",
    "整改责任人落实到位，增强本局意识形态工作力量，意识形态工作负主体责任，思想认识不够到位，网络评论队伍。",
    "工作主任责任：抓好组织管理，报党委宣传部。",
    "重要问题必须亲自过问，重要意识形态问题亲自过问。",
  ],
};
