import type { Profile } from "../profile/types.js";

/** A profile with something taken away. */
export type Without = (profile: Profile) => Profile;

/** A copy without some keys. */
export const keyless = <T extends object>(from: T, ...keys: readonly string[]): T =>
  Object.fromEntries(Object.entries(from).filter(([key]) => !keys.includes(key))) as T;

/** Leaves only these leadership posts, and those of departments; what another one had to do falls to the directly responsible. */
function onlyLeaders(profile: Profile, kept: readonly string[]): Profile {
  const keeps = (key: string) => kept.includes(key) || profile.posts[key]?.level === "department";
  const direct = kept.includes(profile["direct-responsible"]) ? profile["direct-responsible"] : kept[0]!;
  const own = (key: string) => (keeps(key) ? key : direct);
  const { group } = profile;
  return {
    ...profile,
    "direct-responsible": direct,
    posts: Object.fromEntries(Object.entries(profile.posts).filter(([key]) => keeps(key))),
    media: profile.media.map((medium) => ({ ...medium, reviewer: own(medium.reviewer) })),
    venues: profile.venues.map((venue) => ({ ...venue, approver: own(venue.approver) })),
    ...(group && { group: { ...group, head: group.head.filter(keeps), deputies: group.deputies.filter(keeps) } }),
  };
}

/** The secretary is the head as well. */
const oneLeader: Without = (profile) => {
  const { secretary, head } = profile.posts;
  return { ...profile, posts: { ...profile.posts, head: { ...head!, holders: secretary!.holders } } };
};

const oneOffice: Without = (profile) => ({
  ...profile,
  departments: { office: { name: "办公室", role: "office" } },
  media: profile.media.map((medium) => ({ ...medium, owner: "office" })),
  venues: profile.venues.map((venue) => ({ ...venue, owner: "office" })),
  ...(profile.group && { group: { ...keyless(profile.group, "director"), office: "office" } }),
});

/** What a unit may lack, as messages name it. */
export const absences: Readonly<Record<string, Without>> = {
  媒体: (p) => ({ ...p, media: [] }),
  网上的媒体: (p) => ({ ...p, media: p.media.filter(({ kind }) => kind === "bulletin") }),
  场所: (p) => ({ ...p, venues: [] }),
  媒体和场所: (p) => ({ ...p, media: [], venues: [] }),
  下属单位: (p) => keyless(p, "sub-units"),
  下属单位的党组织: (p) => ({ ...p, "sub-units": keyless(p["sub-units"]!, "organs") }),
  领导小组: (p) => keyless(p, "group"),
  上级纪检监察机关: (p) => ({ ...p, superiors: keyless(p.superiors, "discipline") }),
  上级党组织以外的上级: (p) => ({ ...p, superiors: { party: p.superiors.party } }),
  "审核、应急、考核、追究各节的细目": (p) => keyless(p, "review", "incident", "assessment", "accountability", "report"),
  副书记: (p) =>
    onlyLeaders(
      p,
      Object.keys(p.posts).filter((key) => key !== "deputy-secretary"),
    ),
  其他班子成员: (p) => onlyLeaders(p, ["secretary", "head", p["direct-responsible"]]),
  另任的行政主要负责人: oneLeader,
  另任的直接责任人: (p) => ({ ...p, "direct-responsible": "head" }),
  "另任的直接责任人（书记兼任）": (p) => ({ ...p, "direct-responsible": "secretary" }),
  第二名班子成员: (p) => onlyLeaders(oneLeader(p), ["secretary", "head"]),
  内设机构: oneOffice,
};

/** Takes away everything that can be missing at once. */
export const allAbsent: Without = (profile) =>
  ["媒体和场所", "下属单位", "上级党组织以外的上级", "审核、应急、考核、追究各节的细目", "内设机构", "第二名班子成员"].reduce(
    (rest, name) => absences[name]!(rest),
    profile,
  );

/** No department has the function. */
export const withoutRole =
  (role: string): Without =>
  (profile) => ({
    ...profile,
    departments: Object.fromEntries(
      Object.entries(profile.departments).map(([key, department]) => [
        key,
        department.role === role ? keyless(department, "role") : department,
      ]),
    ),
  });
