import { type Outcome, succeed } from "../diag/types.js";
import type { Env } from "../env/types.js";
import type { Library } from "../library/types.js";
import { isBegun } from "../profile/begun.js";
import { decodeProfile } from "../profile/decode.js";
import { loadEach, type Unit } from "../workspace/units.js";
import type { Workplace } from "../workspace/workplace.js";
import { loadedOf } from "./taken-profile.js";

/**
 * The profile papers are taken into. One that is only begun will do: what it lacks is what the papers may tell.
 * @param word id, name or path
 */
export async function intoUnit(word: string, place: Workplace, library: Library, env: Env): Promise<Outcome<Unit>> {
  const each = await loadEach([word], place, library, env);
  if (!each.ok) return each;
  const { path, unit } = each.value[0]!;
  if (unit.ok || !isBegun(unit.diagnostics)) return unit;
  const bytes = await env.files.read(path);
  if (!bytes.ok) return bytes;
  const text = decodeProfile(bytes.value, path);
  const begun = text.ok ? loadedOf(text.value.text, path, library) : text;
  return begun.ok && text.ok ? succeed({ loaded: begun.value.loaded, path, text: text.value.text }, text.diagnostics) : unit;
}
