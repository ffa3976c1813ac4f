import type { Library, UnitType } from "../library/types.js";
import type { LoadedProfile } from "../profile/types.js";

/**
 * A profile to try a unit type on: the first sample of the type; for a type that has none, one of the type most like it by its
 * traits, taken for a unit of this type.
 * @returns undefined where there are no samples at all
 */
export function sampleOf(type: UnitType, samples: readonly LoadedProfile[], library: Library): LoadedProfile | undefined {
  const own = samples.find(({ profile }) => profile.unit.type === type.id);
  if (own !== undefined) return own;
  const shared = ({ profile }: LoadedProfile): number => {
    const traits = library.unitTypes.get(profile.unit.type)?.traits ?? [];
    const common = traits.filter((trait) => type.traits.includes(trait)).length;
    return 2 * common - traits.length;
  };
  const [nearest] = samples.toSorted((a, b) => shared(b) - shared(a));
  if (nearest === undefined) return undefined;
  const { profile } = nearest;
  return { ...nearest, profile: { ...profile, unit: { ...profile.unit, type: type.id } } };
}
