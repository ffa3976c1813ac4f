import type { Library } from "../library/types.js";
import { type Profile, type UnitSize, unitSizes } from "../profile/types.js";

/**
 * How large a unit is: what its profile says, else the least size none of whose bounds it exceeds (templates/sizes.yaml).
 * Departments without a head count like others; staff counts only where the profile gives it.
 */
export function sizeOf(profile: Profile, { sizes }: Pick<Library, "sizes">): UnitSize {
  if (profile.size !== undefined) return profile.size;
  const measures = {
    leaders: Object.values(profile.posts).filter(({ level }) => level !== "department").length,
    departments: Object.keys(profile.departments).length,
    "sub-units": profile["sub-units"]?.list.length ?? 0,
    staff: profile.unit.staff ?? 0,
  };
  const isWithin = (size: UnitSize): boolean => {
    const bounds = sizes.get(size)?.upTo;
    return (
      bounds === undefined || (Object.keys(measures) as (keyof typeof measures)[]).every((key) => measures[key] <= bounds[key])
    );
  };
  return unitSizes.find(isWithin) ?? "large";
}
