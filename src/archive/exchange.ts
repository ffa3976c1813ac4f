import { basename, dirname, extname, join, relative } from "node:path";
import { problem } from "../diag/problem.js";
import { type Diagnostic, type Outcome, succeed } from "../diag/types.js";
import type { Files } from "../env/types.js";
import { places, sha256 } from "./places.js";

/** A file of the shelf that gives way: its name in the unit's folder, and the hash of what it was when the run was planned. */
export interface GivingWay {
  readonly folder: string;
  readonly name: string;
  /** null: nothing was there. */
  readonly found: string | null;
}
/** `changed`: somebody saved the file meanwhile, and it stands as they saved it. `busy`: another program holds it. */
export type Moved = "done" | "changed" | "busy";

const asidePath = (folder: string, name: string): string => join(places.aside(folder), name);

/**
 * Moves a file aside and looks at it there: between the look at a file and its replacement a program could save it, and a
 * rename over it would lose that. What is not as it was found goes back. The file waits aside until `settleAside`.
 */
export async function moveAside({ folder, name, found }: GivingWay, files: Files): Promise<Outcome<Moved>> {
  const [path, aside] = [join(folder, name), asidePath(folder, name)];
  if (found === null) return succeed("done");
  if ((await files.kindOf(path)) === null) return succeed("changed");
  const moved = await files.rename(path, aside);
  if (!moved.ok) return moved.diagnostics.every(({ code }) => code === "file/busy") ? succeed("busy") : moved;
  if ((await hashOf(aside, files)) === found) return succeed("done");
  // Where a new file has appeared in its place by now, `settleAside` finds a name for this one.
  const back = await files.moveNew(aside, path);
  return back.ok || isTaken(back.diagnostics) ? succeed("changed") : back;
}

/** Puts a staged file in the place of one that gives way; a file that appears there in the last moment is left. */
export async function exchange(staged: string, way: GivingWay, files: Files): Promise<Outcome<Moved>> {
  const path = join(way.folder, way.name);
  const gone = await moveAside(way, files);
  if (!gone.ok || gone.value !== "done") return gone;
  const placed = await files.moveNew(staged, path);
  if (placed.ok) return succeed("done");
  if (isTaken(placed.diagnostics)) return succeed("changed");
  if (way.found !== null) await files.moveNew(asidePath(way.folder, way.name), path);
  return placed.diagnostics.every(({ code }) => code === "file/busy") ? succeed("busy") : placed;
}

const isTaken = (diagnostics: readonly Diagnostic[]): boolean => diagnostics.some(({ code }) => code === "file/exists");

/**
 * Decides about the files that wait aside. One whose bytes the history keeps is dropped, or goes back where a killed run
 * left its place empty. One that a program went on writing into after it was moved gets a name of its own, and is told.
 * @param ended the run has put everything in place: an empty place is meant to be empty
 */
export async function settleAside(
  folder: string,
  kept: ReadonlySet<string>,
  ended: boolean,
  files: Files,
): Promise<Outcome<void>> {
  const diagnostics: Diagnostic[] = [];
  for (const aside of await filesBelow(places.aside(folder), files)) {
    const path = join(folder, relative(places.aside(folder), aside));
    const hash = await hashOf(aside, files);
    const isKept = hash !== null && kept.has(hash);
    if (isKept && (ended || (await files.kindOf(path)) !== null)) continue;
    const back = await files.moveNew(aside, path);
    if (back.ok) continue;
    if (!isTaken(back.diagnostics)) return back;
    const rescued = await rescue(aside, path, files);
    if (!rescued.ok) return rescued;
    diagnostics.push(problem("archive/saved-late", { path, kept: rescued.value }));
  }
  const cleared = await files.remove(places.aside(folder));
  return cleared.ok ? succeed(undefined, diagnostics) : cleared;
}

/** Moves a file beside another one, under the first name that is free. */
async function rescue(aside: string, path: string, files: Files): Promise<Outcome<string>> {
  const [stem, ending] = [basename(path, extname(path)), extname(path)];
  for (let number = 1; ; number++) {
    const name = `${stem}（另存的改稿${number === 1 ? "" : number}）${ending}`;
    const moved = await files.moveNew(aside, join(dirname(path), name));
    if (moved.ok) return succeed(join(dirname(path), name));
    if (!isTaken(moved.diagnostics)) return moved;
  }
}

async function filesBelow(folder: string, files: Files): Promise<readonly string[]> {
  const listed = await files.list(folder);
  if (!listed.ok) return [];
  const found = await Promise.all(
    listed.value.map(({ name, kind }) => (kind === "file" ? [join(folder, name)] : filesBelow(join(folder, name), files))),
  );
  return found.flat();
}

export async function hashOf(path: string, files: Files): Promise<string | null> {
  const read = await files.read(path);
  return read.ok ? sha256(read.value) : null;
}
