import { problem } from "../diag/problem.js";
import { type Diagnostic, fail, type Outcome, succeed } from "../diag/types.js";
import type { Files } from "../env/types.js";
import { clearUnbegun, keptHashes } from "./commit-run.js";
import { settleAside } from "./exchange.js";
import { places, safeName } from "./places.js";

/**
 * Does something as the only writer of some units' files below a root, after clearing what a killed run left of them. Other
 * units are free meanwhile. A run of another process that holds one of them is a fault, with nothing done.
 */
export async function aloneWith<T>(
  root: string,
  units: readonly string[],
  files: Files,
  act: () => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  const before = await files.kindOf(root);
  if (before === "file") return fail(problem("file/is-file", { path: root }));
  const bad = units.filter((unit) => !safeName(unit));
  if (bad.length > 0) return fail(...bad.map((name) => problem("archive/unsafe-name", { name })));
  const locks = await takeAll(root, units, files);
  if (!locks.ok) return locks;
  try {
    const cleared = await clearWaste(root, units, files);
    const done = await act();
    return { ...done, diagnostics: [...cleared, ...done.diagnostics] };
  } finally {
    await letGo(locks.value);
    if (before === null) await removeEmpty(root, files);
  }
}

type Lock = NonNullable<Extract<Awaited<ReturnType<Files["lock"]>>, { ok: true }>["value"]>;

/** In one order everywhere: two calls that want the same units never wait for each other. */
async function takeAll(root: string, units: readonly string[], files: Files): Promise<Outcome<readonly Lock[]>> {
  const taken: Lock[] = [];
  for (const unit of [...new Set(units)].sort()) {
    const path = places.lock(root, unit);
    const lock = await files.lock(path);
    if (lock.ok && lock.value !== null) taken.push(lock.value);
    else {
      await letGo(taken);
      return lock.ok ? fail(problem("archive/locked", { path: places.unit(root, unit), lock: path })) : lock;
    }
  }
  return succeed(taken);
}

async function letGo(locks: readonly Lock[]): Promise<void> {
  for (const lock of locks) await lock.release();
}

/** Removes what a killed or failed run left of units: their staging folders, and folders it made and did not fill. */
export async function clearWaste(root: string, units: readonly string[], files: Files): Promise<readonly Diagnostic[]> {
  const present = await files.list(root);
  if (!present.ok) return present.diagnostics;
  const diagnostics: Diagnostic[] = [];
  for (const unit of units) {
    const folder = places.unit(root, unit);
    if (!present.value.some(({ name, kind }) => name === unit && kind === "folder")) continue;
    await clearUnbegun(folder, files);
    if ((await files.kindOf(places.staging(folder))) === null) continue;
    // A file that waits aside goes back, or its name is told: only then may the folder go.
    const settled = await settleAside(folder, await keptHashes(folder, files), false, files);
    diagnostics.push(...settled.diagnostics);
    if (!settled.ok) continue;
    await files.remove(places.staging(folder));
    await removeEmpty(places.history(folder), files);
    await removeEmpty(folder, files);
  }
  return diagnostics;
}

async function removeEmpty(folder: string, files: Files): Promise<void> {
  const listed = await files.list(folder);
  if (listed.ok && listed.value.length === 0) await files.remove(folder);
}
