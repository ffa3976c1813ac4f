import type { UnitType } from "../library/types.js";

/** Forms that have a 纪委 beside them; a branch has a 纪检委员, a 党组 is watched from without. */
const withCommission: ReadonlySet<string> = new Set(["党委", "党工委"]);
const anyForm = "党(?:委|组|工委|总支|支部)";

/** A title the unit type proposes, in this unit's organ form: 党委委员、副场长 of a branch is 党支部委员、副场长. */
export function titleInForm(title: string, organ: string): string {
  const member = organ === "党组" ? "党组成员" : `${organ}委员`;
  const spoken = title
    .replace(new RegExp(`${anyForm}(?=副?书记)`), organ)
    .replace(new RegExp(`${anyForm}(?:成员|委员)`), member)
    .replace(/党委(宣传|组织|统战)委员/, organ === "党组" ? member : `${organ}$1委员`);
  if (withCommission.has(organ)) return spoken;
  return organ === "党组" ? spoken.replace(/、纪委书记$/, "") : spoken.replace(/^.*纪委书记$/, `${organ}纪检委员`);
}

/** The departments the unit type proposes, without those that units of this organ form do not have. */
export const departmentsInForm = (
  departments: UnitType["departments"],
  organ: string,
): readonly (readonly [key: string, UnitType["departments"][string]])[] =>
  Object.entries(departments)
    .filter(([, { name }]) => withCommission.has(organ) || !/纪委|工委/.test(name))
    .map(([key, one]) => [key, { ...one, name: one.name.replace(/^党委/, organ) }] as const);
