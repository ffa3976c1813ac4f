import { resolve } from "node:path";
import { withCauses } from "../compare/causes.js";
import { clausesOf } from "../compare/clauses.js";
import { compareDocs } from "../compare/compare.js";
import { draftPins, type PlacedPin, readPins, unknownPins } from "../compare/pins.js";
import { looksSwapped } from "../compare/swapped.js";
import type { ChangeSet } from "../compare/types.js";
import { problem } from "../diag/problem.js";
import { type Diagnostic, fail, type Outcome, succeed } from "../diag/types.js";
import type { Env } from "../env/types.js";
import type { Library } from "../library/types.js";
import type { Look } from "../look/types.js";
import { standardLook } from "../tree/look.js";
import type { Doc } from "../tree/types.js";
import { isReportFormat, type ReportFormat, reportFormats, reports } from "../writers/reports/index.js";
import { type ColumnSet, columnSets } from "../writers/reports/report.js";
import { earlierReasons } from "../writers/reports/table/earlier-reasons.js";
import { type LoadedSide, loadSide } from "./compare-side.js";
import { loadLibrary, meant } from "./library.js";
import { lookById } from "./look.js";
import type { Workplace } from "./workplace.js";

export interface CompareRequest {
  readonly place: Workplace;
  readonly cwd: string;
  /** `unit/document@2`, `unit/document@current`, or a path. */
  readonly a: string;
  readonly b: string;
  readonly format: string;
  /** One of `columnSets`; for the table. */
  readonly columns?: string;
  /** Absolute path of a pins file; one that is not there yet is drafted where pairs are doubtful. */
  readonly pins?: string;
  /** Absolute; absent: the report comes back as bytes only. */
  readonly out?: string;
  /** Output folder whose history holds the recorded versions; absent: out/ in the workspace. */
  readonly from?: string;
  /** Head note of the table. */
  readonly note?: string;
  /** Lists unchanged clauses in the table too. */
  readonly unchanged?: boolean;
  readonly author?: string;
  /** ISO day. */
  readonly date?: string;
  readonly colour?: boolean;
  /** Half-width columns of the terminal. */
  readonly width?: number;
}
export interface Compared {
  readonly identical: boolean;
  /** Below this likeness the two are no versions of one document: a report would be all red. */
  readonly unrelated: boolean;
  readonly bytes: Uint8Array;
  readonly summary: ChangeSet["summary"];
}
const leastLikeness = 0.1;

/** Compares two documents and reports the differences in the form asked for. Writes `out` only when nothing stands in the way. */
export async function compare(request: CompareRequest, env: Env): Promise<Outcome<Compared>> {
  const wrong = wrongRequest(request);
  if (wrong.length > 0) return fail(...wrong);
  const format = request.format as ReportFormat;
  const { place, cwd, from } = request;
  const [a, b] = [await loadSide(request.a, place, cwd, from, env), await loadSide(request.b, place, cwd, from, env)];
  const library = await loadLibrary(place, env);
  if (!a.ok || !b.ok || !library.ok) return fail(...[a, b, library].flatMap((one) => (one.ok ? [] : one.diagnostics)));
  const free = await outIsFree(request, format, [a.value, b.value], env);
  if (!free.ok) return free;
  const pins = await loadPins(request.pins, env);
  if (!pins.ok) return pins;
  const look = lookOf(b.value.doc, library.value);
  if (!look.ok) return look;

  const [old, now] = [a.value.doc, b.value.doc];
  const set = withCauses(compareDocs(old, now, pins.value ?? []), old, now, notesOf(library.value));
  const diagnostics = [...a.diagnostics, ...b.diagnostics, ...(await judged(set, old, now, request, pins.value, env))];
  const identical = set.changes.every(({ kind }) => kind === "same");
  const { author, date, colour, width, columns, note, unchanged } = request;
  const options = {
    look: look.value,
    old,
    new: now,
    ...(author !== undefined && { author }),
    ...(date !== undefined && { date }),
    ...(note !== undefined && { note }),
    ...(unchanged !== undefined && { unchanged }),
    ...(colour !== undefined && { colour }),
    ...(width !== undefined && { width }),
    ...(columns !== undefined && { columns: columns as ColumnSet }),
    ...(free.value && { reasons: free.value }),
    as: request.out !== undefined && /\.docx$/i.test(request.out) ? ("docx" as const) : ("txt" as const),
  };
  const written = await (await reports[format]())(set, options, env);
  if (!written.ok) return fail(...diagnostics, ...written.diagnostics);
  if (request.out !== undefined) {
    const saved = await env.files.writeAtomic(request.out, written.value);
    if (!saved.ok) return fail(...diagnostics, ...saved.diagnostics);
  }
  const unrelated = set.likeness < leastLikeness && !identical;
  return succeed({ identical, unrelated, bytes: written.value, summary: set.summary }, [...diagnostics, ...written.diagnostics]);
}

function wrongRequest({ format, columns, out }: CompareRequest): readonly Diagnostic[] {
  const nearest = (value: string) => meant(value, reportFormats);
  return [
    ...(isReportFormat(format)
      ? []
      : [problem("cli/unknown-format", { value: format, nearest: nearest(format), known: reportFormats.join("、") })]),
    ...(columns === undefined || columnSets.some((set) => set === columns)
      ? []
      : [problem("report/unknown-columns", { value: columns, known: columnSets.join("、") })]),
    ...(out === undefined && (format === "table" || format === "redline") ? [problem("report/needs-out", { format })] : []),
  ];
}

/** A file is never overwritten, except an earlier table of ours: then with the reasons typed into it. */
async function outIsFree(
  { out }: CompareRequest,
  format: ReportFormat,
  sides: readonly LoadedSide[],
  env: Env,
): Promise<Outcome<ReadonlyMap<string, string> | null>> {
  if (out === undefined) return succeed(null);
  if (sides.some(({ path }) => path !== null && resolve(path) === out)) return fail(problem("report/over-input", { path: out }));
  const kind = await env.files.kindOf(out);
  if (kind === null) return succeed(null);
  const present = kind === "file" && format === "table" ? await env.files.read(out) : null;
  if (present && !present.ok) return present;
  const reasons = present ? earlierReasons(present.value, out) : null;
  return reasons === null ? fail(problem("cli/out-exists", { path: out })) : succeed(reasons);
}

async function loadPins(path: string | undefined, env: Env): Promise<Outcome<readonly PlacedPin[] | null>> {
  if (path === undefined || (await env.files.kindOf(path)) === null) return succeed(null);
  const bytes = await env.files.read(path);
  return bytes.ok ? readPins(new TextDecoder().decode(bytes.value), path) : bytes;
}

/** The look reports are laid out with: the new document's own, else the standard one. */
const lookOf = ({ meta }: Doc, { looks }: Library): Outcome<Look> =>
  lookById(looks.has(meta.look) ? meta.look : standardLook, looks);

const notesOf = ({ clauses }: Library): Parameters<typeof withCauses>[3] =>
  new Map([...clauses].map(([id, { changes }]) => [id, changes]));

/** What is to be said besides the report: documents swapped or unrelated, pins that name nothing, doubtful pairs. */
async function judged(
  set: ChangeSet,
  old: Doc,
  now: Doc,
  { pins: path }: CompareRequest,
  pins: readonly PlacedPin[] | null,
  env: Env,
): Promise<readonly Diagnostic[]> {
  const unrelated = set.likeness < leastLikeness && set.changes.some(({ kind }) => kind !== "same");
  if (unrelated) return [problem("report/unrelated")];
  const swapped = looksSwapped(old, now);
  const found: Diagnostic[] = swapped ? [problem("compare/swapped", { a: swapped.a, b: swapped.b || "未写明" })] : [];
  if (pins && path !== undefined) found.push(...unknownPins(pins, clausesOf(old), clausesOf(now), path));
  const count = set.changes.filter(({ doubtful }) => doubtful !== undefined).length;
  const draft = draftPins(set);
  if (count === 0 || draft === null) return found;
  if (path === undefined || pins !== null) return [...found, problem("report/doubtful", { count })];
  const written = await env.files.writeAtomic(path, new TextEncoder().encode(draft));
  return [...found, ...(written.ok ? [problem("report/pins-written", { count, path })] : written.diagnostics)];
}
