import { linesWith, matching } from "../matching.js";
import type { DriftRule } from "../types.js";

const digits = "〇一二三四五六七八九";
/** GB/T 15835-2011, 4.2: numerals that are part of a set word, an idiom or the name of a congress are Chinese ones. */
const words = [
  "第1(?:责任人|负责人|线|时间|要务|议题|把手|位的?|书记)",
  "进1步",
  "1(?:岗双责|票否决|把手|会一报|事一报|以贯之|视同仁|如既往|丝不苟|体化|系列|律(?:不|按|由|取消))",
  "(?<![\\d.])1级抓[1一]级",
  "[统唯同专]1(?:领导|思想|部署|管理|指挥|协调|安排|组织)",
  "党的(?:1[789]|20|10[789])[大届]",
  "(?<![\\d年月.])1[789](?:大(?:精神|报告|以来)|届[一二三四五六七]中)",
  '(?<=[“"])[34](?:会一课|严三实|个意识|个自信|风(?=[”"]))',
  "2(?:学一做|个维护|个确立)",
  "保持高度1致",
];
const form = new RegExp(words.join("|"), "gu");

/** 19 → 十九, 20 → 二十, 109 (十九 written digit by digit) → 十九. */
function numeral(text: string): string {
  if (text.length === 1) return digits[Number(text)]!;
  const ones = digits[Number(text.at(-1))]!;
  return text === "20" ? "二十" : `十${ones === "〇" ? "" : ones}`;
}

/** 第1责任人, 进1步, 109大: a page that was rewritten by machine has figures where words have numerals. */
/** 2O25年, l2次, 25曰: letters and 曰 among figures, as reading a scan leaves them; 20 25年. */
const scanned =
  /(?<!\d)[2２][OoＯ0-9][OoＯ0-9]{2}(?<=[OoＯ].{0,3})(?=年)|(?<![A-Za-z\d])[lI]\d(?=[次名个人日月年])|\d{1,2}曰(?=前|[，。；、]|$)|20 \d\d(?=年)/gmu;
const plainFigures = (text: string): string =>
  text
    .replace(/[OoＯ]/gu, "0")
    .replace(/[lI]/gu, "1")
    .replace("曰", "日")
    .replace(" ", "");

export const digitWord: DriftRule = {
  code: "drift/digit-word",
  family: "damage",
  severity: "medium",
  mayBeHigh: true,
  find: (paper) => [
    ...matching({ lines: linesWith(paper, /\d/u) }, form, ([quote]) => ({
      right: [quote.replace(/\d+/gu, numeral)],
      ...(/\d{2}/u.test(quote) && { severity: "high" }),
    })),
    ...matching({ lines: linesWith(paper, /\d[OoＯ]|[lI]\d|\d曰|20 \d/u) }, scanned, ([quote]) => ({
      right: [plainFigures(quote)],
      severity: "low",
    })),
  ],
  examples: [
    { text: "自2O25年9月1日起执行，每年不少于l2次，每月25曰前报送，20 25年完成。", quotes: ["2O25", "l2", "25曰", "20 25"] },
    {
      text: "贯彻党的109大精神，进1步落实“1岗双责”，书记是第1责任人，站在第1线。",
      quotes: ["党的109大", "进1步", "1岗双责", "第1责任人", "第1线"],
    },
  ],
  sound: ["第1条　第1季度召开1次会议，第1页，2019大事记，进10步，1个单位。", "1.第一责任人。"],
};
