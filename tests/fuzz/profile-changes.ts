import type { Profile } from "../../src/profile/types.js";
import { type Dice, dice } from "./dice.js";

/** One change of a unit's facts: what it is and the seed of its choices. */
export interface FactChange {
  readonly fact: string;
  readonly seed: number;
}
type Facts = Readonly<Record<string, unknown>>;
const surnames = ["程", "陆", "闻", "裘", "丁"];
const given = ["以宁", "知远", "晓", "若谷", "书涵"];

/** A department goes, with all that names it. */
function without(profile: Profile, id: string): Facts {
  const left = Object.keys(profile.departments).filter((key) => key !== id);
  const heir = left[0]!;
  const owned = <T extends { readonly owner: string }>(list: readonly T[]) =>
    list.map((one) => (one.owner === id ? { ...one, owner: heir } : one));
  const group = profile.group?.office === id ? { "group.office": heir } : {};
  return { [`departments.${id}`]: null, media: owned(profile.media), venues: owned(profile.venues), ...group };
}

/** What changes in a unit between two regenerations, as dotted paths of its profile. */
const changes: Readonly<Record<string, (profile: Profile, dice: Dice) => Facts>> = {
  holder: ({ posts, people }, { pick }) => {
    const post = pick(Object.keys(posts));
    const name = pick(surnames) + pick(given);
    return {
      people: [...people, { id: "new-comer", name }],
      [`posts.${post}.holders`]: [{ person: "new-comer", from: "2020-01-01" }],
    };
  },
  title: ({ posts }, { pick }) => {
    const post = pick(Object.keys(posts));
    return { [`posts.${post}.title`]: `${posts[post]!.title}（兼）` };
  },
  renameDepartment: ({ departments }, { pick }) => {
    const id = pick(Object.keys(departments));
    return { [`departments.${id}.name`]: `${departments[id]!.name.slice(0, -1)}中心` };
  },
  dissolve: (profile, { pick }) => without(profile, pick(Object.keys(profile.departments))),
  found: (_, { pick }) => ({
    [`departments.new-${pick(["a", "b"])}`]: {
      name: pick(["文印中心", "档案馆"]),
      role: pick(["archive", "research", "publicity"]),
    },
  }),
  cadence: ({ cadences }, { pick, below }) => {
    const keys = Object.keys(cadences ?? {});
    return keys.length === 0
      ? {}
      : { [`cadences.${pick(keys)}`]: { times: 2 + below(4), period: pick(["quarter", "half-year", "year"]) } };
  },
  unitName: ({ unit, organ }) => ({
    "unit.full-name": `${unit["full-name"]}实验部`,
    "organ.name": organ.name.replace(unit["full-name"], `${unit["full-name"]}实验部`),
  }),
  superior: () => ({ "superiors.party": "新设上级党委" }),
  lessMedia: ({ media }, { below }) => ({ media: media.filter((_, i) => i !== below(media.length)) }),
  moreMedia: ({ media, departments }, { pick }) => ({
    media: [
      ...media,
      { kind: "website", name: "新网站", owner: pick(Object.keys(departments)), reviewer: media[0]?.reviewer ?? "head" },
    ],
  }),
  lessVenues: ({ venues }, { below }) => ({ venues: venues.filter((_, i) => i !== below(venues.length)) }),
  subUnits: ({ "sub-units": own }, { below }) =>
    own === undefined ? {} : { "sub-units.list": own.list.filter((_, i) => i !== below(own.list.length)) },
  numbering: ({ wording }) => ({ "wording.numbering": wording?.numbering === "articles" ? "outline" : "articles" }),
  brackets: ({ wording }) => ({ "wording.item-brackets": wording?.["item-brackets"] !== true }),
  names: ({ wording }) => ({ "wording.names-public": wording?.["names-public"] !== true }),
  size: (_, { pick }) => ({ size: pick(["small", "medium", "large"]) }),
  direct: ({ posts }, { pick }) => ({ "direct-responsible": pick(Object.keys(posts)) }),
  noUnion: ({ superiors }) => (superiors.discipline ? { "superiors.discipline": null } : {}),
};
export const facts = Object.keys(changes);

export function changedFacts(profile: Profile, all: readonly FactChange[]): Facts {
  return Object.assign({}, ...all.flatMap(({ fact, seed }) => changes[fact]?.(profile, dice(seed)) ?? []));
}
