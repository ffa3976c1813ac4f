import { basename } from "node:path";
import { places } from "../archive/places.js";
import { listed } from "../diag/phrase.js";
import { problem } from "../diag/problem.js";
import { type Diagnostic, fail, type Outcome, succeed } from "../diag/types.js";
import type { DriftFacts } from "../drift/index.js";
import type { Env } from "../env/types.js";
import type { Library } from "../library/types.js";
import { unknownIgnored } from "../papers/drift-accepted.js";
import { driftFacts } from "../papers/drift-facts.js";
import { driftUnit } from "../papers/drift-unit.js";
import { readDocument } from "../readers/index.js";
import { mayBePaper, type NamedPaper, papersAt, papersOfShelf } from "../sides/papers-named.js";
import { limits } from "../tree/limits.js";
import { loadUnits } from "../workspace/units.js";
import { outFolder, type Workplace } from "../workspace/workplace.js";

/** Which papers a check is about. */
export interface ShelfRequest {
  readonly place: Workplace;
  /** Paths of files and folders, and ids of units: a unit's whole shelf as it stands, hand edits included. */
  readonly papers: readonly string[];
  /** Makes a path absolute. */
  readonly path: (word: string) => string;
  /** Id or path of the profile that the papers are held against; absent: a shelf against its own, each other paper says itself what it is. */
  readonly unit?: string;
  /** ISO day on which posts are looked up; absent: today. */
  readonly asOf?: string;
  /** Absolute path for copies: what lies in it is no paper to check. */
  readonly fix?: string;
}
/** What one word names, and what its papers are held against. */
export interface CheckedShelf {
  readonly papers: readonly NamedPaper[];
  readonly facts: DriftFacts;
  /** Of persons the profile lists: told only to whom the paper tells them. */
  readonly names: readonly string[];
  readonly isFile: boolean;
  /** The profile they are held against; absent: the papers say themselves whose they are. */
  readonly unit?: { readonly id: string; readonly profile: string };
}

/** What each word names, each file once; all that is wrong at once. */
export async function shelvesOf(request: ShelfRequest, library: Library, env: Env): Promise<Outcome<readonly CheckedShelf[]>> {
  const faults: Diagnostic[] = [];
  const left: Diagnostic[] = [];
  const seen = new Set<string>();
  const asked = request.unit === undefined ? undefined : await unitFacts(request.unit, request, library, env);
  if (asked && !asked.ok) faults.push(...asked.diagnostics);
  else if (asked) left.push(...asked.diagnostics);
  const facts = asked?.ok ? asked.value : { facts: driftFacts(library), names: [] };
  const shelves: CheckedShelf[] = [];
  for (const word of request.papers) {
    const path = request.path(word);
    const files = await papersAt(word, path, request.fix, env);
    if (!files.ok) {
      faults.push(...files.diagnostics);
      continue;
    }
    const own = files.value === null ? await unitFacts(word, request, library, env) : null;
    if (own && !own.ok) {
      // Outside of a workspace a word can name nothing else.
      if (own.diagnostics.some(({ code }) => code === "cli/no-workspace")) faults.push(problem("file/missing", { path }));
      faults.push(...own.diagnostics);
      continue;
    }
    if (own && asked === undefined) left.push(...own.diagnostics);
    const found = own ? await papersOfShelf(places.unit(outFolder(request.place), own.value.unit.id), env) : files;
    if (!found.ok) {
      faults.push(...found.diagnostics);
      continue;
    }
    const papers = found.value!.papers.filter(({ path: one }) => !seen.has(one));
    for (const one of papers) seen.add(one.path);
    left.push(
      ...found.value!.left.map((one) => problem("cli/left-open", { path: one })),
      ...skippedIn(word, found.value!.skipped),
      ...found.value!.unread,
    );
    const isFile = papers.length === 1 && papers[0]!.path === path;
    shelves.push({ papers, ...(own && asked === undefined ? own.value : facts), isFile });
  }
  if (faults.length === 0) return succeed(shelves, left);
  const alone = shelves.flatMap(({ papers, isFile }) => (isFile ? papers : []));
  const unread = await Promise.all(alone.map(({ path }) => faultsOf(path, env)));
  return fail(...faults, ...unread.flat());
}

/** What keeps a paper that was named from being read: with the other faults nobody has to ask twice. */
async function faultsOf(path: string, env: Env): Promise<readonly Diagnostic[]> {
  const bytes = await env.files.read(path, limits.file);
  const read = bytes.ok ? await readDocument(bytes.value, basename(path)) : bytes;
  return read.ok ? [] : read.diagnostics;
}

/** What of a folder nobody looked into: what may be a paper, and what is none. */
function skippedIn(folder: string, skipped: readonly string[]): readonly Diagnostic[] {
  const papers = skipped.filter(mayBePaper);
  const others = skipped.filter((path) => !mayBePaper(path));
  return [
    ...(papers.length === 0 ? [] : [problem("cli/papers-skipped", { folder, count: papers.length, files: someOf(papers) })]),
    ...(others.length === 0 ? [] : [problem("cli/files-skipped", { folder, count: others.length, files: someOf(others) })]),
  ];
}
/** As many names as a line holds. */
const someOf = (paths: readonly string[]) =>
  listed([...paths.slice(0, most).map((path) => basename(path)), ...(paths.length > most ? ["…"] : [])]);
const most = 5;

/** What the papers of a unit are held against. */
export async function unitFacts(
  word: string,
  { place, asOf }: Pick<ShelfRequest, "place" | "asOf">,
  library: Library,
  env: Env,
): Promise<Outcome<Required<Pick<CheckedShelf, "facts" | "names" | "unit">>>> {
  const units = await loadUnits([word], place, library, env);
  if (!units.ok) return units;
  const { loaded, path } = units.value[0]!;
  const { profile } = loaded;
  const facts = { ...driftFacts(library), unit: driftUnit(profile, library, asOf ?? env.today()) };
  const names = profile.people.map(({ name }) => name);
  const notes = [...units.diagnostics, ...unknownIgnored(loaded)];
  return succeed({ facts, names, unit: { id: profile.unit.id, profile: path } }, notes);
}
