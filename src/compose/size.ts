import type { Library } from "../library/types.js";
import { type Profile, type UnitSize, unitSizes } from "../profile/types.js";

/** What a size is measured by; each a number of people or bodies. */
export interface SizeMeasures {
  readonly leaders: number;
  readonly departments: number;
  readonly "sub-units": number;
  readonly staff: number;
}

/**
 * How large a unit is: what its profile says, else the least size none of whose bounds it exceeds (templates/sizes.yaml).
 * Departments without a head count like others; staff counts only where the profile gives it.
 */
export const sizeOf = (profile: Profile, library: Pick<Library, "sizes">): UnitSize =>
  profile.size ??
  sizeBy(
    {
      leaders: Object.values(profile.posts).filter(({ level }) => level !== "department").length,
      departments: Object.keys(profile.departments).length,
      "sub-units": profile["sub-units"]?.list.length ?? 0,
      staff: profile.unit.staff ?? 0,
    },
    library,
  );

/** The least size none of whose bounds the measures exceed. */
export function sizeBy(measures: SizeMeasures, { sizes }: Pick<Library, "sizes">): UnitSize {
  const isWithin = (size: UnitSize): boolean => {
    const bounds = sizes.get(size)?.upTo;
    return bounds === undefined || (Object.keys(measures) as (keyof SizeMeasures)[]).every((key) => measures[key] <= bounds[key]);
  };
  return unitSizes.find(isWithin) ?? "large";
}
