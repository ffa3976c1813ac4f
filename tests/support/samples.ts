import { readFileSync } from "node:fs";
import { withChanges } from "../../src/lint/with-changes.js";
import { readProfile } from "../../src/profile/read.js";
import type { LoadedProfile } from "../../src/profile/types.js";
import { context } from "./library.js";
import { printDiagnostics } from "./said.js";

/**
 * A sample profile, changed where a clause's example asks for it.
 * @param changes dotted path → value; `unit` and `topic` name the example itself
 */
export function sample(id: string, changes: Readonly<Record<string, unknown>> = {}): LoadedProfile {
  const file = `data/units/${id}.yaml`;
  const loaded = readProfile(readFileSync(file), file, context);
  if (!loaded.ok) throw new Error(printDiagnostics(loaded.diagnostics));
  return withChanges(loaded.value, changes);
}
