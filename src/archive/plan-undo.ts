import { basename, join } from "node:path";
import { problem } from "../diag/problem.js";
import { type Diagnostic, fail, type Outcome, succeed } from "../diag/types.js";
import type { Files } from "../env/types.js";
import { besidesBack } from "./besides-back.js";
import { isVersionOf, readVersion } from "./entry.js";
import { damageReport, readHistory } from "./history.js";
import { keptBytes, remadeBytes } from "./kept-bytes.js";
import { known } from "./known.js";
import { openElsewhere } from "./open-elsewhere.js";
import { places, safeName, sha256 } from "./places.js";
import { remadeHashes } from "./plan.js";
import { planRun, runDocuments } from "./plan-run.js";
import type { DocumentPlan, FilePlan, UnitPlan, Withdrawal } from "./plan-types.js";
import type { Run, RunDocument } from "./run-types.js";
import { keptRuns, lastStanding, type Runs, readRuns } from "./runs.js";
import type { DocumentHistory, Drafted } from "./types.js";
import type { Remake, UndoWith } from "./undo-with.js";
import { withFreed } from "./with-freed.js";

export interface UndoPlan {
  readonly plan: UnitPlan;
  /** The run that is taken back. */
  readonly run: Run;
}
/** A run's files by name, as they are on the disk now. */
type Disk = ReadonlyMap<string, { readonly hash: string; readonly bytes: Uint8Array } | null>;

/**
 * How to take a unit's last run back: every file as it was before, as new versions; documents that were not there leave
 * the shelf. Refused when a file was changed since, because then something would be lost. Writes nothing.
 * @param reasonOf what the history says about the new versions
 */
export async function planUndo(
  root: string,
  unit: string,
  reasonOf: (run: Run) => string,
  files: Files,
  { remake = async () => null, besides: where }: UndoWith = {},
): Promise<Outcome<UndoPlan>> {
  if (!safeName(unit)) return fail(problem("archive/unsafe-name", { name: unit }));
  const folder = places.unit(root, unit);
  const history = await readHistory(folder, files);
  if (!history.ok) return history;
  const runs = await readRuns(folder, files);
  if (!runs.ok) return runs;
  const target = targetOf(runs.value);
  if (target === null) return fail(problem("archive/nothing-to-undo", { unit }));
  const damaged = runs.value.damaged.filter((number) => number > target.number);
  if (damaged.length > 0)
    return fail(...damaged.map((n) => problem("archive/undo-damaged", { path: places.run(folder, n), unit })));

  const disk = await readDisk(target, folder, files);
  const changed = await changedFiles([target, ...(runs.value.open ? [runs.value.open] : [])], folder, disk, files);
  if (changed.length > 0) return fail(...changed);
  const kept = (hash: string) => keptBytes(target, runs.value, folder, hash, files);
  const besides =
    where === undefined
      ? succeed([])
      : await besidesBack(target.beside ?? [], { ...where, aside: where.asideOf(target.number) }, kept, files);
  if (!besides.ok) return besides;
  const histories = new Map(history.value.map((h) => [h.document, h]));
  const planned = await planDocuments(
    { target, folder, histories, disk, runs: runs.value, reason: reasonOf(target), remake },
    files,
  );
  if (!planned.ok) return tooFarBack(target, planned.diagnostics, runs.value, unit);
  const { documents, withdrawn } = planned.value;
  const gone = withdrawn.map(({ document, number, files: taken }): RunDocument => {
    const { title } = target.documents.find((d) => d.document === document)!;
    const before = taken.flatMap(({ found, format, path }) => (found === null ? [] : [{ format, path, sha256: found }]));
    return { document, title, from: number, to: number, before, after: [] };
  });
  const asked = { kind: "undo", of: target.number } as const;
  const inputs = { reason: reasonOf(target), asOf: target.asOf };
  const run = planRun([...runDocuments(documents, histories), ...gone], asked, inputs, runs.value);
  return succeed(
    {
      plan: {
        unit,
        folder,
        documents,
        withdrawn,
        beside: besides.value,
        remade: remadeHashes(history.value, () => true),
        ...run,
      },
      run: target,
    },
    [...besides.diagnostics, ...planned.diagnostics],
  );
}

/** Beyond the limit nothing of a run is kept: that is said once, not of every file. */
function tooFarBack(target: Run, faults: readonly Diagnostic[], { next }: Runs, unit: string): Outcome<UndoPlan> {
  const gone = faults.filter(({ code }) => code === "archive/undo-gone");
  if (gone.length === 0 || next - target.number <= keptRuns) return { ok: false, diagnostics: faults };
  const limit = problem("archive/undo-limit", { ...gone[0]!.data, unit, run: target.number, most: keptRuns });
  return fail(limit, ...faults.filter((fault) => !gone.includes(fault)));
}

/** The run that a killed undo was taking back, else the last one that stands; one that was killed itself counts. */
function targetOf({ done, open }: Runs): Run | null {
  if (open?.kind === "undo") return done.find(({ number }) => number === open.of) ?? null;
  return lastStanding(open === null ? done : [...done, open]);
}

const pathsOf = ({ documents }: Run): readonly string[] => [
  ...new Set(documents.flatMap((d) => [...d.before, ...d.after].map(({ path }) => path))),
];

async function readDisk(run: Run, folder: string, files: Files): Promise<Disk> {
  const read = await Promise.all(
    pathsOf(run).map(async (name) => {
      const bytes = await files.read(join(folder, name));
      return [name, bytes.ok ? { hash: sha256(bytes.value), bytes: bytes.value } : null] as const;
    }),
  );
  return new Map(read);
}

/** Files that are neither what the run left nor what it found, and those somebody has open. */
async function changedFiles(known: readonly Run[], folder: string, disk: Disk, files: Files): Promise<readonly Diagnostic[]> {
  const expected = new Set(
    known.flatMap((run) => run.documents.flatMap((d) => [...d.before, ...d.after].map(({ path, sha256: hash }) => path + hash))),
  );
  const diagnostics: Diagnostic[] = [];
  for (const [name, present] of disk) {
    const path = join(folder, name);
    if (present === null) {
      if ((await files.kindOf(path)) === "folder") diagnostics.push(problem("file/is-folder", { path }));
      continue;
    }
    const open = expected.has(name + present.hash) ? await openElsewhere(path, files) : problem("archive/undo-edited", { path });
    if (open !== null) diagnostics.push(open);
  }
  return diagnostics;
}

interface Undoing {
  readonly target: Run;
  readonly folder: string;
  readonly histories: ReadonlyMap<string, DocumentHistory>;
  readonly disk: Disk;
  readonly runs: Runs;
  readonly reason: string;
  readonly remake: Remake;
}

async function planDocuments(
  given: Undoing,
  files: Files,
): Promise<Outcome<{ readonly documents: readonly DocumentPlan[]; readonly withdrawn: readonly Withdrawal[] }>> {
  const { disk, histories } = given;
  const target = withFreed(given.target, histories);
  const documents: DocumentPlan[] = [];
  const withdrawn: Withdrawal[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const document of target.documents) {
    if (document.from === null) {
      // Later runs that were taken back too have recorded the files again, under newer versions.
      const last = histories.get(document.document)?.entries.findLast(({ outputs }) => outputs.length > 0);
      const taken = document.after.map((file) => ({ ...file, found: disk.get(file.path)?.hash ?? null }));
      if (last) withdrawn.push({ document: document.document, number: last.number, files: taken });
      continue;
    }
    const planned = await planDocument(document, document.from, { ...given, target }, files);
    diagnostics.push(...planned.diagnostics);
    if (planned.ok) documents.push(planned.value);
  }
  return diagnostics.some((d) => d.severity === "error")
    ? { ok: false, diagnostics }
    : succeed({ documents, withdrawn }, diagnostics);
}

async function planDocument(
  { document, to, before, after }: RunDocument,
  from: number,
  { target, folder, histories, disk, runs, reason, remake }: Undoing,
  files: Files,
): Promise<Outcome<DocumentPlan>> {
  const entries = histories.get(document)?.entries ?? [];
  const entry = entries.find(({ number }) => number === from);
  const version = entry && (await readVersion(entry, files));
  if (!entry || !version) {
    const damaged = entry
      ? await damageReport(entry, files)
      : [problem("archive/no-version", { unit: basename(folder), document, number: from })];
    return fail(...damaged.map((d): Diagnostic => ({ ...d, severity: "error" })));
  }
  const ours = known(histories, document, "");
  const planned: FilePlan[] = [];
  for (const { format, path, sha256: hash } of before) {
    const present = disk.get(path) ?? null;
    // Beyond the limit a part of the files could be brought back, and the rest not: none is.
    const within = runs.next - target.number <= keptRuns;
    const kept = present?.hash === hash ? present.bytes : within ? await keptBytes(target, runs, folder, hash, files) : null;
    const bytes = kept ?? (within ? await remadeBytes(histories, { format, hash }, remake, files) : null);
    if (bytes === null) {
      const which = version.merged === undefined ? "" : " --merged";
      return fail(
        problem("archive/undo-gone", { path: join(folder, path), unit: basename(folder), document, number: from, which }),
      );
    }
    const state = present?.hash === hash ? "same" : "written";
    const merged = !ours.generated.has(hash) && { merged: true as const };
    const made = { sha256: kept === null ? sha256(bytes) : hash, bytes };
    planned.push({ format, path, ...made, state, found: present?.hash ?? null, ...merged });
  }
  const kept = new Set(target.documents.flatMap((d) => d.before.map(({ path }) => path)));
  const remove = after.flatMap(({ format, path }) => {
    const found = disk.get(path)?.hash;
    return found === undefined || kept.has(path) ? [] : [{ format, path, found }];
  });

  const word = planned.find(({ format, merged }) => format === "docx" && merged);
  const mine = disk.get(after.find(({ format }) => format === "docx")?.path ?? "")?.bytes;
  const drafted: Drafted = {
    doc: version.doc,
    inputs: { ...version.inputs, reason },
    docx: version.docx,
    files: planned.map(({ format, bytes }) => ({ format, bytes })),
    ...(word
      ? {
          merged: {
            mine: mine ?? word.bytes,
            docx: word.bytes,
            record: { ...version.merged?.record, undone: target.number },
          },
        }
      : // The Word file was not touched by that run: what it carries stays known.
        !planned.some(({ format }) => format === "docx") && version.merged && { merged: version.merged }),
  };
  const newest = entries.at(-1)!;
  const { merged: _, ...unmerged } = drafted;
  // What a killed undo recorded already is not recorded twice.
  const done = runs.open?.kind === "undo" && newest.number > to && isVersionOf(unmerged, newest);
  return succeed({
    drafted,
    number: done ? newest.number : newest.number + 1,
    earlier: [],
    entry: done ? newest : null,
    newest,
    files: planned,
    remove,
  });
}
