import { join } from "node:path";
import { type MarkedRow, markedRows } from "../causes/marked-rows.js";
import { shelfOf } from "../compose/shelf.js";
import { problem } from "../diag/problem.js";
import { type Diagnostic, fail, type Outcome, succeed } from "../diag/types.js";
import type { Env } from "../env/types.js";
import { leadsWithin } from "../env/within.js";
import { ofRelease, openRelease } from "../library/releases.js";
import type { Clause, Library } from "../library/types.js";
import { forUnit, type Member, ofUnit, unitLibrary } from "../library/unit-clauses.js";
import { withFiles } from "../library/with-files.js";
import { lintClause, lintTrials } from "../lint/index.js";
import { ownCopy } from "../lint/own-copy.js";
import { liveShelf } from "../papers/live-shelf.js";
import { isId } from "../profile/ids.js";
import { loadLibrary } from "../workspace/library.js";
import { memberOf } from "../workspace/named-groups.js";
import { type LibraryWithSamples, withSamples } from "../workspace/samples.js";
import { loadUnits } from "../workspace/units.js";
import type { Workplace } from "../workspace/workplace.js";
import { type ClauseMark, clauseMarks } from "./clause-marks.js";
import { coverageFor } from "./coverage-for.js";
import { type ClauseOrigin, originOf } from "./find-clauses.js";

export interface ClauseRequest {
  readonly place: Workplace;
  readonly id: string;
  /** Id of the unit whose words are meant; absent: those for all units. */
  readonly of?: string;
}
export interface ReadClause {
  readonly id: string;
  readonly title: string;
  readonly version: number;
  readonly origin: ClauseOrigin;
  /** Absolute. */
  readonly path: string;
  /** The file as it is: what is saved is saved over this alone. */
  readonly base: string;
  readonly text: string;
  /** Its tags, with what they are called where the text is edited. */
  readonly marks: readonly ClauseMark[];
  /** The line of the file that the text begins on. */
  readonly textLine: number;
  readonly concepts: readonly string[];
  readonly basis: readonly { readonly title: string; readonly article: string }[];
  readonly changes: Clause["changes"];
}

/** A clause with its text, to be looked at and changed. */
export async function readClauseOf(request: ClauseRequest, env: Env): Promise<Outcome<ReadClause>> {
  const { place, id } = request;
  const found = await findClause(request, env);
  if (!found.ok) return found;
  const { clause, library, source } = found.value;
  const { title, version, file: path, text, textLine, changes } = clause;
  return succeed({
    ...{ id, title, version, path, text: text.trim(), textLine, changes },
    base: source,
    marks: clauseMarks(text, library),
    origin: originOf(clause, place),
    // Concepts that no paper is searched for have no name.
    concepts: clause.concepts.flatMap((one) => library.concepts.get(one)?.name ?? []),
    basis: clause.basis.map(({ regulation, article = "" }) => ({
      title: library.regulations.get(regulation)?.title ?? regulation,
      article,
    })),
  });
}

interface Found {
  /** The unit whose words are meant. */
  readonly member: Member | undefined;
  /** For all units. */
  readonly library: Library;
  readonly clause: Clause;
  readonly source: string;
}
type Opened = Found & Pick<LibraryWithSamples, "samples">;

/** A clause as a unit has it, or all. */
export async function findClause({ place, id, of }: ClauseRequest, env: Env): Promise<Outcome<Found>> {
  const library = await loadLibrary(place, env);
  if (!library.ok) return library;
  if (of !== undefined && !isId(of)) return fail(problem("web/no-clause", { id }));
  const member = of === undefined ? undefined : await memberOf(of, place, env);
  const clause = seenBy(library.value, member).clauses.get(id);
  if (clause === undefined) return fail(problem("web/no-clause", { id }));
  const read = await env.files.read(clause.file);
  return read.ok ? succeed({ library: library.value, member, clause, source: new TextDecoder().decode(read.value) }) : read;
}

const seenBy = (library: Library, of: Member | undefined): Library => (of === undefined ? library : unitLibrary(library, of));

/** With the samples it is tried on. */
async function openClause(request: ClauseRequest, env: Env): Promise<Outcome<Opened>> {
  const found = await findClause(request, env);
  const samples = found.ok ? await withSamples(request.place, env) : found;
  return found.ok && samples.ok ? succeed({ ...found.value, samples: samples.value.samples }) : fail(...samples.diagnostics);
}

export interface TryClause extends ClauseRequest {
  readonly text: string;
  /** The paper it is looked at in. */
  readonly unit?: string;
  readonly document?: string;
}
export interface TriedClause {
  /** What is wrong with it, with its line in the file it would be. */
  readonly faults: readonly Diagnostic[];
  /** The line of that file the text begins on. */
  readonly textLine: number;
  /** The paper with what changes in it; null where none was asked for, or it cannot be printed. */
  readonly paper: { readonly title: string; readonly sentences: number; readonly rows: readonly MarkedRow[] } | null;
  /** Papers of the unit that would change. */
  readonly touched: readonly { readonly document: string; readonly title: string; readonly sentences: number }[];
}

/** A clause with another text: what the library's check says of it, and what a unit's papers would be. Writes nothing. */
export async function tryClause(request: TryClause, env: Env): Promise<Outcome<TriedClause>> {
  const found = await findClause(request, env);
  if (!found.ok) return found;
  const { clause, library } = found.value;
  const { textLine } = clause;
  if (request.text.trim() === clause.text.trim()) {
    const seen = await previewOf(request, library, library, env);
    return seen.ok ? succeed({ ...seen.value, textLine }) : seen;
  }
  const opened = await openClause(request, env);
  if (!opened.ok) return opened;
  const made = copyOf(opened.value, { ...request, reason: env.today() }, env);
  if (!made.ok) return succeed({ textLine, faults: made.diagnostics, paper: null, touched: [] });
  const { samples } = opened.value;
  const seenLibrary = seenBy(made.value.library, opened.value.member);
  const faults = lintClause(made.value.clause, seenLibrary, samples, env.today(), coverageFor(opened.value, env.today()));
  const seen = await previewOf(request, library, made.value.library, env);
  if (!seen.ok) return seen;
  return succeed({ ...seen.value, faults: [...faults, ...seen.value.faults], textLine: made.value.clause.textLine });
}

type Seen = Omit<TriedClause, "textLine">;

/** A unit's papers by two libraries that differ in one clause. */
async function previewOf(
  { place, id, unit, document }: TryClause,
  before: Library,
  after: Library,
  env: Env,
): Promise<Outcome<Seen>> {
  if (unit === undefined) return succeed({ faults: [], paper: null, touched: [] });
  const units = await loadUnits([unit], place, before, env);
  if (!units.ok) return units;
  const [own] = units.value;
  const shelf = (library: Library) =>
    liveShelf(own!, shelfOf(own!.loaded.profile, library), { library, asOf: env.today(), made: [], notices: new Map() });
  const [old, now] = [shelf(before), shelf(after)];
  const touched: { document: string; title: string; sentences: number }[] = [];
  const faults: Diagnostic[] = [];
  for (const one of before === after ? [] : old.documents()) {
    const [was, is] = [old.paper(one), now.paper(one)];
    if (is !== null && !is.ok) faults.push(...is.diagnostics);
    if (!was?.ok || !is?.ok || !Object.hasOwn(is.value.doc.meta.clauses, id)) continue;
    const sentences = sentencesOf(markedRows(was.value.doc, is.value.doc));
    if (sentences > 0) touched.push({ document: one, title: is.value.doc.meta.title, sentences });
  }
  const shown = document === undefined ? null : now.paper(document);
  if (document === undefined || !shown?.ok) return succeed({ faults, paper: null, touched });
  const was = old.paper(document);
  const rows = markedRows(was?.ok ? was.value.doc : null, shown.value.doc);
  return succeed({ faults, touched, paper: { title: shown.value.doc.meta.title, sentences: sentencesOf(rows), rows } });
}

const sentencesOf = (rows: readonly MarkedRow[]): number => rows.reduce((sum, row) => sum + row.sentences, 0);

/** Where a clause's own words stand below a templates folder: for all units, or for one. */
function placeOf({ name }: Clause, of: string | undefined): string {
  const whole = (ofUnit(name) ?? ofRelease(name))?.rest ?? `clauses/${name.replace(/^clauses\//, "")}`;
  return of === undefined ? whole : forUnit(whole, of);
}

function copyOf(
  opened: Opened,
  { place, of, text, reason }: ClauseRequest & { readonly text: string; readonly reason: string },
  env: Env,
): Outcome<{ readonly file: string; readonly clause: Clause; readonly library: Library }> {
  const { clause, source } = opened;
  const origin = originOf(clause, place);
  const stays = origin === "built-in" || (of !== undefined && origin !== "one-unit");
  const file = ownCopy({ source, clause, stays }, { text, reason, date: env.today() }, opened);
  if (!file.ok) return file;
  const root = join(place.root, "templates");
  const library = withFiles(opened.library, [{ name: placeOf(clause, of), text: file.value }], root);
  if (!library.ok) return library;
  return succeed({
    file: file.value,
    clause: seenBy(library.value, opened.member).clauses.get(clause.id)!,
    library: library.value,
  });
}

export interface SaveClause extends ClauseRequest {
  readonly text: string;
  readonly base: string;
  readonly reason: string;
  /** What the check says is known, and it is saved all the same. */
  readonly force?: boolean;
}
export interface SavedClause {
  readonly saved: boolean;
  /** Absolute. */
  readonly path: string;
  readonly faults: readonly Diagnostic[];
  readonly textLine: number;
}

/**
 * Writes a clause's other text into the workspace's own templates, after the whole check of it: on the samples, and on made-up units
 * of every type. With findings nothing is written unless `force`; the program's own file is never touched.
 */
export async function saveClause(
  { text, base, reason, force = false, ...request }: SaveClause,
  env: Env,
): Promise<Outcome<SavedClause>> {
  const opened = await openClause(request, env);
  if (!opened.ok) return opened;
  const { place } = request;
  const { clause, source, samples } = opened.value;
  if (source !== base) return fail(problem("web/clause-changed", { path: clause.file }));
  // What goes out to one group after the other would be overtaken, and the groups that try it would lose it.
  const waiting = request.of === undefined ? openRelease(opened.value.library, clause) : null;
  if (waiting !== null) return fail(problem("library/release-open", { id: clause.id, version: waiting }));
  const made = copyOf(opened.value, { ...request, text, reason }, env);
  if (!made.ok) return made;
  const path = join(place.root, "templates", placeOf(clause, request.of));
  const templates = join(place.root, "templates");
  const isOurs = (await leadsWithin(templates, place.root, env.files)) && (await leadsWithin(path, place.root, env.files));
  if (!isOurs || templates === join(place.program, "templates")) return fail(problem("web/outside", { path }));
  const seen = seenBy(made.value.library, opened.value.member);
  const only = { ...seen, clauses: new Map([[clause.id as string, made.value.clause]]) };
  const faults = [
    ...lintClause(made.value.clause, seen, samples, env.today(), coverageFor(opened.value, env.today())),
    ...lintTrials(only, samples, env.today()),
  ];
  const told = { path, faults, textLine: made.value.clause.textLine };
  if (faults.length > 0 && !force) return succeed({ ...told, saved: false });
  const written = await env.files.writeAtomic(path, new TextEncoder().encode(made.value.file));
  return written.ok ? succeed({ ...told, saved: true }) : written;
}
