import { matching } from "../matching.js";
import type { DriftRule } from "../types.js";

/** Between 第×章 or 第×条 and the words behind it stands a space and no mark. */
export const numberGap: DriftRule = {
  code: "drift/number-gap",
  family: "wording",
  severity: "low",
  isOneCause: true,
  find: ({ lines, ...paper }) => [
    // 一. for 一、 (GB/T 9704-2012 7.3.3), beside others that are right or by itself.
    ...matching({ ...paper, lines }, /^[一二三四五六七八九十]{1,3}[.．](?=\s*[一-鿿])/gu, ([number = ""]) => ({
      right: [`${number.slice(0, -1)}、`],
    })),
    ...matching(
      {
        ...paper,
        lines: lines.filter(
          ({ block, lead }) => lead > 0 && "level" in block && (block.level === "article" || block.level === "chapter"),
        ),
      },
      /^第[一二三四五六七八九十百零]+[章条][-－—:：、](?=[一-鿿])/gu,
      ([number = ""]) => ({ right: [`${number.replace(/[-－—:：、]$/u, "")}　`] }),
    ),
  ],
  examples: [
    { text: "第一章-总则\n第一条　甲。\n第二条　乙。", quotes: ["第一章-"] },
    { text: "制度\n一.学习制度\n二、责任制度", quotes: ["一."] },
  ],
  sound: ["甲办法\n第三条规定的情形，依照第四条处理。"],
};
