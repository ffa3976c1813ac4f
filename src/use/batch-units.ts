import { join } from "node:path";
import { places } from "../archive/places.js";
import { inFile, problem } from "../diag/problem.js";
import { all, type Diagnostic, fail, type Outcome, succeed } from "../diag/types.js";
import type { Env } from "../env/types.js";
import { listProfiles } from "../workspace/list-profiles.js";
import { idOf } from "../workspace/profile-names.js";
import { textAt } from "../workspace/profile-text.js";
import { pathOf } from "../workspace/units.js";
import { withoutGroups } from "../workspace/without-groups.js";
import { outFolder, unitsFolder, type Workplace } from "../workspace/workplace.js";
import { idIn } from "./units-asked.js";

export interface BatchUnitsRequest {
  readonly place: Workplace;
  readonly units: readonly string[] | "all";
  /** Only those that have papers. */
  readonly drafted?: boolean;
  /** Absolute; absent: out/ in the workspace. */
  readonly out?: string;
}
/**
 * The units of a run over many, each with its id and the path of its profile; a profile that cannot be read is among them, by its
 * file's name. Two with one id are a fault each told with the other, and neither is among them.
 */
export async function batchUnits(
  { place, units, drafted, out }: BatchUnitsRequest,
  env: Env,
): Promise<Outcome<readonly { readonly id: string; readonly path: string }[]>> {
  const words = await withoutGroups(units, place, env);
  if (!words.ok) return words;
  const listed = await listProfiles(place, env);
  if (!listed.ok) return listed;
  const named =
    words.value === "all" ? listed : all(await Promise.all(words.value.map((word) => pathOf(word, listed.value, place, env))));
  if (!named.ok) return named;
  const wanted = [...new Set(named.value)];
  if (wanted.length === 0) return fail(problem("cli/no-units", { path: unitsFolder(place) }));
  const byId = new Map<string, string[]>();
  // What is wrong with those is told, whether or not they have papers.
  const unread = new Set<string>();
  for (const path of wanted) {
    const text = await textAt(path, env);
    const said = text.ok ? idIn(text.value) : null;
    if (said === null) unread.add(path);
    const id = said ?? idOf(path);
    byId.set(id, [...(byId.get(id) ?? []), path]);
  }
  const faults: Diagnostic[] = [];
  const found: { readonly id: string; readonly path: string }[] = [];
  for (const [id, [first, ...others]] of byId) {
    if (others.length > 0)
      faults.push(...others.map((path) => problem("cli/same-unit", { unit: id, other: first! }, inFile(path))));
    else found.push({ id, path: first! });
  }
  if (found.length === 0) return fail(...faults);
  if (!drafted) return succeed(found, faults);
  const root = out ?? outFolder(place);
  const kinds = await Promise.all(found.map(({ id }) => env.files.kindOf(join(places.history(places.unit(root, id))))));
  return succeed(
    found.filter(({ path }, i) => kinds[i] === "folder" || unread.has(path)),
    faults,
  );
}
