import type { UnitType } from "../../../library/types.js";
import type { FactPlace } from "../../types.js";
import { isDepartmentName, roleByName } from "../department-names.js";
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
  if (title === `${name}专职副书记`) return true;
  const bare = /部$/u.test(name) && !called.endsWith("部") ? `${called}部` : called;
  return called.length >= 2 && called !== title && (name === called || name.endsWith(bare) || name.endsWith(called));
}

/** Departments by name, each with the role clauses give it and the post that is called after it. @param besides names of units below, which are none, and of the unit itself, which stand before its departments' */
export function departmentsOf(
  said: readonly Said[],
  posts: readonly SettledPost[],
  type: UnitType | undefined,
  { below, units }: { readonly below: ReadonlySet<string>; readonly units: readonly string[] },
): readonly SettledDepartment[] {
  const mentions = said.flatMap((one): readonly Mention[] => {
    const { place, certain } = one;
    if (one.is === "department") return [{ name: one.name, role: one.role, place, certain }];
    if (one.is === "subject") return [{ name: one.name, role: undefined, place, certain }];
    // 信息科科长 of somebody who is named: there is a 信息科.
    if (one.is === "post" && one.name !== undefined) {
      const house = one.title.replace(new RegExp(`(?:副)?(?:${officeWords})$`, "u"), "");
      const names = one.title.endsWith("部长") ? [house, `${house}部`] : [house];
      const own = names.find((name) => isDepartmentName(name) && isHeadOf(one.title, name));
      return own === undefined ? [] : [{ name: own, role: undefined, place, certain: false }];
    }
    return one.is === "front" && one.owner !== undefined ? [{ name: one.owner, role: undefined, place, certain }] : [];
  });
  const byName = new Map<string, Mention[]>();
  const venues = said.flatMap((one) => (one.is === "front" && one.of === "venues" && one.name !== undefined ? [one.name] : []));
  const names = mentions.map(({ name }) => name);
  for (const given of mentions) {
    const one = given.certain ? given : { ...given, name: inFull(withoutSelf(withoutUnit(given.name, units), names), names) };
    if (!one.certain && venues.some((venue) => venue === one.name || venue.endsWith(one.name))) continue;
    const isUnit = units.some((unit) => unit.endsWith(one.name) && one.name.length > 2);
    if (isName(one.name) && !isUnit && !below.has(one.name)) byName.set(one.name, [...(byName.get(one.name) ?? []), one]);
  }
  const taken = new Set<string>();
  // What no clause says of any department, a name tells of the first that has it.
  const roles = new Set(mentions.flatMap((one) => one.role ?? []));
  const isUntold = roles.size === 0;
  const guessed = (
    name: string,
    its: readonly Mention[],
  ): { readonly value: string; readonly places: readonly FactPlace[] } | undefined => {
    const value = !isUntold && its.some(({ certain }) => certain) ? undefined : roleByName(name, type, [...byName.keys()]);
    if (value === undefined || roles.has(value)) return undefined;
    roles.add(value);
    return { value, places: [its[0]!.place] };
  };
  return [...byName].map(([name, its]) => {
    const [said] = votesOf(its.flatMap((one) => (one.role === undefined ? [] : [{ ...one, value: one.role }])));
    const role = said ?? guessed(name, its);
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
export function departmentNamed(name: string, departments: readonly SettledDepartment[]): string | undefined {
  const full = inFull(
    name,
    departments.map((one) => one.name),
  );
  return departments.find((one) => one.name === full)?.key;
}

const withoutUnit = (name: string, units: readonly string[]): string =>
  units.reduce((text, unit) => (text.startsWith(unit) && text.length > unit.length + 1 ? text.slice(unit.length) : text), name);

/** 院党委宣传科, 乡党政办 are who the same papers call 宣传科, 党政办. */
function withoutSelf(name: string, names: readonly string[]): string {
  const bare = /^[校院局镇乡馆场](?:党委|党工委|党组)?(.{3,})$/u.exec(name)?.[1];
  return bare !== undefined && bare !== "办公室" && names.includes(bare) ? bare : name;
}

/** 宣传部 is who the same papers call 党委宣传部 elsewhere. */
function inFull(name: string, names: readonly string[]): string {
  if (names.includes(name) && !names.some((one) => isLonger(one, name))) return name;
  return names.find((one) => isLonger(one, name)) ?? name;
}
const isLonger = (full: string, name: string): boolean =>
  full.length > name.length &&
  full.endsWith(name) &&
  /^(?:党委|党工委|党组|党政|校|院|局|镇|机关|学校|学院|医院)$/u.test(full.slice(0, -name.length)) &&
  name.length > 2;
