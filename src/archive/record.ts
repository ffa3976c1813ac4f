import { join } from "node:path";
import { problem } from "../diag/problem.js";
import { type Diagnostic, fail, type Outcome, succeed } from "../diag/types.js";
import type { Files } from "../env/types.js";
import { commitUnit, type StagedUnit, stageUnit } from "./commit.js";
import { places, safeName } from "./places.js";
import { planUnit } from "./plan.js";
import type { Drafted, Published } from "./types.js";

export interface UnitDrafts {
  readonly unit: string;
  /** Called once, when the unit's turn comes, so that the bytes of one unit at a time are held in memory. */
  readonly render: () => Promise<Outcome<readonly Drafted[]>>;
}

/**
 * Records new versions of the units' documents below `root` and publishes their files, all units or none:
 * everything is rendered, planned and staged first; any error up to there leaves every file as it was.
 * Warnings (an edited file left alone) do not stop the rest.
 */
export async function recordDrafts(
  root: string,
  units: readonly UnitDrafts[],
  files: Files,
  onUnit: (unit: string) => void = () => undefined,
): Promise<Outcome<readonly Published[]>> {
  const before = await files.kindOf(root);
  if (before === "file") return fail(problem("file/is-file", { path: root }));
  const lock = await files.lock(places.lock(root));
  if (!lock.ok) return lock;
  if (lock.value === null) return fail(problem("archive/locked", { path: root, lock: places.lock(root) }));
  try {
    await clearWaste(root, files);
    const staged = await stageAll(root, units, files, onUnit);
    if (!staged.ok) {
      await clearWaste(root, files);
      return staged;
    }
    return await commitAll(staged.value, staged.diagnostics, files);
  } finally {
    await lock.value.release();
    if (before === null) await removeEmpty(root, files);
  }
}

async function stageAll(
  root: string,
  units: readonly UnitDrafts[],
  files: Files,
  onUnit: (unit: string) => void,
): Promise<Outcome<readonly StagedUnit[]>> {
  const diagnostics: Diagnostic[] = [];
  const staged: StagedUnit[] = [];
  for (const { unit, render } of units) {
    onUnit(unit);
    const drafts = await render();
    const plan = drafts.ok ? await planUnit(root, unit, drafts.value, files) : fail();
    const result = plan.ok ? await stageUnit(plan.value, files) : fail();
    diagnostics.push(...drafts.diagnostics, ...plan.diagnostics, ...result.diagnostics);
    if (result.ok) staged.push(result.value);
  }
  return staged.length === units.length ? succeed(staged, diagnostics) : { ok: false, diagnostics };
}

async function commitAll(
  staged: readonly StagedUnit[],
  earlier: readonly Diagnostic[],
  files: Files,
): Promise<Outcome<readonly Published[]>> {
  const diagnostics = [...earlier];
  const published: Published[] = [];
  for (const unit of staged) {
    const done = await commitUnit(unit, files);
    diagnostics.push(...done.diagnostics);
    if (!done.ok) return { ok: false, diagnostics };
    published.push(...done.value);
  }
  return succeed(published, diagnostics);
}

/** Removes what a killed or failed run left: the staging folders of all units, and folders it made and did not fill. */
async function clearWaste(root: string, files: Files): Promise<void> {
  const units = await files.list(root);
  if (!units.ok) return;
  for (const { name, kind } of units.value) {
    if (kind === "file" && /^\.tiaoli\.lock\.\d+(\.old)?$/.test(name)) await files.remove(join(root, name));
    if (kind !== "folder" || !safeName(name)) continue;
    const folder = places.unit(root, name);
    if ((await files.kindOf(places.staging(folder))) === null) continue;
    await files.remove(places.staging(folder));
    await removeEmpty(places.history(folder), files);
    await removeEmpty(folder, files);
  }
}

async function removeEmpty(folder: string, files: Files): Promise<void> {
  const listed = await files.list(folder);
  if (listed.ok && listed.value.length === 0) await files.remove(folder);
}
