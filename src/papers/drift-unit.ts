import { boundOf } from "../compose/measure.js";
import { cadenceWords } from "../compose/render.js";
import { sizeOf } from "../compose/size.js";
import type { Value } from "../diag/types.js";
import type { DriftFinding, DriftUnit, Paper } from "../drift/types.js";
import type { Library } from "../library/types.js";
import { holderOn } from "../profile/as-of.js";
import type { Profile } from "../profile/types.js";
import { acceptedBy } from "./drift-accepted.js";

/** Findings without names of persons that the paper itself does not hold: a report goes further than a profile may. */
export function discreet(
  findings: readonly DriftFinding[],
  { lines, beside }: Paper,
  names: readonly string[],
): readonly DriftFinding[] {
  const text = [...lines, ...(beside?.lines ?? [])].map((line) => line.text.replace(/\s/gu, "")).join("\n");
  const strange = names.filter((name) => !text.includes(name.replace(/\s/gu, "")));
  if (strange.length === 0) return findings;
  const tells = (value: Value): boolean => strange.some((name) => JSON.stringify(value).replace(/\s/gu, "").includes(name));
  return findings.map((one) => ({
    ...one,
    right: one.right.filter((value) => !tells(value)),
    evidence: one.evidence.filter((value) => !tells(value)),
    ...(one.places && {
      places: one.places.map((place) => ({
        ...place,
        ...(place.right && { right: place.right.filter((value) => !tells(value)) }),
      })),
    }),
  }));
}

/** What a unit's papers are held against when they are looked through for drift, as of an ISO day. */
export function driftUnit(profile: Profile, library: Library, day: string): DriftUnit {
  const self = { ...library.unitTypes.get(profile.unit.type)?.self, ...profile.unit.self };
  // Who takes office later is no former holder.
  const holding = new Set([
    ...Object.keys(profile.posts).flatMap((post) => holderOn(profile, post, day)?.person ?? []),
    ...Object.values(profile.posts).flatMap(({ holders }) =>
      holders.filter(({ from }) => from > day).map(({ person }) => person),
    ),
  ]);
  return {
    names: [profile.unit["full-name"], profile.unit["short-name"]],
    texts: [...new Set([...textsIn(profile), ...[...library.regulations.values()].map(({ title }) => title)])],
    bareBases: profile.basis.flatMap(({ title, number, issuer, date }) =>
      (number ?? issuer ?? date) === undefined ? [title] : [],
    ),
    organ: profile.organ.form,
    organShort: profile.organ.short,
    word: (self.mine ?? "").replace(/^我/u, ""),
    former: profile.people.filter(({ id }) => !holding.has(id)).map(({ name }) => name),
    ...acceptedBy(profile),
    budgets: budgetsOf(profile, library),
    cadences: [...library.cadences].map(([key, name]) => {
      const own = Object.hasOwn(profile.cadences, key) ? profile.cadences[key] : undefined;
      return { key, name, ...(own && { words: cadenceWords(own) }) };
    }),
  };
}

/** How long papers of each kind may be for a unit of its size; a collection is as long as its sheets are together. */
function budgetsOf(profile: Profile, library: Library): NonNullable<DriftUnit["budgets"]> {
  const size = sizeOf(profile, library);
  return [...library.kinds.values()].flatMap((kind) => {
    const characters = kind.subjects.includes("slots") ? null : boundOf(kind, size, "characters");
    return characters === null ? [] : [{ titles: [kind.name, ...(kind.knownBy?.titles ?? [])], characters }];
  });
}

/** Every text of a profile that may be a name, a number or an address. */
const textsIn = (value: unknown): readonly string[] =>
  typeof value === "string"
    ? value.length >= 2 && /[一-鿿@]|\d{7}|www\./u.test(value)
      ? [value]
      : []
    : typeof value === "object" && value !== null
      ? Object.values(value).flatMap(textsIn)
      : [];
