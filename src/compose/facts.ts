import type { Kind, Library, Organ, Topic, UnitType } from "../library/types.js";
import { holderOn } from "../profile/as-of.js";
import type { Cadence, Department, DocumentFacts, LoadedProfile, Profile } from "../profile/types.js";
import { markCite, markValue } from "./marks.js";

/** A leaf is a marked string; lists hold strings or maps. No prototypes, so a path can reach nothing but facts. */
export type FactTree = { readonly [key: string]: string | FactTree | readonly (string | FactTree)[] };

/** Everything a template may print (`tree`) and what its helpers look up (`side`). */
export interface Facts {
  readonly tree: FactTree;
  readonly side: {
    readonly cadences: Readonly<Record<string, Cadence>>;
    readonly regulations: Library["regulations"];
    /** The topic's regulations and the unit's own papers, marked, in citing order. */
    readonly bases: readonly string[];
  };
}

export interface FactSources {
  readonly library: Library;
  readonly loaded: LoadedProfile;
  readonly unitType: UnitType;
  readonly organ: Organ;
  readonly topic: Topic;
  readonly kind: Kind;
  readonly document: DocumentFacts;
  /** Roles of departments that have a clause of their own. */
  readonly ownRoles: ReadonlySet<string>;
  readonly asOf: string;
}

/** What fact maps inherit from: nothing that a path could reach, but enough for Handlebars to name one in an error. */
const bare: object = Object.freeze(Object.create(null, { [Symbol.toPrimitive]: { value: () => "facts" } }));

/** A map of facts from entries, leaving out what is absent or empty. */
function map(entries: Readonly<Record<string, FactTree[string] | undefined>>): FactTree {
  const out: Record<string, FactTree[string]> = Object.create(bare);
  for (const [key, value] of Object.entries(entries))
    if (value !== undefined && value !== "" && !(Array.isArray(value) && value.length === 0)) out[key] = value;
  return out;
}
/** The texts among some values, each marked with its path. */
const marked = (path: string, values: object): FactTree =>
  map(
    Object.fromEntries(
      Object.entries(values).map(([key, value]) => [
        key,
        typeof value === "string" ? markValue(`${path}.${key}`, value) : undefined,
      ]),
    ),
  );

/** Builds the facts one document is composed from. Paths are those of templates/README.md. */
export function factsOf(s: FactSources): Facts {
  const { profile } = s.loaded;
  const { unit } = profile;
  const self = { ...s.unitType.self, ...unit.self };
  const audience = { ...s.unitType.audience, ...unit.audience };
  const tree = map({
    unit: map({
      ...marked("unit", { id: unit.id, type: unit.type, "full-name": unit["full-name"], "short-name": unit["short-name"] }),
      ...marked("unit.self", self),
      ...marked("unit.region", unit.region ?? {}),
    }),
    audience: marked("unit.audience", audience),
    words: marked(`unit-type.${s.unitType.id}.words`, s.unitType.words),
    organ: map({ ...marked(`organs.${s.organ.form}`, s.organ.words), ...marked("organ", profile.organ) }),
    topic: marked(`topics.${s.topic.id}`, { ...s.topic.words, id: s.topic.id, name: s.topic.name }),
    kind: marked(`kinds.${s.kind.id}`, { name: s.kind.name, self: s.kind.self }),
    superiors: marked("superiors", profile.superiors),
    theme: profile.wording["period-theme"] ? markValue("wording.period-theme", profile.wording["period-theme"]) : undefined,
    document: marked(`documents.${s.kind.id}.${s.topic.id}`, s.document),
    cadences: map(
      Object.fromEntries(Object.keys(profile.cadences).map((key) => [key, map({ given: markValue(`cadences.${key}`, key) })])),
    ),
    ...leaders(profile, s.asOf),
    ...departments(profile, s.ownRoles),
    ...venuesAndMedia(profile, s.library.terms),
    "sub-units":
      profile["sub-units"] &&
      map({
        ...marked("sub-units", { label: profile["sub-units"].label, organs: profile["sub-units"].organs }),
        names: profile["sub-units"].list.map((sub, i) => markValue(`sub-units.list.${i}.name`, sub.name)),
      }),
    group: group(profile, s.topic),
  });
  return { tree, side: { cadences: profile.cadences, regulations: s.library.regulations, bases: bases(profile, s.topic) } };
}

const titleOf = (profile: Profile, key: string): string | undefined => {
  const post = Object.hasOwn(profile.posts, key) ? profile.posts[key] : undefined;
  return post && markValue(`posts.${key}.title`, post.title);
};

function leaders(profile: Profile, asOf: string): FactTree {
  const holder = (key: string) => holderOn(profile, key, asOf)?.person;
  const secretary = holder("secretary");
  const same = secretary !== undefined && secretary === holder("head");
  const directKey = profile["direct-responsible"];
  const direct = holder(directKey);
  const separate =
    directKey !== "secretary" &&
    directKey !== "head" &&
    (direct === undefined || (direct !== secretary && direct !== holder("head")));
  const leading = Object.entries(profile.posts).filter(([, post]) => (post.level ?? "leadership") === "leadership");
  const above = [secretary, holder("head"), direct];
  /** A second post of someone who has a part of their own (党委副书记、校长 in two posts) is not listed again. */
  const isMember = (key: string) => {
    const person = holder(key);
    return key !== "secretary" && key !== "head" && key !== directKey && (person === undefined || !above.includes(person));
  };
  const post = ([key, { title, portfolio = [] }]: (typeof leading)[number]) =>
    map({
      key: markValue(`posts.${key}`, key),
      title: markValue(`posts.${key}.title`, title),
      portfolio: portfolio.map((field, i) => markValue(`posts.${key}.portfolio.${i}`, field)),
      "portfolio-text": portfolio.length > 0 ? markValue(`posts.${key}.portfolio`, portfolio.join("、")) : undefined,
    });
  return map({
    posts: map(Object.fromEntries(Object.entries(profile.posts).map((entry) => [entry[0], post(entry)]))),
    direct: map({
      title: titleOf(profile, directKey),
      separate: separate ? markValue("direct-responsible", directKey) : undefined,
    }),
    "secretary-is-head": same ? markValue("posts.head.holders", "secretary") : undefined,
    "deputy-secretary": leading.filter(([key]) => key === "deputy-secretary" && isMember(key)).map(post)[0],
    members: leading.filter(([key]) => isMember(key)).map(post),
  });
}

function departments(profile: Profile, ownRoles: ReadonlySet<string>): FactTree {
  const list = Object.entries(profile.departments);
  const fact = ([key, d]: [string, Department]) =>
    map({
      key: markValue(`departments.${key}`, key),
      name: markValue(`departments.${key}.name`, d.name),
      role: d.role && markValue(`departments.${key}.role`, d.role),
      "head-title": d.head === undefined ? undefined : titleOf(profile, d.head),
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

function venuesAndMedia(profile: Profile, terms: Library["terms"]): FactTree {
  const department = (key: string) =>
    profile.departments[key] && markValue(`departments.${key}.name`, profile.departments[key].name);
  const media = profile.media.map((m, i) => {
    const term = terms.media.get(m.kind) ?? m.kind;
    // A name that says its own kind (湖滨小学官网宣传栏) is printed as it is.
    const name = m.name.endsWith(term) ? m.name : `“${m.name}”${term}`;
    return map({
      name: markValue(`media.${i}.name`, name),
      kind: markValue(`media.${i}.kind`, term),
      owner: department(m.owner),
      "reviewer-title": titleOf(profile, m.reviewer),
    });
  });
  const venues = profile.venues.map((v, i) =>
    map({
      name: markValue(`venues.${i}.name`, v.name ?? terms.venues.get(v.kind) ?? v.kind),
      owner: department(v.owner),
      "approver-title": titleOf(profile, v.approver),
    }),
  );
  const kinds = [...new Set(profile.media.map((m) => terms.media.get(m.kind) ?? m.kind))];
  const namesOf = (list: readonly FactTree[]) =>
    list.flatMap((entry) => (typeof entry["name"] === "string" ? [entry["name"]] : []));
  return map({
    media:
      media.length === 0
        ? undefined
        : map({
            list: media,
            online: media.filter((_, i) => !terms.offline.has(profile.media[i]!.kind)),
            names: namesOf(media),
            kinds: kinds.map((kind) => markValue("media", kind)),
          }),
    venues: venues.length === 0 ? undefined : map({ list: venues, names: namesOf(venues) }),
  });
}

function group(profile: Profile, topic: Topic): FactTree | undefined {
  const { group } = profile;
  if (group === undefined) return undefined;
  const titles = (keys: readonly string[]) => keys.flatMap((key) => titleOf(profile, key) ?? []);
  const office = profile.departments[group.office];
  return map({
    name: markValue(`topics.${topic.id}.group`, topic.words["group"] ?? `${topic.words["work"] ?? topic.name}领导小组`),
    office: office && markValue(`departments.${group.office}.name`, office.name),
    "head-titles": titles(group.head),
    "deputy-titles": titles(group.deputies),
  });
}

function bases(profile: Profile, topic: Topic): readonly string[] {
  const own = profile.basis.flatMap((paper, i) =>
    paper.topics !== undefined && !paper.topics.includes(topic.id)
      ? []
      : [markValue(`basis.${i}`, `《${paper.title}》${paper.number ? `（${paper.number}）` : ""}`)],
  );
  return [...topic.bases.map(markCite), ...own];
}
