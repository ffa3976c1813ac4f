import type { UnitType } from "../../../library/types.js";
import type { FactPlace } from "../../types.js";
import type { Said } from "../said.js";
import { isTitle, officeWords } from "../titles.js";
import type { SettledPost } from "./posts.js";
import { votesOf } from "./votes.js";

export interface SettledDepartment {
  readonly key: string;
  readonly name: string;
  readonly role?: string;
  readonly rolePlace?: FactPlace;
  /** Key of the post that heads it. */
  readonly head?: string;
  readonly place: FactPlace;
  readonly certain: boolean;
}
interface Mention {
  readonly name: string;
  readonly role: string | undefined;
  readonly place: FactPlace;
  readonly certain: boolean;
}
/** Words for departments in general, and bodies that are none. */
const general =
  /^(?:各|本|有关|相关|其他|承办|主办|管理|业务|归口|主管|接待|责任|职能|用人|检查|评分|知情)|部门$|领导小组|第一责任人|直接责任人|班子|负责人|党组织$/u;
const isName = (name: string): boolean =>
  name.length >= 2 && name.length <= 20 && !general.test(name) && !/[，。；：、（）《》“”]/u.test(name) && !isTitle(name);

/** 办公室主任 heads 办公室, 组织部部长 党委组织部, 工会主席 校工会. */
export function isHeadOf(title: string, name: string): boolean {
  const called = title.replace(new RegExp(`(?:${officeWords})$`, "u"), "");
  const bare = /部$/u.test(name) && !called.endsWith("部") ? `${called}部` : called;
  return called.length >= 2 && called !== title && (name === called || name.endsWith(bare) || name.endsWith(called));
}

/** Departments by name, each with the role clauses give it and the post that is called after it. @param below names of units below, which are none */
export function departmentsOf(
  said: readonly Said[],
  posts: readonly SettledPost[],
  type: UnitType | undefined,
  below: ReadonlySet<string>,
): readonly SettledDepartment[] {
  const mentions = said.flatMap((one): readonly Mention[] => {
    const { place, certain } = one;
    if (one.is === "department") return [{ name: one.name, role: one.role, place, certain }];
    if (one.is === "subject") return [{ name: one.name, role: undefined, place, certain }];
    return one.is === "front" && one.owner !== undefined ? [{ name: one.owner, role: undefined, place, certain }] : [];
  });
  const byName = new Map<string, Mention[]>();
  for (const one of mentions)
    if (isName(one.name) && !below.has(one.name)) byName.set(one.name, [...(byName.get(one.name) ?? []), one]);
  // A role is one department's where papers call no other by it as often.
  const taken = new Set<string>();
  return [...byName].map(([name, its]) => {
    const [role] = votesOf(its.flatMap((one) => (one.role === undefined ? [] : [{ ...one, value: one.role }])));
    const usual = Object.entries(type?.departments ?? {}).find(
      ([key, one]) => !taken.has(key) && (one.name === name || one.role === role?.value),
    )?.[0];
    let key = usual ?? role?.value ?? "department";
    for (let i = 2; taken.has(key); i++) key = `${usual ?? role?.value ?? "department"}-${i}`;
    taken.add(key);
    const head =
      posts.find(({ title, level }) => level === "department" && title.startsWith(name))?.key ??
      posts.find(({ title }) => title.split("、").some((part) => isHeadOf(part, name)))?.key;
    return {
      key,
      name,
      ...(role !== undefined && { role: role.value, rolePlace: role.places[0]! }),
      ...(head !== undefined && { head }),
      place: its[0]!.place,
      certain: its.some(({ certain }) => certain),
    };
  });
}

/** The key of a department by its name as papers print it. */
export const departmentNamed = (name: string, departments: readonly SettledDepartment[]): string | undefined =>
  departments.find((one) => one.name === name)?.key;
