import type { Diagnostic } from "../diag/types.js";
import { type Outcome, succeed } from "../diag/types.js";
import type { Env } from "../env/types.js";
import { lintLibrary, lintTrials } from "../lint/index.js";
import { withSamples } from "../workspace/samples.js";
import type { Workplace } from "../workspace/workplace.js";

/** Findings of the library's own check; empty for a sound library. */
export async function checkLibrary({ place }: { readonly place: Workplace }, env: Env): Promise<Outcome<readonly Diagnostic[]>> {
  const loaded = await withSamples(place, env);
  if (!loaded.ok) return loaded;
  const { library, samples } = loaded.value;
  return succeed(
    [...lintLibrary(library, samples, env.today()), ...lintTrials(library, samples, env.today())],
    loaded.diagnostics,
  );
}
