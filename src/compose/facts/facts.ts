import type { Kind, Library, Organ, Topic, UnitType } from "../../library/types.js";
import type { Cadence, DocumentFacts, LoadedProfile, Profile } from "../../profile/types.js";
import { titled } from "../../tree/nested-marks.js";
import { markCite, markValue } from "../marks.js";
import { called } from "./called.js";
import { group, leaders } from "./people.js";
import { departments, venuesAndMedia } from "./places.js";
import { report } from "./report.js";
import { limits, sections } from "./sections.js";
import { type Subject, subjectFacts } from "./subject.js";
import { type FactTree, map, marked } from "./tree.js";

/** Everything a template may print (`tree`) and what its helpers look up (`side`). */
export interface Facts {
  readonly tree: FactTree;
  readonly side: {
    readonly cadences: Readonly<Record<string, Cadence>>;
    readonly regulations: Library["regulations"];
    /** The topic's regulations and the unit's own papers, marked, in citing order. */
    readonly bases: readonly string[];
    /** Kind id → title of this unit's and topic's document of that kind (Handlebars). */
    readonly titles: Readonly<Record<string, string>>;
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
  /** Whom or what this one document is for, where a kind makes several. */
  readonly subject?: Subject;
}

/** Builds the facts one document is composed from. Paths are those of templates/README.md. */
export function factsOf(s: FactSources): Facts {
  const { profile } = s.loaded;
  const { unit } = profile;
  const own = called(s.unitType, unit);
  const self = { ...own.self, ...unit.self };
  const audience = { ...own.audience, ...unit.audience };
  const year = Number((s.document.date ?? s.asOf).slice(0, 4));
  const tree = map({
    unit: map({
      ...marked("unit", { id: unit.id, type: unit.type, "full-name": unit["full-name"], "short-name": unit["short-name"] }),
      ...marked("unit.self", { mine: self.mine, whole: self.whole }),
      // Handlebars takes no path that ends in `this`.
      itself: markValue("unit.self.this", self.this),
      ...marked("unit.region", unit.region ?? {}),
    }),
    audience: marked("unit.audience", audience),
    words: marked(`unit-type.${s.unitType.id}.words`, own.words),
    organ: map({ ...marked(`organs.${s.organ.form}`, s.organ.words), ...marked("organ", profile.organ) }),
    topic: marked(`topics.${s.topic.id}`, { ...s.topic.words, id: s.topic.id, name: s.topic.name, triggers: s.topic.triggers }),
    kind: marked(`kinds.${s.kind.id}`, { name: s.kind.name, self: s.kind.self }),
    superiors: marked("superiors", profile.superiors),
    theme: profile.wording["period-theme"] ? markValue("wording.period-theme", profile.wording["period-theme"]) : undefined,
    document: marked(`documents.${s.kind.id}.${s.topic.id}`, s.document),
    cadences: map(
      Object.fromEntries(Object.keys(profile.cadences).map((key) => [key, map({ given: markValue(`cadences.${key}`, key) })])),
    ),
    ...unitFacts(s),
    "sub-units":
      profile["sub-units"] &&
      map({
        ...marked("sub-units", { label: profile["sub-units"].label, organs: profile["sub-units"].organs }),
        names: profile["sub-units"].list.map((sub, i) => markValue(`sub-units.list.${i}.name`, sub.name)),
      }),
    year: markValue("year", String(year)),
    ...(s.subject && subjectFacts(s.subject, profile, s)),
  });
  return {
    tree,
    side: {
      cadences: profile.cadences,
      regulations: s.library.regulations,
      bases: bases(profile, s.topic),
      titles: Object.fromEntries(
        [...s.library.kinds].map(([id, { title }]) => [id, profile.documents[`${id}.${s.topic.id}`]?.title ?? title]),
      ),
      year,
    },
  };
}

/** Facts that every paper of a unit on one topic shares, by profile and library: a shelf asks for them a hundred times. */
const shared = new WeakMap<Profile, WeakMap<Library, Map<string, FactTree>>>();

function unitFacts({ loaded: { profile }, library, topic, ownRoles, asOf }: FactSources): FactTree {
  const byLibrary = shared.get(profile) ?? new WeakMap<Library, Map<string, FactTree>>();
  shared.set(profile, byLibrary);
  const known = byLibrary.get(library) ?? new Map<string, FactTree>();
  byLibrary.set(library, known);
  const key = JSON.stringify([topic.id, asOf, [...ownRoles].sort()]);
  const made = known.get(key) ?? {
    ...leaders(profile, asOf),
    ...departments(profile, ownRoles, asOf),
    ...venuesAndMedia(profile, library.terms, asOf),
    ...map({ group: group(profile, topic, asOf), limits: limits(profile, library), report: report(profile, library.cadences) }),
    ...sections(profile, asOf),
  };
  known.set(key, made);
  return made;
}

function bases(profile: Profile, topic: Topic): readonly string[] {
  const own = profile.basis.flatMap((paper, i) =>
    paper.topics !== undefined && !paper.topics.includes(topic.id)
      ? []
      : [markValue(`basis.${i}`, `${titled(paper.title)}${paper.number ? `（${paper.number}）` : ""}`)],
  );
  return [...topic.bases.map(markCite), ...own];
}
