import { readsOn } from "../recognise/number-series.js";
import { arabicDigits, chineseDigits, chineseNumber, fullWidth, numeralValue } from "../text/numerals.js";

/** A reference in a text that names an article, a chapter or a part, with the 款, 项 and 目 behind it, or several articles. */
export interface Citation {
  /** As it stands: 第七条第二款, 第46条, 第（三）部分, 第六、七条. */
  readonly words: string;
  /** Where it begins. */
  readonly index: number;
  /** Each place named, by itself: 第七条第二款; 第六条 and 第七条 of 第六、七条, the ends of 第六至八条. */
  readonly names: readonly string[];
  /**
   * Whose place it names. `own`: surely one of this paper. `other`: one of a paper that is named. `unsure`: another paper is
   * named before it, what stands before it is no word that leads to an article of one's own, or its end may count something.
   */
  readonly of: "own" | "other" | "unsure";
}

/** More blanks stand in no citation; without a bound a long run of them takes the square of its length to read. */
const gap = "\\s{0,4}";
const number = `[${chineseDigits}${arabicDigits}]+`;
const n = `${gap}[（(]?${gap}${number}${gap}[）)]?${gap}`;
const parts = "(?:条(?:之[一二三四五六七八九十]+)?|部分|章|编)";
const inner = `(?:第${n}(?:款|项|目))*`;
const and = `${gap}(?:以及|[、和或及与至到—–~～-]){1,3}${gap}`;
/** Several articles that share one 第 or one 条: 第六、七条, 第六、第七条, 第6至8条. */
const several = `第${gap}${number}(?:${and}(?:第${gap})?${number})+${gap}条`;
const cited = new RegExp(`${several}|第${n}${parts}${inner}`, "gu");
/** 、七条 behind 第六条: another article, or a count of something. */
const bareEnd = new RegExp(`^(?:${and}${number}${gap}条)+`, "u");
/** What stands between two citations in a row: 、 of 第四十六条、第四十七条, 第二款和 of 第一款、第二款和. */
const between = new RegExp(`^(?:[、，,和或及与至到—–~～\\s-]|以及|或者|并|第${n}(?:款|项|目))*$`, "u");

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
    "(?<![方做违依执司普合非书用说看想语守学立犯枉无设办手技疗教算])法(?![律院官定人治庭纪务则子学医]|[规制](?!定))",
    "条例|细则|章程|准则|规程|公约|条约|法典|党章|团章",
    "(?:该|上述|前述|有关|相关|国家|其他|其它)的?\\p{Script=Han}{0,6}?(?:规定|办法|制度|通知|意见|方案|预案|决定|规则|文件)",
    "(?:[局委厅院省市县区]|上级|政府|集团|公司|协会|教育部|财政部)(?:的|有关|相关|(?:印发|制定|下发)的|\\p{Script=Han}{0,8}(?:工作|管理|实施|考核|暂行|责任))?(?:规定|办法|制度|通知|意见|方案|预案|决定|规则|文件|要求|精神|部署|指示)",
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
  let start = 0;
  return text.split(/[\n\t]/).flatMap((line) => {
    const found = inLine(line, lead).map((citation) => ({ ...citation, index: citation.index + start }));
    start += line.length + 1;
    return found;
  });
}

function inLine(line: string, lead: string): readonly Citation[] {
  const found: Citation[] = [];
  const foreign = otherNamedAt(lead + line) - lead.length;
  for (const { 0: whole, index } of line.matchAll(cited)) {
    const short = whole.trimEnd();
    const rest = line.slice(index + short.length, index + short.length + farthest);
    const end = short.endsWith("条") ? endThatGoesOn(short, rest) : "";
    const words = short + end;
    if (readsOn(words, rest.slice(end.length), false)) continue;
    const last = found.at(-1);
    const inRow = last !== undefined && between.test(line.slice(last.index + last.words.length, index));
    const of = inRow ? last.of : ownerOf(line.slice(0, index), foreign, rest.slice(end.length));
    found.push({ words, index, names: namesIn(words), of: end !== "" && of === "own" ? "unsure" : of });
  }
  return found;
}
/** So far behind a citation is looked for what belongs to it. */
const farthest = 60;

/** 、七条 behind 第六条, where it counts on. */
function endThatGoesOn(words: string, rest: string): string {
  const end = bareEnd.exec(rest)?.[0].trimEnd() ?? "";
  const values = numbersIn(words + end);
  return values.every((value, i) => i === 0 || value > values[i - 1]!) ? end : "";
}

const numbersIn = (words: string): readonly number[] =>
  (words.match(new RegExp(number, "gu")) ?? []).map((digits) => numeralValue(digits) ?? 0);

function namesIn(words: string): readonly string[] {
  if (!new RegExp(`^(?:${several}|第\\s*${number}\\s*条${and})`, "u").test(words)) return [plainCitation(words)];
  return numbersIn(words).map((value) => plainCitation(`第${value}条`));
}

/** @param foreign where the name of another paper first ends in the line */
function ownerOf(before: string, foreign: number, behind: string): Citation["of"] {
  const head = before.trimEnd();
  const named = head.replace(/(?:中|里|内)?(?:所?(?:规定|列明|载明|明确|列))?[的之]$|[中里内]$/, "");
  if (ownPaper.test(named.replace(/[（(〔][^（）()]*[）)〕]$/, ""))) return "own";
  if (otherPaper.test(named)) return "other";
  if (!leading.test(head)) return "unsure";
  return foreign <= head.length || counted.test(behind) ? "unsure" : "own";
}

/** 第九条措施 may be the ninth of some measures as well as what an article says: where no paper is named nobody can tell. */
const counted = /^\s*(?:措施|举措|建议|意见|做法|经验|线索|消息|新闻|信息|标语|口号)/;

/** Where the name of a paper other than this one first ends in a text; Infinity where none is named. */
function otherNamedAt(text: string): number {
  for (const { 0: name, index } of text.matchAll(namedBefore))
    if (!ownPaper.test(text.slice(Math.max(0, index - 20), index + name.length))) return index + name.length;
  return Number.POSITIVE_INFINITY;
}

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
  return /^[0-9]/.test(typed) ? String(value) : fullWidth(String(value));
}

/**
 * Several articles cited together, in the form they were typed in: 第六、七条 is 第七、八条.
 * @param now the place of each, by itself
 * @returns null where they no longer follow each other, or one is no whole article
 */
export function severalInFormOf(now: readonly string[], typed: string): string | null {
  const values = now.map((place) => (/^第[^第条]+条$/.test(place) ? numbersIn(place)[0]! : 0));
  if (values.some((value, i) => value <= (values[i - 1] ?? 0))) return null;
  let i = 0;
  return typed.replace(new RegExp(number, "gu"), (digits) => inDigitsOf(chineseNumber(values[i++]!), digits));
}

/** What introduces a line of a clause: the nearest one above it that ends in a colon; "" where none does. */
export const leadTo = (lines: readonly string[], at: number): string =>
  lines.slice(0, at).findLast((line) => /[：:]$/.test(line)) ?? "";
