import type { UnitImpact } from "../causes/types.js";
import type { Outcome } from "../diag/types.js";
import type { Env } from "../env/types.js";
import type { ImpactRequest } from "./impact.js";
import { unlessUnchanged } from "./unchanged.js";

/** Foretells as `impact` does; where nothing has changed since it was last asked of one unit, that is told again. */
export const impactAgain = (request: ImpactRequest, env: Env): Promise<Outcome<readonly UnitImpact[]>> =>
  unlessUnchanged(
    {
      command: "impact",
      request,
      run: async (world) => (await import("./impact.js")).impact(request, world),
      next: ({ value, diagnostics }) => ({ told: { value, diagnostics }, files: [] }),
      revive: (kept) => kept as readonly UnitImpact[],
    },
    env,
  );
