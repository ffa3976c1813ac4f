import { phrase } from "../../diag/phrase.js";
import { matchesIn } from "../matching.js";
import type { DriftRule, Found } from "../types.js";

/** Telephone numbers, mail and web addresses, streets with a number, newspapers. 当日报修、五个工作日报某处 are no newspapers. */
const form =
  /(?<!\d)(?:0\d{2,3}[-－—]?\d{7,8}|1[3-9]\d{9})(?!\d)|[\w.-]+@[\w-]+(?:\.[\w-]+)+|(?:https?:\/\/|www\.)[\w./?=&%-]+|[一-鿿]{2,5}(?:路|街|大道|巷)\d{1,4}号|《?[一-鿿]{2,4}(?:(?<![当每次今即同作])日报(?![告送请修批])|晚报|晨报|都市报)》?|[一-鿿]{2,4}(?:新闻网|电视台|广播电台)/gu;
const common = /^(?:各|本|我|市|省|县|区|中央|人民|光明|中国|农民|上级|地方|当地|国家|有关|主流|党报|等|和|在|的|向|经|地市)/u;

/** How to reach somebody else: a number, an address, a paper of another place. */
export const foreignContact: DriftRule = {
  code: "drift/foreign-contact",
  family: "foreign-unit",
  severity: "high",
  find: ({ lines }, { unit }) => {
    if (unit === undefined) return [];
    return lines.flatMap((line) =>
      matchesIn(line.text, form).flatMap((match): readonly Found[] => {
        const lead = /^[在和与及向经等的到对]+/u.exec(match[0])?.[0].length ?? 0;
        const name = match[0].slice(lead).replace(/[《》]/gu, "");
        if (/(?:[当今次每逐]|工作)日报$/u.test(name) || name.length < 4) return [];
        if (common.test(name) || /gov\.cn|^12388$|^12345$/u.test(name)) return [];
        if (unit.texts.some((text) => text.includes(name) || (text.length >= 3 && name.endsWith(text)))) return [];
        const evidence = [phrase("drift.unknown-name", { name })];
        return [{ line, start: match.index + lead, end: match.index + match[0].length, evidence }];
      }),
    );
  },
  examples: [
    {
      text: "举报电话：0731-88888888，邮箱 jubao@example.com，地址：建设路12号。",
      quotes: ["0731-88888888", "jubao@example.com", "建设路12号"],
    },
  ],
  sound: ["在市级日报和人民日报上发布，火警拨打119。", "设备坏了当日报修，重大隐患当日报告，活动提前五个工作日报保卫处。"],
};
