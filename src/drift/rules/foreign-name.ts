import { phrase } from "../../diag/phrase.js";
import type { DriftRule, Found } from "../types.js";

/** Names of units: a place and a kind of unit, or a proper name and one that always has one. */
const form =
  /[一-鿿]{2,3}(?:省|市|县|区|州|旗)(?:[一-鿿]{2,3}(?:县|区|市|镇|乡))?[一-鿿]{0,10}(?:小学|中学|学校|学院|大学|幼儿园|医院|卫生院|管委会|文化馆|图书馆|农场|合作社|委员会|局|镇|乡|街道|公司)|[一-鿿]{2,4}(?:小学|中学|幼儿园|医院|农场)(?![习生院校者会期时用员])/gu;
/** Words that are no proper name before 小学 and its like. */
const common =
  /^(?:各|本|我|全|该|某|中|城区|农村|乡镇|辖区|所属|有关|其他|上级|周边|附近|定点|公立|民办|普通|完全|九年|实验|中心|直属|部属|的|和|与|及|在|到|对|由|向|从)/u;

/** Words that stand before a name and are none of it. */
const before =
  /^(?:结合|报送|报请|报告|报|抄送|送|向|由|经|根据|按照|依照|与|和|及|或|在|到|对|为|受|请|以及|落实|贯彻|学习|宣传|参加|组织|协助|配合|提请|接受)+/u;

/** The name of a unit that the profile does not know: whoever copied the paper left it in. */
export const foreignName: DriftRule = {
  code: "drift/foreign-name",
  family: "foreign-unit",
  severity: "high",
  find: ({ lines }, { unit }) => {
    if (unit === undefined) return [];
    const isKnown = (name: string) => unit.texts.some((text) => text.includes(name) || (text.length >= 4 && name.includes(text)));
    return lines.flatMap((line) =>
      [...line.text.matchAll(form)].flatMap((match): readonly Found[] => {
        const lead = before.exec(match[0])?.[0].length ?? 0;
        const name = match[0].slice(lead);
        // 告云汀市教育局: a verb's last character may stand before a name that is known.
        if ([1, 2].some((n) => name.length - n >= 4 && isKnown(name.slice(n)))) return [];
        if (name.length < 4 || common.test(name) || isKnown(name)) return [];
        const evidence = [phrase("drift.unknown-name", { name })];
        return [{ line, start: match.index + lead, end: match.index + lead + name.length, evidence }];
      }),
    );
  },
  examples: [{ text: "为落实责任，结合东湖小学实际，制定本办法。\n报云江市教育局备案。", quotes: ["东湖小学", "云江市教育局"] }],
  sound: ["重大情况报告汀南区教育局党组。", "结合湖滨小学实际，制定本办法。", "各中学和本小学共同落实，报汀南区教育局备案。"],
};
