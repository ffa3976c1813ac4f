import type { DriftRule } from "../types.js";

const closes = /施行|实施之日|执行之日|负责解释|解释权|有效期|同时废止|以本.{2,4}为准/u;

/** Rules in articles end by saying from when they hold and who explains them; without that the end may be lost. */
export const lostClose: DriftRule = {
  code: "drift/lost-close",
  family: "cut",
  severity: "medium",
  find: ({ lines, self }) => {
    const articles = lines.filter(({ block, lead }) => lead > 0 && "level" in block && block.level === "article");
    // A collection of rules ends with the last of them, and says it there for itself.
    if (articles.length < 8 || self.title.includes("汇编") || lines.slice(-12).some(({ text }) => closes.test(text))) return [];
    const last = lines.findLast(({ text }) => text.trim() !== "")!;
    return [{ line: last, start: Math.max(0, last.text.length - 16), end: last.text.length }];
  },
  examples: [
    {
      text: `办法\n${["一", "二", "三", "四", "五", "六", "七", "八"].map((n) => `第${n}条　各部门抓好第${n}项工作。`).join("\n")}`,
      quotes: ["第八条各部门抓好第八项工作。"],
    },
  ],
  sound: [
    `办法\n${["一", "二", "三", "四", "五", "六", "七"].map((n) => `第${n}条　各部门抓好第${n}项工作。`).join("\n")}\n第八条　本办法自印发之日起施行。`,
  ],
};
