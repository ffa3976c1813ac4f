import { matchesIn } from "../matching.js";
import type { DriftRule, Found } from "../types.js";

/** GB/T 15834-2011: Chinese text has full-width marks. Numbers, times, Latin words and addresses keep their own. */
const form =
  /(?<=[一-鿿”）》0-9a-zA-Z])[,;:?!](?=\s*[一-鿿“（《])|(?<=[一-鿿”》）])[,;:?!](?=\s*$)|\((?=[^()]*[一-鿿])|(?<=[一-鿿])\)|(?<=[一-鿿]{3})\.(?=\s*$)|(?<=\d)．(?=\d)/gu;
const perhaps = /[,;:?!()．]|\.\s*$/u;
const full: Readonly<Record<string, string>> = {
  ",": "，",
  ";": "；",
  ":": "：",
  "?": "？",
  "!": "！",
  "(": "（",
  ")": "）",
  ".": "。",
  "．": ".",
};

export const halfWidth: DriftRule = {
  code: "drift/half-width",
  family: "wording",
  severity: "low",
  isOneCause: true,
  find: ({ lines }) =>
    lines.flatMap((line) =>
      (perhaps.test(line.text) ? matchesIn(line.text, form) : []).map(
        (match): Found => ({ line, start: match.index, end: match.index + 1, right: [full[match[0]]!] }),
      ),
    ),
  examples: [
    { text: "加强领导,落实责任;发现问题(含苗头)立即报告:", quotes: [",", ";", "(", ")", ":"] },
    { text: "体温超过37．3℃的，立即报告.", quotes: ["．", "."] },
  ],
  sound: ["时间为 8:30，比例 1:2，共 1,200 元。", "加强领导，落实责任。", "执行 ISO 9001:2015 标准。"],
};
