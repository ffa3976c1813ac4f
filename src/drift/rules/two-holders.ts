import { phrase } from "../../diag/phrase.js";
import { linesWith, matchesIn } from "../matching.js";
import type { DriftRule, Found } from "../types.js";

/** 办公室主任由某某同志兼任, 组长由某某担任. */
const held =
  /(办公室主任|办公室副主任|(?<!副)组长|联络员|新闻发言人|秘书长)由([一-鿿]{2,3}?)(?:同志)?(?:兼任|担任|兼)(?=[，。；])/gu;
/** One is named by the post, not by name. */
const post = /书记|校长|院长|局长|镇长|主任|部长|科长|负责|领导|委员|干部|人员|同级|本人/u;

/** One post that a paper gives to two by name: of the two one was there before. */
export const twoHolders: DriftRule = {
  code: "drift/two-holders",
  family: "organ",
  severity: "medium",
  find: (paper) => {
    const first = new Map<string, string>();
    return linesWith(paper, /由[一-鿿]{2,5}(?:兼任|担任|兼)/u).flatMap((line) =>
      matchesIn(line.text, held).flatMap((match): readonly Found[] => {
        const [all, title = "", name = ""] = match;
        if (post.test(name)) return [];
        const before = first.get(title);
        if (before === undefined) first.set(title, name);
        if (before === undefined || before === name) return [];
        const evidence = [phrase("drift.said-before", { words: `${title}由${before}` })];
        return [{ line, start: match.index, end: match.index + all.length, evidence }];
      }),
    );
  },
  examples: [
    { text: "办公室主任由沈立言同志兼任，负责日常工作。办公室主任由顾明川同志担任。", quotes: ["办公室主任由顾明川同志担任"] },
  ],
  sound: ["办公室主任由沈立言同志兼任，联络员由顾明川同志担任。", "办公室主任由校长兼任。各组组长由书记担任。"],
};
