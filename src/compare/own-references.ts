import { chineseNumber } from "../tree/number-forms.js";
import { readsOn } from "../tree/number-series.js";
import { arabicDigits, chineseDigits, numeralValue } from "../tree/numerals.js";

/** A reference in a text that names an article, a chapter or a part, with the 款, 项 and 目 behind it. */
export interface Citation {
  /** As it stands: 第七条第二款, 第46条, 第（三）部分. */
  readonly words: string;
  /** Where it begins. */
  readonly index: number;
  /**
   * Whose place it names. `own`: surely one of this paper. `other`: one of a paper that is named. `unsure`: another paper is
   * named before it, or what stands before it is no word that leads to an article of one's own.
   */
  readonly of: "own" | "other" | "unsure";
}

const n = `\\s*[（(]?\\s*[${chineseDigits}${arabicDigits}]+\\s*[）)]?\\s*`;
const parts = "(?:条(?:之[一二三四五六七八九十]+)?|部分|章|编)";
const inner = `(?:第${n}(?:款|项|目))*`;
const cited = new RegExp(`第${n}${parts}${inner}`, "gu");
/** Citations in a row, as they stand before the next one: 第四十六条、第四十七条和 */
const row = new RegExp(
  `(?:第${n}(?:${parts}|款|项|目)(?:第${n}(?:款|项|目))*\\s*(?:[、，,和或及与至到—~～-]|以及|或者|并)*\\s*)+$`,
  "u",
);

const kinds =
  "实施细则|细则|办法|规定|制度|清单|规则|方案|预案|条例|规程|准则|章程|通知|意见|决定|决议|合同|协议|公约|守则|规范|标准|纲要|要点|计划|责任书|责任制|批复|公告|通告|解释|修正案|指南|手册|文件|法典|汇编|须知|流程|机制|程序|职责|承诺书|协议书|说明";
/** Whose 本 is somebody's and not this paper's: 本市办法, 本校章程, 本部门规定, 本年度方案. */
const somebody =
  "[省市州盟县旗区院局部厅镇乡街村园所站馆届级企年地队]|校(?![外园车])|司(?!机)|社(?!会)|人(?![员事才])|组(?!织)|集团|党(?![建风纪课员])|团(?!结)|处(?![置理罚])|科(?![学研技])|单位|委员会|工会|工委|机关|机构|系统|行业|中心|支部|学[期院科部]";
/** 本细则, 本责任清单: this paper. */
const ownPaper = new RegExp(`本(?:(?!${somebody})\\p{Script=Han}){0,6}(?:${kinds}|规章|文|法)$`, "u");
/** A name of a paper right before its article; also what points back to one, and an annex, which counts for itself. */
const otherPaper = new RegExp(
  `(?:》(?:\\s*[（(〔][^（）()]*[）)])?|${kinds}|条约|党章|团章|会章|[令函号法]|该|其|原|上述|前述|上列|附[件录表]\\s*[${chineseDigits}${arabicDigits}]*|(?:修订|修改|调整)[前后])$`,
  "u",
);
/** Papers named anywhere before: 《…》 whatever it is, a law by its name, a paper of some body or one pointed back to. */
const namedBefore = new RegExp(
  [
    "《[^《》]+》",
    "(?<![方做违依执司普合非书用说看想语守学立犯枉无设办手技疗教算])法(?![律规院官定人制治庭纪务则子学医])",
    "条例|细则|章程|准则|规程|公约|条约|法典|党章|团章",
    "(?:该|上述|前述|有关|相关|国家|其他|其它)的?\\p{Script=Han}{0,6}?(?:规定|办法|制度|通知|意见|方案|预案|决定|规则|文件)",
    "(?:[局委厅院省市县区]|上级|政府|集团|公司|协会|教育部|财政部)(?:的|有关|相关|(?:印发|制定|下发)的|\\p{Script=Han}{0,8}(?:工作|管理|实施|考核|暂行|责任))?(?:规定|办法|制度|通知|意见|方案|预案|决定|规则|文件)",
  ].join("|"),
  "gu",
);
/** Words that lead to an article of the paper they stand in, where nothing else is named. */
const leading =
  /(?:^|[，,。；;：:、！？!?（(“"‘\s—]|依照|按照|根据|依据|对照|参照|遵照|遵守|违反|触犯|适用|符合|执行|履行|落实|贯彻|属于|具有|存在|出现|发生|违背|由于|鉴于|基于|除|对|由|按|依|照|据|见|如|或|和|与|及|以及|有|在|从|向|将|把|因|经|至|到|以|是|即|含|包括|涉及|援引|引用|修改|所列|所称|所指|所述|下列|本章|前述各条和|不受|不适用|比照|准用|结合|满足|达到|超出|超过|针对|关于|围绕|完成|同时|一并|分别|仍|均|应当|可以|不得)$/u;

/**
 * The one rule by which a citation in running text is taken for one of the paper it stands in, for a merge, a comparison and
 * the report of stale references: it follows its article only where it surely means it. 本…第N条 does; an unnamed 第N条 does
 * where no other paper is named before it in its paragraph. Articles in a row belong to the paper named before the first.
 * @param lead what introduces the paragraph: the lines above that end in a colon
 */
export function citationsIn(text: string, lead = ""): readonly Citation[] {
  return [...text.matchAll(cited)].flatMap(({ 0: found, index }): readonly Citation[] => {
    const words = found.trimEnd();
    if (readsOn(words, text.slice(index + words.length), false)) return [];
    return [{ words, index, of: ownerOf(text.slice(0, index), lead) }];
  });
}

function ownerOf(before: string, lead: string): Citation["of"] {
  const line = /[^\n\t]*$/.exec(before)![0];
  const head = line.replace(row, "").trimEnd();
  const named = head.replace(/(?:中|里|内)?(?:所?(?:规定|列明|载明|明确|列))?[的之]$|[中里内]$/, "");
  if (ownPaper.test(named)) return "own";
  if (otherPaper.test(named)) return "other";
  if (!leading.test(head)) return "unsure";
  return isOtherNamed(lead + head) ? "unsure" : "own";
}

/** Whether a text names a paper other than this one. */
const isOtherNamed = (text: string): boolean =>
  [...text.matchAll(namedBefore)].some(({ 0: name, index }) => !ownPaper.test(text.slice(0, index + name.length)));

/** A citation in the one form that places are known by: 第46条 and 第 四十六 条 are 第四十六条, 第（三）项 is 第三项. */
export const plainCitation = (words: string): string =>
  words.replace(/[（）()\s]/g, "").replace(digitRun, (digits) => {
    const value = numeralValue(digits);
    return value === null || value < 1 ? digits : chineseNumber(value);
  });
const digitRun = new RegExp(`(?<=第)[${chineseDigits}${arabicDigits}]+`, "gu");

/** A citation in the form another was typed in: digits of either width, brackets and spaces stay where they were. */
export function inFormOf(now: string, typed: string): string {
  return now.replace(/第([^第条款项目章节编部]+)(条|款|项|目|章|节|编|部分)/gu, (same, number: string, word: string) => {
    const own = new RegExp(`第(\\s*[（(]?\\s*)([${chineseDigits}${arabicDigits}]+)(\\s*[）)]?\\s*)${word}`, "u").exec(typed);
    if (own === null) return same;
    const [, open, digits, close] = own;
    return `第${open}${inDigitsOf(number.replace(/[（）()]/g, ""), digits!)}${close}${word}`;
  });
}

function inDigitsOf(number: string, typed: string): string {
  const value = numeralValue(number);
  if (value === null || !/^[0-9０-９]/.test(typed)) return number;
  return /^[0-9]/.test(typed)
    ? String(value)
    : String(value).replace(/\d/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
}

/** What introduces a line of a clause: the nearest one above it that ends in a colon; "" where none does. */
export const leadTo = (lines: readonly string[], at: number): string =>
  lines.slice(0, at).findLast((line) => /[：:]$/.test(line)) ?? "";
