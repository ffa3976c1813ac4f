import { type Approved, type Decider, type Weight, weights } from "../../library/approvals.js";
import type { Library, Organ, UnitType } from "../../library/types.js";
import type { LoadedProfile, Profile } from "../../profile/types.js";
import { markValue, unmark } from "../marks.js";
import { suitsTraits, traitsOf } from "../select.js";
import { plainlyNamed } from "./titles.js";
import { type FactTree, map } from "./tree.js";

/** A kind that nobody has weighed is asked about rather than let through. */
const unweighed: Weight = "important";

/** What the ordinary use of a medium or a venue weighs; null for groups, in which nobody approves messages. */
export function weightOf(of: "media" | "venues", kind: string, { approvals, terms }: Library): Weight | null {
  if (of === "media" && terms.groups.has(kind)) return null;
  const known = approvals?.[of] ?? {};
  return (Object.hasOwn(known, kind) ? known[kind] : undefined) ?? unweighed;
}

interface Sources {
  readonly library: Library;
  readonly loaded: LoadedProfile;
  readonly unitType: UnitType;
  readonly organ: Organ;
  readonly asOf: string;
}

/**
 * For each weight: who decides (`who`), the unit's venues by name, its media by kind (`media`, and `online` those on the
 * network), both together (`names`), and the events and contents that are of this weight for such a unit.
 */
export function approvals(s: Sources): FactTree | undefined {
  const { library, loaded } = s;
  const { profile } = loaded;
  const rules = library.approvals;
  if (rules === null) return undefined;
  const traits = traitsOf(s.unitType, s.organ, loaded, library);
  const named = (list: "events" | "contents", weight: Weight) =>
    rules[list].flatMap((one: Approved, i) =>
      one.weight === weight && suitsTraits(one.traits, traits) ? [markValue(`approvals.${list}.${i}`, one.name)] : [],
    );
  return map(
    Object.fromEntries(
      weights.map((weight) => {
        const media = kinds(profile.media, weight, library);
        const online = kinds(
          profile.media.filter(({ kind }) => !library.terms.offline.has(kind)),
          weight,
          library,
        );
        const venues = profile.venues.flatMap(({ kind, name }, i) =>
          weightOf("venues", kind, library) === weight
            ? [markValue(`venues.${i}.name`, name ?? library.terms.venues.get(kind) ?? kind)]
            : [],
        );
        const facts = map({
          who: markValue(`approvals.weights.${weight}`, whoDecides(rules.weights[weight].decides, s)),
          media,
          online,
          venues,
          names: [...venues, ...media],
          events: named("events", weight),
          contents: named("contents", weight),
        });
        return [weight, facts];
      }),
    ),
  );
}

const kinds = (media: Profile["media"], weight: Weight, library: Library): readonly string[] =>
  [...new Set(media.filter(({ kind }) => weightOf("media", kind, library) === weight).map(({ kind }) => kind))].map((kind) =>
    markValue("media", library.terms.media.get(kind) ?? kind),
  );

function whoDecides(decides: readonly Decider[], { loaded: { profile }, organ, asOf }: Sources): string {
  const owned = profile.media.length + profile.venues.length > 0;
  const says: Readonly<Record<Decider, string>> = {
    owner: owned ? "管理部门负责人" : "承办部门负责人",
    direct: "直接责任人",
    first: unmark(plainlyNamed(profile, "secretary", asOf) ?? ""),
    meeting: organ.words["meeting"] ?? "",
  };
  return decides
    .map((one) => says[one])
    .filter((said) => said !== "")
    .join("或者");
}
