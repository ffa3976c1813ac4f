import { holdsAny, joined } from "./matching.js";
import type { Paper, UnitKind } from "./types.js";

/** A role that a paper gives to those of another kind of unit. */
interface Role {
  readonly form: RegExp;
  /** One of them stands in a paper that has it; most papers are done with these. */
  readonly needed: readonly string[];
  /** Kinds, by what one of their names is, that rightly speak so. */
  readonly of: readonly string[];
  /** Where the paper speaks of this more often, it has to do with them. */
  readonly about?: RegExp;
}
const schools = ["学校", "幼儿园", "学院"];
const hospitals = ["医院"];
const villages = ["村", "镇", "街道"];
const signing = ["初审", "复审", "终审", "审定", "审签", "签发", "把关", "签字", "审核", "审批"];
const signs = `(?:最后|最终)?(?:${signing.join("|")})`;
const signed = (...who: readonly string[]): readonly string[] => joined(who, ["最后", "最终", ...signing]);
const party = "(?:党委|党组|党总支|党支部|党工委)?(?:书记|副书记|主要领导|分管领导|主要负责人|分管负责人|班子成员|领导班子)";
const audience = "(?:广大|全体|所有|引导|组织|动员|号召|发动|提高|增强)(?:党员)?";
const superior = "(?<=(?:报|向|经|由)(?:[一-鿿]{0,2}[省市区县])?)";
const asked = "(?:党委|党组|党工委)?(?=报告|汇报|备案|审批|批准|审定)";

const roles: readonly Role[] = [
  // Who signs, who is led and who is addressed.
  {
    form: new RegExp(`(?:校长|园长)(?=${signs})`, "gu"),
    needed: signed("校长", "园长"),
    of: schools,
    about: /学校|教育|幼儿园/gu,
  },
  { form: new RegExp(`院长(?=${signs})`, "gu"), needed: signed("院长"), of: ["医院", "学院"], about: /医院|卫生院|学院/gu },
  { form: new RegExp(`局(?:长)?(?=终审制|${signs})`, "gu"), needed: signed("局", "局长"), of: ["局"], about: /局/gu },
  {
    form: new RegExp(`(?<![乡村])镇${party}(?=${signs})`, "gu"),
    needed: joined(["镇"], ["党", "书记", "副书记", "主要", "分管", "班子", "领导"]),
    of: [...villages, ...schools, "医院"],
    about: /镇/gu,
  },
  { form: new RegExp(`(?<![一-鿿])村(?:党支部|党总支)书记(?=${signs})`, "gu"), needed: ["村党"], of: villages, about: /村/gu },
  {
    form: /(?<=^|[\s，。；：、（由经])局班子成员|(?<=^|[\s，。；：、（由经])局领导班子/gmu,
    needed: ["局班子", "局领导"],
    of: ["局", "学校", "幼儿园"],
    about: /局/gu,
  },
  { form: /全局(?=(?:党员)?(?:干部)?职工|党员干部)/gu, needed: ["全局"], of: ["局"] },
  {
    form: new RegExp(`${audience}(?:教职工|教职员工|师生员工|师生|教师|学生)`, "gu"),
    needed: ["教职", "师生", "教师", "学生"],
    of: schools,
    about: /学校|教育局|教师|学生|师生|师德|校/gu,
  },
  {
    form: new RegExp(`${audience}(?:医护人员|医务人员|医务工作者|医护职工|患者)`, "gu"),
    needed: ["医护", "医务", "患者"],
    of: hospitals,
    about: /医|卫生|健康|疾控/gu,
  },
  {
    form: /(?:布置|超量|书面)[^，。；]{0,6}作业|晚自习|补课收费/gu,
    needed: ["作业", "晚自习", "补课"],
    of: ["学校", "学院", "局"],
    about: /小学|中学|学生/gu,
  },
  {
    form: /任何(?:部门、?)?科室和(?:医护|医务)人员|(?:督促|要求|组织|安排)(?:车间主任|班组长)/gu,
    needed: ["医护人员", "医务人员", "车间主任", "班组长"],
    of: [...hospitals, "公司"],
    about: /医护|医务|医院|患者|车间|班组/gu,
  },
  { form: new RegExp(`${audience}村民`, "gu"), needed: ["村民"], of: villages, about: /村/gu },
  {
    form: /任何(?:学校|学院|医院|公司|村)(?=和个人|、个人|或个人|或者个人)/gu,
    needed: joined(["任何"], ["学校", "学院", "医院", "公司", "村"]),
    of: [],
    about: /$^/gu,
  },
  {
    form: new RegExp(`${superior}教育(?:和?体育)?(?:局|工委)${asked}`, "gu"),
    needed: ["教育局", "教育工委", "教育体育", "教育和体育"],
    of: [...schools, "局"],
    about: /教育局|学校/gu,
  },
  {
    form: new RegExp(`${superior}卫(?:生健康|健|计)(?:局|委|委员会)${asked}`, "gu"),
    needed: ["卫生健康", "卫健", "卫计"],
    of: [...hospitals, "局"],
    about: /医|卫|疾控|疫/gu,
  },
  { form: new RegExp(`${superior}国资委${asked}`, "gu"), needed: ["国资委"], of: ["公司", "局"], about: /国资|企业/gu },
  // What only they work at.
  { form: /师德(?:考核|师风|表现|建设)/gu, needed: ["师德"], of: schools, about: /教师|师德|学校/gu },
  {
    form: /立德树人|教书育人|课堂教学|教育教学|教学科研/gu,
    needed: ["立德树人", "教书育人", "课堂教学", "教育教学", "教学科研"],
    of: schools,
    about: /教师|学生|学校|教学|课堂/gu,
  },
  { form: /医德医风|救死扶伤/gu, needed: ["医德医风", "救死扶伤"], of: hospitals, about: /医|卫生|健康/gu },
  {
    form: /生产经营(?=工作|中心|管理)/gu,
    needed: ["生产经营"],
    of: ["公司", "局", "镇", "街道", "开发区", "村"],
    about: /企业|公司|经营/gu,
  },
  // Whom it tells to act.
  {
    form: /结合(?:我|本|全|各)?(?:镇村|村组|乡镇|村居)(?:工作)?(?=实际)/gu,
    needed: ["镇村", "村组", "乡镇", "村居"],
    of: ["镇", "村", "局"],
  },
  {
    form: /(?<!深入|到|下|走进)各村(?:（社区）|\(社区\))?(?:党组织|党支部|党总支|党委)?(?:书记)?/gu,
    needed: ["各村"],
    of: ["镇", "村"],
    about: /村/gu,
  },
  { form: /局属(?:各)?单位/gu, needed: ["局属"], of: ["局"] },
  { form: /教代会|教职工代表大会/gu, needed: ["教代会", "教职工代表大会"], of: schools, about: /学校|教代会|教职工/gu },
  {
    form: /^(?:各(?:区县|县区|市县|县市区|乡镇|镇街)|[省市区县]直)[^。]{0,30}：$/gmu,
    needed: joined(["各"], ["区县", "县区", "市县", "县市", "乡镇", "镇街"]).concat(joined(["省", "市", "区", "县"], ["直"])),
    of: ["局", "镇", "街道", "开发区", "村"],
  },
  {
    form: /各(?:二级)?学院(?=要|应|须|必须|按|负责|党|、|$)/gu,
    needed: ["各学院", "各二级学院"],
    of: ["学院"],
    about: /学院|高校|大学/gu,
  },
  { form: /各子公司|各分公司/gu, needed: ["各子公司", "各分公司"], of: ["公司"], about: /公司|企业/gu },
  { form: /各科室站所|各站所/gu, needed: ["各科室站所", "各站所"], of: ["镇", "街道", "局"], about: /站所/gu },
];
/** Units that stand for themselves by one word, with the kinds that say it of themselves or of those above and below them. */
const units: readonly (readonly [word: string, of: readonly string[]])[] = [
  ["学校", [...schools, "局"]],
  ["学院", ["学院"]],
  ["医院", ["医院", "局"]],
  ["公司", ["公司"]],
  ["街道", ["街道", "村", "医院"]],
];
const ofUnits: readonly Role[] = units.flatMap(([word, of]): readonly Role[] => {
  const about = new RegExp(word, "gu");
  return [
    { form: new RegExp(`${word}领导(?=${signs})`, "gu"), needed: [`${word}领导`], of, about },
    { form: new RegExp(`(?<=对)${word}领导班子`, "gu"), needed: [`对${word}领导`], of, about },
    {
      form: new RegExp(`(?<=[向报])${word}(?:党委|党总支|党支部|党工委)`, "gu"),
      needed: joined(["向", "报"], [`${word}党`]),
      of,
      about,
    },
  ];
});
/** A post as the subject of a duty. */
const posts: readonly (readonly [post: string, of: readonly string[], about: RegExp])[] = [
  ["镇长|乡长", ["镇", "村", "学校", "医院"], /镇|乡/gu],
  ["校长|园长", schools, /学校|幼儿园|校/gu],
  ["院长", ["医院", "学院"], /医院|卫生院|学院/gu],
];
const ofPosts: readonly Role[] = posts.map(([post, of, about]) => ({
  form: new RegExp(`(?<=^|[\\s，。；：])副?(?:${post})(?=负|是|为|任|要|应|履行|协助|具体)`, "gmu"),
  needed: post.split("|"),
  of,
  about,
}));
const all: readonly Role[] = [...roles, ...ofUnits, ...ofPosts];
const longest = 2;

/** Forms of what a paper of one kind of unit gives to those of others; what it speaks of more than in passing it has to do with. */
export function rolesOf(own: UnitKind, kinds: readonly UnitKind[], paper: Paper): readonly RegExp[] {
  const { text } = paper;
  const isIn = (name: string): boolean => kinds.some((kind) => kind === own && kind.names.includes(name));
  return all.flatMap(({ form, needed, of, about }) => {
    if (!holdsAny(paper, needed) || of.some(isIn) || !text.match(form)) return [];
    return about === undefined || (text.match(about) ?? []).length <= longest ? [form] : [];
  });
}
