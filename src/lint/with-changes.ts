import { undressedData } from "../profile/doubled-marks.js";
import type { LoadedProfile, Profile } from "../profile/types.js";

/**
 * A sample with some facts changed, as an example's `with` asks: dotted path → value.
 * A path can lead only through keys of the profile itself; null takes a fact away.
 */
export function withChanges(
  loaded: LoadedProfile,
  { unit: _unit, topic: _topic, subject: _subject, "as-stood": _stood, ...changes }: Readonly<Record<string, unknown>>,
): LoadedProfile {
  if (Object.keys(changes).length === 0) return loaded;
  const profile: Profile = structuredClone(loaded.profile);
  for (const [path, value] of Object.entries(changes)) {
    const keys = path.split(".");
    const last = keys.pop() ?? "";
    let at: Record<string, unknown> = profile;
    for (const key of keys) {
      if (!Object.hasOwn(at, key)) at[key] = {};
      at = at[key] as Record<string, unknown>;
    }
    if (value === null) delete at[last];
    else at[last] = value;
  }
  return { ...loaded, profile: undressedData(profile) };
}
