import type { Clause, Library } from "../library/types.js";
import type { LoadedProfile } from "../profile/types.js";

/** Whether a clause is a unit's own words, taken over to the letter: it is held to no rule about how shared clauses are written. */
export const isOwnText = ({ slots }: Clause, { kinds, standIns }: Library): boolean =>
  slots.every(({ kind }) => standIns.has(kind) || kinds.get(kind)?.own !== undefined);

/** A library without what single units took over of their own papers. */
export function sharedLibrary(library: Library): Library {
  const own = [...library.kinds.values()].some((kind) => kind.own !== undefined);
  if (library.standIns.size === 0 && !own) return library;
  return {
    ...library,
    clauses: new Map([...library.clauses].filter(([, clause]) => !isOwnText(clause, library))),
    kinds: new Map([...library.kinds].filter(([, kind]) => kind.own === undefined)),
    standIns: new Map(),
  };
}

/** Whether a clause is the own text of a unit whose profile is not whole yet: there is nothing it can be tried on. */
export const isOfUnfinished = (clause: Clause, library: Library, samples: readonly LoadedProfile[]): boolean => {
  const unit = clause.when.equals?.["unit.id"];
  return unit !== undefined && isOwnText(clause, library) && !samples.some(({ profile }) => profile.unit.id === unit);
};
