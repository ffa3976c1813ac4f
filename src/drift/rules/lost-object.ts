import { linesWith, matchesIn } from "../matching.js";
import type { DriftRule, Found } from "../types.js";

/** 和 and its like at the end of what they would join; the characters before make words that end so. */
const joiner =
  /(?<![参涉普触赠顾提波危企言论总缓共中调温饱祥柔谐协合吞兼付给赋授寄而况尚之的])(?:以及|并且|或者|和|及|与|或|并|且)(?=[，。；：])/gu;
/** What is done with a thing, and no word of what: 对宣讲内容进行，. */
const verb =
  /(?<=(?:^|[，。；、应要须当])[对就][^，。；对将]{2,24}(?<![开并内中下上法时同步序度续常利效]))(?:进行|予以|加以|给予|作出|做出)(?=[，。；])/gu;
/** 组织教师、学生签订，: what they sign is lost. */
const signed = /(?<=组织[^，。；]{2,16})(?:签订|签署)(?=[，。；])/gu;
/** 召开专题研究部署: of what is held no word is said. */
const convened =
  /(?<=[，。；]|及时|定期|多次|先后|专门)召开(?:专题|集中|定期|及时)*(?:研究部署|研究|部署|安排部署|学习|分析研判|听取)(?![^，。；]{0,30}(?:会|座谈|论坛|活动))/gu;
/** 成立由甲任组长、乙为领导小组: who they are in it is lost. */
const formed =
  /成立由[^。；]{4,60}(?:任|为|担任)副?组长[^。；]{2,60}[一-鿿]为(?!成员|组员|副?组长|办公室)(?=[^，。；、]{2,24}小组)/gu;
/** A paragraph that ends with what should have something behind it. */
const broken = /(?<=[^\n]{20})(?:给予|予以|加以)\s*$/gu;
/** 在30分钟内向某镇。, 协助书记抓好。, 对照考核内容开展，: what, or what is done, is lost. */
const bare =
  /(?<=(?:分钟|小时|日|天|个月)内)向[一-鿿]{2,4}(?=[。；])(?<!报告|公布|通报|提出|发问|请求|公开|汇报|反映|说明|反馈|提交|举报|申诉|宣布|咨询|移送|备案|求助|报备|告知|通知|申请|起诉|上诉|移交|答复|请示)|(?<=(?:协助|配合)[^，。；]{2,10})(?:抓好|做好|开展|落实)(?=[。；])|(?<=对照[^，。；、]{2,12})开展(?=[，。；])/gu;
/** The last of a paragraph: 学校应当每半年. */
const cut =
  /[，；](?:[一-鿿]{0,10}?)(?:应当|必须|不得|每(?:年|半年|季度|月|周)|按照|根据|由|对|向)(?:每(?:年|半年|季度|月|周))?\s*$/gu;
/** 保存期限不少于。, 经办公室审核后。, 一个月内。: what follows is lost. */
const bounded =
  /(?:不少于|不低于|不超过|不得少于|不得超过|不低于百分)(?=[。；，])|(?:^|(?<=[，。；]))[^，。；]{0,12}经[^，。；]{2,20}(?:审核|审批|审查|批准|同意)后(?=[。；])|(?<=[。；，])[^，。；控限为在是至到按于]{2,12}后[一二两三四五六七八九十\d]{1,3}(?:个)?(?:月|工作日|日|小时|天)内(?=[。；])|(?<=[，。；])(?:参照|按照|依照|根据)(?:本|有关|上级)(?:办法|规定|制度|细则|要求)(?=[。；])/gmu;
/** 未经审查一律不得。: what is not to be done is lost. */
const forbidden =
  /(?<=[一-鿿]{4})(?:一律不得|均不得|不得|应当|必须|方可)(?=[。；])|(?<=[一-鿿]{4})(?<![曾已正财神历途诗圣佛念取])经(?=[，。；])/gu;
/** 追究相关责任人，: one is not pursued, but held to account. */
const held = /追究(?:相关|有关|直接|当事|主管)*(?:责任人员?|领导|负责人|人员|单位)(?=[，。；])/gu;

/** A sentence whose verb, preposition or joiner has nothing behind it. */
export const lostObject: DriftRule = {
  code: "drift/lost-object",
  family: "cut",
  severity: "medium",
  find: (paper) => {
    const found = (form: RegExp, needed: RegExp, more: (match: string) => Partial<Found> = () => ({})) =>
      linesWith(paper, needed).flatMap((line): readonly Found[] =>
        line.block.type === "table" || line.block.type === "title"
          ? []
          : matchesIn(line.text, form).map(({ 0: match, index }) => ({
              line,
              start: index,
              end: index + match.length,
              ...more(match),
            })),
      );
    return [
      ...found(joiner, /[和及与或并且者][，。；：]/u),
      ...found(verb, /(?:进行|予以|加以|给予|作出|做出)[，。；]/u),
      ...found(bare, /内向[一-鿿]{2,4}[。；]|(?:抓好|做好|开展|落实)[，。；]/u),
      ...found(signed, /组织[^，。；]+(?:签订|签署)[，。；]/u),
      ...found(cut, /[当须得年度月周照据由对向]\s*$/mu),
      ...found(convened, /召开/u),
      ...found(formed, /成立由/u),
      ...found(broken, /(?:给予|予以|加以)\s*$/mu),
      ...found(forbidden, /(?:不得|应当|必须|方可)[。；]|经[，。；]/u),
      ...found(
        bounded,
        /(?:不少于|不低于|不超过|不得少于|不得超过|百分)[。；，]|后[。；]|内[。；]|(?:办法|规定|制度|细则|要求)[。；]/u,
      ),
      ...found(held, /追究/u, (match) => ({ severity: "low", right: [`${match}的责任`] })),
    ];
  },
  examples: [
    { text: "组织自救互救，并在30分钟内向某镇。", quotes: ["向某镇"] },
    { text: "对职责范围内的工作负责，协助党委书记抓好。", quotes: ["抓好"] },
    { text: "各科室对照考核内容开展，于12月5日前报信息科。", quotes: ["开展"] },
    { text: "根据上级有关规定和，制定本办法。", quotes: ["和"] },
    { text: "产品宣讲不需审批，但应对宣讲内容进行，防止虚假宣传。", quotes: ["进行"] },
    { text: "利用暑期组织教师、学生签订，各开展四次活动。", quotes: ["签订"] },
    { text: "师德考核办法\n对受到处理的教师，党支部要加强帮扶，学校应当每半年", quotes: ["，学校应当每半年"] },
    {
      text: "定期召开专题研究部署安全工作2次，成立由书记任组长，校长任副组长，各室主任为安全工作领导小组。",
      quotes: ["召开专题研究部署", "成立由书记任组长，校长任副组长，各室主任为"],
    },
    { text: "捐赠图书未经审查一律不得。财务处负责落实网络安全经，由后勤处配合。", quotes: ["一律不得", "经"] },
    {
      text: "每月装订成册，保存期限不少于。作品完成后，作品经办公室审核后。实行实名管理，人员调离后一个月内。涉及廉洁问题的，参照本办法。",
      quotes: ["不少于", "作品经办公室审核后", "人员调离后一个月内", "参照本办法"],
    },
    { text: "依规依纪依法追究相关责任人；构成犯罪的，移送司法机关。", quotes: ["追究相关责任人"] },
  ],
  sound: [
    "能并的并，能停的停。",
    "根据上级有关规定和要求，制定本办法，师生广泛参与，全面普及，各方缓和。",
    "依法对其进行检查，处分由党委作出，按程序进行。",
    "追究相关责任人的责任。",
    "组织教师、学生签订承诺书，活动由团委组织开展。",
    "学习时间：每月",
    "定期召开专题研究部署会议，成立由书记任组长、班子成员为成员的安全工作领导小组。",
    "可以将调查和辩论合并进行，对证据的调查不公开进行。",
  ],
};
