import { join } from "node:path";
import { problem } from "../diag/problem.js";
import { all, fail, type Outcome, succeed } from "../diag/types.js";
import type { Files } from "../env/types.js";
import { hashOf } from "./exchange.js";
import { places, sha256 } from "./places.js";
import type { Beside, GoneBeside } from "./types.js";

/** One that is ready to be put in its place. */
export interface StagedBeside {
  readonly path: string;
  /** Of what it is to be; null: it goes. */
  readonly sha256: string | null;
  /** What it replaces, to put it back; null: it takes a free place. */
  readonly before: Uint8Array | null;
  readonly staged: string;
}
const beforeOf = (staged: string): string => `${staged}.before`;

/** Takes back what was put in place; what could not be is told. */
export type PutBack = () => Promise<Outcome<void>>;

/** Writes the files that go with a run into the staging folder. One that was changed since it was read stops the run. */
export async function stageBeside(
  folder: string,
  wanted: readonly (Beside | GoneBeside)[],
  files: Files,
): Promise<Outcome<readonly StagedBeside[]>> {
  return all(
    await Promise.all(
      wanted.map(async ({ path, bytes, found }, i): Promise<Outcome<StagedBeside>> => {
        const present = found === null ? null : await files.read(path);
        if (present !== null && !present.ok) return present;
        if (present !== null && sha256(present.value) !== found) return fail(problem("archive/changed-meanwhile", { path }));
        const staged = join(places.staging(folder), "beside", String(i));
        const written = bytes === null ? succeed(undefined) : await files.writeStaged(staged, bytes);
        // Putting back must not need room on a disk that is full by then.
        const copied = present === null || !written.ok ? written : await files.writeStaged(beforeOf(staged), present.value);
        if (!copied.ok) return copied;
        return succeed({ path, sha256: bytes === null ? null : sha256(bytes), before: present?.value ?? null, staged });
      }),
    ),
  );
}

/** Puts one in its place; how to take it back again. One that lies there already, from a run that was killed, is left. */
export async function placeBeside({ path, sha256: hash, before, staged }: StagedBeside, files: Files): Promise<Outcome<PutBack>> {
  const present = await hashOf(path, files);
  if (present === hash) return succeed(async () => succeed(undefined));
  if (before === null) {
    const placed = await files.moveNew(staged, path);
    return placed.ok
      ? succeed(async () => ((await hashOf(path, files)) === hash ? files.remove(path) : succeed(undefined)))
      : placed;
  }
  if (present !== sha256(before)) return fail(problem("archive/changed-meanwhile", { path }));
  const bytes = hash === null ? null : await files.read(staged);
  const written = bytes === null ? await files.remove(path) : bytes.ok ? await files.writeAtomic(path, bytes.value) : bytes;
  if (!written.ok) return written;
  return succeed(async () => {
    if ((await hashOf(path, files)) !== hash) return succeed(undefined);
    const moved = await files.rename(beforeOf(staged), path);
    const back = moved.ok ? moved : await files.writeAtomic(path, before);
    return back.ok ? back : fail(...back.diagnostics, problem("archive/not-put-back", { path }));
  });
}
