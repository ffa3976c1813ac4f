import type { Library } from "../library/types.js";
import { begunProfile, isBegun } from "../profile/begun.js";
import { setAll } from "../profile/edit.js";
import { readProfile } from "../profile/read.js";
import type { Plain } from "../profile/render.js";
import type { LoadedProfile } from "../profile/types.js";
import { profileContext } from "./library.js";

const kept = new WeakMap<LoadedProfile, string>();

/**
 * The text that stands for a unit's facts in its history: the profile's own, and where the unit has a group its facts are written
 * in, so that a version says what it was made of whatever becomes of the group.
 */
export function recordedText({ loaded, text }: { readonly loaded: LoadedProfile; readonly text: string }): string {
  if (loaded.groups.length === 0) return text;
  const known = kept.get(loaded);
  if (known !== undefined) return known;
  const whole = setAll(text, loaded.data as { readonly [key: string]: Plain });
  // Where the text cannot be edited (anchors), the facts by themselves: JSON is YAML.
  const recorded = whole.ok ? whole.value : `${JSON.stringify(loaded.data, null, 2)}\n`;
  kept.set(loaded, recorded);
  return recorded;
}

/**
 * The profile a version was made of. Papers are taken over before their unit's profile is filled in: what was missing then is empty.
 * @returns null where today's library no longer takes it
 */
export function recordedProfile(text: string, library: Library): LoadedProfile | null {
  const read = readProfile(new TextEncoder().encode(text), "", profileContext(library));
  if (read.ok) return read.value;
  return isBegun(read.diagnostics) ? begunProfile(text, "") : null;
}
