import { measureOf } from "../compose/measure.js";
import { type BurdenKind, burdenKinds } from "../library/burden-words.js";
import type { Library } from "../library/types.js";
import type { Profile } from "../profile/types.js";
import { groupedBy } from "../text/grouped-by.js";
import type { Doc } from "../tree/types.js";
import { type Demanded, demandsIn } from "./demands.js";
import { cutsOf, mergesOf, twiceOf } from "./together.js";
import type { Burden, Over, PaperBurden, RoleBurden, Wait } from "./types.js";

export type * from "./types.js";

/**
 * What a unit's papers ask of each role in a year, counted from their sentences.
 * @param docs the unit's papers as composed, so that every interval and every name knows which fact it is
 * @param lastYear characters of the versions that stood at the end of last year, by document
 */
export function burdenOf(
  docs: readonly Doc[],
  profile: Profile,
  library: Library,
  lastYear: ReadonlyMap<string, number> = new Map(),
): Burden {
  const counting = {
    cadences: profile.cadences,
    tasks: library.tasks,
    words: library.burden,
    direct: profile["direct-responsible"],
  };
  const demands = docs.flatMap((doc) => demandsIn(doc, counting));
  const roles = rolesOf(demands, library.burden?.roles ?? {});
  const merges = mergesOf(demands, profile, library);
  return {
    unit: profile.unit.id,
    roles,
    papers: docs.map((doc): PaperBurden => {
      const { characters, budget } = measureOf(doc, profile, library);
      const { document, title } = doc.meta;
      return { document, title, characters, budget, lastYear: lastYear.get(document) ?? null };
    }),
    waits: waitsOf(roles),
    twice: twiceOf(demands, library.burden),
    merges,
    cuts: cutsOf(demands, profile, library),
    summary: {
      unit: profile.unit.id,
      total: countsOf(once(demands, dutyKey)),
      saves: merges.reduce((sum, one) => sum + one.saves, 0),
    },
    over: roles.flatMap((role) => overOf(role, library)),
  };
}

/** A duty is the same in every paper that states it: the same activity on the same topic, or the same words. */
const dutyKey = ({ kind, activity, topic, text }: Demanded): string =>
  `${kind} ${kind === "signatures" || kind === "records" || activity === undefined ? text : `${activity} ${topic}`}`;

const once = <T>(things: readonly T[], key: (thing: T) => string): readonly T[] => [
  ...new Map(things.map((thing) => [key(thing), thing])).values(),
];

const countsOf = (demands: readonly Demanded[]): Record<BurdenKind, number> => {
  const counts = Object.fromEntries(burdenKinds.map((kind) => [kind, 0])) as Record<BurdenKind, number>;
  for (const { kind, times } of demands) counts[kind] += kind === "signatures" ? 1 : times;
  return counts;
};

/** How the papers call a role most often: as a fact of the profile prints it rather than by a plain word. */
function labelOf(demands: readonly Demanded[]): string {
  const roles = demands.flatMap(({ role }) => role ?? []);
  const counts = new Map<string, number>();
  for (const { label, isFact } of roles) counts.set(label, (counts.get(label) ?? 0) + (isFact ? 1000 : 1));
  return [...counts].sort(([, m], [, n]) => n - m)[0]?.[0] ?? "";
}

/** By role, the most burdened first. */
function rolesOf(demands: readonly Demanded[], words: Readonly<Record<string, readonly string[]>>): readonly RoleBurden[] {
  const groups = groupedBy(demands, ({ role }) => role?.key ?? "");
  const sum = (role: RoleBurden) => burdenKinds.reduce((total, kind) => total + role[kind], 0);
  return [...groups.values()]
    .map((own): RoleBurden => {
      const counts = countsOf(once(own, dutyKey));
      const sentences = own.map(({ role: _, ...demand }) => demand);
      const key = own[0]?.role?.key ?? "";
      return { role: words[key]?.[0] ?? labelOf(own), ...counts, sentences };
    })
    .sort((a, b) => sum(b) - sum(a) || (a.role < b.role ? -1 : 1));
}

/** Who has to sign or approve, the one most matters wait for first. */
const waitsOf = (roles: readonly RoleBurden[]): readonly Wait[] =>
  roles
    .map(({ role, signatures, sentences }) => ({
      role,
      matters: signatures,
      sentences: [...new Set(sentences.filter(({ kind }) => kind === "signatures").map(({ text }) => text))],
    }))
    .filter(({ role, matters }) => role !== "" && matters > 0)
    .sort((a, b) => b.matters - a.matters || (a.role < b.role ? -1 : 1));

const overOf = (role: RoleBurden, { burden }: Library): readonly Over[] =>
  burdenKinds.flatMap((kind) => {
    const most = burden?.most[kind];
    return most !== undefined && role.role !== "" && role[kind] > most.times
      ? [{ role: role.role, kind, times: role[kind], most: most.times, source: most.source }]
      : [];
  });
