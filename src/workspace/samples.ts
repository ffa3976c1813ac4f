import { type Outcome, succeed } from "../diag/types.js";
import type { Env } from "../env/types.js";
import type { Library } from "../library/types.js";
import type { LoadedProfile } from "../profile/types.js";
import { loadLibrary } from "./library.js";
import { loadUnits } from "./units.js";
import type { Workplace } from "./workplace.js";

/** A library and the units it can be tried on. */
export interface LibraryWithSamples {
  readonly library: Library;
  readonly samples: readonly LoadedProfile[];
}

/** The library with the units to try it on: the program's samples, then the workspace's own that are not among them. */
export async function withSamples(place: Workplace, env: Env): Promise<Outcome<LibraryWithSamples>> {
  const library = await loadLibrary(place, env);
  if (!library.ok) return library;
  const builtIn = await loadUnits("all", { ...place, root: place.program }, library.value, env);
  if (!builtIn.ok) return builtIn;
  const samples = builtIn.value.map(({ loaded }) => loaded);
  if (place.root === place.program || !place.isWorkspace)
    return succeed({ library: library.value, samples }, library.diagnostics);
  const known = new Set(samples.map(({ profile }) => profile.unit.id));
  const own = await loadUnits("all", place, library.value, env);
  // A workspace's unfinished profile must not stand in the way of checking its templates.
  const added = own.ok ? own.value.map(({ loaded }) => loaded).filter(({ profile }) => !known.has(profile.unit.id)) : [];
  return succeed({ library: library.value, samples: [...samples, ...added] }, library.diagnostics);
}
