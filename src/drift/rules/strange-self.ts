import { phrase } from "../../diag/phrase.js";
import { linesWith, matchesIn } from "../matching.js";
import type { DriftRule, Found } from "../types.js";
import { unitOf } from "../unit-kind.js";

/** What no unit of the kinds known calls itself: each is of a 处, a 厅, a 队 of its own. */
const selves = /我(处|厅|队|科|行|支队|大队|矿|旗|州|军|会)(?=[实党各认高始严积工意事业机干职切在按根成立，、的])/gu;
/** 全局 of a whole that is no bureau: 全局意识形态工作. 全局工作 and 全局观念 speak of the whole. */
const whole =
  /(?<![顾观揽大盖谋虑于])全局(?=意识形态(?!工作(?:的?重要|大局))|网络意识形态|党员|干部|职工|上下|各(?:科室|股室|单位|党|部门)|在编|系统各)/gu;

/** 我处 in a college, 全局党员 in a town: said of oneself by another kind of unit. */
export const strangeSelf: DriftRule = {
  code: "drift/strange-self",
  family: "foreign-unit",
  severity: "high",
  find: (paper, { kinds, unit }) => {
    const own = unit === undefined ? unitOf(paper, kinds) : null;
    if (own === null) return [];
    const evidence = [phrase("drift.paper-of", { name: own.name })];
    const isNamed = (word: string) => own.name.includes(word);
    return linesWith(paper, /我[处厅队科行支大矿旗州军会]|全局/u).flatMap((line): readonly Found[] => [
      ...matchesIn(line.text, selves)
        .filter((match) => !isNamed(match[1]!))
        .map((match) => ({ line, start: match.index, end: match.index + match[0].length, evidence })),
      ...(own.kind.words.includes("局") || isNamed("局") ? [] : matchesIn(line.text, whole)).map((match) => ({
        line,
        start: match.index,
        end: match.index + match[0].length,
        evidence,
      })),
    ]);
  },
  examples: [
    { text: "云汀师范学院安全制度\n学院党委负责，为我处事业发展营造环境。", quotes: ["我处"] },
    { text: "望江街道安全工作方案\n街道党工委对全局意识形态工作负总责，全局党员干部落实。", quotes: ["全局", "全局"] },
  ],
  sound: [
    "云汀市财政局安全制度\n全局党员干部落实。",
    "望江镇安全工作方案\n摆在全局工作的重要位置，树立全局观念，统筹全局各项工作。",
    "云汀师范学院安全制度\n坚持把我党的优良传统发扬好。",
  ],
};
