import { phrase } from "../../diag/phrase.js";
import { chineseDate } from "../../text/days.js";
import { linesHolding, matchesIn, quoted } from "../matching.js";
import { bareTitle } from "../titles.js";
import type { DriftRule, Found } from "../types.js";

const cited = /《([^《》]{3,60})》/gu;

/** A regulation that was in force no more on the paper's day; of a paper without one it is said more softly. */
export const repealed: DriftRule = {
  code: "drift/repealed",
  family: "outdated",
  severity: "medium",
  find: (paper, facts) =>
    linesHolding(paper, quoted).flatMap((line) =>
      matchesIn(line.text, cited).flatMap((match): readonly Found[] => {
        const title = match[1]!.replace(/\(/gu, "（").replace(/\)/gu, "）");
        // 《…（试行）》 may be in force no more where the same title without it is.
        const known = facts.repealed.get(title) ?? facts.repealed.get(bareTitle(title));
        // 自…起施行，《…》同时废止: it says so itself.
        if (known === undefined || /废止|失效|取代|修订/u.test(line.text.slice(match.index, match.index + 80))) return [];
        if (paper.self.day !== null && paper.self.day < known.until) return [];
        const evidence = [phrase("drift.repealed", { day: chineseDate(known.until) })];
        const right = known.now === "" ? [] : [`《${known.now}》`];
        return [
          {
            line,
            start: match.index,
            end: match.index + match[0].length,
            right,
            evidence,
            ...(paper.self.day === null && { severity: "low" as const }),
          },
        ];
      }),
    ),
  examples: [
    {
      text: "依据《中国共产党党组工作条例（试行）》《中国共产党党组工作条例(试行)》制定。\n2022年3月1日",
      quotes: ["《中国共产党党组工作条例（试行）》", "《中国共产党党组工作条例(试行)》"],
    },
    { text: "依据《中华人民共和国合同法》签订。\n2022年3月1日", quotes: ["《中华人民共和国合同法》"] },
    { text: "根据《信访条例》办理。", quotes: ["《信访条例》"] },
  ],
  sound: [
    "依据《中国共产党党组工作条例》《中国共产党支部工作条例（试行）》制定。\n2022年3月1日",
    "依据《中华人民共和国民法典》签订。\n2022年3月1日",
    "依据《中华人民共和国合同法》签订。\n2015年3月1日",
    "本办法自2021年1月1日起施行，《信访条例》同时废止。",
  ],
};
