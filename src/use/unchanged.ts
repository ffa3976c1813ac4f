import { dirname, join, resolve } from "node:path";
import { places, safeName, sha256 } from "../archive/places.js";
import { keepReceipts, readReceipts, shelfStamp } from "../archive/receipts.js";
import type { Diagnostic, Outcome } from "../diag/types.js";
import { answersNow, traced } from "../env/traced.js";
import type { Env } from "../env/types.js";
import { leadsWithin } from "../env/within.js";
import { isId } from "../profile/ids.js";
import { idOf } from "../workspace/profile-names.js";
import { isProfilePath, outFolder, type Workplace } from "../workspace/workplace.js";

/** What a command over a unit's shelf is asked: the common part. */
export interface Asked {
  readonly place: Workplace;
  readonly units: readonly string[] | "all";
  readonly asOf?: string;
  readonly out?: string;
}
/** What a command tells, as it is kept: JSON alone. */
export interface Told {
  readonly value: unknown;
  readonly diagnostics: readonly Diagnostic[];
}
/** Another command that would have nothing to do either, and what it would tell. */
export interface Also<Request> {
  readonly command: string;
  readonly request: Request;
  readonly told: Told;
}
export interface Task<Request extends Asked, T> {
  readonly command: string;
  readonly request: Request;
  readonly run: (env: Env) => Promise<Outcome<T>>;
  /**
   * What the command would tell if it were called again, with the files that must be what they were told to be; null where
   * that is not sure.
   */
  readonly next: (outcome: Outcome<T> & { readonly ok: true }) => {
    readonly told: Told;
    readonly files: readonly { readonly path: string; readonly sha256: string }[];
    readonly also?: readonly Also<Asked>[];
  } | null;
  /** The value of what was kept. */
  readonly revive: (value: unknown) => T;
}

/**
 * Runs a command over one unit's shelf, unless its last run on the same shelf says what it would come to: everything it asked
 * of the world outside (templates, profile, attached files, fonts, the day) and everything in the unit's folder is as it was
 * then. It is remembered in `.tiaoli/` of the workspace: what is there may be removed at any time. Of several units nothing is.
 */
export async function unlessUnchanged<Request extends Asked, T>(task: Task<Request, T>, env: Env): Promise<Outcome<T>> {
  const { command, request } = task;
  const [word] = request.units === "all" ? [] : request.units;
  if (word === undefined || request.units.length !== 1 || !request.place.isWorkspace) return task.run(env);
  const unit = isProfilePath(word) ? idOf(word) : word;
  // Called by another name than its folder has, a unit is looked up.
  if (!safeName(unit) || !isId(unit)) return task.run(env);
  const root = request.out ?? outFolder(request.place);
  const folder = places.unit(root, unit);
  const key = keyOf(command, request, env);
  const { files } = env;
  const kept = join(request.place.root, ".tiaoli", `${unit}.bin`);
  if (!(await leadsWithin(dirname(kept), request.place.root, files))) return task.run(env);

  const before = await shelfStamp(folder, files);
  const known = (await readReceipts(kept, files)).find((one) => one.key === key && one.shelf === before);
  const isFree = (await files.kindOf(places.lock(root, unit))) === null;
  if (known && isFree && (await answersNow(known.asked, env)) === known.answers) {
    const { value, diagnostics } = known.told as Told;
    return { ok: true, value: task.revive(value), diagnostics };
  }

  const world = traced(env, root);
  const done = await task.run(world.env);
  const next = done.ok ? task.next(done) : null;
  const trace = world.trace();
  if (next === null || trace === null) return done;
  const shelf = await shelfStamp(folder, files);
  // What this run wrote must still stand as it was written: somebody may have saved a file in between.
  if (shelf === null || (shelf !== before && !(await stand(next.files, env)))) return done;
  const also = (next.also ?? []).map(({ told, ...one }) => ({ key: keyOf(one.command, one.request, env), told }));
  const receipts = [{ key, told: next.told }, ...also].map((one) => ({ ...one, ...trace, shelf }));
  await keepReceipts(kept, receipts, files);
  return done;
}

async function stand(published: readonly { readonly path: string; readonly sha256: string }[], { files }: Env): Promise<boolean> {
  const same = await Promise.all(
    published.map(async (file) => {
      const read = await files.read(file.path);
      return read.ok && sha256(read.value) === file.sha256;
    }),
  );
  return same.every(Boolean);
}

/** Functions in a request (progress) decide nothing, and JSON leaves them out. */
function keyOf(command: string, { place, units, out, asOf, ...rest }: Asked, env: Env): string {
  const words = units === "all" ? units : units.map((word) => (isProfilePath(word) ? resolve(place.root, word) : word));
  const wishes = Object.entries(rest).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([env.program, command, place, words, out ?? outFolder(place), asOf ?? env.today(), wishes]);
}
