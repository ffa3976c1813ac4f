import type { Library, UnitType } from "../../library/types.js";
import type { Profile } from "../../profile/types.js";
import { markValue, unmark } from "../marks.js";
import { plainlyNamed } from "./titles.js";
import { departmentName, type FactTree, map } from "./tree.js";

/** What the profile's sections on review, incidents, assessment and accountability hold (src/profile/shape-later.ts). */
interface Sections {
  readonly limits?: Readonly<Record<string, string>>;
  readonly review?: { readonly steps?: readonly string[]; readonly checks?: readonly string[]; readonly log?: boolean };
  readonly incident?: {
    readonly levels?: readonly { readonly name: string; readonly criteria: string }[];
    readonly "reply-same-day"?: boolean;
    readonly "watch-24h"?: readonly string[];
    readonly "skip-level"?: boolean;
    readonly classes?: readonly string[];
    readonly group?: string;
  };
  readonly safety?: { readonly "key-places"?: readonly string[]; readonly "key-fire-unit"?: boolean };
  readonly assessment?: { readonly team?: string } & Readonly<Partial<Record<AssessmentList, readonly string[]>>>;
  readonly accountability?: { readonly proposer?: string; readonly filing?: string };
}
const assessmentLists = ["cycle", "methods", "focus", "use", "merge-with"] as const;
type AssessmentList = (typeof assessmentLists)[number];

/** A post's title or a department's name: steps and teams may be either. */
const partyName = (profile: Profile, key: string, asOf: string): string | undefined =>
  plainlyNamed(profile, key, asOf) ?? departmentName(profile, key);

/** The function of a department, marked; undefined for a post, or a department without one. */
const roleOf = (profile: Profile, key: string): string | undefined => {
  const role = Object.hasOwn(profile.departments, key) ? profile.departments[key]?.role : undefined;
  return role && markValue(`departments.${key}.role`, role);
};

const texts = (path: string, values: readonly string[] = []): readonly string[] =>
  values.map((value, i) => markValue(`${path}.${i}`, value));
const flag = (path: string, value: boolean | undefined): string | undefined => (value ? markValue(path, "是") : undefined);

/** Time limits: the profile's own, else what is usual. */
export function limits(profile: Profile, library: Library): FactTree {
  const own = (profile as Sections).limits ?? {};
  return map(
    Object.fromEntries(
      [...library.limits].map(([key, { usual }]) => {
        const given = Object.hasOwn(own, key) ? own[key] : undefined;
        return [key, given === undefined ? markValue(`limits.${key}.usual`, usual) : markValue(`limits.${key}`, given)];
      }),
    ),
  );
}

/**
 * Key places of fire safety: the profile's own, else those usual for units of its type. `place` holds by key the first one of a
 * sort that clauses ask for (templates/terms.yaml, key-places).
 */
export function safety(profile: Profile, unitType: UnitType, { terms }: Library): FactTree {
  const { safety = {} } = profile as Sections;
  const own = safety["key-places"];
  const places =
    own === undefined ? texts(`unit-type.${unitType.id}.key-places`, unitType.keyPlaces) : texts("safety.key-places", own);
  return map({
    "key-places": places,
    place: map(
      Object.fromEntries([...terms.keyPlaces].map(([key, word]) => [key, places.find((place) => unmark(place).includes(word))])),
    ),
    "key-fire-unit": flag("safety.key-fire-unit", safety["key-fire-unit"]),
  });
}

/**
 * How information is reviewed, incidents are handled, the work is assessed and failures are pursued. A section the
 * profile lacks is an empty map, so that a template may ask for what is in it.
 */
export function sections(profile: Profile, asOf: string): FactTree {
  const { review = {}, incident = {}, assessment = {}, accountability = {} } = profile as Sections;
  return map({
    review: map({
      steps: (review.steps ?? []).flatMap((key) => partyName(profile, key, asOf) ?? []),
      checks: texts("review.checks", review.checks),
      log: flag("review.log", review.log),
    }),
    incident: map({
      levels: (incident.levels ?? []).map(({ name, criteria }, i) =>
        map({
          key: markValue(`incident.levels.${i}`, String(i + 1)),
          name: markValue(`incident.levels.${i}.name`, name),
          criteria: markValue(`incident.levels.${i}.criteria`, criteria),
        }),
      ),
      classes: texts("incident.classes", incident.classes),
      "watch-24h": texts("incident.watch-24h", incident["watch-24h"]),
      "reply-same-day": flag("incident.reply-same-day", incident["reply-same-day"]),
      "skip-level": flag("incident.skip-level", incident["skip-level"]),
      // Reported to the office of the leading group unless the profile names someone else.
      group: partyName(profile, incident.group ?? profile.group?.office ?? profile["direct-responsible"], asOf),
    }),
    assessment: map({
      team: assessment.team === undefined ? undefined : partyName(profile, assessment.team, asOf),
      ...Object.fromEntries(assessmentLists.map((key) => [key, texts(`assessment.${key}`, assessment[key])])),
    }),
    accountability: map({
      proposer: accountability.proposer === undefined ? undefined : partyName(profile, accountability.proposer, asOf),
      // Leads do not go to a personnel section (templates/authority.yaml).
      "proposer-role": accountability.proposer === undefined ? undefined : roleOf(profile, accountability.proposer),
      filing: accountability.filing === undefined ? undefined : partyName(profile, accountability.filing, asOf),
    }),
  });
}
