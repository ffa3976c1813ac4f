import type { DriftUnit } from "../../../src/drift/types.js";
import { escaped, exchange, type Mutation, oneOf } from "./types.js";

const units = ["临山市东岭小学", "平川县农业农村局", "北溪镇中心幼儿园", "云岭市第三医院", "南湾职业技术学院", "青石县文化馆"];
const places = ["石家庄市", "齐齐哈尔市", "长沙县", "湖北省", "海淀区", "正定县"];
const selfWords = ["校", "局", "镇", "院", "馆", "场"];
const organs = ["校党支部", "局党组", "镇党委", "院党委", "馆党支部", "场党委"];
const heads = ["校长", "局长", "镇长", "馆长", "场长"];
const departments = ["学工处", "教务处", "招商科", "门诊部", "组宣部", "党政综合办公室"];
const contacts = ["举报电话0731-88123456", "邮箱jubao@qq.com", "地址为建设路128号", "在潇湘日报上公布", "网址www.fanwenku.com"];
const other = (all: readonly string[], own: string, random: () => number): string =>
  oneOf(
    all.filter((one) => one !== own),
    random,
  ) ?? own;

/** Those of which the unit has none. */
const strange = (all: readonly string[], { texts }: DriftUnit): readonly string[] =>
  all.filter((one) => !texts.some((text) => text.length <= 12 && text.includes(one)));

/** Another unit's names, organs, posts and persons. */
export const strangers: readonly Mutation[] = [
  exchange(
    { name: "别的自称", family: "foreign-unit", severity: "high" },
    /(?<![一-鿿]基)[我本](?:校|局|镇|院|馆|场|园|委|社)(?![长内区])/gu,
    (words, random) => words[0]! + other(selfWords, words[1]!, random),
  ),
  exchange(
    { name: "别的单位名称", family: "foreign-unit", severity: "high" },
    ({ unitName }) => new RegExp(escaped(unitName), "gu"),
    (words, random) => other(units, words, random),
  ),
  exchange(
    { name: "名称替换剩一半", family: "foreign-unit", severity: "high" },
    ({ unitName }) => new RegExp(escaped(unitName), "gu"),
    (words, random) => words.slice(0, Math.ceil(words.length / 2)) + other(units, words, random),
  ),
  exchange(
    { name: "外地地名", family: "foreign-unit", severity: "high" },
    /(?<=[报向经])(?=上级)/gu,
    (_, random) => oneOf(places, random)!,
  ),
  exchange(
    { name: "别的部门", family: "foreign-unit", severity: "medium" },
    /(?<=由)(?:(?!党支部|党总支)[一-鿿]){2,8}(?:处|科|室|(?<!支)部|办公室)(?=负责|牵头|汇总|审核|登记)/gu,
    (words, random, { unit }) => other(strange(departments, unit), words, random),
  ),
  exchange(
    { name: "别处的电话地址媒体", family: "foreign-unit", severity: "high" },
    /(?<=[一-鿿])。/gu,
    (_, random) => `，${oneOf(contacts, random)}。`,
  ),
  exchange(
    { name: "别的党组织", family: "organ", severity: "high" },
    ({ unit }) => new RegExp(`(?<![一-鿿])${escaped(unit.organShort)}(?!书记)`, "gu"),
    (words, random) => other(organs, words, random),
  ),
  exchange(
    { name: "别的书记", family: "organ", severity: "high" },
    ({ unit }) => new RegExp(`(?<![一-鿿])${escaped(unit.organ)}书记`, "gu"),
    (words, random) => `${other(["党委", "党组", "党工委"], words.slice(0, -2), random)}书记`,
  ),
  exchange(
    { name: "没有的职务", family: "organ", severity: "high" },
    /(?<![一-鿿])(?:校长|院长|局长|镇长|馆长|场长|主任|理事长)(?=[主负审批组按听每])/gu,
    (words, random, { unit }) => other(strange(heads, unit), words, random),
  ),
  exchange(
    { name: "没有的人", family: "organ", severity: "high" },
    /(?<=(?:组长|联系人|负责人)：)[一-鿿]{2,3}$/gmu,
    () => "周建国",
  ),
];
