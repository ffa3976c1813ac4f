import { isDepartmentName } from "../department-names.js";
import type { Said } from "../said.js";
import { departmentNamed, type SettledDepartment } from "./departments.js";
import { postTitled, type SettledPost } from "./posts.js";
import type { Rows } from "./rows.js";

type SaidFront = Extract<Said, { is: "front" }>;

/** 报告厅 is the 图书馆一楼报告厅 of another place. */
const isLonger = (other: SaidFront, one: SaidFront): boolean =>
  other.name !== undefined && other.name.length > one.name!.length && other.name.endsWith(one.name!) && other.kind === one.kind;

/** 医院网站 and 官方网站 are the one that the unit has. */
const plainSite = /^(?:学校|学院|医院|机关|政府|园区|我?[校院局馆镇乡场])?(?:官方|门户)?网站$/u;

/** 审核人谷雨生: the post that person holds. */
const heldBy = (name: string, posts: readonly SettledPost[]): SettledPost | undefined =>
  posts.find(({ holders }) => holders.some((holder) => holder.name === name));

/** Media and venues, each with the department in charge and the post that decides, by their keys. A kind alone is one nobody named. */
export function frontRows(said: readonly Said[], posts: readonly SettledPost[], departments: readonly SettledDepartment[]): Rows {
  return (["media", "venues"] as const).flatMap((of) => {
    const isHouse = (name: string): boolean => departments.some((one) => one.name === name) || isDepartmentName(name);
    const all = said.flatMap((one): readonly SaidFront[] =>
      one.is === "front" && one.of === of && !(one.name !== undefined && !one.certain && of === "media" && isHouse(one.name))
        ? [one]
        : [],
    );
    const sure = new Set(all.flatMap((one) => (one.certain && one.name !== undefined ? [one.kind] : [])));
    // 医院网站 is the one of which a clause prints the name.
    const its = all.filter(
      (one) => one.certain || one.name === undefined || !(sure.has(one.kind) || all.some((other) => isLonger(other, one))),
    );
    const named = new Map<string, SaidFront[]>();
    for (const one of its) {
      if (one.name === undefined) continue;
      const key = `${one.kind ?? ""} ${plainSite.test(one.name) ? "" : one.name}`;
      named.set(key, [...(named.get(key) ?? []), one]);
    }
    const kinds = new Set([...named.values()].flatMap(([one]) => one?.kind ?? []));
    const bare = [
      ...new Map(
        its.flatMap((one) =>
          one.name === undefined && one.kind !== undefined && !kinds.has(one.kind) ? [[one.kind, [one]] as const] : [],
        ),
      ).values(),
    ];
    return [...named.values(), ...bare].flatMap((mentions, i): Rows => {
      const first = mentions[0]!;
      const path = `${of}.${i}`;
      const owner = mentions.find((one) => one.owner !== undefined);
      const decides = mentions.find((one) => one.decides !== undefined);
      const [ownerKey, deciderKey] = [
        owner && departmentNamed(owner.owner!, departments),
        decides && (postTitled(decides.decides!, posts) ?? heldBy(decides.decides!, posts))?.key,
      ];
      return [
        ...(first.kind === undefined
          ? []
          : [{ path: `${path}.kind`, value: first.kind, place: first.place, certain: first.certain }]),
        ...(first.name === undefined
          ? []
          : [{ path: `${path}.name`, value: first.name, place: first.place, certain: first.certain }]),
        ...(ownerKey === undefined
          ? []
          : [{ path: `${path}.owner`, value: ownerKey, place: owner!.place, certain: owner!.certain }]),
        ...(deciderKey === undefined
          ? []
          : [
              {
                path: `${path}.${of === "media" ? "reviewer" : "approver"}`,
                value: deciderKey,
                place: decides!.place,
                certain: decides!.certain,
              },
            ]),
      ];
    });
  });
}
