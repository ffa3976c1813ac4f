import { hasPlace, suitsTraits } from "../../compose/select.js";
import type { Clause, Library } from "../../library/types.js";
import type { Identified } from "../types.js";

/** How clauses fit the paper that a paragraph stands in. */
export interface Fit {
  /** 0 to 1: its kind, its work, its sort of unit. */
  fits(clause: Clause): number;
  /** Whether it is for this work and this sort of unit, in papers of whatever kind. */
  suits(clause: Clause): boolean;
}

const shares = { kind: 0.5, carrier: 0.4, topic: 0.25, traits: 0.15, organ: 0.1 };

/** @param paper absent: nothing is known, all clauses fit alike */
export function fitOf(paper: Identified | undefined, library: Library): Fit {
  const kind = library.kinds.get(paper?.kind ?? "") ?? library.carriers.get(paper?.kind ?? "");
  const traits = new Set([
    ...(library.unitTypes.get(paper?.unitType ?? "")?.traits ?? []),
    ...(library.organs.get(paper?.organ ?? "")?.traits ?? []),
  ]);
  // A paper may stand behind the notice that issues it, in one file.
  const carries = (clause: Clause) => [...library.carriers.values()].some((carrier) => hasPlace(clause, carrier));
  const ofKind = (clause: Clause) =>
    kind === undefined || hasPlace(clause, kind) ? shares.kind : carries(clause) ? shares.carrier : 0;
  // Size and what a unit happens to have are not known from a paper: what is asked in the negative may hold.
  const asked = (clause: Clause) => clause.traits.filter((trait) => trait.startsWith("!") || isOfTypes(library).has(trait));
  const sides = {
    topic: (clause: Clause) => paper?.topic == null || isOnTopic(clause, paper.topic, library),
    traits: (clause: Clause) =>
      paper?.unitType == null || (suitsTraits(asked(clause), traits) && isOfField(clause, paper.unitType)),
    organ: (clause: Clause) => paper?.organ == null || (clause.organs?.includes(paper.organ) ?? true),
  };
  const known = new Map<string, number>();
  return {
    fits(clause) {
      const before = known.get(clause.id);
      if (before !== undefined) return before;
      let fit = ofKind(clause);
      for (const side of ["topic", "traits", "organ"] as const) if (sides[side](clause)) fit += shares[side];
      known.set(clause.id, fit);
      return fit;
    },
    suits: (clause) => Object.values(sides).every((side) => side(clause)),
  };
}

/** Whether a clause is for a topic, and what it asks of the topic's words holds. */
function isOnTopic({ topics, when }: Clause, id: string, library: Library): boolean {
  const words = library.topics.get(id)?.words ?? {};
  const asked = (paths: readonly string[] = []) => paths.flatMap((path) => (path.startsWith("topic.") ? [path.slice(6)] : []));
  return (
    (topics?.includes(id) ?? true) &&
    asked(when.has).every((key) => words[key] !== undefined) &&
    asked(when.lacks).every((key) => words[key] === undefined)
  );
}

const isOfField = (clause: Clause, unitType: string): boolean =>
  clause.when.equals?.["unit.type"] === undefined || clause.when.equals["unit.type"] === unitType;

const ofTypes = new WeakMap<Library, ReadonlySet<string>>();
/** Traits that sorts of units and of organs have by themselves. */
function isOfTypes(library: Library): ReadonlySet<string> {
  const known = ofTypes.get(library);
  if (known !== undefined) return known;
  const made = new Set([...library.unitTypes.values(), ...library.organs.values()].flatMap(({ traits }) => traits));
  ofTypes.set(library, made);
  return made;
}
