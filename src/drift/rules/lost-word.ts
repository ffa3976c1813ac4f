import { linesHolding, matchesIn } from "../matching.js";
import type { DriftRule, Found } from "../types.js";

const telling =
  /检查|报告|通报|汇报|督查|督促|督导|考核|包括|了解|听取|说明|反映|掌握|公开|统计|总结|介绍|列入|纳入|审议|审查|核查|巡察|巡视|评估|评议|监督|报送|上报|记录|记载|填写|出现|发生|有[^关]|是|为|属|：|:/u;
/** A list of duties before 的情况 with nothing that is done about it. */
const list = /(?:^|(?<=[。；]))[^。；，,]*(?:、[^。；，,、]+){3,}的情况(?=。|$)/gu;
const ofList = ["的情况"];

const fullWidth: Readonly<Record<string, string>> = { ",": "，", ";": "；", ":": "：" };

/** Forms that only a lost word explains, each with what a line must hold to have it, and what is lost. */
const forms: readonly (readonly [needs: readonly string[], form: RegExp, right: (match: string) => string])[] = [
  [
    ["半年", "季度"],
    /(?<![每上下近前后第个大小一二三四\d按分本当逐全首末整双])(?:半年|季度)(?:分别|至少)?(?:向|报送|汇报|召开|开展|研判|通报|专题|检查)/gu,
    (match) => `每${match}`,
  ],
  // 分别 to one alone: the other is lost, or the word is one too many.
  [["分别向"], /分别向[^，。；、和及与各两三]{2,10}(?:报送|报告|汇报|提出|通报)/gu, (match) => match.replace("分别", "")],
  // 个别干部 … 重要性认识: 对 … 的认识.
  [
    ["认识"],
    /(?:个别|有的|部分|少数)(?:党员|领导|干部|职工|人员|同志|单位|部门){1,3}(?!对|在)[^，。；对的]{4,24}(?:重要性|必要性|紧迫性|复杂性|意义)认识/gu,
    (match) => match.replace(/((?:党员|领导|干部|职工|人员|同志|单位|部门)+)(.*)认识$/u, "$1对$2的认识"),
  ],
  // 要对甲，对乙、丙进行引导: of 甲 nothing is said.
  [["要对"], /要对[^，。；对]{3,30}(?:问题|情况|事件|现象)，对(?=[^，。；]{2,40})/gu, (match) => match.replace("要对", "要辨析")],
  // 落实甲履行乙责任: one verb too many, or the subject in the wrong place.
  [["落实"], /(?<=^|[，。；])落实[^，。；、责]{2,8}履行[^，。；]{2,16}责任/gu, (match) => match.replace("落实", "")],
  // 各成员根据分工抓好全镇的工作: the field each answers for is lost.
  [
    ["抓好全"],
    /(?<=(?:各|班子|其他|小组)成员[^。；]{0,40})抓好全[镇乡校局区县市院园场][^，。；]{0,20}工作/gu,
    (match) => match.replace(/全[镇乡校局区县市院园场]/u, "分管领域的"),
  ],
  // 成立队伍建设: what is built up is no body that is founded.
  [
    ["建设"],
    /(?:成立|组建|设立)(?=[^，。；、]{0,8}(?:队伍|能力|制度|体系|阵地)建设(?![工项]))[^，。；、]{2,12}建设/gu,
    (match) => match.replace(/^(?:成立|组建|设立)/u, "加强"),
  ],
  // 中央省、市三级: a mark between levels is lost.
  [
    ["级"],
    /(?:中央|省|市|县|区|乡|镇)(?:省|市|县|区|乡|镇|村)、(?:市|县|区|乡|镇|村)[两三四五]级/gu,
    (match) => match.replace(/^(中央|.)/u, "$1、"),
  ],
  // 把思想统一到决策部署: one is brought to stand on it.
  [
    ["统一到"],
    /把(?:思想|认识|行动|力量|全[一-鿿]{1,4})(?:和(?:思想|认识|行动))?统一到[^，。；]{4,50}(?<!上|上来|中来|中|里)(?=[，。；])/gu,
    (match) => `${match}上来`,
  ],
  // 造成严重后果，依规依纪追究责任: whoever does is held to account, not the consequence.
  [
    ["追究", "处理", "问责", "处分"],
    /(?<=^|[。；：，、）])(?!根据|按照|对|经|为|凡|坚持|严格)(?:因|由于|未|不|违反|擅自)[^，。；、]{2,24}(?:后果|影响|损失|事故|事件|问题)(?=，(?:依规依纪|依法依规|依纪依法|依规|依法|依纪|严肃|从严)[^，。；]{0,8}(?:追究|处理|问责|处分))/gu,
    (match) => `${match}的`,
  ],
  // 教学评价、论文指导个环节: how many, or which.
  [
    ["个环节", "个方面", "个领域", "个部门", "个岗位", "个阶段", "个单位", "个支部"],
    /(?<=[一-鿿]{3})(?<![\d０-９一二两三四五六七八九十百千几多各每这那哪某整单数若干上下前后首半该此余来第本同另零〇％%])个(?:环节|方面|领域|部门|岗位|阶段|单位|支部)/gu,
    (match) => `各${match.slice(1)}`,
  ],
  // 不得身份证件号码: what is not to be done with it.
  [
    ["不得"],
    /不得(?:身份证|姓名|信息|资料|数据|账号|文件|材料|涉密载体|密码)[^，。；、]{0,6}(?=[，。；、])/gu,
    (match) => match.replace("不得", "不得泄露"),
  ],
  // 将图片、文字资料并归档: what is done with it first.
  [
    ["资料并", "材料并", "情况并", "结果并", "信息并", "记录并", "图片并", "照片并", "名单并"],
    /(?<=^|[。；，：])[^，。；将把]{0,16}[将把][^，。；将把]{2,20}(?:资料|材料|情况|结果|信息|记录|图片|照片|名单)并(?=归档|存档|上报|报送|报告|公示|公布|通报|备案|反馈|整改)/gu,
    (match) => match.replace(/并$/u, "整理并"),
  ],
  // A preamble of aims without 为.
  [
    ["结合"],
    /^(?:深入|进一步|全面|认真|切实)(?:学习|贯彻|落实|加强|推进|推动|规范)[^。]{10,200}[，,](?=现?结合[^。]{2,20}(?:提出|制定|作))/gu,
    (match) => `为${match}`,
  ],
];

/** A sentence that lost what holds it together: its predicate, 每 of an interval, 对 of an object. */
export const lostWord: DriftRule = {
  code: "drift/lost-word",
  family: "damage",
  severity: "medium",
  mayBeHigh: true,
  find: (paper) => {
    const present = forms.map(([needs, form, right]) => ({ lines: new Set(linesHolding(paper, needs)), form, right }));
    const withList = new Set(linesHolding(paper, ofList));
    return paper.lines.flatMap((line): readonly Found[] => {
      const own = present.filter(({ lines }) => lines.has(line));
      const hasList = withList.has(line);
      if ((own.length === 0 && !hasList) || line.block.type === "table" || line.block.type === "title") return [];
      // Copied papers have half-width marks; the places stay the same.
      const text = line.text.replace(/[,;:]/gu, (mark) => fullWidth[mark]!);
      const listed = (hasList ? matchesIn(text, list) : []).flatMap((match): readonly Found[] =>
        telling.test(
          match[0]
            .replace(/^第[^、]*、/u, "")
            .replace(/的情况$/u, "")
            .replace(/责任追究/gu, ""),
        )
          ? []
          : [{ line, start: match.index, end: match.index + match[0].length, severity: "high" }],
      );
      const others = own.flatMap(({ form, right }) =>
        matchesIn(text, form).map(
          (match): Found => ({ line, start: match.index, end: match.index + match[0].length, right: [right(match[0])] }),
        ),
      );
      return [...listed, ...others];
    });
  },
  examples: [
    { text: "公示信息应当脱敏，不得身份证件号码、银行账号。", quotes: ["不得身份证件号码"] },
    { text: "结束后3日内将图片、文字资料并归档。", quotes: ["结束后3日内将图片、文字资料并"] },
    { text: "把要求融入课程设计、教学评价、论文指导个环节。", quotes: ["个环节"] },
    {
      text: "第一条　加强组织领导、贯彻决策部署、加强阵地管理、开展宣传教育的情况。",
      quotes: ["第一条加强组织领导、贯彻决策部署、加强阵地管理、开展宣传教育的情况"],
    },
    { text: "办公室半年向党委报送一次情况。", quotes: ["半年向"] },
    {
      text: "每半年分别向党委报送一次情况，落实校党委履行工作主体责任。",
      quotes: ["分别向党委报送", "落实校党委履行工作主体责任"],
    },
    {
      text: "切实把思想和行动统一到党中央决策部署。因擅离职守造成严重后果，依规依纪追究责任。",
      quotes: ["把思想和行动统一到党中央决策部署", "因擅离职守造成严重后果"],
    },
    { text: "成立评论队伍建设，健全中央省、市三级体系。", quotes: ["成立评论队伍建设", "中央省、市三级"] },
    { text: "有的党员干部工作重要性认识还不够。", quotes: ["有的党员干部工作重要性认识"] },
    { text: "各部门要对思想领域的突出问题，对重大事件进行引导。", quotes: ["要对思想领域的突出问题，对"] },
    { text: "各成员根据工作分工，抓好全校安全工作。", quotes: ["抓好全校安全工作"] },
  ],
  sound: [
    "切实把思想和行动统一到党中央决策部署上来。因擅离职守造成严重后果的，依规依纪追究责任。",
    "成立队伍，加强队伍建设，健全省、市、县三级体系。",
    "重点检查加强组织领导、贯彻决策部署、加强阵地管理、开展宣传教育的情况。",
    "按季度开展排查，每半年向党委报送一次，上半年开展自查，第一季度召开会议。",
    "有的党员干部对工作重要性认识还不够。",
    "各部门要对突出问题作出分析，对重大事件进行引导。",
    "各成员根据工作分工，抓好分管领域的安全工作，校长抓好全校安全工作。".replace("，校长抓好全校安全工作", ""),
    "为深入贯彻有关要求，结合实际，制定本办法。",
  ],
};
