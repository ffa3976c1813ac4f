import { phrase } from "../../diag/phrase.js";
import { joined, linesHolding, matchesIn } from "../matching.js";
import { counted } from "../paper.js";
import type { DriftRule, Found } from "../types.js";

const form =
  /(?<![根基日资原样书版])本(?:实施|管理|工作|暂行)?(办法|规定|细则|制度|条例|方案|意见|规则|准则|规程|预案|章程|清单)(?![的]?(?:人|身|部门|单位))/gu;
const words = "实施 管理 工作 暂行 规定 办法 细则 制度 条例 方案 意见 规则 准则 规程 预案 章程 清单".split(" ");
const needed = joined(["本"], words);
/** What another paper calls itself is quoted as it stands there. */
const quoted = /[“"《][^”"》]*$/u;

/** A paper calls itself by one word: 本制度 once in a 办法 came with a paragraph of another paper. */
export const ownKind: DriftRule = {
  code: "drift/own-kind",
  family: "foreign-unit",
  severity: "medium",
  find: (paper) => {
    const { self } = paper;
    const all = linesHolding(paper, needed).flatMap((line) =>
      matchesIn(line.text, form)
        .filter((match) => !quoted.test(line.text.slice(0, match.index)))
        // 违反本规定的 is said of any paper.
        .filter((match) => !(match[0] === "本规定" && line.text.slice(0, match.index).endsWith("违反")))
        .map((match) => ({ line, match, word: match[1]! })),
    );
    const counts = counted(all.map(({ word }) => word));
    const [most] = [...counts].sort(([, a], [, b]) => b - a);
    if (most === undefined || counts.size < 2) return [];
    const titled = [...counts.keys()].filter((word) => self.title.includes(word));
    const own = titled.length === 1 ? titled[0]! : most[0];
    const many = counts.get(own) ?? 0;
    return all.flatMap(({ line, match, word }): readonly Found[] => {
      const few = counts.get(word)!;
      // A title that says what the paper is counts for more than how often it says so.
      const isSeldom =
        titled.length === 1 && !self.title.includes("汇编") ? many >= 1 && few <= many : many >= 3 && few * 3 <= many;
      if (word === own || !isSeldom || self.title.includes(word)) return [];
      const evidence = [phrase("drift.said", { word: `本${own}`, count: many, other: match[0], few })];
      return [{ line, start: match.index, end: match.index + match[0].length, right: [`本${own}`], evidence }];
    });
  },
  examples: [
    {
      text: "安全工作办法\n第一条　为落实责任，制定本办法。\n第二条　各部门执行本办法。\n第三条　违反本制度的，予以通报。\n第四条　本办法自印发之日起施行。",
      quotes: ["本制度"],
    },
  ],
  sound: [
    "安全工作办法\n第一条　为落实责任，制定本办法。\n第二条　各部门执行本办法。\n第三条　各单位根据本办法，制定本单位的制度。\n第四条　本办法自印发之日起施行。",
    "安全工作制度汇编\n本制度自印发之日起施行。\n本办法自印发之日起施行。",
  ],
};
