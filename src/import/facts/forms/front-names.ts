import { mediumOf, venueKind } from "../fronts.js";
import type { SaidOf } from "../said.js";
import type { By } from "./reading.js";

type Front = Extract<SaidOf, { is: "front" }>;
/** A front named in a sentence, and where. */
export interface Found {
  readonly start: number;
  readonly end: number;
  readonly said: Front;
}

const kinds =
  "微信公众号|公众号|微信视频号|视频号|抖音号|抖音账号|抖音|快手号|微博|官方微博|广播站|广播|客户端|门户网站|官方网站|网站|头条号|电子屏|宣传栏|微信群|工作群|QQ群|院报|校报|院刊|校刊|馆刊|内刊|官方微信|微信";
const called: Readonly<Record<string, string>> = {
  官方微信: "微信公众号",
  微信: "微信公众号",
  院报: "校报",
  公众号: "微信公众号",
  视频号: "微信视频号",
  抖音: "抖音号",
};
const quoted = new RegExp(`[“"「]([^“”"「」]{2,16})[”"」](?:官方)?(${kinds})(?:[、和及](${kinds}))?`, "gu");
const kindFirst = new RegExp(
  `(${kinds})(?:是|为|：|名称为)?[“"「《]([^“”"「」《》]{2,16})[”"」》](?!(?:官方)?(?:${kinds}))`,
  "gu",
);
/** 校园宣传栏, 红领巾广播站, 局门户网站: a medium that is called by what it is. */
const plain =
  /((?:校园|校门口?|教学楼|学校|学院|园所|医院|机关|街道|办事处|管委会|镇政府|乡政府|社区|门诊楼?|党群服务中心|红领巾|官方|(?:[局馆院校镇乡场委]|政府|园区)?门户)(?:官方|门户)?|班级|家长)(网站|微信群|QQ群|宣传栏|橱窗|电子显?示?屏|LED屏|广播站|广播)(?![“"「《])/gu;
/** 一楼大厅LED屏, 操场大屏, 场部宣传栏, 图书馆官网: the same with where it stands, among what somebody runs. */
const placed =
  /([\p{Script=Han}]{1,12}?)(LED显?示?屏|电子显?示?屏|显示屏|大屏|宣传橱窗|宣传栏|公示栏|橱窗|官网|政务网|信息网|党建网)/gu;
const venue =
  /([\p{Script=Han}\d]{0,12}?(?:报告厅|礼堂|学术交流中心|图书馆|图书室|书屋|阅览室|展示中心|展示馆|体验馆|(?:舞蹈|音乐|多媒体|录播|培训|阶梯)教室|陈列馆|展览馆|教育馆|纪念馆|体育馆|剧场|文化中心|文化活动室|文化广场|文明实践(?:站|所)|党群服务中心|多功能厅|展厅|校史馆|大?讲堂|会议室|会堂|活动中心|路演厅|服务大厅|便民大厅))(?!报告厅|多功能厅|展厅|会议室|电子|宣传栏|微信|网站|LED|大屏|一楼|二楼|三楼|四楼|管理|官网)/gu;
/** What may stand before the name of a front and is none of it. */
const before =
  /^.*(?:[在由对将把的及和与用，]|管理好?|管好|负责|使用|加强|维护好?|发布|做好|(?:学校|学院|医院|我[校院局镇])(?=.{4}))/u;

/** Media a sentence names: in quotes with their kind, and by what they are. @param isManaged the sentence says who runs something */
export function mediaIn(text: string, { library: { terms } }: By, isManaged: boolean): readonly Found[] {
  const named = [...text.matchAll(quoted)].flatMap(({ 0: all, 1: name, 2: first, 3: second, index }) =>
    [first, second].flatMap((kind): readonly Found[] =>
      found(index, all, kind && mediumOf(called[kind] ?? kind, terms)?.kind, name!),
    ),
  );
  const behind = [...text.matchAll(kindFirst)].flatMap(({ 0: all, 1: kind, 2: name, index }) =>
    found(index, all, mediumOf(called[kind!] ?? kind!, terms)?.kind, name!),
  );
  const bare = [...text.matchAll(plain)].flatMap(({ 0: all, 1: where, 2: what, index }) =>
    found(index, all, mediumOf(all, terms)?.kind, where === "红领巾" && what!.startsWith("广播") ? where : all),
  );
  const rest = !isManaged
    ? []
    : [...masked(text).matchAll(placed)].flatMap(({ 0: all, index }) => {
        const name = all.replace(before, "");
        return name.length < 4 || /^[各全有其]/u.test(name)
          ? []
          : found(index + all.length - name.length, name, mediumOf(name, terms)?.kind, name);
      });
  const sure = [...named, ...behind, ...bare];
  return [...sure, ...rest.filter((one) => !sure.some(({ start, end }) => start < one.end && one.start < end))];
}
const found = (start: number, all: string, kind: string | undefined, name: string): readonly Found[] =>
  kind === undefined ? [] : [{ start, end: start + all.length, said: { is: "front", of: "media", name, kind } }];

/** Venues a sentence names; a library is no venue of itself. */
export function venuesIn(text: string, { library: { terms }, unit }: By): readonly Found[] {
  return [...masked(text).matchAll(venue)].flatMap(({ 1: all, index }): readonly Found[] => {
    const name = all!.replace(before, "");
    const isItself = unit !== null && (unit.endsWith(name) || (/馆$|中心$/u.test(name) && unit.endsWith(name.slice(-3))));
    const kind = venueKind(name, terms);
    const end = index + all!.length;
    return name.length < 3 || isItself || text[end] === "："
      ? []
      : [{ start: end - name.length, end, said: { is: "front", of: "venues", name, ...(kind && { kind }) } }];
  });
}

/** Without what stands in quotes or is a paper's title, places kept. */
const masked = (text: string): string => text.replace(/《[^》]*》|“[^”]*”/gu, (one) => "＿".repeat(one.length));
