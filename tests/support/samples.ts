import { readFileSync } from "node:fs";
import { printDiagnostics } from "../../src/diag/print.js";
import { readProfile } from "../../src/profile/read.js";
import type { LoadedProfile, Profile } from "../../src/profile/types.js";
import { context } from "./library.js";

/**
 * A sample profile, changed where a clause's example asks for it.
 * @param changes dotted path → value; `unit` and `topic` name the example itself
 */
export function sample(
  id: string,
  { unit: _unit, topic: _topic, ...changes }: Readonly<Record<string, unknown>> = {},
): LoadedProfile {
  const file = `data/units/${id}.yaml`;
  const loaded = readProfile(readFileSync(file), file, context);
  if (!loaded.ok) throw new Error(printDiagnostics(loaded.diagnostics));
  const profile = structuredClone(loaded.value.profile) as Profile;
  for (const [path, value] of Object.entries(changes)) {
    const keys = path.split(".");
    let at: Record<string, unknown> = profile;
    for (const key of keys.slice(0, -1)) at = at[key] as Record<string, unknown>;
    at[keys.at(-1)!] = value;
  }
  return { ...loaded.value, profile };
}
