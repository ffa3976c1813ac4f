import type { Outcome } from "../diag/types.js";
import type { Env } from "../env/types.js";
import type { StandRequest, UnitStand } from "./stand.js";
import { unlessUnchanged } from "./unchanged.js";

/** Tells where a unit stands as `stand` does; where nothing has changed since it was last asked, that is told again. */
export const standAgain = (request: StandRequest, env: Env): Promise<Outcome<UnitStand>> =>
  unlessUnchanged(
    {
      command: "stand",
      request,
      run: async (world) => (await import("./stand.js")).stand(request, world),
      next: ({ value, diagnostics }) => ({ told: { value, diagnostics }, files: [] }),
      revive: (kept) => kept as UnitStand,
    },
    env,
  );
