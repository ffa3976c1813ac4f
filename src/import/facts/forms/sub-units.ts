import type { SaidOf } from "../said.js";
import { isTitle } from "../titles.js";
import { type Reads, unnumbered } from "./reading.js";

/** What names of units below end with: 上坝村, 东门分馆, 云顶营林区, 内科党总支. */
const ends =
  "供销社|公司|村|社区|居委会|分馆|分校|分院|分园|分局|分公司|分社|营林区|林区|工区|分场|作业区|管护站|管理站|服务站|服务点|党支部|党总支|二级学院|学院|校区|院区|卫生室|卫生站|小学|中学|幼儿园|教学点|制水厂|水厂|厂|车间|项目部|门店|营业所|网点|支队|大队|中队|监测中心|保障中心|服务中心|检测中心|文化馆|图书馆|博物馆|美术馆|剧院|剧团|基地";
const form = new RegExp(`^[\\p{Script=Han}A-Za-z\\d·]{1,18}(?:${ends})$`, "u");
const anybody =
  /^(?:各|全|本|我|有关|相关|其他|所|上级|基层|每|该|一个|某|党的|直属|下级|与|和|及|由|在|对|向|把|为)|(?:党委|党组)|[的是了]|支部书记/u;
/** Whether a text can be the name of a unit below. */
export const isBelowName = (text: string): boolean =>
  text.length >= 3 && text.length <= 20 && form.test(text) && !anybody.test(text) && !isTitle(text);

const list = "([^，。；：（）《》“”]{5,160})";
/** 下设甲、乙和丙; 所属甲、乙; 下辖甲、乙. */
const introduced = new RegExp(`(?:下设|下辖|辖|所属|下属|直属)(?:的)?(?:有)?${list}`, "gu");
/** 甲、乙等局属单位; 甲、乙（以下称各村（社区））. */
const closed = new RegExp(
  `(?:^|[，。；：由]|所属|下属)${list}?(?:等(?:\\d+个|[一二三四五六七八九十]+个)?((?:[局院校馆场镇乡园区县市厂]|公司|集团|医院|学校)属(?:各)?(?:事业|企业)?单位|下属单位|直属单位)|（以下(?:简称|统称|称)(?:为)?“?(各[^（）”]{1,6}(?:（[^（）]{1,4}）)?)”?）)`,
  "gu",
);
/** 局属单位甲、乙和丙: what stands there is one below, whatever else it could be. */
const belonging = new RegExp(
  `(?:(?:局|院|校|馆|场|镇|乡|街道|园区|区|县|市|公司|集团|厅|委|我[局院镇场])属(?:事业|企业|各|基层)*单位|所属(?:事业|企业)?单位|直属(?:事业|企业)?单位)(?:有|包括|：|，|（)?${list}`,
  "gu",
);
/** 各分馆：东门分馆、盐仓分馆 */
const labelled = new RegExp(`(?:^|[，。；])(各[\\p{Script=Han}]{1,8}?(?:（[\\p{Script=Han}]{1,4}）)?)[：:]${list}`, "gu");

/** Names of units below, and what they are called together: where they are listed as such, or a list holds hardly anything else. */
export const subUnits: Reads = (given, { unit }) => {
  const text = unnumbered(given);
  const said: SaidOf[] = [];
  const add = (names: readonly string[], label?: string): void => {
    said.push(...names.map((one): SaidOf => ({ is: "sub-unit", name: one })));
    if (label !== undefined && names.length > 0) said.push({ is: "value", path: "sub-units.label", value: label });
  };
  for (const [, names] of text.matchAll(introduced)) add(below(names!));
  for (const [, names] of text.matchAll(/各[\p{Script=Han}]{1,8}（(?:包括|含)?([^（）。；]{5,120})）/gu)) add(below(names!));
  for (const [, names] of text.matchAll(belonging)) add(ofHouse(names!));
  for (const [, names, kind, short] of text.matchAll(closed))
    add(below(names!), short ?? (kind === undefined ? undefined : kind.replace("属单位", "属各单位")));
  for (const [, label, names] of text.matchAll(labelled)) {
    const found = below(names!.replace(/(?:按照|按|负责|应当|要|均|参照).*$/u, ""));
    if (found.length > 1) add(found, label);
  }
  for (const [run] of text.matchAll(
    /[\p{Script=Han}A-Za-z\d]{2,18}(?:（[^（）]{2,12}）)?(?:、[\p{Script=Han}A-Za-z\d]{2,18}(?:（[^（）]{2,12}）)?)+/gu,
  )) {
    const found = alike(run.replace(/（[^）]*）/gu, "").split(/、|(?<=.{3})和(?=.{3})/u), unit);
    add(found);
  }
  for (const [, list, tail] of text.matchAll(counted)) add(splitNames(list!).map((part) => `${part}${tail}`));
  for (const [, list, last, tail] of text.matchAll(shared)) {
    const parts = list!.split("、").filter((part) => part !== "");
    const end = last!.slice(parts.every((part) => part.endsWith(last!.slice(-2))) ? -2 : -1);
    if (parts.every((part) => part.endsWith(end) && part.length <= last!.length + 2))
      add([...parts, last!].map((part) => `${part}${tail}`));
  }
  return [...new Map(said.map((one) => [JSON.stringify(one), one])).values()];
};

/** 七年级、八年级、九年级党支部: what the last has behind its name all have. */
const shared = /(?:^|[，。；：])((?:[\p{Script=Han}]{2,8}、)+)([\p{Script=Han}]{1,8}?(?:年级|科|系|部|村))(党支部|支部)/gu;

/** 望湖、柳浪、石桥三个社区 */
const counted =
  /(?:^|[，。；：])([\p{Script=Han}]{2,6}(?:[、和][\p{Script=Han}]{2,6}){2,})(?:等)?(?:\d+|[二三四五六七八九十]+)个(社区|村|分馆|分场|营林区|校区|院区)/gu;
const splitNames = (list: string): readonly string[] => list.split(/[、和]/u);

/** The names of a list, all of which can be a unit below. */
function below(text: string): readonly string[] {
  const parts = text
    .split(/[、，]|(?<=.{2})[和及与](?=.{2})/u)
    .map((part) => part.trim().replace(/等$/u, ""))
    .filter((part) => part !== "");
  return parts.length > 1 && parts.every(isBelowName) ? parts : [];
}

/** The names of a list behind 局属单位, where each ends as one does; what the last goes on with is none of it. */
function ofHouse(text: string): readonly string[] {
  const parts = text.split(/[、和及]/u).map((part) => part.trim());
  const names = parts.map((part, i) =>
    i === parts.length - 1
      ? (/^(.{2,18}?(?:中心|处|所|站|队|院|馆|校|厂|场|公司|社|园|学校|基地))(?:党|等|要|应|的|负责|按|主要|为|是|$)/u.exec(
          part,
        )?.[1] ?? part)
      : part,
  );
  return names.length > 1 &&
    names.every((name) => name.length >= 4 && name.length <= 20 && houses.test(name) && !isTitle(name) && !anybody.test(name))
    ? names
    : [];
}
const houses = /(?:中心|处|所|站|队|院|馆|校|厂|场|公司|社|园|基地|村|社区)$/u;

/** Places that only a unit has below it: three and more of a kind beside each other need no other word. */
const places = /(?:村|社区|分馆|分校|分院|分园|营林区|分场|作业区|管护站|校区|卫生室|水厂|供销社)$/u;
function alike(parts: readonly string[], unit: string | null): readonly string[] {
  const last = parts.length - 1;
  const names = parts.map((part, i) =>
    i === 0
      ? part.replace(/^.*(?:包括|为|有|在|由|对|下设|所属|下辖|辖)(?=.{3})/u, "")
      : i === last
        ? part.replace(new RegExp(`^(.{1,14}?(?:${ends}))(?![\\p{Script=Han}]{0,3}(?:${ends})$).*$`, "u"), "$1")
        : part,
  );
  const isPlace = (one: string): boolean => places.test(one) || (/学院$|大学$/u.test(unit ?? "") && /学院$/u.test(one));
  return names.filter(isPlace).length >= 3 && names.every(isBelowName) ? names : [];
}
