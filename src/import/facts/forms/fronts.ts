import { isDepartmentName } from "../department-names.js";
import { mediumOf, venueKind } from "../fronts.js";
import type { SaidOf } from "../said.js";
import { isAnybody, isTitle } from "../titles.js";
import { subjectOf } from "./departments.js";
import { type Reads, unnumbered } from "./reading.js";

const kinds =
  "微信公众号|公众号|微信视频号|视频号|抖音号|抖音账号|抖音|快手号|微博|官方微博|广播站|客户端|网站|头条号|电子屏|宣传栏|微信群|工作群|QQ群|院报|校报|院刊|官方微信|微信";
const called: Readonly<Record<string, string>> = {
  官方微信: "微信公众号",
  微信: "微信公众号",
  院报: "校报",
  公众号: "微信公众号",
  视频号: "微信视频号",
  抖音: "抖音号",
};
const quoted = new RegExp(`[“"「]([^“”"「」]{2,16})[”"」](?:官方)?(${kinds})(?:[、和及](${kinds}))?`, "gu");
/** 官方微信公众号“某某” */
const kindFirst = new RegExp(
  `(${kinds})(?:是|为|：|名称为)?[“"「《]([^“”"「」《》]{2,16})[”"」》](?!(?:官方)?(?:${kinds}))`,
  "gu",
);
/** 校园宣传栏, 红领巾广播站, 局门户网站: a medium that is called by what it is. */
const plain =
  /((?:校园|校门口?|教学楼|学校|园所|医院|机关|社区|门诊楼?|党群服务中心|红领巾|官方|门户|局门户|政府门户)(?:官方|门户)?|班级|家长)(网站|微信群|QQ群|宣传栏|橱窗|电子显?示?屏|LED屏|广播站|广播)/gu;
const venue =
  /((?:[\p{Script=Han}]{1,6}?)?(?:报告厅|礼堂|学术交流中心|图书馆|图书室|文化广场|文明实践(?:站|所)|党群服务中心|多功能厅|展厅|校史馆|道德讲堂))(?!电子|宣传栏|微信|网站|LED)/gu;
const manages = /管理|管好|维护|审核|审查|审批|登记|安排|发布|运行|运营|负责|更新|使用/u;
const verbs = "[由经报]";

/** Media and venues a sentence names, with the department that runs them and the post that decides. */
export const fronts: Reads = (given, by) =>
  given.split(/[。；]/u).flatMap((sentence): readonly SaidOf[] => {
    const text = unnumbered(sentence);
    if (/^(?:各|指导.{0,6}各|督促.{0,6}各|不得|严禁|禁止)|(?:其他|任何)(?:单位|个人|部门)/u.test(text)) return [];
    const subject = subjectOf(text);
    const media = mediaIn(text, by).filter(({ at }) => !/各[^，。、]{1,14}$/u.test(text.slice(0, at)));
    const places = manages.test(text) ? venuesIn(text, by).filter(({ at }) => text[at] !== "：") : [];
    const own = manages.test(text) ? (subject ?? by.under) : undefined;
    return [...media, ...places].map(({ at, said }) => {
      const rest = text.slice(at);
      const next = new RegExp(
        `^[^，；]{0,12}[，]?${verbs}([\\p{Script=Han}]{2,12}?)(?:统一|归口|具体|专人)?(?:管理|负责|安排|审核|审批|运营|维护|主办)`,
        "u",
      ).exec(rest)?.[1];
      const before = clauseSubject(text, at) ?? own;
      const owner = next !== undefined && isDepartmentName(next) ? next : before;
      const decides = /(?:报|经|由|，|、)([\p{Script=Han}]{2,12}?)(?:审批|批准|审定|审核|终审)/u
        .exec(rest)?.[1]
        ?.replace(/^.*[经由报]/u, "");
      return {
        ...said,
        ...(owner !== undefined && { owner }),
        ...(decides !== undefined && isTitle(decides) && !isAnybody(decides) && { decides }),
      };
    });
  });

type Front = Extract<SaidOf, { is: "front" }>;
interface Found {
  readonly at: number;
  readonly said: Front;
}
function mediaIn(text: string, { library }: Parameters<Reads>[1]): readonly Found[] {
  const named = [...text.matchAll(quoted)].flatMap(({ 0: all, 1: name, 2: first, 3: second, index }) =>
    [first, second].flatMap((kind): readonly Found[] => {
      const medium = kind === undefined ? null : mediumOf(called[kind] ?? kind, library.terms);
      return medium?.kind === undefined
        ? []
        : [{ at: index + all.length, said: { is: "front", of: "media", name: name!, kind: medium.kind } }];
    }),
  );
  const behind = [...text.matchAll(kindFirst)].flatMap(({ 0: all, 1: kind, 2: name, index }): readonly Found[] => {
    const medium = mediumOf(called[kind!] ?? kind!, library.terms);
    return medium?.kind === undefined
      ? []
      : [{ at: index + all.length, said: { is: "front", of: "media", name: name!, kind: medium.kind } }];
  });
  const bare = [...text.matchAll(plain)].flatMap(({ 0: all, 1: before, 2: what, index }): readonly Found[] => {
    const medium = mediumOf(all, library.terms);
    if (medium?.kind === undefined) return [];
    return [
      {
        at: index + all.length,
        said: {
          is: "front",
          of: "media",
          name: before === "红领巾" && what!.startsWith("广播") ? before : all,
          kind: medium.kind,
        },
      },
    ];
  });
  return [...named, ...behind, ...bare];
}

function venuesIn(text: string, { library }: Parameters<Reads>[1]): readonly Found[] {
  return [...text.matchAll(venue)].flatMap(({ 1: found, index }): readonly Found[] => {
    const name = found!.replace(/^.*(?:[在由对将把的及和与]|管理|负责|使用|加强|学校|学院|医院|我[校院局镇])/u, "");
    const kind = venueKind(name, library.terms);
    return name.length < 3
      ? []
      : [{ at: index + found!.length, said: { is: "front", of: "venues", name, ...(kind && { kind }) } }];
  });
}

/** The department that the clause begins with in which something stands. */
function clauseSubject(text: string, at: number): string | undefined {
  const clauses = text.slice(0, at).split("，");
  return clauses
    .toReversed()
    .map(subjectOf)
    .find((one) => one !== undefined);
}
