import { chineseCount, numeralValue } from "../../text/numerals.js";
import { linesWith, matchesIn } from "../matching.js";
import type { DriftRule, Found, PaperLine } from "../types.js";

/** 二、第一责任人责任（共7项）, with the items below. */
const headed =
  /[（(]共?([一两二三四五六七八九十]{1,3}|\d{1,2})(?:大?项|条|类|点|种|个方面)(?:职责|任务|责任|内容|清单)?[）)][：:]?\s*$/gu;
/** 分为一般、较大、重大三级: what is counted stands before the count. */
const before =
  /(?:分为|分成|划分为|划为|设为|评为|确定为|包括|按照?)([^，。；：:]*、[^，。；：:]*?[^，。；：、和及与或])([两二三四五六七八九十])(?:级|类|种|档|个?(?:等次|等级|档次|层级|类别|层次|级别|阶段|环节|方面))/gu;
/** 做到“三防”：防渗透、防极端。 */
const named = /[“"]([两三四五六七八九十])([一-鿿])[”"]?[：:][“"]?([^。；”"]{4,80})/gu;
const joined = /[、和及与或]/u;

/** Counts that stand in one sentence with what they count. */
const inline = (line: PaperLine): readonly Found[] => [
  ...matchesIn(line.text, before).flatMap((match): readonly Found[] => {
    const listed = match[1]!.replace(/（[^）]*）|\([^)]*\)/gu, "");
    const count = listed.split(joined).filter((part) => part !== "").length;
    // 和 may belong to a word: counted without it as well.
    const few = listed.split("、").length;
    const said = amountOf(match[2]!);
    if (said === count || said === few || count < 2) return [];
    const start = match.index + match[0].lastIndexOf(match[2]!);
    const end = match.index + match[0].length;
    return [{ line, start, end, right: [line.text.slice(start, end).replace(match[2]!, chineseCount(count))] }];
  }),
  ...matchesIn(line.text, named).flatMap((match): readonly Found[] => {
    const parts = match[3]!.split(/[、，和]/u);
    if (!parts.every((part) => part.includes(match[2]!)) || parts.length === amountOf(match[1]!)) return [];
    return [{ line, start: match.index, end: match.index + match[0].length }];
  }),
];
/** （一）…；（二）…。以上五个环节 in one paragraph. */
const told = /(?:以上|上述)([二三四五六七八九十])(?:个(?:环节|步骤|程序|阶段|方面|部分)|项|种|条|类)/u;
function toldBehind(line: PaperLine): readonly Found[] {
  const match = told.exec(line.text);
  if (match === null) return [];
  const numbers = matchesIn(line.text.slice(0, match.index), /(?<=^|[：:；;。，])[（(]([一二三四五六七八九十])[）)]/gu);
  const isSeries = numbers.length > 1 && numbers.every((one, i) => amountOf(one[1]!) === i + 1);
  if (!isSeries || numbers.length === amountOf(match[1]!)) return [];
  const right = [match[0].replace(match[1]!, chineseCount(numbers.length))];
  return [{ line, start: match.index, end: match.index + match[0].length, right }];
}
const amountOf = (text: string): number | null => (text === "两" ? 2 : numeralValue(text));

const form =
  /(?:下列|以下|如下|[^部]分为|划分为|(?:共|分)(?=[二两三四五六七八九十]{1,3}(?:个方面|项|条|个部分)，[^，。；：]{0,8}如下[：:]))([二两三四五六七八九十]{1,3})(?:大?项|大?类|种|个方面|条|点|个等[级次]|个部分|个|级)(?:[^，。；：:]{0,12}|，[^，。；：]{0,8}如下|情形之一[^。：:]{0,60})[：:]\s*$/gu;

/** 下列五项 with four behind it: one was lost or added, and nobody counted again. */
export const listCount: DriftRule = {
  code: "drift/list-count",
  family: "number",
  severity: "medium",
  find: (paper) => {
    const { lines } = paper;
    const words = lines.filter(({ text }) => text.trim() !== "");
    const below = words.flatMap((line, i) =>
      [...matchesIn(line.text, form), ...matchesIn(line.text, headed)].flatMap((match): readonly Found[] => {
        const said = amountOf(match[1]!);
        const first = words[i + 1]?.number ?? null;
        if (said === null || first === null || first.value !== 1) return [];
        let count = 1;
        for (const { number: next } of words.slice(i + 2)) {
          if (next?.kind !== first.kind) continue;
          if (next.value !== count + 1) break;
          count++;
        }
        const right = [match[0].replace(match[1]!, /\d/u.test(match[1]!) ? `${count}` : chineseCount(count))];
        return count === said || count < 2
          ? []
          : [{ line, start: match.index, end: match.index + match[0].trimEnd().length, right }];
      }),
    );
    return [
      ...below,
      ...linesWith(paper, /以上|上述/u).flatMap(toldBehind),
      ...linesWith(paper, /[级类种档个]|[“"][两三四五六七八九十]/u).flatMap(inline),
    ];
  },
  examples: [
    {
      text: "程序：（一）受理；（二）核实；（三）研究。以上四个环节按期办结。",
      quotes: ["以上四个环节"],
    },
    { text: "考核共两个方面，内容如下：\n（一）领导。\n（二）学习。\n（三）检查。", quotes: ["共两个方面，内容如下："] },
    { text: "舆情按程度分为一般、较大、重大、特别重大三级。", quotes: ["三级"] },
    { text: "依法管理，做到“三防”：防渗透、防极端。", quotes: ["“三防”：防渗透、防极端"] },
    {
      text: "二、书记的责任（共3项）\n1.研究工作。\n2.抓好检查。\n三、校长的责任（共2项）\n1.保障经费。\n2.配好人员。",
      quotes: ["（共3项）"],
    },
    {
      text: "有下列三种情形之一的，给予批评教育；情节严重的，给予处分：\n1.甲；\n2.乙；\n3.丙；\n4.丁。",
      quotes: ["下列三种情形之一的，给予批评教育；情节严重的，给予处分："],
    },
    { text: "舆情分为三级：\n（一）特别重大；\n（二）重大；\n（三）较大；\n（四）一般。", quotes: ["情分为三级："] },
    {
      text: "办公室承担下列四项职责：\n（一）拟订计划。\n（二）督促落实。\n（三）保管记录。",
      quotes: ["下列四项职责："],
    },
  ],
  sound: [
    "考核分为优秀（90分及以上）、良好（80—89分）、合格和不合格四个等次。",
    "做到“三防”：防渗透、防极端、防滋事。",
    "预警级别分为一级、二级、三级和四级。",
    "突发事件分为三级：\n（一）重大；\n（二）较大；\n（三）一般。",
    "办公室承担下列三项职责：\n（一）拟订计划。\n（二）督促落实。\n1.看进度。\n（三）保管记录。",
    "抓好以下三项工作：一是学习；二是检查；三是整改。",
  ],
};
