import { join } from "node:path";
import { all, fail, type Outcome, succeed } from "../diag/types.js";
import type { Files } from "../env/types.js";
import { readHistory } from "./history.js";
import { readPart } from "./parts.js";
import { places, sha256 } from "./places.js";
import type { UnitPlan } from "./plan-types.js";
import type { Run } from "./run-types.js";
import { keptFile, keptRuns, runBytes, runFile } from "./runs.js";

/** What of a plan concerns its run. */
export type RunPlan = Pick<UnitPlan, "folder" | "run" | "closes"> & { readonly kept: readonly string[] };

const stagedCopy = (folder: string, hash: string): string => join(places.staging(folder), "before", hash);

/**
 * Copies the files that a run is about to replace or remove into the staging folder, but for those that the history has among its
 * parts or can make again; the hashes of the copies.
 * @param parts hashes of the parts of the new versions, which are there before any file is replaced
 */
export async function stageCopies(
  { folder, run, remade, ...plan }: UnitPlan,
  parts: ReadonlySet<string>,
  files: Files,
): Promise<Outcome<readonly string[]>> {
  if (run === null) return succeed([]);
  const touched = [
    ...plan.documents.flatMap((d) => [...d.files.filter(({ state }) => state === "written"), ...d.remove]),
    ...plan.withdrawn.flatMap((d) => d.files),
  ];
  const found = new Map(
    touched.flatMap(({ path, found: hash }) => (hash === null || remade.has(hash) ? [] : [[hash, path] as const])),
  );
  // What is to come back with the run is copied too, though it is no file of the shelf.
  const others = plan.beside.flatMap(({ within, path, found: hash }) =>
    within === undefined || hash === null ? [] : [[hash, path] as const],
  );
  const copied = await Promise.all(
    [...new Map([...[...found].map(([hash, name]) => [hash, join(folder, name)] as const), ...others])].map(
      async ([hash, path]): Promise<Outcome<string | null>> => {
        if (parts.has(hash) || (await readPart(folder, hash, files)) !== null) return succeed(null);
        const read = await files.read(path);
        // One that somebody saved in this very moment is not replaced either: committing looks again.
        if (!read.ok || sha256(read.value) !== hash) return succeed(null);
        const written = await files.writeStaged(stagedCopy(folder, hash), read.value);
        return written.ok ? succeed(hash) : fail(...written.diagnostics);
      },
    ),
  );
  const hashes = all(copied);
  return hashes.ok ? succeed(hashes.value.flatMap((hash) => (hash === null ? [] : [hash]))) : hashes;
}

/** Records what the run is about to do, before it does anything: copies first, then the record that names them. */
export async function beginRun(
  { folder, run, closes, kept }: RunPlan,
  place: (path: string, bytes: Uint8Array) => Promise<Outcome<void>>,
  files: Files,
): Promise<Outcome<void>> {
  const open = places.openRun(folder);
  if (closes !== null) {
    const closed = await files.rename(open, places.run(folder, closes));
    if (!closed.ok) return closed;
  }
  if (run === null) return succeed(undefined);
  for (const hash of kept) {
    if ((await files.kindOf(keptFile(open, hash))) !== null) continue;
    const moved = await files.rename(stagedCopy(folder, hash), keptFile(open, hash));
    if (!moved.ok) return moved;
  }
  return place(join(open, runFile), runBytes(run));
}

/** Ends a run: from here on it stands, and is the next to be taken back. */
export async function endRun(folder: string, run: Run | null, files: Files): Promise<Outcome<void>> {
  if (run === null) return succeed(undefined);
  const ended = await files.rename(places.openRun(folder), places.run(folder, run.number));
  if (!ended.ok) return ended;
  const past = run.number - keptRuns;
  // Copies that cannot be removed now only take room.
  if (past > 0) await files.remove(join(places.run(folder, past), "before"));
  return ended;
}

/** Hashes of all that need not be kept when it gives way: what versions consist of, what they published, and copies. */
export async function keptHashes(folder: string, files: Files): Promise<ReadonlySet<string>> {
  const runs = await files.list(places.runs(folder));
  const copies = await Promise.all(
    (runs.ok ? runs.value : []).map(({ name }) => files.list(join(places.runs(folder), name, "before"))),
  );
  const parts = await files.list(places.parts(folder));
  const history = await readHistory(folder, files);
  const published = (history.ok ? history.value : []).flatMap(({ entries }) => entries.flatMap(({ outputs }) => outputs));
  return new Set([
    ...[...copies, parts].flatMap((one) => (one.ok ? one.value.map(({ name }) => name) : [])),
    ...published.flatMap(({ sha256: hash, merged }) => (merged ? [] : [hash])),
  ]);
}

/** A folder of copies without a record is what a run left that died before it began. */
export async function clearUnbegun(folder: string, files: Files): Promise<void> {
  const open = places.openRun(folder);
  if ((await files.kindOf(open)) === null || (await files.kindOf(join(open, runFile))) !== null) return;
  await files.remove(open);
}
