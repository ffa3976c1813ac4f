import { phrase } from "../../diag/phrase.js";
import { kinOf } from "../copies.js";
import type { DriftRule } from "../types.js";

const long = Array.from(
  { length: 20 },
  (_, i) => `第${i + 1}项 各部门负责人第${i + 1}季度检查所管的网站、宣传栏和会场，发现第${i + 1}类问题当日改正并且报告。`,
);

/**
 * A whole paper that another file of the run has already, but for marks and single words: under another unit's name it was copied and
 * hardly read; of the same unit it is kept twice. Another issue of it, of another day or number, is none.
 */
export const repeatedPaper: DriftRule = {
  code: "drift/repeated-paper",
  family: "cut",
  severity: "medium",
  mayBeHigh: true,
  find: (paper, { among }) => {
    const kin = among === undefined ? null : kinOf(paper, among, 0.95);
    const line = paper.lines.find(({ text }) => text.trim() !== "");
    if (kin === null || kin.is === "version" || kin.is === "format" || line === undefined) return [];
    const isForeign = kin.is === "other-unit";
    const evidence = [phrase(isForeign ? "drift.same-of-other" : "drift.same-paper", { file: kin.file })];
    return [{ line, start: 0, end: Math.min(line.text.length, 40), evidence, ...(isForeign && { severity: "high" }) }];
  },
  // The run of the test holds this text in another file.
  examples: [{ text: `检查办法\n${long.join("\n")}`, quotes: ["检查办法"] }],
  sound: [
    "检查办法\n各部门负责。",
    `检查办法\n${long.map((line) => line.replaceAll("检查所管", "由专人巡查本部门管理")).join("\n")}`,
  ],
};
