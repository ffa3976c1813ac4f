import type { LoadedProfile } from "./types.js";

/**
 * The profile as one topic sees it: another member may answer for fire safety than for ideology, with another group.
 * @returns the same object when the profile says nothing of its own for the topic
 */
export function forTopic(loaded: LoadedProfile, topic: string): LoadedProfile {
  const seen = known.get(loaded) ?? new Map<string, LoadedProfile>();
  known.set(loaded, seen);
  const made = seen.get(topic) ?? seenBy(loaded, topic);
  seen.set(topic, made);
  return made;
}

/** Made once: what is worked out of a profile is remembered by the profile. */
const known = new WeakMap<LoadedProfile, Map<string, LoadedProfile>>();

function seenBy(loaded: LoadedProfile, topic: string): LoadedProfile {
  const sections = loaded.profile["by-topic"];
  const own = sections !== undefined && Object.hasOwn(sections, topic) ? sections[topic] : undefined;
  return own === undefined ? loaded : { ...loaded, profile: { ...loaded.profile, ...own } };
}
