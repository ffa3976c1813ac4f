import { matching } from "../matching.js";
import type { DriftRule } from "../types.js";

/** Between 第×章 or 第×条 and the words behind it stands a space and no mark. */
export const numberGap: DriftRule = {
  code: "drift/number-gap",
  family: "wording",
  severity: "low",
  isOneCause: true,
  find: ({ lines, ...paper }) =>
    matching(
      {
        ...paper,
        lines: lines.filter(
          ({ block, lead }) => lead > 0 && "level" in block && (block.level === "article" || block.level === "chapter"),
        ),
      },
      /^第[一二三四五六七八九十百零]+[章条][-－—:：、](?=[一-鿿])/gu,
      ([number = ""]) => ({ right: [`${number.replace(/[-－—:：、]$/u, "")}　`] }),
    ),
  examples: [{ text: "第一章-总则\n第一条　甲。\n第二条　乙。", quotes: ["第一章-"] }],
  sound: ["甲办法\n第三条规定的情形，依照第四条处理。"],
};
