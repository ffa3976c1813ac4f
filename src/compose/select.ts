import { phrase } from "../diag/phrase.js";
import { inFile, problem } from "../diag/problem.js";
import type { Diagnostic } from "../diag/types.js";
import type { Clause, Conditions, Kind, Library, Organ, Slot, Topic, UnitType } from "../library/types.js";
import type { LoadedProfile } from "../profile/types.js";
import { factAt } from "./facts/fact-at.js";
import type { FactTree } from "./facts/tree.js";
import { unmark } from "./marks.js";
import { sizeOf } from "./size.js";

/** What a clause is measured against before any fact is looked at. */
export interface Suits {
  readonly topic: Topic;
  readonly traits: ReadonlySet<string>;
  readonly organ: Organ;
}

/** Traits of a unit: its type's, its organ form's, its size, and those its profile shows. */
export function traitsOf(
  unitType: UnitType,
  organ: Organ,
  { profile }: LoadedProfile,
  library: Pick<Library, "sizes">,
): ReadonlySet<string> {
  const shown = [
    sizeOf(profile, library),
    profile["sub-units"] && profile["sub-units"].list.length > 0 ? "has-sub-units" : "",
    profile.media.length > 0 ? "has-media" : "",
    profile.venues.length > 0 ? "has-venues" : "",
    profile.group !== undefined ? "has-group" : "",
  ];
  return new Set([...unitType.traits, ...organ.traits, ...shown.filter((trait) => trait !== "")]);
}

/** Clauses by the place they are for; made once a library, because every document of a shelf asks. */
const places = new WeakMap<Library, ReadonlyMap<string, readonly Clause[]>>();

function byPlace(library: Library): ReadonlyMap<string, readonly Clause[]> {
  const known = places.get(library);
  if (known) return known;
  const made = new Map<string, Clause[]>();
  for (const clause of library.clauses.values())
    for (const { kind, slot } of clause.slots) {
      const own = made.get(`${kind}/${slot}`);
      if (own) own.push(clause);
      else made.set(`${kind}/${slot}`, [clause]);
    }
  places.set(library, made);
  return made;
}

const placeOf = (kind: Kind, slot: Slot): string => slot.from ?? `${kind.id}/${slot.id}`;

/** Clauses that some slot of a kind takes, whoever they suit. */
const clausesOf = (library: Library, kind: Kind): ReadonlySet<Clause> =>
  new Set(kind.outline.flatMap((slot) => byPlace(library).get(placeOf(kind, slot)) ?? []));

/** Whether a clause has a place in a kind. */
export const hasPlace = (clause: Clause, kind: Kind): boolean =>
  kind.outline.some((slot) => placeIn(clause, kind, slot) !== undefined);

/** Whether topic, traits and organ form let a clause, or whatever else asks for them, in. */
export function suits(clause: Pick<Clause, "topics" | "organs" | "traits">, { topic, traits, organ }: Suits): boolean {
  return (
    (clause.topics?.includes(topic.id) ?? true) &&
    (clause.organs?.includes(organ.form) ?? true) &&
    suitsTraits(clause.traits, traits)
  );
}

/** Whether a unit has all traits asked for, and none of those with a `!` before them. */
export const suitsTraits = (asked: readonly string[], traits: ReadonlySet<string>): boolean =>
  asked.every((trait) => (trait.startsWith("!") ? !traits.has(trait.slice(1)) : traits.has(trait)));

/** The clauses that kind, topic, traits and organ form let in. */
export const suitingClauses = (library: Library, where: Suits & { readonly kind: Kind }): readonly Clause[] =>
  [...clausesOf(library, where.kind)].filter((clause) => suits(clause, where));

/** A clause's entry for a slot of a kind: the slot's own, or that of the slot it takes its clauses from. */
export const placeIn = (clause: Clause, kind: Kind, slot: Slot): Clause["slots"][number] | undefined =>
  clause.slots.find((place) => `${place.kind}/${place.slot}` === placeOf(kind, slot));

/** The role of the department whose heading a clause carries; null for a clause of no one department. */
export const ownRole = (clause: Clause): string | null => /^## .*\{\{roles\.([a-z-]+)\.name\}\}/m.exec(clause.text)?.[1] ?? null;

/** Whether a clause is the one for all sub-units together. */
const ofSubUnits = (clause: Clause): boolean => /^## .*\{\{sub-units\.label\}\}/m.test(clause.text);

/** Roles of departments that some suiting clause gives a heading of their own. */
export const rolesWithClause = (clauses: readonly Clause[]): ReadonlySet<string> =>
  new Set(clauses.flatMap((clause) => ownRole(clause) ?? []));

/** Whether conditions hold for a unit's facts. */
export function holds({ when = {} }: { readonly when?: Conditions }, tree: FactTree): boolean {
  return failedCondition(when, tree) === null;
}

/** The first path whose condition does not hold, null when all do. */
export function failedCondition(when: Conditions, tree: FactTree): string | null {
  const has = (path: string) => factAt(tree, path) !== null;
  const equal = ([path, wanted]: [string, string]) => {
    const fact = factAt(tree, path);
    return typeof fact === "string" && unmark(fact) === wanted;
  };
  const missing = (when.has ?? []).find((path) => !has(path)) ?? (when.lacks ?? []).find(has);
  return missing ?? Object.entries(when.equals ?? {}).find((entry) => !equal(entry))?.[0] ?? null;
}

/** Needs of a chosen clause that the facts do not meet. */
export function unmetNeeds(clause: Clause, tree: FactTree, profile: string): readonly Diagnostic[] {
  return Object.entries(clause.needs).flatMap(([path, type]) => {
    const fact = factAt(tree, path);
    const data = { clause: clause.id, path, profile, wanted: phrase(`need.${type}`) };
    if (fact === null) return problem("compose/unmet-need", data, inFile(clause.file, clause.headLines[path] ?? 1));
    const given = typeof fact === "string" ? "string" : Array.isArray(fact) ? "list" : "map";
    const wanted = type === "cadence" ? "map" : type;
    return given === wanted ? [] : problem("compose/wrong-need", data, inFile(clause.file, clause.headLines[path] ?? 1));
  });
}

/** Clauses of one slot in printing order: by order, then by id so that equal orders never depend on the file system. */
export function inSlot(clauses: readonly Clause[], kind: Kind, slot: Slot, tree: FactTree): readonly Clause[] {
  if (!holds(slot, tree)) return [];
  const subject = (path: string) => {
    const fact = factAt(tree, `subject.${path}`);
    return typeof fact === "string" ? unmark(fact) : null;
  };
  const [role, of] = [subject("role"), subject("of")];
  const own = (clause: Clause) =>
    slot.only !== "own" || (of === "sub-units" ? ofSubUnits(clause) : role !== null && ownRole(clause) === role);
  const orderOf = (clause: Clause) => placeIn(clause, kind, slot)?.order;
  return clauses
    .filter((clause) => orderOf(clause) !== undefined && own(clause))
    .sort((a, b) => orderOf(a)! - orderOf(b)! || (a.id < b.id ? -1 : 1));
}

/** `requires` and `excludes` among the chosen clauses. */
export function clashes(chosen: readonly Clause[], library: Library): readonly Diagnostic[] {
  const ids = new Set<string>(chosen.map((clause) => clause.id));
  return chosen.flatMap((clause) => [
    ...clause.requires
      .filter((id) => !ids.has(id))
      .map((other) => problem("compose/missing-clause", { clause: clause.id, other }, inFile(clause.file, 1))),
    ...clause.excludes
      .filter((id) => ids.has(id) && library.clauses.has(id))
      .map((other) => problem("compose/clashing-clauses", { clause: clause.id, other }, inFile(clause.file, 1))),
  ]);
}
