import { phrase } from "../../diag/phrase.js";
import { linesHolding, matchesIn } from "../matching.js";
import { selfWords } from "../paper.js";
import type { DriftRule, Found } from "../types.js";
import { unitOf } from "../unit-kind.js";

/** Words for places above a unit: 本市, 我县 are said by those who belong to it. */
const places = new Set(["区", "镇", "乡", "街道", "县", "市"]);
/** Words of units that no unit of another kind says of itself. */
const ofKinds = /^(?:校|院|局|园|馆|公司|厂)$/u;

/** 二级学院党组织对本院师生负责, 使领馆出具本馆的证明: the one the sentence speaks of. */
const isSpokenOf = (match: RegExpMatchArray, text: string): boolean =>
  // 本区域 is a region.
  text[match.index! + match[0].length] === "域" ||
  // A title is another's: 《关于加强我区安全工作的方案》.
  /《[^》]*$/u.test(text.slice(0, match.index)) ||
  (match[0].startsWith("本") && new RegExp(`[一-鿿]${match[1]}[^。；]*$`, "u").test(text.slice(0, match.index)));

const speaks = ["我", "本"];

/**
 * A unit calls itself by one word. What is said seldom beside another that is said often was another unit's.
 */
export const selfReference: DriftRule = {
  code: "drift/self-reference",
  family: "foreign-unit",
  severity: "high",
  find: (paper, { unit, kinds }) => {
    const { self } = paper;
    const { words } = self;
    if (words.size === 0) return [];
    const speaking = linesHolding(paper, speaks);
    const own = unit === undefined ? unitOf(paper, kinds)?.kind.words : undefined;
    if (own !== undefined) {
      const [most = own[0]] = [...words].filter(([one]) => own.includes(one)).sort(([, a], [, b]) => b - a)[0] ?? [];
      const strange = speaking.flatMap((line) =>
        matchesIn(line.text, selfWords).flatMap((match): readonly Found[] => {
          if (!ofKinds.test(match[1]!) || own.includes(match[1]!) || isSpokenOf(match, line.text)) return [];
          const evidence = [phrase("drift.paper-of", { name: unitOf(paper, kinds)!.name })];
          const right = most === undefined ? [] : [`${match[0][0]}${most}`];
          return [{ line, start: match.index, end: match.index + match[0].length, right, evidence }];
        }),
      );
      if (strange.length > 0) return strange;
    }
    const word = unit?.word ?? self.word;
    const most = unit !== undefined ? Number.POSITIVE_INFINITY : word === null ? 0 : (words.get(word) ?? 0);
    if (word === null || (unit === undefined && words.size < 2)) return [];
    return speaking.flatMap((line) =>
      matchesIn(line.text, selfWords).flatMap((match): readonly Found[] => {
        const few = words.get(match[1]!) ?? 0;
        if (match[1] === word) return [];
        // Of a place every unit in it may speak; of one the unit is not in none does.
        const isOwnPlace = unit === undefined || unit.texts.some((text) => text.includes(match[1]!));
        if (places.has(match[1]!) && !places.has(word) && isOwnPlace) return [];
        if (few * 2 > most) return [];
        if (isSpokenOf(match, line.text)) return [];
        const evidence = [
          phrase("drift.said", { word: `${match[0]![0]}${word}`, count: words.get(word) ?? 0, other: match[0], few }),
        ];
        return [{ line, start: match.index, end: match.index + match[0].length, right: [`${match[0]![0]}${word}`], evidence }];
      }),
    );
  },
  examples: [
    { text: "云汀市人民医院安全制度\n我校党委负责。", quotes: ["我校"] },
    { text: "我局负责。\n本局各部门落实，本局督促。\n结合我委实际，制定本办法。", quotes: ["我委"] },
  ],
  sound: [
    "我校负责，本校落实。\n二级学院党组织对本院学生负责。",
    "我校负责。\n本校各部门落实。\n宣传我市的做法。",
    "结合本镇实际，由本镇落实。\n各支部对本区域、本单位的工作负责。",
    "本校长办公会研究。本校负责。本校落实。",
  ],
};
