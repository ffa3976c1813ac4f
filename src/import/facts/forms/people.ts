import { isDepartmentName } from "../department-names.js";
import { type Held, isName, isNameWhereOneStands, isSurnamed, namedIn, titlesOf } from "../people.js";
import type { PostAs, SaidOf } from "../said.js";
import { headOf, isAnybody, isChief, isTitle, officeWords, titleParts } from "../titles.js";
import { bare, headLine, type Reads, unnumbered } from "./reading.js";

/** Whether a title can be a post's of somebody: not 分管领导. */
export const isPost = (title: string): boolean => isTitle(title) && !isAnybody(title) && title.length >= 2;

/** 党委书记是第一责任人; two of whom a paper says so are two posts, and neither is said to be the one. */
export const responsible: Reads = (_, { spaced }) =>
  [
    ...spaced.matchAll(
      /(?:^|[，。；：])(?:第[一二三四五六七八九十]+、)?([^，。；：]{2,24}?)(?:作为|是|为|担任)[^，。；：]{0,12}?(第一|直接)责任人/gu,
    ),
  ].flatMap(([, given, which]) => {
    // 分管宣传工作的党委副书记 is the 党委副书记 in charge of that.
    const [, fields, inCharge] = /^分管(.{2,12}?)(?:工作)?的(.{3,20})$/u.exec(bare(given!)) ?? [];
    const who = inCharge ?? given!;
    const plain = bare(who).split(/(?<=.{2})[和及与](?=.{2})/u);
    const held: readonly Held[] = (plain.length > 1 ? null : namedIn(who, true)) ?? plain.map((one) => titleParts(one));
    return held.flatMap(({ title, name }) =>
      isPost(title)
        ? [
            {
              is: "post" as const,
              title,
              ...(name && { name }),
              ...(fields && { portfolio: fields.split(/[、和]/u) }),
              as: roleOf(title, which!, held.length),
            },
          ]
        : [],
    );
  });
const roleOf = (title: string, which: string, among: number): PostAs => {
  if (isChief(title) && which === "第一") return "secretary";
  if (among > 1) return "leader";
  return which === "直接" ? "direct" : "head";
};

/** 某某区党工委书记 成建业: a line of a title and a name. */
export const alone: Reads = (_, { spaced }) => {
  const [, given, name] = headLine.exec(unnumbered(spaced.trim())) ?? [];
  if (given === undefined || !isTitle(given) || isAnybody(given) || !isNameWhereOneStands(bare(name!))) return [];
  const title = given.replace(/^[\p{Script=Han}]{2,12}(?:区|县|镇|乡|街道|园区|学院|医院|局)(?=党(?:委|组|工委|总支|支部))/u, "");
  return titlesOf(title).map((one): SaidOf => ({ is: "post", title: one, name: bare(name!), as: "leader" }));
};

/** What may follow a name that stands behind its title in a sentence. */
const acts =
  "(?=同志|兼任|担任|任|负总责|总负责|具体负责|负责|负直接|负主要|负重要|负领导|全面|主持|主管|牵头|作为|初审|终审|审核|审批|审定|签发|分管|协管|具体抓|协助|同为|均为|是|为|等|对|和|（分管|）|，|、|。|；|：|$)";
const office = `(?:${officeWords})`;
/** What a name among names may be made of: 乡长年小苏 is none. */
const other = `(?:(?!${office}|[初终]审|审[核批定])[\\p{Script=Han}·]){2,6}`;
/** What may stand before the word of an office in a title: not 局长甲和 of 局长甲和副局长乙. */
const before = `(?:(?!由|${office}\\p{Script=Han}{2,3}(?:同志)?和)\\p{Script=Han}){0,14}?`;
const named = new RegExp(
  `(?:^|[，。；：由、和（])((?:${before}${office}、)*${before}${office})((?:${other}、)*${other}?)${acts}`,
  "gu",
);
/** 局党组书记、局长苗春生负总责，党组成员、副局长海涛、阳光，… : a title and right behind it who holds it. */
export const titled: Reads = (_, { spaced: given, under }) => {
  // 分管安全生产工作的副主任邬建国: what they are in charge of is read by itself.
  const spaced = unbracketed(given.replace(inChargeOf, "$1"));
  return [...spaced.replace(/\s+(?=\p{Script=Han})/gu, " ").matchAll(named)].flatMap(({ 0: all, 1: title, 2: names, index }) => {
    // 副主任由鱼跃担任: of what, the words before say.
    const people = names!.split("、").map((name) => (/^由.{2}/u.test(name) ? name.slice(1) : name));
    if (names!.startsWith("由")) return people.filter(isSurnamed).map((name): SaidOf => ({ is: "person", name }));
    if (
      !isPost(title!) ||
      /[由的是将对让]/u.test(title!) ||
      !people.every((name, i) => (i === 0 ? isSurnamed(name) : isNameWhereOneStands(name)))
    )
      return [];
    const held = postsOf(title!, spaced.slice(0, index), under);
    if (held.length === 0) return people.map((name): SaidOf => ({ is: "person", name }));
    const does = spaced.slice(index + all.length);
    return held.flatMap((one) =>
      people.map((name): SaidOf => {
        const as = /^(?:对[^，。；]{2,20})?(?:具体负责并)?(?:负|承担)直接(?:领导)?责任/u.test(does)
          ? "direct"
          : one.isHead
            ? "department"
            : "leader";
        return { is: "post", title: one.title, name, as };
      }),
    );
  });
};
/** 一、党委书记（祝南屏）责任: who holds a post in brackets behind it. */
const unbracketed = (text: string): string =>
  text.replace(holderInBrackets, (all, title: string, name: string) =>
    isSurnamed(bare(name)) ? `${title}${bare(name)}，` : all,
  );
const holderInBrackets = new RegExp(`(${office})（([\\p{Script=Han}·\\s]{2,10}?)(?:同志)?）`, "gu");
const inChargeOf = new RegExp(
  `(^|[，。；：由、和.．）])(?:分管|主管|协管)[^，。；：]{2,20}?(?:工作)?的(?=\\p{Script=Han}{0,10}${office}[\\p{Script=Han}·]{2,4})`,
  "gu",
);
/** 部长 of 领导小组办公室设在安全环保部，部长况林 heads that; a 部长 of nobody knows what is no post. */
function postsOf(title: string, before: string, under: string | undefined) {
  // 局长 among the duties of the 应急管理局 of a park heads that.
  if (under !== undefined && /[局院馆站所队]长$/u.test(title) && title === `${under.at(-1)}长`)
    return [{ title: headOf(under, title), isHead: true }];
  if (!headOnly.test(title)) {
    const parts = title.split("、");
    const isTwo = parts.length > 1 && parts.some(isChief);
    return parts.every(isTitle) ? (isTwo ? parts : [title]).map((one) => ({ title: one, isHead: false })) : [];
  }
  const house = /设(?:在|于)([\p{Script=Han}]{2,12}?)(?:，[^。]*)?$/u.exec(bare(before))?.[1] ?? under;
  return house === undefined || !isDepartmentName(house) ? [] : [{ title: headOf(house, title), isHead: true }];
}
const headOnly = /^副?(?:主任|部长|科长|处长|股长|所长|站长|负责人)$/u;

const signs = /(?:签[字名章]|盖章|签署)/u;
const labelled = new RegExp(
  `(?:^|[\\s，。；（])([\\p{Script=Han}、]{0,16}?(?:${officeWords}))(?:（([^（）]{1,8})）)?[：:]\\s*(?:（签[字名章]）)?\\s*((?:[\\p{Script=Han}·]{2,10}、?|[\\p{Script=Han}]\\s[\\p{Script=Han}](?![\\p{Script=Han}]))+)(?=\\s|$|[，。；（])`,
  "gu",
);
/** 园长（签字）：楚云飞; 书记：水清华　副书记：童大力: who signs as what. Under one's signature only a name can stand. */
export const signed: Reads = (_, { spaced }) =>
  [...spaced.matchAll(labelled)].flatMap(([, title, note, given]) => {
    const names = given!
      .split("、")
      .map(bare)
      .filter((one) => one !== "");
    const isSigned = signs.test(note ?? "") || /（签[字名章]）/u.test(spaced);
    const sure = isSigned ? isNameWhereOneStands : isSurnamed;
    if (/组长$|成员$/u.test(title!) || !names.every((one) => sure(one) && one.length <= 6)) return [];
    const isOne = !/^(?:网格员|委员|成员|干事|组员)$/u.test(title!) && names.length === 1;
    return names.map(
      (name): SaidOf => (isOne && isPost(title!) ? { is: "post", title: title!, name, as: "leader" } : { is: "person", name }),
    );
  });

/** 联系人：卫冬梅; 尉迟宏同志: a person, whatever they are. */
export const persons: Reads = (_, { spaced }) => [
  ...[
    ...spaced.matchAll(
      /(?:联系人|联络员|经办人|填表人|审核人|责任人|负责人)(?:（[^（）]{1,6}）)?[：:]\s*([\p{Script=Han}·]{2,10})(?=\s|$|[，。；（、])/gu,
    ),
  ].flatMap(([, name]): readonly SaidOf[] => (isSurnamed(name!) ? [{ is: "person", name: name! }] : [])),
  ...[
    ...spaced.matchAll(
      /(?:[，。；]由?|由|^由?)([\p{Script=Han}·]{2,10}?)(?:同志)?(?:兼任|担任|任)(?:领导小组|安委会|委员会)?办公室主任/gu,
    ),
    // 办公室设在…，主任由郝建树兼任
    ...spaced.matchAll(
      /办公室[^。；]{0,40}?(?<!副)主任由(?:[\p{Script=Han}]{2,16}?(?:主任|[科处股部局]长|书记|镇长|校长|院长))?([\p{Script=Han}·]{2,10}?)(?:同志)?(?:兼任|担任|任)/gu,
    ),
  ].flatMap(([, name]): readonly SaidOf[] => (isSurnamed(name!) ? [{ is: "person", name: name!, as: "group-director" }] : [])),
  ...[...spaced.matchAll(/(?:[，。；]由?|由|^由?)([\p{Script=Han}·]{2,10})同志/gu)].flatMap(([, name]): readonly SaidOf[] =>
    isName(name!) ? [{ is: "person", name: name! }] : [],
  ),
];
