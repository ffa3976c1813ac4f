import type { Outcome } from "../diag/types.js";
import type { Env } from "../env/types.js";
import type { Due } from "./due.js";
import type { TodoRequest } from "./todo.js";
import { unlessUnchanged } from "./unchanged.js";

/** Tells what is due in a unit as `due` does; where nothing has changed since it was last asked that day, that is told again. */
export const dueAgain = ({ unit, ...request }: TodoRequest, env: Env): Promise<Outcome<Due>> =>
  unlessUnchanged(
    {
      command: "due",
      request: { ...request, units: [unit] },
      run: async (world) => (await import("./due.js")).due({ ...request, unit }, world),
      next: ({ value, diagnostics }) => ({ told: { value, diagnostics }, files: [] }),
      revive: (kept) => kept as Due,
    },
    env,
  );
