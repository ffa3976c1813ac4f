import { basename, extname, join } from "node:path";
import { problem } from "../diag/problem.js";
import { all, fail, type Outcome, succeed } from "../diag/types.js";
import type { Files } from "../env/types.js";
import { sha256 } from "./places.js";
import type { RunBeside } from "./run-types.js";
import type { Beside, GoneBeside } from "./types.js";

/**
 * How the files that went with a run come back: what it made goes, what it changed is as it was, though somebody moved it away. One that
 * somebody changed since stays where the run only changed it and it names nothing that goes, else no command could read it: then it is
 * put aside as it is, and either is told. One that is back already is left.
 * @param aside folder for those that were changed since, by their paths in the workspace
 * @param kept the bytes of a file before the run
 */
export async function besidesBack(
  besides: readonly RunBeside[],
  { workspace, aside }: { readonly workspace: string; readonly aside: string },
  kept: (hash: string) => Promise<Uint8Array | null>,
  files: Files,
): Promise<Outcome<readonly (Beside | GoneBeside)[]>> {
  // A profile names kinds by their files; copies of papers, whatever they are called, it does not name.
  const going = besides.flatMap(({ path, before }) =>
    before === null && path.startsWith("templates/") ? [basename(path, extname(path))] : [],
  );
  const back = await Promise.all(
    besides.map(async ({ path: within, before, after }): Promise<Outcome<readonly (Beside | GoneBeside)[]>> => {
      const path = join(workspace, within);
      const now = await files.read(path);
      const found = now.ok ? sha256(now.value) : null;
      if (!now.ok && (await files.kindOf(path)) !== null) return now;
      if (found === before) return succeed([]);
      const isChanged = now.ok && found !== after;
      if (isChanged && before !== null && !namesAny(now.value, going))
        return succeed([], [problem("archive/undo-beside-edited", { path })]);
      const bytes = before === null ? null : await kept(before);
      if (before !== null && bytes === null) return fail(problem("archive/undo-beside-gone", { path }));
      const was: readonly (Beside | GoneBeside)[] =
        bytes !== null ? [{ path, bytes, found }] : found !== null ? [{ path, bytes: null, found }] : [];
      if (!isChanged) return succeed(was);
      const copy = { path: join(aside, within), bytes: now.value, found: null };
      return succeed([copy, ...was], [problem("archive/undo-beside-aside", { path, aside })]);
    }),
  );
  const joined = all(back);
  return joined.ok ? succeed(joined.value.flat(), joined.diagnostics) : joined;
}

const namesAny = (bytes: Uint8Array, names: readonly string[]): boolean => {
  const text = new TextDecoder().decode(bytes);
  return names.some((name) => text.includes(name));
};
