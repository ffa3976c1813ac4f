import type { Outcome } from "../diag/types.js";
import type { Env } from "../env/types.js";
import type { RegenerateRequest, UnitReport } from "./regenerate.js";
import { unlessUnchanged } from "./unchanged.js";

/** Regenerates as `regenerate` does; where nothing at all has changed since a run that had nothing to do, that is told again. */
export const regenerateAgain = (request: RegenerateRequest, env: Env): Promise<Outcome<readonly UnitReport[]>> => {
  // A reason is recorded with what is written: where nothing is, it makes no difference.
  const { reason: _, ...asked } = request;
  return unlessUnchanged(
    {
      command: "regenerate",
      request: asked,
      run: async (world) => (await import("./regenerate.js")).regenerate(request, world),
      next: ({ value, diagnostics }) => {
        const idle = value.every(({ documents }) => documents.every(({ action }) => action === "unaffected"));
        return idle ? { told: { value, diagnostics }, files: [] } : null;
      },
      revive: (kept) => kept as readonly UnitReport[],
    },
    env,
  );
};
