import { phrase } from "../../diag/phrase.js";
import { matchesIn } from "../matching.js";
import type { DriftRule, Found } from "../types.js";

const surnames =
  "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文";
const form = new RegExp(
  `(?<=(?:组\\s*长|副组长|成\\s*员|联系人|责任人|主\\s*任|书\\s*记|负责人|签发人|经办人)[:：][\\s　]*)([${surnames}][一-鿿]{1,2}|[${surnames}][\\s　]+[一-鿿])(?=$|[\\s　，。；、（(])`,
  "gmu",
);

/** A name in a list of persons that the unit's profile does not have. What is a post or a word is none. */
export const unknownPerson: DriftRule = {
  code: "drift/unknown-person",
  family: "organ",
  severity: "high",
  find: ({ lines }, { unit }) => {
    if (unit === undefined) return [];
    const names = new Set(unit.texts.map((text) => text.replace(/[\s　]/gu, "")));
    return lines.flatMap((line) =>
      matchesIn(line.text, form).flatMap((match): readonly Found[] => {
        const name = match[1]!.replace(/[\s　]/gu, "");
        if (names.has(name) || /[长任员部处科室组会办主]$/u.test(name)) return [];
        const evidence = [phrase("drift.unknown-name", { name })];
        return [{ line, start: match.index, end: match.index + match[0].length, evidence }];
      }),
    );
  },
  examples: [{ text: "组长：王某甲\n联系人：李　乙", quotes: ["王某甲", "李　乙"] }],
  sound: ["组长：卓　然\n成员：各部门负责人", "组　长：党支部书记"],
};
