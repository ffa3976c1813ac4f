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

/** What a unit may lack. */
export const absences = {
  media: (p) => ({ ...p, media: [] }),
  "online-media": (p) => ({ ...p, media: p.media.filter(({ kind }) => kind === "bulletin") }),
  venues: (p) => ({ ...p, venues: [] }),
  "media-and-venues": (p) => ({ ...p, media: [], venues: [] }),
  "sub-units": (p) => keyless(p, "sub-units"),
  "sub-unit-organs": (p) => ({ ...p, "sub-units": keyless(p["sub-units"]!, "organs") }),
  group: (p) => keyless(p, "group"),
  discipline: (p) => ({ ...p, superiors: keyless(p.superiors, "discipline") }),
  "other-superiors": (p) => ({ ...p, superiors: { party: p.superiors.party } }),
  "later-sections": (p) => keyless(p, "review", "incident", "assessment", "accountability", "report"),
  "deputy-secretary": (p) =>
    onlyLeaders(
      p,
      Object.keys(p.posts).filter((key) => key !== "deputy-secretary"),
    ),
  "other-leaders": (p) => onlyLeaders(p, ["secretary", "head", p["direct-responsible"]]),
  "own-head": oneLeader,
  "own-direct": (p) => ({ ...p, "direct-responsible": "head" }),
  "direct-secretary": (p) => ({ ...p, "direct-responsible": "secretary" }),
  "second-leader": (p) => onlyLeaders(oneLeader(p), ["secretary", "head"]),
  departments: oneOffice,
} as const satisfies Readonly<Record<string, Without>>;
export type Absence = keyof typeof absences;

/** Takes away everything that can be missing at once. */
export const allAbsent: Without = (profile) =>
  (
    ["media-and-venues", "sub-units", "other-superiors", "later-sections", "departments", "second-leader"] as const
  ).reduce<Profile>((rest, name) => (absences[name] as Without)(rest), profile);

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
