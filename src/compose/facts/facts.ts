import type { Kind, Library, Organ, Topic, UnitType } from "../../library/types.js";
import { forTopic } from "../../profile/by-topic.js";
import type { Cadence, DocumentFacts, LoadedProfile, Profile } from "../../profile/types.js";
import { titled } from "../../tree/nested-marks.js";
import type { Given } from "../given.js";
import { markCite, markValue } from "../marks.js";
import { standInFor } from "../own-kind.js";
import { isIssued, shelfOf } from "../shelf.js";
import { sizeOf } from "../size.js";
import { approvals } from "./approvals.js";
import { called } from "./called.js";
import { group, leaders } from "./people.js";
import { departments, venuesAndMedia } from "./places.js";
import { report } from "./report.js";
import { limits, safety, sections } from "./sections.js";
import { type Subject, subjectFacts } from "./subject.js";
import { type FactTree, map, marked } from "./tree.js";

/** Everything a template may print (`tree`) and what its helpers look up (`side`). */
export interface Facts {
  readonly tree: FactTree;
  readonly side: {
    readonly cadences: Readonly<Record<string, Cadence>>;
    readonly regulations: Library["regulations"];
    /** Whose paragraphs an own paper may print. */
    readonly clauses: Library["clauses"];
    /** The topic's regulations and the unit's own papers, marked, in citing order. */
    readonly bases: readonly string[];
    /** Kind id → title of this unit's and topic's document of that kind (Handlebars). */
    readonly titles: Readonly<Record<string, string>>;
    /** The profile as own text follows it. */
    readonly given: Given;
    /** Year the document speaks of: of its date, else of the day asked for. */
    readonly year: number;
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
  /** Own text as it stood when it was taken over. */
  readonly asStood?: true;
  /** Whom or what this one document is for, where a kind makes several. */
  readonly subject?: Subject;
}

/** Builds the facts one document is composed from. Paths are those of templates/README.md. */
export function factsOf(s: FactSources): Facts {
  const { profile } = s.loaded;
  const shared = unitFacts(s);
  const year = Number((s.document.date ?? s.asOf).slice(0, 4));
  const tree = map({
    ...shared.tree,
    ...departmentFacts(s, shared),
    kind: marked(`kinds.${s.kind.id}`, { name: s.kind.name, self: s.kind.self }),
    document: marked(`documents.${s.kind.id}.${s.topic.id}`, s.document),
    year: markValue("year", String(year)),
    ...(s.subject && subjectFacts(s.subject, profile, s)),
  });
  return {
    tree,
    side: {
      cadences: profile.cadences,
      regulations: s.library.regulations,
      clauses: s.library.clauses,
      bases: shared.bases,
      titles: shared.titles,
      given: {
        profile,
        self: { ...called(s.unitType, profile.unit).self, ...profile.unit.self },
        asOf: s.asOf,
        ...(s.asStood && { asStood: true as const }),
      },
      year,
    },
  };
}

/** What every paper of a unit on one topic shares. */
interface UnitFacts {
  readonly tree: FactTree;
  readonly bases: readonly string[];
  readonly titles: Facts["side"]["titles"];
  /** By the roles of departments that have a clause of their own. */
  readonly departments: Map<string, FactTree>;
}

/** Made once a profile and library: a shelf asks for them a hundred times. */
const known = new WeakMap<Profile, WeakMap<Library, Map<string, UnitFacts>>>();

function unitFacts(s: FactSources): UnitFacts {
  const { profile } = s.loaded;
  const byLibrary = known.get(profile) ?? new WeakMap<Library, Map<string, UnitFacts>>();
  known.set(profile, byLibrary);
  const byTopic = byLibrary.get(s.library) ?? new Map<string, UnitFacts>();
  byLibrary.set(s.library, byTopic);
  const key = `${s.topic.id} ${s.asOf}`;
  const made = byTopic.get(key) ?? {
    tree: unitTree(s),
    bases: bases(profile, s.topic, s.library),
    titles: Object.fromEntries(
      [...s.library.kinds].map(([id, { title }]) => [
        id,
        profile.documents[`${id}.${s.topic.id}`]?.title ??
          standInFor(s.library, { kind: id, topic: s.topic.id, unit: profile.unit.id })?.title ??
          title,
      ]),
    ),
    departments: new Map(),
  };
  byTopic.set(key, made);
  return made;
}

function departmentFacts({ loaded: { profile }, ownRoles, asOf }: FactSources, { departments: byRoles }: UnitFacts): FactTree {
  const key = [...ownRoles].sort().join(" ");
  const made = byRoles.get(key) ?? departments(profile, ownRoles, asOf);
  byRoles.set(key, made);
  return made;
}

function unitTree(s: FactSources): FactTree {
  const { topic, asOf, library } = s;
  const { profile } = s.loaded;
  const { unit } = profile;
  const own = called(s.unitType, unit);
  const self = { ...own.self, ...unit.self };
  const audience = { ...own.audience, ...unit.audience };
  const size = sizeOf(profile, library);
  return map({
    unit: map({
      ...marked("unit", {
        id: unit.id,
        type: unit.type,
        field: unit.field,
        "full-name": unit["full-name"],
        "short-name": unit["short-name"],
      }),
      ...marked("unit.self", { mine: self.mine, whole: self.whole }),
      // Handlebars takes no path that ends in `this`.
      itself: markValue("unit.self.this", self.this),
      ...marked("unit.region", unit.region ?? {}),
    }),
    // The groups a unit belongs to, by id, for clauses that only the units of one of them print.
    "unit-groups": map(Object.fromEntries(s.loaded.groups.map(({ id, name }) => [id, markValue("unit.group", name)]))),
    audience: marked("unit.audience", audience),
    words: marked(`unit-type.${s.unitType.id}.words`, own.words),
    organ: map({ ...marked(`organs.${s.organ.form}`, s.organ.words), ...marked("organ", profile.organ) }),
    topic: marked(`topics.${topic.id}`, { ...topic.words, id: topic.id, name: topic.name, triggers: topic.triggers }),
    superiors: marked("superiors", profile.superiors),
    // Twice: for `equals`, and as a fact of its own name (`large`), so that a text may ask for it.
    size: markValue("size", size),
    [size]: markValue("size", size),
    issues: issues(profile, s),
    covers: covers(profile, library),
    joined: topic.joins === true ? joined(s) : undefined,
    theme: profile.wording["period-theme"] ? markValue("wording.period-theme", profile.wording["period-theme"]) : undefined,
    cadences: map(
      Object.fromEntries(Object.keys(profile.cadences).map((key) => [key, map({ given: markValue(`cadences.${key}`, key) })])),
    ),
    ...leaders(profile, asOf),
    ...venuesAndMedia(profile, library.terms, asOf),
    ...map({
      group: group({ profile, topic, terms: library.terms, asOf }),
      limits: limits(profile, library),
      report: report(profile, library.cadences),
      safety: safety(profile, s.unitType, library),
    }),
    approvals: approvals(s),
    ...sections(profile, asOf),
    "sub-units":
      profile["sub-units"] &&
      map({
        ...marked("sub-units", { label: profile["sub-units"].label, organs: profile["sub-units"].organs }),
        names: profile["sub-units"].list.map((sub, i) => markValue(`sub-units.list.${i}.name`, sub.name)),
      }),
  });
}

/** The kinds the unit issues on this topic, by id: a paper may name another only where it is one of them. */
const issues = (profile: Profile, { library, topic }: FactSources): FactTree => {
  const shelf = shelfOf(profile, library);
  return map(
    Object.fromEntries(
      [...library.kinds.values()]
        .filter(({ id }) => isIssued(shelf, id, topic.id))
        .map(({ id, name }) => [id, markValue(`kinds.${id}.name`, name)]),
    ),
  );
};

/** The unit's topics, by id: what a paper on one of them may leave to those on another. */
const covers = (profile: Profile, library: Library): FactTree =>
  map(
    Object.fromEntries(
      profile.topics.flatMap((id) => {
        const topic = library.topics.get(id);
        return topic === undefined ? [] : [[id, markValue(`topics.${id}.name`, topic.name)]];
      }),
    ),
  );

/** For a paper on all topics together: each of the unit's topics with what its own papers would know of it. */
const joined = ({ library, loaded, asOf }: FactSources): FactTree =>
  map(
    Object.fromEntries(
      loaded.profile.topics.flatMap((id) => {
        const topic = library.topics.get(id);
        if (topic === undefined) return [];
        const { profile } = forTopic(loaded, id);
        const facts = {
          ...marked(`topics.${id}`, { ...topic.words, name: topic.name }),
          ...leaders(profile, asOf),
          ...map({ group: group({ profile, topic, terms: library.terms, asOf }) }),
        };
        return [[id, map(facts)]];
      }),
    ),
  );

function bases(profile: Profile, topic: Topic, library: Library): readonly string[] {
  // Together: the first basis of each topic, so that no paper begins with a page of titles.
  const first = topic.joins === true ? profile.topics.flatMap((id) => library.topics.get(id)?.bases.slice(0, 1) ?? []) : [];
  const own = profile.basis.flatMap((paper, i) =>
    topic.joins === true || (paper.topics !== undefined && !paper.topics.includes(topic.id))
      ? []
      : [markValue(`basis.${i}`, `${titled(paper.title)}${paper.number ? `（${paper.number}）` : ""}`)],
  );
  return [...[...new Set([...topic.bases, ...first])].map(markCite), ...own];
}
