import { dirname, join } from "node:path";
import { listed } from "../diag/phrase.js";
import { inFile, problem } from "../diag/problem.js";
import { type Diagnostic, fail, type Outcome, succeed } from "../diag/types.js";
import type { Env } from "../env/types.js";
import { leadsWithin } from "../env/within.js";
import type { ProfileContext } from "../profile/context.js";
import type { lineFinder, Path } from "../profile/fault.js";
import { isId } from "../profile/ids.js";
import type { LoadedGroup } from "../profile/loaded-group.js";
import { type Overlaid, overlay } from "../profile/overlay.js";
import { rawProfile } from "../profile/raw.js";
import { readProfile } from "../profile/read.js";
import { readGroup } from "../profile/read-group.js";
import { get } from "../profile/select.js";
import { readSource } from "../profile/source.js";
import type { LoadedProfile } from "../profile/types.js";
import { groupFiles, groupsFolder } from "./group-files.js";
import { meant, shownList } from "./library.js";
import { idOf } from "./profile-names.js";

/**
 * Reads and checks a profile with the facts of its groups.
 * @param path of the profile: its groups stand in the folder `groups` beside its own
 */
export async function readUnitProfile(
  bytes: Uint8Array,
  path: string,
  context: ProfileContext,
  env: Env,
): Promise<Outcome<LoadedProfile>> {
  const groups = await groupsOf(bytes, path, context, env);
  if (groups.ok) return readProfile(bytes, path, context, groups.value);
  // What the groups would have said is not missing for that; all else that is wrong is told at once.
  const own = readProfile(bytes, path, context);
  return fail(...groups.diagnostics, ...own.diagnostics.filter(({ code }) => !following.has(code)));
}
const following: ReadonlySet<string> = new Set([
  "profile/missing-key",
  "profile/unknown-person",
  "profile/unknown-post",
  "profile/unknown-department",
  "profile/unknown-party",
]);

/** The groups of a unit, nearest first; none where its profile names none, or cannot be read for it. */
export async function groupsOf(
  bytes: Uint8Array,
  path: string,
  context: ProfileContext,
  env: Env,
): Promise<Outcome<readonly LoadedGroup[]>> {
  const named = readSource(bytes, path);
  const first = named.ok ? get(get(named.value.data, "unit"), "group") : undefined;
  if (!named.ok || typeof first !== "string" || !isId(first)) return succeed([]);
  const at = placed(path, named.value.find(named.value.offsetOf(["unit", "group"])));
  return chainFrom(first, groupsFolder(path), at, context, env);
}

/** A group and those above it. @param at where it is named */
export async function chainFrom(
  first: string,
  folder: string,
  at: NonNullable<Diagnostic["at"]>,
  context: ProfileContext,
  env: Env,
): Promise<Outcome<readonly LoadedGroup[]>> {
  const chain: LoadedGroup[] = [];
  let where = at;
  for (let id: string | null = first; id !== null; ) {
    if (chain.some((one) => one.id === id)) {
      const names = listed([...chain.map((one) => one.id), id], "comma");
      return fail(problem("group/circle", { group: id, names }, where));
    }
    const group: Outcome<LoadedGroup> = await groupAt(id, folder, where, context, env);
    if (!group.ok) return group;
    chain.push(group.value);
    const { source, file } = group.value;
    where = placed(file, source.find(source.offsetOf(["unit", "group"])));
    id = group.value.above;
  }
  return succeed(chain);
}

const placed = (file: string, { line, column }: ReturnType<ReturnType<typeof lineFinder>>): NonNullable<Diagnostic["at"]> =>
  inFile(file, line, column);

/** What a process read last: many units have the same groups. */
const kept = new WeakMap<ProfileContext, Map<string, { readonly bytes: Uint8Array; readonly group: Outcome<LoadedGroup> }>>();

async function groupAt(
  id: string,
  folder: string,
  at: NonNullable<Diagnostic["at"]>,
  context: ProfileContext,
  env: Env,
): Promise<Outcome<LoadedGroup>> {
  const paths = [join(folder, `${id}.yaml`), join(folder, `${id}.yml`)];
  const kinds = await Promise.all(paths.map((path) => env.files.kindOf(path)));
  const path = paths.find((_, i) => kinds[i] === "file");
  if (path === undefined) {
    const there = (await groupFiles(folder, env)).map(idOf);
    return fail(problem("group/unknown", { group: id, nearest: meant(id, there), known: shownList(there), path: paths[0]! }, at));
  }
  if (!(await leadsWithin(path, dirname(folder), env.files))) return fail(problem("file/link-outside", { path }));
  const bytes = await env.files.read(path);
  if (!bytes.ok) return bytes;
  const known = kept.get(context) ?? new Map();
  kept.set(context, known);
  const before = known.get(path);
  if (before !== undefined && Buffer.compare(before.bytes, bytes.value) === 0) return before.group;
  const group = readGroup(bytes.value, path, id, context);
  known.set(path, { bytes: bytes.value, group });
  return group;
}

/** All groups of a folder, each with those above it, by id; of one that has faults, which whoever reads a unit of it is told, nothing. */
export async function allGroups(
  folder: string,
  context: ProfileContext,
  env: Env,
): Promise<ReadonlyMap<string, readonly LoadedGroup[]>> {
  const chains = new Map<string, readonly LoadedGroup[]>();
  for (const file of await groupFiles(folder, env)) {
    const chain = await chainFrom(idOf(file), folder, inFile(file), context, env);
    chains.set(idOf(file), chain.ok ? chain.value : []);
  }
  return chains;
}

/** The facts of a unit whose profile may only be begun: its own, those of its groups, and both together. */
export interface SharedFacts extends Overlaid {
  readonly own: Readonly<Record<string, unknown>>;
  readonly groups: readonly LoadedGroup[];
  /** What the groups say. */
  readonly shared: Readonly<Record<string, unknown>>;
}

/** The group a value comes from, by name; null for the profile's own, and where nobody says anything. */
export function sharedBy({ data, where, groups }: SharedFacts, path: Path): string | null {
  const { layer } = where(path);
  const value = path.reduce<unknown>((here, step) => get(here, String(step)), data);
  return layer === 0 || value === undefined ? null : (groups[layer - 1]?.name ?? null);
}

/** As `readUnitProfile`, unchecked; null where the text is no profile. */
export async function sharedFacts(
  text: string,
  path: string,
  context: ProfileContext,
  env: Env,
): Promise<Outcome<SharedFacts | null>> {
  const own = rawProfile(text);
  if (own === null) return succeed(null);
  const groups = await groupsOf(new TextEncoder().encode(text), path, context, env);
  if (!groups.ok) return groups;
  const facts = groups.value.map((one) => one.facts);
  return succeed({ ...overlay([own, ...facts]), own, groups: groups.value, shared: overlay(facts).data });
}
