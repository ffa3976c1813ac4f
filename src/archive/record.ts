import { join } from "node:path";
import { listed } from "../diag/phrase.js";
import { problem } from "../diag/problem.js";
import { type Diagnostic, fail, type Outcome, succeed } from "../diag/types.js";
import type { Files } from "../env/types.js";
import { aloneWith, clearWaste } from "./alone.js";
import { commitUnit } from "./commit.js";
import { planUnit } from "./plan.js";
import { planUndo } from "./plan-undo.js";
import type { Run, RunKind } from "./run-types.js";
import { type StagedUnit, stageUnit } from "./stage.js";
import type { Published, Rendered } from "./types.js";
import type { UndoWith } from "./undo-with.js";

export interface UnitDrafts {
  readonly unit: string;
  /** Absent: draft. */
  readonly kind?: RunKind;
  /** Called once, when the unit's turn comes, so that the bytes of one unit at a time are held in memory. */
  readonly render: () => Promise<Outcome<Rendered>>;
}

/**
 * Records new versions of the units' documents below `root` and publishes their files, all units or none:
 * everything is rendered, planned and staged first, the files that go with the run too; any error up to there leaves every
 * file as it was, and one before the first document is published is taken back. A later one says how far the run came.
 * Warnings (an edited file left alone) do not stop the rest.
 */
export async function recordDrafts(
  root: string,
  units: readonly UnitDrafts[],
  files: Files,
  onUnit: (unit: string) => void = () => undefined,
): Promise<Outcome<readonly Published[]>> {
  const ids = units.map(({ unit }) => unit);
  return aloneWith(root, ids, files, async () => {
    const staged = await stageAll(root, units, files, onUnit);
    const done = staged.ok ? await commitAll(staged.value, staged.diagnostics, files) : staged;
    return done.ok ? done : fail(...done.diagnostics, ...(await clearWaste(root, ids, files)));
  });
}

export interface Undone {
  /** The run that was taken back. */
  readonly run: Run;
  readonly restored: readonly Published[];
  /** Files that left the shelf. Absolute. */
  readonly removed: readonly string[];
}

/**
 * Takes a unit's last run back, a person's edited files included: the files are as they were before it, byte for byte. Nothing
 * is forgotten: the history gets new versions that say so. Refused, with nothing changed, when a file was changed since.
 * @param reasonOf what the history says about the new versions
 */
export async function undoLast(
  root: string,
  unit: string,
  reasonOf: (run: Run) => string,
  files: Files,
  given?: UndoWith,
): Promise<Outcome<Undone>> {
  return aloneWith(root, [unit], files, async () => {
    const planned = await planUndo(root, unit, reasonOf, files, given);
    if (!planned.ok) return planned;
    const { plan, run } = planned.value;
    const staged = await stageUnit(plan, files);
    const restored = staged.ok ? await commitUnit(staged.value, files) : staged;
    const diagnostics = [...planned.diagnostics, ...(staged.ok ? staged.diagnostics : []), ...restored.diagnostics];
    if (!restored.ok) return fail(...diagnostics, ...(await clearWaste(root, [unit], files)));
    const taken = [...plan.documents.flatMap((d) => d.remove), ...plan.withdrawn.flatMap((d) => d.files)];
    const removed = [
      ...taken.map(({ path }) => join(plan.folder, path)),
      ...plan.beside.flatMap(({ path, bytes }) => (bytes === null ? [path] : [])),
    ];
    return succeed({ run, restored: restored.value, removed }, diagnostics);
  });
}

/**
 * Brings a unit's shelf back from a run that was killed, before anything of it is read: a file may wait aside. Nothing is done
 * while another run is going on; what follows finds it out for itself.
 */
export async function recover(root: string, unit: string, files: Files): Promise<Outcome<void>> {
  if ((await files.kindOf(root)) !== "folder") return succeed(undefined);
  const done = await aloneWith(root, [unit], files, async () => succeed(undefined));
  const isBusy = !done.ok && done.diagnostics.some(({ code }) => code === "archive/locked");
  return isBusy ? succeed(undefined) : done;
}

async function stageAll(
  root: string,
  units: readonly UnitDrafts[],
  files: Files,
  onUnit: (unit: string) => void,
): Promise<Outcome<readonly StagedUnit[]>> {
  const diagnostics: Diagnostic[] = [];
  const staged: StagedUnit[] = [];
  for (const { unit, render, kind = "draft" } of units) {
    onUnit(unit);
    const drafts = await render();
    const plan = drafts.ok ? await planUnit(root, unit, drafts.value, kind, files) : fail();
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
    if (!done.ok) {
      const before = staged.slice(0, staged.indexOf(unit)).map((one) => one.unit);
      return fail(...diagnostics, ...(before.length > 0 ? [problem("archive/done-before", { units: listed(before) })] : []));
    }
    published.push(...done.value);
  }
  return succeed(published, diagnostics);
}
