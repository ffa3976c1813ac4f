import { linesWith, matchesIn } from "../matching.js";
import type { DriftRule, Found, Paper } from "../types.js";

const units = "[局院园馆镇乡厂所矿站场社委村]";
/**
 * Words of which a part was taken for what a unit calls itself, and exchanged with all the others: 校对 → 局对, 办公室 → 局公室. Each stands
 * in no sentence by itself.
 */
const forms: readonly (readonly [form: RegExp, right: (match: string) => string])[] = [
  [new RegExp(`(?<![办])${units}公室`, "gu"), () => "办公室"],
  [new RegExp(`(?<=稿件|信息|文字|内容|数据)${units}(?=对[，。；、])对`, "gu"), () => "校对"],
  [new RegExp(`举${units}(?=[一-鿿]{0,8}(?:报告会|讲座|论坛|活动|培训班))`, "gu"), () => "举办"],
  [new RegExp(`(?:主|承|协)${units}(?=单位|科室|部门|方)`, "gu"), (match) => `${match[0]}办`],
  [/[园局馆镇]车(?=应当|必须|司机|驾驶员|驾驶人|接送|运行|标准)/gu, (match) => match.replace(/^./u, "校")],
  [/(?<!公)[局镇馆]园(?=文化建设|周边|环境|网络|安全|广播|内)/gu, () => "校园"],
  [/实习(?:患者|村民|居民|群众|读者|业主)/gu, () => "实习学生"],
  [/(?:毕业|在校|住校|寄宿)(?:患者|村民|居民|群众|读者|业主|职工)/gu, (match) => `${match.slice(0, 2)}学生`],
  [
    /马克思主义在(?!意识形态|我国|社会主义|哲学|我们)[一-鿿]{2,8}领域的?(?:指导)地位/gu,
    () => "马克思主义在意识形态领域的指导地位",
  ],
  [/围绕(?:本|我)[校院局镇乡园馆村厂]、服务大局/gu, () => "围绕中心、服务大局"],
];
const needed =
  /公室|对[，。；、]|[主承协举][局院园馆镇乡厂所矿站场社委村]|[园局馆镇][车园]|实习|毕业|在校|住校|寄宿|马克思主义在|服务大局/u;

/** Find and replace that went too far: a part of a word was taken for the unit, its people or its topic. */
export const replacedWord: DriftRule = {
  code: "drift/replaced-word",
  family: "damage",
  severity: "high",
  find: (paper: Paper): readonly Found[] =>
    linesWith(paper, needed).flatMap((line) =>
      forms.flatMap(([form, right]) =>
        matchesIn(line.text, form).map(
          ({ 0: match, index }): Found => ({ line, start: index, end: index + match.length, right: [right(match)] }),
        ),
      ),
    ),
  examples: [
    { text: "局公室每年组织演练。", quotes: ["局公室"] },
    { text: "不认真做好稿件审核和信息局对，致使信息出现差错。", quotes: ["局对"] },
    { text: "接送幼儿的园车应当符合标准，实习患者不得使用账号。", quotes: ["园车", "实习患者"] },
    {
      text: "坚持马克思主义在网络安全领域的指导地位，围绕本馆、服务大局。",
      quotes: ["马克思主义在网络安全领域的指导地位", "围绕本馆、服务大局"],
    },
  ],
  sound: [
    "由局办公室负责，信息科对稿件进行校对。",
    "坚持马克思主义在意识形态领域的指导地位。",
    "教育局对信息的校对负责，信息由局、院核对。",
    "救护车、园区车辆应当按规定停放，毕业学生离校。",
  ],
};
