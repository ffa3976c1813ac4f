import type { Library } from "../../library/types.js";
import { isoDate } from "../../text/days.js";
import { basesIn } from "./bases.js";
import { cadenceOf } from "./from-clauses.js";
import { splitEnum } from "./lists.js";
import { type Held, namedIn } from "./people.js";
import type { Line } from "./reading.js";
import type { PostAs, SaidOf } from "./said.js";
import { isAnybody, isTitle, titleParts } from "./titles.js";

const isPost = (title: string): boolean => isTitle(title) && !isAnybody(title) && title.length >= 2;

interface By {
  readonly document: string;
  readonly library: Library;
  /** The text with a space where white space was. */
  readonly spaced: string;
}
type Reads = (text: string, by: By) => readonly SaidOf[];

/** 党委书记是第一责任人; two of whom a paper says so are two posts, and neither is said to be the one. */
const responsible: Reads = (_, { spaced }) =>
  [
    ...spaced.matchAll(
      /(?:^|[，。；：])(?:第[一二三四五六七八九十]+、)?([^，。；：]{2,24}?)(?:是|为|担任)[^，。；：]{0,12}?(第一|直接)责任人/gu,
    ),
  ].flatMap(([, who, which]) => {
    const plain = bare(who!).split(/(?<=.{2})[和及与](?=.{2})/u);
    const held: readonly Held[] = (plain.length > 1 ? null : namedIn(who!, true)) ?? plain.map((one) => titleParts(one));
    return held.flatMap(({ title, name }) =>
      isPost(title) ? [{ is: "post" as const, title, ...(name && { name }), as: roleOf(title, which!, held.length) }] : [],
    );
  });
const roleOf = (title: string, which: string, among: number): PostAs => {
  if (/书记$/u.test(title) && which === "第一") return "secretary";
  if (among > 1) return "leader";
  return which === "直接" ? "direct" : "head";
};

/** 组长：李明（党委书记）；副组长：…；成员：…; 由党委书记任组长；以镇党委书记为组长 */
const group: Reads = (_, { spaced }) =>
  [
    ...[...spaced.matchAll(/(?:^|[，。；：])\s*(副?\s*组\s*长|成\s*员)\s*[：:]([^。；]{2,300})/gu)].map(
      ([, part, who]) => [bare(part!), who!] as const,
    ),
    ...[...spaced.matchAll(/(?:由|以|^|[，；。])([^，。；：由以]{2,40}?)(?:担任|为|任)(副?组长)/gu)].map(
      ([, who, part]) => [part!, who!] as const,
    ),
  ].flatMap(([part, who]) => {
    const as: PostAs = part === "成员" ? "group-member" : part === "组长" ? "group-head" : "group-deputy";
    return peopleIn(who, part === "组长").flatMap((one) => (isPost(one.title) ? [{ is: "post" as const, as, ...one }] : []));
  });

/** 李明（党委书记）、王五（副校长）; 党委书记李明; 李明　党委书记、校长: people and titles as lists of members have them. */
function peopleIn(spaced: string, one: boolean): readonly Held[] {
  const text = bare(spaced);
  const bracketed = [...text.matchAll(/([\p{Script=Han}·]{2,4})（([^（）]{2,30})）/gu)];
  if (bracketed.length > 0) return bracketed.map(([, name, title]) => ({ name: name!, title: title! }));
  const listed = (given: string): string => given.replace(/(?<=.{2})[和及](?=.{2})/gu, "、");
  return namedIn(listed(spaced), one) ?? splitEnum(listed(text)).map((title) => ({ title }));
}
const bare = (spaced: string): string => spaced.replace(/\s+/gu, "");

/** 领导小组办公室设在党政办 */
const office: Reads = (text) =>
  [...text.matchAll(/办公室设(?:在|于)([^，。；：、（）]{2,16}?)(?=[，。；]|$)/gu)].flatMap(([, name]) => [
    { is: "value" as const, path: "group.office", value: name! },
    { is: "department" as const, name: name! },
  ]);

/** 自2024年5月1日起施行 */
const effective: Reads = (text, { document }) =>
  [...text.matchAll(/自([12]\d{3}年\d{1,2}月\d{1,2}日)起(?:施行|试行|执行|实施)/gu)].flatMap(([, day]) => {
    const iso = isoDate(day!);
    return iso === null ? [] : [{ is: "value" as const, path: `documents.${document}.effective`, value: iso }];
  });

const superiorEnds: readonly (readonly [string, RegExp])[] = [
  ["publicity", /委宣传部$/u],
  ["cyberspace", /网信办$/u],
  ["party", /(?:[市县区省州旗]委|党委|党组|党工委|教育工委)$/u],
];
/** 向区委宣传部报告: one above whom the paper names, not 上级党组织. */
const superiors: Reads = (text) =>
  [...text.matchAll(/(?:向|报)([^，。；：、向报（）]{2,20}?)(?:书面|专题)?(?:报告|汇报|报送|备案)/gu)].flatMap(([, name]) => {
    const key = superiorEnds.find(([, end]) => end.test(name!))?.[0];
    return key === undefined ||
      /上级|各|下级|局党组$|^(?:校|院|局|委|镇|乡|园区|馆|场|社|中心|学院|学校|校区|医院|农场|机关|街道|总)?党(?:委|组|工委|总支|支部)$/u.test(
        name!,
      )
      ? []
      : [{ is: "value" as const, path: `superiors.${key}`, value: name! }];
  });

/** 每季度专题研究一次: an activity whose name stands in the clause with an interval. */
const cadences: Reads = (text, { library }) =>
  text.split(/[，。；]/u).flatMap((clause) => {
    const found = /(每(?:周|月|季度|半年|年)).*?([一二三四五六七八九十两\d]{1,2}次)/u.exec(clause);
    const often = found === null ? null : cadenceOf(found[1]!, found[2]!);
    const activity =
      often === null ? undefined : [...library.cadences].find(([, name]) => halves(name).every((half) => clause.includes(half)));
    return activity === undefined ? [] : [{ is: "value" as const, path: `cadences.${activity[0]}`, value: often! }];
  });
const halves = (name: string): readonly string[] => [name.slice(0, name.length >> 1), name.slice(name.length >> 1)];

/** 根据《…》（…）: the papers a text follows. */
const follows: Reads = (text) => (/^(?:[^。]{0,80})(?:根据|依据|按照|贯彻|落实)[^。]{0,60}《/u.test(text) ? basesIn(text) : []);

/** 中共某校支部委员会（以下简称校党支部） */
const organ: Reads = (text) =>
  [...text.matchAll(/(中共[^，。；：（）《》]{4,36}(?:委员会|党组))（以下(?:简称|称)：?“?([^）”]{2,12})”?）/gu)].flatMap(
    ([, name, short]) => [
      { is: "value" as const, path: "organ.name", value: name! },
      { is: "value" as const, path: "organ.short", value: short! },
    ],
  );

const all = [organ, responsible, group, office, effective, superiors, cadences, follows];

/** What a sentence says in the forms all units use. */
export const saidInForms = ({ text, spaced = text }: Line, document: string, library: Library): readonly SaidOf[] =>
  all.flatMap((read) => read(text, { document, library, spaced }));
