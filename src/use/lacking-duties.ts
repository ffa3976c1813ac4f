import type { Library } from "../library/types.js";

/** Duties a paper lacks: those its kind usually has on its topic, most important first, and how many it seldom has. */
export interface Lacking {
  readonly usual: readonly string[];
  readonly seldom: number;
}

/** What a paper says of itself and its time is no duty. */
export const isDuty = (concept: string): boolean =>
  !/^(?:basis|front|goal|guide|principle|scope|significance|status|supp)\./u.test(concept);

/** A duty that so many kinds of papers on a topic state is usual; and one that a clause of the kind has from an article of law. */
const usualFrom = 4;
/** Who answers comes before what is done, and that before how it is checked and answered for. */
const order = ["role", "org", "duty", "report", "analysis", "study", "incident", "assess", "acct"];

/**
 * Duties that every paper of a kind on a topic states in the library, whatever the unit, and this one does not.
 * @param said concepts the paper speaks of
 * @returns ids of concepts
 */
export function lackingDuties(
  { kind, topic, said }: { readonly kind: string; readonly topic: string | null; readonly said: ReadonlySet<string> },
  library: Library,
): Lacking {
  const clauses = [...library.clauses.values()].filter(
    ({ topics }) => topics === undefined || (topic !== null && topics.includes(topic)),
  );
  const always = clauses.filter(
    ({ slots, traits, organs, when }) =>
      slots.some((slot) => slot.kind === kind) && traits.length === 0 && organs === undefined && Object.keys(when).length === 0,
  );
  const kinds = new Map<string, Set<string>>();
  for (const { concepts, slots } of clauses)
    for (const one of concepts) kinds.set(one, new Set([...(kinds.get(one) ?? []), ...slots.map((slot) => slot.kind)]));
  const lawful = new Set(
    always.flatMap(({ basis, concepts }) => (basis.some(({ article }) => article !== undefined) ? concepts : [])),
  );
  const lacking = [...new Set(always.flatMap(({ concepts }) => concepts))].filter(
    (one) => isDuty(one) && library.concepts.has(one) && !said.has(one),
  );
  const spread = (one: string): number => kinds.get(one)?.size ?? 0;
  const usual = lacking.filter((one) => lawful.has(one) || spread(one) >= usualFrom);
  const rank = (one: string): number => {
    const at = order.indexOf(one.split(".")[0]!);
    return at < 0 ? order.length : at;
  };
  return {
    usual: usual.sort((a, b) => Number(lawful.has(b)) - Number(lawful.has(a)) || rank(a) - rank(b) || spread(b) - spread(a)),
    seldom: lacking.length - usual.length,
  };
}
