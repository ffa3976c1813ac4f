import { basename, dirname, join } from "node:path";
import { problem } from "../diag/problem.js";
import { type Diagnostic, fail, type Outcome, succeed } from "../diag/types.js";
import type { Env } from "../env/types.js";
import type { Library } from "../library/types.js";
import { lineDiff } from "../profile/line-diff.js";
import type { LoadedProfile } from "../profile/types.js";
import { readUnitProfile } from "./groups.js";
import { profileContext } from "./library.js";
import { textOf } from "./profile-text.js";

/** Beside the profile, so that every command that writes it finds the same one, whatever folder it puts documents in. */
const lockOf = (path: string): string => join(dirname(path), `.${basename(path)}.lock`);

/**
 * Does something as the only command that changes a profile. What is read of it inside stands until `act` ends, but for
 * editors: `saveProfile` looks once more.
 */
export async function aloneWith<T>(path: string, env: Env, act: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
  const lock = await env.files.lock(lockOf(path));
  if (!lock.ok) return lock;
  if (lock.value === null) return fail(problem("profile/busy", { path }));
  try {
    return await act();
  } finally {
    await lock.value.release();
  }
}

/**
 * Writes a profile if it still says what it said when it was read.
 * @param seen its bytes then; null where there was none
 */
export async function saveProfile(path: string, seen: Uint8Array | null, bytes: Uint8Array, env: Env): Promise<Outcome<void>> {
  const kind = await env.files.kindOf(path);
  const now = kind === null ? null : await env.files.read(path);
  if (now !== null && !now.ok) return now;
  const same = now === null || seen === null ? now === seen : Buffer.compare(now.value, seen) === 0;
  return same ? env.files.writeAtomic(path, bytes) : fail(problem("profile/changed-meanwhile", { path }));
}

/** A profile's change, written or, in a dry run, only worked out. */
export interface ChangedProfile<T> {
  readonly change: T;
  /** Unified, without file names. */
  readonly diff: string;
}

/**
 * Edits a profile's text: read, changed and written under its lock, and only when the whole profile reads without a fault
 * afterwards.
 * @param edit the new text and what is to be told about it
 */
export async function changeProfile<T extends { readonly text: string }>(
  { path, library, dryRun }: { readonly path: string; readonly library: Library; readonly dryRun?: boolean | undefined },
  edit: (text: string, loaded: LoadedProfile) => Outcome<T>,
  env: Env,
): Promise<Outcome<ChangedProfile<T>>> {
  const change = async (): Promise<Outcome<ChangedProfile<T>>> => {
    const seen = await env.files.read(path);
    if (!seen.ok) return seen;
    const text = textOf(seen.value, path);
    if (!text.ok) return text;
    const loaded = await readUnitProfile(seen.value, path, profileContext(library), env);
    if (!loaded.ok) return loaded;
    const edited = edit(text.value, loaded.value);
    const notes: readonly Diagnostic[] = [...loaded.diagnostics, ...edited.diagnostics];
    if (!edited.ok) return { ok: false, diagnostics: notes };
    const bytes = new TextEncoder().encode(edited.value.text);
    const checked = await readUnitProfile(bytes, path, profileContext(library), env);
    if (!checked.ok) return fail(...notes, ...checked.diagnostics);
    const saved = dryRun ? succeed(undefined) : await saveProfile(path, seen.value, bytes, env);
    if (!saved.ok) return fail(...notes, ...saved.diagnostics);
    return succeed({ change: edited.value, diff: lineDiff(text.value, edited.value.text) }, notes);
  };
  return dryRun ? change() : aloneWith(path, env, change);
}
