import type { Library } from "../../library/types.js";
import type { Department, Profile } from "../../profile/types.js";
import { quoted } from "../../tree/nested-marks.js";
import { markValue } from "../marks.js";
import { plainlyNamed, titleAsHeld } from "./titles.js";
import { departmentName, type FactTree, map } from "./tree.js";

/**
 * Departments, alone and by role.
 * @param ownRoles roles that some clause of the document gives a heading of their own
 */
export function departments(profile: Profile, ownRoles: ReadonlySet<string>, asOf: string): FactTree {
  const list = Object.entries(profile.departments);
  const fact = ([key, d]: [string, Department]) =>
    map({
      key: markValue(`departments.${key}`, key),
      name: markValue(`departments.${key}.name`, d.name),
      role: d.role && markValue(`departments.${key}.role`, d.role),
      "head-title": d.head === undefined ? undefined : titleAsHeld(profile, d.head, asOf),
    });
  const roles = [...new Set(list.flatMap(([, d]) => (d.role ? [d.role] : [])))];
  const names = (chosen: typeof list) => chosen.map(([key, d]) => markValue(`departments.${key}.name`, d.name)).join("、");
  return map({
    departments: list.map(fact),
    "departments-text": names(list),
    roles: map(Object.fromEntries(roles.map((role) => [role, map({ name: names(list.filter(([, d]) => d.role === role)) })]))),
    "other-departments": list.filter(([, d]) => d.role === undefined || !ownRoles.has(d.role)).map(fact),
  });
}

/** Media and venues with their owners and those who approve. */
export function venuesAndMedia(profile: Profile, terms: Library["terms"], asOf: string): FactTree {
  const media = profile.media.map((m, i) => {
    const term = terms.media.get(m.kind) ?? m.kind;
    // A name that says its own kind is printed as it is: 湖滨小学官网宣传栏, 云汀供销网, 县政府网站苇渡镇专栏.
    const named = m.name.includes(term) || m.name.endsWith(term.slice(0, 1));
    const name = named ? m.name : `${quoted(m.name)}${term}`;
    return map({
      name: markValue(`media.${i}.name`, name),
      kind: markValue(`media.${i}.kind`, term),
      owner: departmentName(profile, m.owner),
      "reviewer-title": plainlyNamed(profile, m.reviewer, asOf),
    });
  });
  const venues = profile.venues.map((v, i) =>
    map({
      name: markValue(`venues.${i}.name`, v.name ?? terms.venues.get(v.kind) ?? v.kind),
      owner: departmentName(profile, v.owner),
      "approver-title": plainlyNamed(profile, v.approver, asOf),
    }),
  );
  const kindsOf = (list: Profile["media"]) =>
    [...new Set(list.map(({ kind }) => terms.media.get(kind) ?? kind))].map((kind) => markValue("media", kind));
  const [issued, groups] = [
    kindsOf(profile.media.filter(({ kind }) => !terms.groups.has(kind))),
    kindsOf(profile.media.filter(({ kind }) => terms.groups.has(kind))),
  ];
  const online = kindsOf(profile.media.filter(({ kind }) => !terms.offline.has(kind)));
  const namesOf = (list: readonly FactTree[]) =>
    list.flatMap((entry) => (typeof entry["name"] === "string" ? [entry["name"]] : []));
  const fronts = [...(venues.length > 0 ? ["场所"] : []), ...(media.length > 0 ? ["媒体"] : [])].join("、");
  return map({
    fronts: markValue("fronts", fronts),
    media:
      media.length === 0
        ? undefined
        : map({
            list: media,
            online: media.filter((_, i) => !terms.offline.has(profile.media[i]!.kind)),
            "online-kinds": online.length === 0 ? undefined : online,
            names: namesOf(media),
            kinds: kindsOf(profile.media),
            issued: issued.length === 0 ? undefined : issued,
            groups: groups.length === 0 ? undefined : groups,
          }),
    venues: venues.length === 0 ? undefined : map({ list: venues, names: namesOf(venues) }),
  });
}
