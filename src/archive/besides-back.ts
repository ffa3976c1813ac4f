import { join } from "node:path";
import { problem } from "../diag/problem.js";
import { all, fail, type Outcome, succeed } from "../diag/types.js";
import type { Files } from "../env/types.js";
import { hashOf } from "./exchange.js";
import type { RunBeside } from "./run-types.js";
import type { Beside, GoneBeside } from "./types.js";

/**
 * How the files that went with a run come back: what it made goes, what it changed is as it was. One that somebody changed since stays,
 * for that change would be lost, and is told; one that is back already is left.
 * @param kept the bytes of a file before the run
 */
export async function besidesBack(
  besides: readonly RunBeside[],
  workspace: string,
  kept: (hash: string) => Promise<Uint8Array | null>,
  files: Files,
): Promise<Outcome<readonly (Beside | GoneBeside)[]>> {
  const back = await Promise.all(
    besides.map(async ({ path: within, before, after }): Promise<Outcome<readonly (Beside | GoneBeside)[]>> => {
      const path = join(workspace, within);
      const now = await hashOf(path, files);
      if (now === before || now === null) return succeed([]);
      if (now !== after) return succeed([], [problem("archive/undo-beside-edited", { path })]);
      if (before === null) return succeed([{ path, bytes: null, found: after }]);
      const bytes = await kept(before);
      return bytes === null ? fail(problem("archive/undo-beside-gone", { path })) : succeed([{ path, bytes, found: after }]);
    }),
  );
  const joined = all(back);
  return joined.ok ? succeed(joined.value.flat(), joined.diagnostics) : joined;
}
