import { splitEnum } from "../lists.js";
import { columnsIn, type Held, isNameWhereOneStands, isSurnamed, namedIn, namesIn } from "../people.js";
import type { PostAs, SaidOf } from "../said.js";
import { isTitle } from "../titles.js";
import { isPost } from "./people.js";
import { bare, type Reads } from "./reading.js";

const parts: Readonly<Record<string, PostAs>> = { 组长: "group-head", 副组长: "group-deputy", 成员: "group-member" };
const partOf = (said: string): PostAs =>
  parts[
    bare(said)
      .replace(/^(?:第一|执行|双)/u, "")
      .replace(/^常务/u, "")
  ] ?? "group-member";

/** 组长：李明（党委书记）；副组长：…；成员：…; 由党委书记任组长；以镇党委书记为组长; a line that goes on naming people. */
export const group: Reads = (_, { spaced, part }) =>
  [
    ...[...spaced.matchAll(/(?:^|[，。；：])\s*((?:常务|第一|执行)?副?\s*组\s*长|成\s*员)\s*[：:]([^。；]{2,300})/gu)].map(
      ([, which, who]) => [which!, who!] as const,
    ),
    ...[
      ...spaced.matchAll(/(?:由|以|^|[，；。])([^，。；：由以]{2,60}?)(?:兼任|担任|为|任)((?:常务|第一|执行|双)?副?组长|成员)/gu),
    ].map(([, who, which]) => [which!, who!] as const),
    ...(part === undefined ? [] : [[part, spaced] as const]),
  ].flatMap(([which, given]) => {
    const as = partOf(which);
    const who = given.replace(/^\s*由(?=.{2})/u, "");
    const people = peopleIn(who, as === "group-head");
    const posts = people.flatMap((one): readonly SaidOf[] => (isPost(one.title) ? [{ is: "post", as, ...one }] : []));
    return posts.length > 0
      ? posts
      : namesIn(who).map((name): SaidOf => ({ is: "person", name, as: as as "group-head" | "group-deputy" | "group-member" }));
  });

/** 由甲任组长，乙、丙任副组长，丁，戊为成员: those behind the last 组长. */
export const among: Reads = (text) =>
  [...text.matchAll(/组长，([^。；：]{2,200}?)(?:为|任|担任)成员(?=[。；，]|$)/gu)].flatMap(([, who]) => {
    const given = who!.replace(/^.*组长，/u, "");
    return (namedIn(given, false) ?? []).flatMap((one): readonly SaidOf[] =>
      isPost(one.title) && one.name !== undefined ? [{ is: "post", as: "group-member", title: one.title, name: one.name }] : [],
    );
  });

/** 安委会: 董事长甲任主任，总经理乙、副总经理丙任副主任. */
export const committee: Reads = (text, { spaced }) =>
  /委员会|安委会|[防应]指|指挥部/u.test(text)
    ? [
        ...spaced.matchAll(
          /(?:由|以|^|[，；。])([^，。；：由以]{2,60}?)(?:兼任|担任|任)(副?(?:主任|总指挥|指挥长))(?=[，。；])/gu,
        ),
      ].flatMap(([, who, which]) =>
        (namedIn(who!, false) ?? []).flatMap(({ title, name }): readonly SaidOf[] =>
          isPost(title) && name !== undefined
            ? [{ is: "post", title, name, as: which!.startsWith("副") ? "group-deputy" : "group-head" }]
            : [],
        ),
      )
    : [];

/** 安全生产委员会主任由燕子青担任，副主任由邬建国担任 */
export const chaired: Reads = (text) =>
  [
    ...text.matchAll(
      /(?:委员会|安委会|指挥部|领导小组)(?:的)?((?:第一|执行|常务)?副?(?:主任|组长|总指挥|指挥长))由([^，。；]{2,30}?)(?:同志)?(?:兼任|担任|任)|(?<=(?:委员会|安委会|指挥部|领导小组).{2,30}[担兼]任，)((?:常务)?副(?:主任|组长|总指挥|指挥长))由([^，。；]{2,60}?)(?:同志)?(?:兼任|担任|任)/gu,
    ),
  ].flatMap(([, first, one, second, others]): readonly SaidOf[] => {
    const [which, who] = [first ?? second!, one ?? others!];
    const as = which.includes("副") ? "group-deputy" : "group-head";
    const held = namedIn(who, as === "group-head") ?? [];
    const posts = held.flatMap(({ title, name }): readonly SaidOf[] =>
      isPost(title) && name !== undefined ? [{ is: "post", title, name, as }] : [],
    );
    if (posts.length > 0) return posts;
    const alone = who.split(/[、和]/u).filter(isSurnamed);
    return alone.map((name): SaidOf => ({ is: "person", name, as }));
  });

/** 办公室设在政策法规与宣传科，由政策法规与宣传科科长路遥知任主任: who heads the office of the group. */
export const ofHouse: Reads = (text) =>
  [
    ...text.matchAll(
      /设(?:在|于)[\p{Script=Han}]{2,14}?，(?:由|其)([\p{Script=Han}]{2,20}?(?:主任|[科处股部局]长|负责人))([\p{Script=Han}·]{2,8}?)(?:同志)?(?:兼任|担任|任|兼)(?:领导小组)?(?:办公室)?主任/gu,
    ),
  ].flatMap(([, title, name]): readonly SaidOf[] =>
    isPost(title!) && isSurnamed(name!) ? [{ is: "post", title: title!, name: name!, as: "group-director" }] : [],
  );

/** 李明（党委书记）、王五（副校长）; 党委书记李明; 李明　党委书记、校长: people and titles as lists of members have them. */
function peopleIn(spaced: string, one: boolean): readonly Held[] {
  const text = bare(spaced);
  const bracketed = [...text.matchAll(/([\p{Script=Han}·]{2,12}?)（([^（）]{2,30})）/gu)].filter(([, name]) =>
    isNameWhereOneStands(name!),
  );
  if (bracketed.length > 0) return bracketed.map(([, name, title]) => ({ name: name!, title: title! }));
  const columns = /\s/u.test(spaced.trim()) ? columnsIn(spaced) : null;
  if (columns !== null) return columns;
  const listed = (given: string): string => given.replace(/(?<=.{2})[和及](?=.{2})/gu, "、");
  return namedIn(listed(spaced), one) ?? splitEnum(listed(text)).map((title) => ({ title }));
}

/** 领导小组办公室设在党政办，由冉启明同志兼任办公室主任; of the duties of a department 承担安委会办公室日常工作 */
export const seat: Reads = (text, { under }) => [...placedSeat(text), ...dailySeat(text, under)];

const dailySeat = (text: string, under: string | undefined): readonly SaidOf[] =>
  under !== undefined &&
  /^(?:\d+[.、．]|（[^）]{1,3}）)?(?:负责|承担)[^，。；]{0,12}(?:领导小组|安委会|委员会)办公室(?:的)?日常工作/u.test(text)
    ? [{ is: "value", path: "group.office", value: under }]
    : [];

const placedSeat = (text: string): readonly SaidOf[] =>
  [
    ...text.matchAll(
      /(?:(?:办公室|安委办)，?(?:常|地点)?设(?:在|于)|下?设(?:立)?办公室(?:于|在))([^，。；：、（）]{2,16}?)(?=[，。；（]|$)/gu,
    ),
  ].flatMap(([, name]): readonly SaidOf[] => {
    const own = name!.replace(/^(?:我[校院局镇]|学校|学院|医院|镇|局|校|院)(?=.{3})/u, "");
    if (isTitle(own)) return [];
    return [
      { is: "value", path: "group.office", value: own },
      { is: "department", name: own },
    ];
  });
