import { departmentsListed, isDepartmentName, isOthers } from "../department-names.js";
import type { SaidOf } from "../said.js";
import { type Reads, unnumbered, withoutHeads } from "./reading.js";

const does =
  "(?:(?:共同|具体|主要|分别|统一|归口|专门|定期|及时|全面|认真|按|依|协同|根据|每|要|应|须|将|对|会|安排|做好|同步|制定|建立|指导|开展|组织|协调|督促|收集|审核|审查|监督|关心|加强|管理|承办|配合|协助|牵头|负责|承担|落实|完善|报|提前|拟稿|起草|采编|编辑|初审|整理|为成员|为责任|组成|为主))";
/** Who does what: at the beginning of a sentence or clause, 由…负责. */
const starts = /(?<=^|[。；，：]|分管的|联系的)(?:由|责成)?[\p{Script=Han}、（）]{2,}/gu;
const verb = new RegExp(does, "gu");
/** To whom something is handed: 报党委宣传部审批, 经办公室审核, 向宣传科备案. */
const handed =
  /(?:报|经(?![济营发信贸])|向|送|交|由|到)([\p{Script=Han}、]{2,30}?)(?=同意|批准|审批|审核|审定|审查|复审|初审|备案|会签|登记|统一|归口|核查|备查|负责|归档|汇总|报备|申报|提出)/gu;
const labelled =
  /(?:^乙方|(?:责任|牵头|配合|承办|主办|协办|落实|实施|责任牵头)(?:单位|部门|科室|处室|股室|主体)(?:及[^：]{2,8})?)(?:（[^）]{1,4}）)?[：:]([^。；：（）]{2,60})/gu;
const headed =
  /^([\p{Script=Han}、（）]{2,30}?)(?:的)?(?:主要|工作|主要工作|岗位)?(?:职责|责任|任务|分工)?(?:（[^）]{1,20}）)?[：:]?$/u;
const lead = /^([\p{Script=Han}、（）]{2,30}?)(?:工作)?(?:职责)?[：:]/u;

/** 图书馆：负责…: what stands so is a department, whatever else it is called. */
const leads = /^([\p{Script=Han}]{2,10}(?:馆|院|系|中心|办|所|站|厂))：(?=负责|牵头|具体|做好|承担|落实)/u;

/**
 * The list at the beginning of each clause, up to the first verb behind which it holds departments and nothing else: 规划财务科、建设管理科配合
 * has 管理 within a name.
 */
const actingIn = (text: string): readonly string[] =>
  [...text.matchAll(starts)].flatMap(([clause]) => {
    const ends = [...clause.matchAll(verb)].flatMap(({ index }) => (index >= 2 && index <= 60 ? [index] : []));
    const lists = ends.map((end) => clause.slice(0, end).replace(/^.*由|^责成/u, ""));
    return lists.find((list) => (departmentsListed(list)?.length ?? 0) > 0) ?? [];
  });

/** Departments that a sentence lets do something, that something is handed to, or that a heading names. */
export const departments: Reads = (given, { under }) => {
  const text = withoutHeads(unnumbered(given)).replace(/《[^》]*》|“[^”]*”/gu, (quoted) => "＿".repeat(quoted.length));
  const lists = [
    ...actingIn(text),
    ...[...text.matchAll(labelled)].map(([, list]) => list!),
    ...[...text.matchAll(handed)].map(([, list]) => list!.replace(/^.*[经向由报到送]/u, "")),
    headed.exec(text)?.[1] ?? "",
    lead.exec(text)?.[1] ?? "",
  ];
  const [, alone] = leads.exec(text) ?? [];
  const names = new Set([
    ...(alone !== undefined && !isOthers(alone) && !/单位|村/u.test(alone) ? [alone] : []),
    ...lists.flatMap((list) => departmentsListed(list) ?? []),
    ...(under === undefined ? [] : [under]),
  ]);
  return [...names].map((name): SaidOf => ({ is: "department", name }));
};

/** The department a sentence begins with: whose what it speaks of is. */
export function subjectOf(text: string): string | undefined {
  const [, list = ""] =
    new RegExp(`^(?:由)?([\\p{Script=Han}、（）]{2,30}?)(?=${does}|[：:])`, "u").exec(withoutHeads(unnumbered(text))) ?? [];
  if (isDepartmentName(list)) return list;
  // 办公室主任缪斯：维护局网站 is about what the 办公室 does.
  const [, house = ""] =
    /^([\p{Script=Han}]{2,12}?)(?:主任|[科股处部站所]长)[\p{Script=Han}·]{2,4}(?=[：，负承])/u.exec(unnumbered(text)) ?? [];
  return isDepartmentName(house) ? house : departmentsListed(list)?.[0];
}
