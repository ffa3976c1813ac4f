import { basename, extname, join, resolve } from "node:path";
import { listed } from "../diag/phrase.js";
import { problem } from "../diag/problem.js";
import { fail, type Outcome, succeed } from "../diag/types.js";
import type { Env } from "../env/types.js";
import type { Library } from "../library/types.js";
import { rawProfile } from "../profile/raw.js";
import { get } from "../profile/select.js";
import type { SheetContext } from "../profile/sheet-context.js";
import { profileContext } from "./library.js";
import { textAt } from "./profile-text.js";
import { listProfiles } from "./units.js";
import { isProfilePath, unitsFolder, type Workplace } from "./workplace.js";

/** What workbooks are written and read with, taken from the library. */
export const sheetContext = (library: Library): SheetContext => ({
  ...profileContext(library),
  mediumNames: library.terms.media,
  venueNames: library.terms.venues,
  usualLimits: new Map([...library.limits].map(([key, { usual }]) => [key, usual])),
});

/** The profile a workbook changes, or where a new one goes; found even where it does not read. */
export async function targetOf(unit: string | undefined, id: string, place: Workplace, env: Env): Promise<Outcome<string>> {
  if (unit !== undefined && isProfilePath(unit)) return succeed(resolve(place.root, unit));
  const profiles = await listProfiles(place, env);
  if (!profiles.ok) return profiles;
  const wanted = unit ?? id;
  const named = profiles.value.find((path) => basename(path, extname(path)) === wanted);
  if (named !== undefined) return succeed(named);
  for (const path of profiles.value) {
    const text = await textAt(path, env);
    if (text.ok && get(get(rawProfile(text.value), "unit"), "id") === wanted) return succeed(path);
  }
  return unit === undefined || unit === id
    ? succeed(join(unitsFolder(place), `${id}.yaml`))
    : fail(
        problem("cli/unknown-unit", {
          unit,
          nearest: "",
          known: listed(profiles.value.map((path) => basename(path, extname(path)))),
        }),
      );
}
