import { join } from "node:path";
import { keepReceipts, readReceipts } from "../archive/receipts.js";
import type { Diagnostic, Outcome } from "../diag/types.js";
import { answersNow, traced } from "../env/traced.js";
import type { Env } from "../env/types.js";
import { leadsWithin } from "../env/within.js";
import type { Workplace } from "../workspace/workplace.js";
import type { Told } from "./unchanged.js";

/**
 * Checks the library as `checkLibrary` does, unless nothing that the last check asked for (templates, profiles, attached files, the
 * day) has changed since: thousands of clauses are printed for made-up units, and come to the same. It is remembered in `.tiaoli/` of
 * the workspace, under a name no unit has; what is there may be removed at any time.
 */
export async function checkLibraryAgain(
  request: { readonly place: Workplace },
  env: Env,
): Promise<Outcome<readonly Diagnostic[]>> {
  const { root, program, isWorkspace } = request.place;
  const run = async (world: Env) => (await import("./check-library.js")).checkLibrary(request, world);
  const folder = join(root, ".tiaoli");
  const kept = join(folder, "library", "check.bin");
  const { files } = env;
  const isOurs = (await leadsWithin(folder, root, files)) && (await leadsWithin(join(folder, "library"), root, files));
  if (!isWorkspace || !isOurs) return run(env);
  const key = JSON.stringify([env.program, root, program]);
  const [known] = (await readReceipts(kept, files)).filter((one) => one.key === key);
  if (known && (await answersNow(known.asked, env)) === known.answers) {
    const { value, diagnostics } = known.told as Told;
    return { ok: true, value: value as readonly Diagnostic[], diagnostics };
  }
  const world = traced(env, folder);
  const found = await run(world.env);
  const trace = world.trace();
  if (found.ok && trace !== null) {
    const told: Told = { value: found.value, diagnostics: found.diagnostics };
    await keepReceipts(kept, [{ key, ...trace, shelf: "", told }], files);
  }
  return found;
}
