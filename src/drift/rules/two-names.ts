import { phrase } from "../../diag/phrase.js";
import { matchesIn } from "../matching.js";
import { isAlike } from "../slips.js";
import type { DriftRule, Found } from "../types.js";

/** Where a person of three characters stands: before 同志, what one holds or does, or alone in a list of members. */
const form =
  /(?<=^|[\s，。；、：:由）])([一-鿿]{3})(?=同志|\s+(?:党委|党组|党工委|街道|局|校|院|镇|乡|社区|区|县|市|副|书记|主任|[一-鿿]{2,12}(?:书记|主任|长|队长|科长))|兼?任|担任|负责|（)/gu;
/** What has three characters there and is nobody. */
const nobody = /[办科室部组处局长校院党委会员单位各本其他我该由均应要站队人责任同志分工主副]|领导|^[一二三四五六七八九十]/u;

/** One person written two ways: 甲乙瑶 where the list of members has 甲乙遥. */
export const twoNames: DriftRule = {
  code: "drift/two-names",
  family: "organ",
  severity: "medium",
  find: ({ lines }) => {
    const all = lines.flatMap((line) =>
      matchesIn(line.text, form)
        .filter(({ 1: name }) => !nobody.test(name!))
        .map((match) => ({ line, start: match.index, name: match[1]! })),
    );
    const count = (name: string) => all.filter((one) => one.name === name).length;
    return all.flatMap(({ line, start, name }, i): readonly Found[] => {
      const other = all.slice(0, i).find((one) => one.name !== name && differs(one.name, name) === 1 && isAlike(name, one.name));
      if (other === undefined || count(name) > 1) return [];
      const evidence = [phrase("drift.said", { word: other.name, count: count(other.name), other: name, few: 1 })];
      return [{ line, start, end: start + name.length, right: [other.name], evidence }];
    });
  },
  examples: [{ text: "副组长：韦知遥　街道党工委委员\n办公室设在党建办，韦知瑶同志兼任办公室主任。", quotes: ["韦知瑶"] }],
  sound: ["组长：韦知遥　局党组书记\n副组长：韦知常　局党组成员\n韦知遥同志任组长。"],
};
/** In how many characters, the first left alone: brothers have it alike. */
const differs = (a: string, b: string): number => (a[0] !== b[0] ? 3 : [...a].filter((one, at) => one !== b[at]).length);
