import { phrase } from "../../diag/phrase.js";
import { between, weightOf } from "../lexicon/lexicon.js";
import { matchesIn } from "../matching.js";
import type { DriftRule, Found } from "../types.js";

/** Names of units: a place and a kind of unit, or a proper name and one that always has one. */
const form =
  /[一-鿿]{2,3}(?:省|市|县|区|州|旗)(?:[一-鿿]{2,3}(?:县|区|市|镇|乡))?[^和与及、，。；：《》“”（）\s]{0,10}?(?:小学|中学|学校|职业技术学院|学院|大学|幼儿园|医院|卫生院|管委会|文化馆|图书馆|农场|合作社|委员会|局|镇|乡|街道|公司)|[一-鿿]{2,4}(?:小学|中学|幼儿园|医院|农场|职业技术学院|职业学院|师范学院|文化馆|图书馆)(?![习生院校者会期时用员])/gu;
/** Words that are no proper name before 小学 and its like. */
const common =
  /^(?:[省市县区](?![中南北]区)|(?:庄稼|动物|宠物|人民|儿童|中医|专科|综合)医院|中共|各|本|我|全|该|某|中|城区|农村|乡镇|辖区|所属|有关|其他|上级|周边|附近|定点|公立|民办|普通|完全|九年|实验|中心|直属|部属|的|和|与|及|在|到|对|由|向|从)/u;

/** Words that stand before a name and are none of it. */
const before =
  /^(?:中?共|结合|报送|报请|报告|报|抄送|送|向|由|经|根据|按照|依照|与|和|及|或|在|到|对|为|受|请|以及|落实|贯彻|学习|宣传|参加|组织|协助|配合|提请|接受)+/u;

/** What is done to a unit or thought of it, which is no name before its kind: 有损医院形象, 维护学校声誉. */
const towards = [
  ...["有损", "有害", "有辱", "有碍", "有利", "有益", "有关", "有悖", "无损", "不利", "不满", "危及", "波及", "殃及", "涉及"],
  ...[
    "损害",
    "损毁",
    "损坏",
    "损伤",
    "伤害",
    "危害",
    "侵害",
    "妨害",
    "毁损",
    "破坏",
    "败坏",
    "扰乱",
    "干扰",
    "影响",
    "玷污",
    "抹黑",
  ],
  ...[
    "诋毁",
    "诽谤",
    "污蔑",
    "诬蔑",
    "诬陷",
    "侮辱",
    "辱骂",
    "谩骂",
    "攻击",
    "冲击",
    "围攻",
    "围堵",
    "丑化",
    "贬低",
    "贬损",
    "歪曲",
  ],
  ...[
    "嘲讽",
    "恶搞",
    "炒作",
    "背叛",
    "欺骗",
    "敲诈",
    "威胁",
    "侵犯",
    "侵占",
    "损耗",
    "泄露",
    "泄漏",
    "擅离",
    "脱离",
    "假借",
    "利用",
  ],
  ...[
    "维护",
    "捍卫",
    "守护",
    "保护",
    "爱护",
    "呵护",
    "热爱",
    "关爱",
    "关心",
    "珍爱",
    "珍惜",
    "尊重",
    "忠于",
    "忠诚",
    "服从",
    "奉献",
  ],
  ...[
    "代表",
    "依托",
    "依靠",
    "围绕",
    "立足",
    "面向",
    "针对",
    "借助",
    "离开",
    "进入",
    "进出",
    "出入",
    "走进",
    "走出",
    "返回",
    "回到",
  ],
  ...[
    "来到",
    "加入",
    "退出",
    "违反",
    "违背",
    "遵守",
    "塑造",
    "树立",
    "展示",
    "提升",
    "增进",
    "损及",
    "辱没",
    "投诉",
    "举报",
    "检举",
  ],
].join("|");

/** What is done with a unit or told to it: no name runs over these. */
const doing = new RegExp(
  `[上呈汇通抄]报|报[告送请备]|[抄移转]送|请示|移交|[通告]知|函告|[提送]交|[列纳编]入|[冒借盗]用|[报送向由经请到在](?=[省市县区])|[及即按同逐]时报|[并后应须]报|${towards}`,
  "gu",
);

/** What a name ends in. */
const kindEnd =
  /(?:省|市|县|区|州|旗)?(?:小学|中学|学校|职业技术学院|职业学院|师范学院|学院|大学|幼儿园|医院|卫生院|管委会|文化馆|图书馆|农场|合作社|委员会|局|镇|乡|街道|公司)$/u;

/** What joins words and is in no name. */
const joins = /[了和与及或以对在于为由因从向把同下]/u;

/** The text with a gap, as long as they are, in place of such words. */
const parted = (text: string): string => text.replace(doing, (words) => "，".repeat(words.length));

/** Whether nothing stands there but words of official papers and what joins them: 任务列入 before 医院 is no name. */
function isPlain(words: string): boolean {
  if (words === "") return true;
  if (between.test(words[0]!) && isPlain(words.slice(1))) return true;
  return [2, 3, 4].some((n) => n <= words.length && (weightOf(words.slice(0, n))?.official ?? 0) > 0 && isPlain(words.slice(n)));
}

/** Proper names of schools that are words of official papers too. */
const usualNames =
  /^(?:和平|团结|友谊|光明|胜利|新华|民主|幸福|红旗|前进|解放|为民|振兴|同心|致远|致用|育才|明德|崇文|尚德|文昌)(?:小学|中学|幼儿园)/u;
/**
 * Whether a proper name begins with what is a verb or joins words elsewhere: of 向阳小学, 致远中学 and 报国寺小学 the first two characters are
 * a word, and what would be left behind the first is none.
 */
const beginsName = (name: string): boolean =>
  usualNames.test(name) ||
  (/^[报送向由经与和及或在到对为受请落对从把同]/u.test(name) &&
    weightOf(name.slice(0, 2)) !== undefined &&
    (/^..(?:小学|中学|幼儿园|医院|农场)/u.test(name) ||
      ((weightOf(name.slice(0, 2))?.official ?? 0) < 2 && weightOf(name.slice(1, 3)) === undefined)));

/** How many characters stand before the name: verbs and other words of official papers. */
function leadOf(words: string): number {
  let lead = before.exec(words)?.[0].length ?? 0;
  if (lead > 0 && beginsName(words.slice(lead - 1))) lead--;
  while (lead + 4 < words.length && (weightOf(words.slice(lead, lead + 2))?.official ?? 0) > 1) lead += 2;
  return lead;
}

/** The name of a unit that the profile does not know: whoever copied the paper left it in. */
export const foreignName: DriftRule = {
  code: "drift/foreign-name",
  family: "foreign-unit",
  severity: "high",
  find: ({ lines }, { unit }) => {
    if (unit === undefined) return [];
    const isNamed = (words: string) => unit.texts.some((text) => text.includes(words));
    // 云汀市湖滨小学 of 湖滨小学: what stands before a known name must be known as well.
    const isKnown = (name: string) =>
      isNamed(name) || unit.texts.some((text) => text.length >= 4 && name.endsWith(text) && isNamed(name.slice(0, -text.length)));
    return lines.flatMap((line) =>
      matchesIn(parted(line.text.slice(line.lead)), form).flatMap((match): readonly Found[] => {
        const lead = leadOf(match[0]);
        const at = line.lead + match.index + lead;
        const name = match[0].slice(lead);
        const proper = name.replace(kindEnd, "");
        // 告云汀市教育局, 下简称县医院: the end of a sentence's word may stand before a name that is known.
        const isLed = [1, 2, 3].some(
          (n) => name.length - n >= 4 && isKnown(name.slice(n)) && (n < 3 || joins.test(name.slice(0, n))),
        );
        const begins = beginsName(name);
        if (isLed || (name.length - proper.length <= 3 && joins.test(begins ? proper.slice(2) : proper))) return [];
        if (name.length < 4 || isKnown(name)) return [];
        if (!begins && common.test(name)) return [];
        if (!usualNames.test(name) && isPlain(proper)) return [];
        const evidence = [phrase("drift.unknown-name", { name })];
        return [{ line, start: at, end: at + name.length, evidence }];
      }),
    );
  },
  examples: [
    { text: "为落实责任，结合东湖小学实际，制定本办法。\n报云江市教育局备案。", quotes: ["东湖小学", "云江市教育局"] },
    {
      text: "2小时内书面报告云江市教育局，线索移交平川县公安局。",
      quotes: ["云江市教育局", "平川县公安局"],
    },
    {
      text: "结合向阳小学实际，报向阳小学备案。\n致远中学负责。\n由报国寺小学组织，和平小学配合。",
      quotes: ["向阳小学", "向阳小学", "致远中学", "报国寺小学", "和平小学"],
    },
    { text: "不得发布有损东湖小学形象的言论，维护云江市人民医院声誉。", quotes: ["东湖小学", "云江市人民医院"] },
    { text: "向东湖小学学习，由云岭小学负责，请启明中学参加。", quotes: ["东湖小学", "云岭小学", "启明中学"] },
  ],
  sound: [
    "不得在网上发布有损医院形象的言论，不得损害学校声誉，自觉维护本院形象，热爱医院、关心医院。",
    "不得发布诋毁我县医院、抹黑学校、辱没中学名声的内容，教育职工爱护医院、忠于学校。",
    "2小时内书面报告区教育局，必须向区教育局请示，并报市卫生健康局，线索移交县公安局，按照市教育局要求办理。",
    "立即电话通知区疾控局，逐级报送县农业农村局，及时报市教育局。",
    "任务列入医院年度计划，冒用医院名义的，庄稼医院的广告。",
    "把任务列入学校工作安排，不得冒用医院名义，以下简称县医院。",
    "重大情况报告汀南区教育局党组。",
    "结合湖滨小学实际，制定本办法。",
    "各中学和本小学共同落实，报汀南区教育局备案。",
  ],
};
