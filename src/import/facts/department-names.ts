import type { UnitType } from "../../library/types.js";

const ends =
  /(?:办公室|党政办|综合办|院办|校办|党办|政办|[^主承协督经交举开创兴查包代转]办|处|科|股|室|部|中心|工会|团委|妇联|关工委|大队部|少先队|服务队|巡查队|纪检监察组|纪检组|监察工委|机关党委|机关纪委|站|所|局)$/u;
/** What names everybody's departments, or another unit's. */
const anybody =
  /^(?:各|本|有关|相关|其他|其它|上级|下级|所在|所有|全体|任何|每个|承办|主办|管理|业务|归口|主管|接待|责任|职能|用人|检查|牵头|配合|部门|单位|基层|个别|多个|哪个|另|未|须|年级|该|与|及|对(?!外)|在|为|将|按|到|由|经(?![济营贸信发])|请|报(?![刊社道])|向|并|应(?!急)|要|从|使|以|把|被)|领导小组|(?:部门|单位|科室|处室|股室)$/u;
const above =
  /^.{0,6}?(?:省|市|县|区|旗|州|镇|街道|乡)(?:委|政府|人民|级|教育|卫健|卫生|公安|应急|财政|消防|纪委|监委|网信|宣传|文旅|融媒)|公安|生态环境局|市场监管局|派出所|司法所|法院|检察院|消防救援|电视台|交警/u;
/** Words that end as departments do, and rooms. */
const word =
  /(?:[干全内外局俱一大总支]部|之处|[好同何随长短查惩论调妥用此各到益坏难害出入住]处|[学本专全百各]科|^[文理]科|场所|厕所|住所|网站|车站|驿站|团队|(?<!保)教室|会议室|活动室|实验室|阅览室|图书室|寝室|浴室|值班室|配电室|控制室|传达室|接待室|录播室|功能室|展室|队室|当局|格局|布局|结局|全局|我局|本局|我部|我所|我站|办事处|管委会)$/u;

/** Whether a text can be the name of a department of a unit: 德育处, 党委宣传部, 信息中心; not 各部门, 县委宣传部, 会议室. */
export const isDepartmentName = (text: string): boolean =>
  /^[\p{Script=Han}（）]{2,14}$/u.test(text) &&
  ends.test(text.replace(/（[处部室]）$/u, "")) &&
  !anybody.test(text) &&
  !above.test(text) &&
  !word.test(text) &&
  !/[是的及了]/u.test(text.slice(0, -1)) &&
  !joinsTwo(text);

/** 政策法规与宣传科 is one department, 党政办与宣传科 and 加强管理和宣传科 are none. */
function joinsTwo(text: string): boolean {
  const [, first, rest] = /^(.*?)[和与](?!谐|平)(.*)$/u.exec(text) ?? [];
  return (
    first !== undefined &&
    (ends.test(first) ||
      /^(?:加强|做好|负责|指导|督促|协调|组织|管理|发)/u.test(first) ||
      first.length < 2 ||
      first.length > 6 ||
      rest!.length > 6)
  );
}

/** 各科室, 公安派出所: everybody's, or another unit's. */
export const isOthers = (text: string): boolean => anybody.test(text) || above.test(text);

/** Names in a list of departments, those of all and of others left out; null where it holds anything else. */
export function departmentsListed(text: string): readonly string[] | null {
  const parts = text
    .split(/[、，]|会同|以及/u)
    .flatMap((part) => (isDepartmentName(part) ? [part] : part.split(/(?<=.{2})[和与及](?=.{2})/u)))
    .map((part) => part.replace(/(?:负责人|主要负责人|等)$/u, ""))
    .filter((part) => part !== "");
  // 综合行政执法队 among 办公室 and 科 is one of them.
  const isTeam = (part: string): boolean =>
    /^[\p{Script=Han}]{3,10}(?:队|大队|中队)$/u.test(part) && !isOthers(part) && parts.filter(isDepartmentName).length >= 2;
  const own = parts.filter((part) => isDepartmentName(part) || isTeam(part));
  const others = parts.filter((part) => !own.includes(part));
  return others.every((part) => part.length <= 14 && isOthers(part)) ? own : null;
}

/** What a department does, by words in its name: roles that types of units know. The first that fits. */
const byWord: readonly (readonly [role: string, form: RegExp])[] = [
  [
    "office",
    /^(?:办公室|院办公?室?|校办公?室?|党政(?:综合)?办公?室?|党政办|综合办公?室?|综合科|行政办公?室?|机关办公室|.{0,2}办公室)$/u,
  ],
  ["publicity", /宣传(?:部|处|科|股|室|统战|办|$)/u],
  ["organisation", /组织(?:部|处|科|人事)|人事(?:教育)?(?:处|科|股|部|代表)|组宣|党建/u],
  ["united-front", /统战/u],
  ["discipline", /纪委|纪检|监察/u],
  ["academic", /教务|教导|教学处/u],
  ["moral", /德育|政教/u],
  ["research", /科研/u],
  ["student-affairs", /学生(?:工作|处|科|管理)|学工/u],
  ["youth", /团委|少先队|大队部|共青团/u],
  ["union", /工会/u],
  ["info-centre", /信息(?:技术)?(?:中心|科|化|网络|处)|网络(?:中心|信息|与信息|管理)|电教/u],
  ["security", /保卫|应急(?:管理)?(?:办|科|股|所|站)|安全(?:保卫|管理|生产|环保|办|科|处|监)|平安法治/u],
  ["security", /总务|后勤/u],
  ["regulation", /政策法规|法规/u],
  ["medical", /医务|医教/u],
  ["nursing", /护理部/u],
  ["heritage", /非遗|非物质/u],
  ["business", /^业务(?:股|科|部)$/u],
];
/** The role a department has by its name, of those that departments of the type have, unless one of the others fits it better. */
export function roleByName(name: string, type: UnitType | undefined, others: readonly string[]): string | undefined {
  const known = Object.values(type?.departments ?? {});
  const same = known.find((one) => one.name === name)?.role;
  if (same !== undefined) return same;
  const roles = new Set(known.map(({ role }) => role));
  const at = byWord.findIndex(([role, form]) => roles.has(role) && form.test(name));
  const role = byWord[at]?.[0];
  const better = byWord.slice(0, Math.max(0, at)).filter(([same]) => same === role);
  return better.some(([, form]) => others.some((other) => form.test(other))) ? undefined : role;
}
