import { isDepartmentName } from "../department-names.js";
import { isNameWhereOneStands, isSurnamed } from "../people.js";
import type { SaidOf } from "../said.js";
import { headOf, isAnybody, isTitle, officeWords } from "../titles.js";
import { type Reads, unnumbered } from "./reading.js";
import { isBelowName } from "./sub-units.js";

const name = "[\\p{Script=Han}·]{2,8}?";
const bracket = new RegExp(
  `([\\p{Script=Han}、]{2,30}(?:（[处部室]）)?)（((?:[^（）]{0,8}?(?:${officeWords}|责任人))[：:]?${name}(?:兼)?(?:[；，、][^（）]{2,16})*)）`,
  "gu",
);
const entry = new RegExp(`^(副?(?:${officeWords})|(?:第一|直接|具体)?责任人)[：:]?(${name})(?:兼任?)?$`, "u");
/** Words between the beginning of a clause and the department it speaks of: 乡设应急管理办公室（主任：…）. */
const before =
  /^.*(?:下设|设立|设有|设|由|以及|会同|负责|牵头)(?=.{2})|^(?:乡|镇|局|院|校|馆|园|场|其中|本)(?=.{2,}(?:办公?室?|中心|队|所|站|科|部|处)$)/u;

/**
 * 办公室（负责人蒋一苇）, 应急管理办公室（主任：甲；副主任：乙）, 党总支书记责任（责任人：丙）, 云顶营林区（主任：丁）: who heads what stands before the
 * bracket, or holds the post that does.
 */
export const bracketed: Reads = (given) =>
  [...unnumbered(given).matchAll(bracket)].flatMap(([, head, within]): readonly SaidOf[] => {
    const house = houseIn(head!);
    const entries = within!.split(/[；，、]/u).flatMap((part): readonly Entry[] => {
      const [, office, who] = entry.exec(part) ?? [];
      return office !== undefined && isPerson(who!) ? [{ office, name: who! }] : [];
    });
    const isHouse = isDepartmentName(house) || isBelowName(house) || headsTeam.test(house);
    return entries.flatMap(({ office, name }): readonly SaidOf[] => {
      if (/责任人$/u.test(office)) return ofTitle(head!, name, office);
      if (!isHouse) return [];
      const title = /^负责人$/u.test(office) ? headOf(house, "负责人") : headOf(house, office);
      const said: readonly SaidOf[] = [{ is: "post", title, name, as: "department" }];
      return isBelowName(house) && !isDepartmentName(house)
        ? [{ is: "sub-unit", name: house }, ...said]
        : [{ is: "department", name: house }, ...said];
    });
  });

interface Entry {
  readonly office: string;
  readonly name: string;
}
const isPerson = (name: string): boolean => isSurnamed(name) || isNameWhereOneStands(name);
/** 综合执法队（队长：…）: a team is a department where it has a head. */
const headsTeam = /^[\p{Script=Han}]{2,10}(?:队|大队|中队|组|馆|院|学院|系|车间|班)$/u;
const houseIn = (head: string): string => head.split("、").at(-1)!.replace(before, "");

/** 校长、党总支副书记责任（责任人：岳知远） */
function ofTitle(given: string, name: string, office: string): readonly SaidOf[] {
  const title = given.replace(/(?:的)?(?:主要|工作)?(?:责任|职责)$/u, "");
  const as = /^直接/u.test(office) ? "direct" : "leader";
  return isTitle(title) && !isAnybody(title) ? [{ is: "post", title, name, as }] : [];
}
