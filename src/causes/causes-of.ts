import type { Inputs } from "../archive/types.js";
import type { ChangedFact } from "../compare/causes.js";
import type { Cause, ChangeSet } from "../compare/types.js";
import type { Library } from "../library/types.js";
import type { LoadedProfile } from "../profile/types.js";
import type { Doc } from "../tree/types.js";
import { docText } from "../tree/walk.js";
import { recordedProfile, recordedText } from "../workspace/recorded-text.js";
import type { Unit } from "../workspace/units.js";
import { changedFacts } from "./changed-facts.js";
import { clauseChange, type Known } from "./clause-changes.js";
import { holderChanges } from "./holders.js";
import type { ImpactCause } from "./types.js";

/** What has happened to the profile since a version. */
export interface Since {
  readonly facts: readonly ChangedFact[];
  readonly holders: Known["holders"];
  /** The profile of then; null where today's library no longer takes it. */
  readonly then: LoadedProfile | null;
  /** No clause was written or dropped: one that comes or goes does so because the profile changed. */
  readonly sameLibrary: boolean;
}

/** Compares the present profile with recorded ones; most versions were made from one, which is read once. */
export function sinceVersions(unit: Unit, asOf: string, library: Library): (inputs: Inputs) => Since {
  const known = new Map<string, Since>();
  return ({ profile, asOf: day, library: hash }) => {
    const key = `${day}\n${hash}\n${profile}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const then = recordedProfile(profile, library);
    const now = { loaded: unit.loaded, asOf };
    const holders = then === null ? [] : holderChanges({ profile: then.profile, asOf: day }, now);
    const since = { facts: changedFacts(profile, recordedText(unit)), holders, then, sameLibrary: hash === library.hash };
    known.set(key, since);
    return since;
  };
}

/** Why the generated text has changed, each cause once: a post and its holders, a fact of the profile, a clause. */
export function causesOf(
  set: ChangeSet,
  [base, next]: readonly [Doc, Doc],
  { facts, holders }: Since,
  loaded: LoadedProfile,
  library: Library,
): readonly ImpactCause[] {
  const printed = `${docText(base)}\n${docText(next)}`;
  const known: Known = { loaded, library, holders, facts, document: next.meta.document, printed };
  const rows = set.changes.filter(({ kind }) => kind !== "same");
  const found = rows.flatMap((row) => clauseChange(row, known).causes);
  // What a document calls another one follows from the name of the unit.
  const own = [
    ...found.filter((cause) => cause.by !== "profile" || !cause.path.startsWith("kinds.")),
    ...issuerCause(base, next),
  ];
  const named = own.filter((cause) => cause.by !== "profile" || cause.path !== "");
  const causes = [named, own, found].find((some) => some.length > 0) ?? [];
  return [...new Map(causes.map((cause) => [JSON.stringify(cause), cause])).values()];
}

/**
 * A comparison with its causes in the words of the run's report: who holds a post now instead of the names, and where it knows
 * only that the profile changed, who, else which facts. Those a row names come before the others.
 */
export function withKnownCauses(set: ChangeSet, causes: readonly ImpactCause[]): ChangeSet {
  const facts = causes.flatMap((one): readonly Fact[] => {
    if (one.by !== "holder" && (one.by !== "profile" || one.path === "")) return [];
    const { file: _, line: __, ...rest } = one;
    return [rest];
  });
  if (facts.length === 0) return set;
  const changes = set.changes.map((change) => {
    if (change.cause === undefined) return change;
    const row = change.pieces.map(({ text }) => text).join("");
    const own = facts.filter(({ from, to }) => [from, to].some((name) => name !== "" && row.includes(name)));
    const cause = change.cause.flatMap((one): readonly Cause[] => {
      if (isVague(one)) return (own.length > 0 ? own : facts).slice(0, 3);
      const holder = one.by === "profile" && /^(?:people|posts)\./.test(one.path) ? facts.find(isHolderOf(one)) : undefined;
      return [holder ?? one];
    });
    return { ...change, cause };
  });
  return { ...set, changes };
}

type Fact = Extract<Cause, { readonly by: "profile" | "holder" }>;
const isHolderOf =
  ({ from, to }: Fact) =>
  (fact: Fact): boolean =>
    fact.by === "holder" && fact.from === from && fact.to === to;
const isVague = (cause: Cause): boolean => cause.by === "profile" && cause.path === "";

/** The issuer stands in a file's properties even where the text does not name it. */
function issuerCause({ meta: old }: Doc, { meta: now }: Doc): readonly ImpactCause[] {
  if (old.issuer === now.issuer) return [];
  return [
    { by: "profile", path: now.issuer.startsWith("中共") ? "organ.name" : "unit.full-name", from: old.issuer, to: now.issuer },
  ];
}
