import { isDepartmentName } from "../department-names.js";
import { isName, isSurnamed } from "../people.js";
import { isAnybody, isTitle, officeWords } from "../titles.js";

const house = "([\\p{Script=Han}]{2,12}?)";
const runs: readonly RegExp[] = [
  new RegExp(`(?:责任|管理|归口|主管|运营|管护)(?:部门|科室|处室|单位)[：为是]?${house}(?=[，。；、]|$)`, "u"),
  new RegExp(
    `^[^，；]{0,14}[，]?[由经报]${house}(?:统一|归口|具体|专人|日常|牵头)*(?:管理|负责|安排|审核|审批|运营|维护|主办)`,
    "u",
  ),
];
const asked =
  /[向到报经由]((?:(?![向到报经由])\p{Script=Han}){2,12}?)(?:提出)?(?:申请|登记|备案|报批|申报|审批|审核|批准|同意)/gu;

/** The department that what is said behind a front has it run by: 由宣传科管理, 责任部门办公室; of a venue who is asked for it. */
export function runBy(tail: string, of: "media" | "venues"): string | undefined {
  for (const form of runs) {
    const name = form.exec(tail)?.[1];
    if (name !== undefined && isDepartmentName(name)) return name;
  }
  return of === "venues" ? [...tail.matchAll(asked)].map(([, name]) => name!).find(isDepartmentName) : undefined;
}

const who = "([\\p{Script=Han}·、]{2,16}?)";
const decides: readonly RegExp[] = [
  /(?:[，、由经报])([\p{Script=Han}·]{2,12}?)(?:同志)?(?:负责)?终审/u,
  new RegExp(`(?:审核|审批|终审|审定|批准)人(?:员)?[：为是]?${who}(?=[，。；、（]|$)`, "u"),
  new RegExp(`(?:终审|审核|审定|审批|签发)(?:人)?由${who}(?:同志)?(?:负责|把关|担任|$)`, "u"),
  new RegExp(`(?:须经|报|经|由|，|、)${who}(?:同志)?(?:负责)?(?:审批|批准|审定|审核|审查|终审|同意|签发|签批)`, "u"),
  new RegExp(`[，、]${who}为[^，。；]{0,12}(?:审核|审批|审定)人`, "u"),
];

/** The title, or the name of the person, who decides about a front: 报校长批准, 审核人谷雨生, 经分管院领导雷鹤鸣批准. */
export function decidedBy(tail: string): string | undefined {
  for (const form of decides) {
    for (const [, found] of tail.matchAll(new RegExp(form.source, "gu"))) {
      // 办公室登记、局长审批: whoever does another thing before is another.
      const last = found!.replace(/^.*[经由报]/u, "").replace(/^.*(?:登记|申请|备案|审核|初审|复审|受理)、/u, "");
      const one = whoIs(last);
      if (one !== undefined) return one;
    }
  }
  return undefined;
}

function whoIs(text: string): string | undefined {
  const behind = text.replace(new RegExp(`^.*(?:${officeWords}|领导)`, "u"), "");
  if (behind !== "" && behind !== text && isSurnamed(behind)) return behind;
  const [, first] = new RegExp(`^([\\p{Script=Han}·]{2,4}?)(?:副?(?:${officeWords}))$`, "u").exec(text) ?? [];
  if (first !== undefined && isName(first)) return first;
  if (isSurnamed(text)) return text;
  return isTitle(text) && !isAnybody(text) ? text : undefined;
}
