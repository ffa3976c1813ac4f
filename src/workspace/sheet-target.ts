import { join, resolve } from "node:path";
import { fail, type Outcome, succeed } from "../diag/types.js";
import type { Env } from "../env/types.js";
import type { Library } from "../library/types.js";
import type { SheetContext } from "../profile/sheet-context.js";
import { groupsFolder } from "./group-files.js";
import { allGroups } from "./groups.js";
import { profileContext } from "./library.js";
import { listProfiles } from "./list-profiles.js";
import { profileNamed } from "./named-unit.js";
import { unknownUnit } from "./units.js";
import { isProfilePath, unitsFolder, type Workplace } from "./workplace.js";

/**
 * What workbooks are written and read with, taken from the library and the groups beside a profile.
 * @param path of the profile
 */
export async function sheetContext(library: Library, path: string, env: Env): Promise<SheetContext> {
  const context = profileContext(library);
  return {
    ...context,
    mediumNames: library.terms.media,
    venueNames: library.terms.venues,
    usualLimits: new Map([...library.limits].map(([key, { usual }]) => [key, usual])),
    groups: await allGroups(groupsFolder(path), context, env),
  };
}

/** The profile a workbook changes, or where a new one goes; found even where it does not read. */
export async function targetOf(unit: string | undefined, id: string, place: Workplace, env: Env): Promise<Outcome<string>> {
  if (unit !== undefined && isProfilePath(unit)) return succeed(resolve(place.root, unit));
  const profiles = await listProfiles(place, env);
  if (!profiles.ok) return profiles;
  const wanted = unit ?? id;
  const named = await profileNamed(wanted, profiles.value, env);
  if (!named.ok) return named;
  if (named.value !== null) return succeed(named.value);
  return unit === undefined || unit === id
    ? succeed(join(unitsFolder(place), `${id}.yaml`))
    : fail(await unknownUnit(unit, profiles.value, env));
}
