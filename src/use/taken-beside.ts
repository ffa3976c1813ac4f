import { join } from "node:path";
import { sha256 } from "../archive/places.js";
import type { Beside } from "../archive/types.js";
import { problem } from "../diag/problem.js";
import { fail, type Outcome, succeed } from "../diag/types.js";
import type { Env } from "../env/types.js";
import type { DrawerPaper } from "../import/types.js";
import { originalsFolder } from "../workspace/workplace.js";

/** Copies of the papers as they were found: nothing an office had is only in the folder it was imported from. */
export const originals = (
  papers: readonly DrawerPaper[],
  place: { readonly root: string },
  unit: string,
): ReadonlyMap<string, Uint8Array> =>
  new Map(papers.map(({ file, bytes }) => [join(originalsFolder(place), unit, ...file.split("/")), bytes]));

/** The files besides papers that the run writes, each where nothing is yet, but for a profile that is changed. */
export async function besides(
  added: ReadonlyMap<string, Uint8Array>,
  { path, found, root }: { readonly path: string; readonly found: string | null; readonly root: string },
  env: Env,
): Promise<Outcome<readonly Beside[]>> {
  const made: Beside[] = [];
  for (const [one, bytes] of added) {
    const within = one.slice(root.length + 1).replaceAll("\\", "/");
    if (one === path && found !== null) {
      if (found !== sha256(bytes)) made.push({ path, bytes, found, within });
      continue;
    }
    const present = await env.files.read(one);
    // One of a run that was killed may lie there already.
    if (present.ok && sha256(present.value) !== sha256(bytes)) return fail(problem("file/exists", { path: one }));
    made.push({ path: one, bytes, found: null, within });
  }
  return succeed(made);
}
