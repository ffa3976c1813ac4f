import { basename, join } from "node:path";
import { readHistory } from "../archive/history.js";
import { currentFiles } from "../archive/manifest.js";
import { places } from "../archive/places.js";
import { problem } from "../diag/problem.js";
import { type Diagnostic, fail, type Outcome, succeed } from "../diag/types.js";
import { copyIndex, type DriftFacts, type DriftFinding, driftIn, type Paper, paperOf } from "../drift/index.js";
import type { Env } from "../env/types.js";
import type { Library } from "../library/types.js";
import { driftUnit } from "../papers/drift-unit.js";
import { readDocument } from "../readers/index.js";
import { limits } from "../tree/limits.js";
import { wrongAsked } from "../workspace/asked.js";
import { loadLibrary } from "../workspace/library.js";
import { loadUnits } from "../workspace/units.js";
import { outFolder, type Workplace } from "../workspace/workplace.js";
import { type DriftFormat, driftFormats, driftTable, driftText } from "../writers/reports/drift/index.js";

export interface CheckRequest {
  readonly place: Workplace;
  /** Paths of files and folders, and ids of units: a unit's whole shelf as it stands, hand edits included. */
  readonly papers: readonly string[];
  /** Makes a path absolute. */
  readonly path: (word: string) => string;
  /** Id or path of the profile that the files are held against; absent: each paper says itself what it is. */
  readonly unit?: string;
  /** ISO day on which posts are looked up; absent: today. */
  readonly asOf?: string;
  /** Doubtful findings too. */
  readonly all?: boolean;
  /** sarif, xlsx or html, written to `report`; absent with `report`: what its extension says. */
  readonly format?: string;
  /** Absolute path of a report to write. */
  readonly report?: string;
  /** A file that stands there may be replaced. */
  readonly force?: boolean;
}
export interface Checked {
  readonly files: readonly { readonly path: string; readonly unit?: string; readonly kind?: string }[];
  readonly findings: readonly DriftFinding[];
  /** Findings in doubt that were left out. */
  readonly hidden: number;
}

const readable = /\.(?:docx|doc|txt|md|pdf)$/iu;

/**
 * Finds what copying left behind in papers, in files and folders of any number.
 * @returns findings by file and place; a file that cannot be read is told, and the others are checked all the same
 */
export async function check(request: CheckRequest, env: Env): Promise<Outcome<Checked>> {
  const wrong = wrongAsked({ days: [request.asOf] });
  if (wrong.length > 0) return fail(...wrong);
  const form = await reportForm(request, env);
  if (!form.ok) return form;
  const library = await loadLibrary(request.place, env);
  if (!library.ok) return library;
  const facts = await unitFacts(request.unit, request, library.value, env);
  if (!facts.ok) return facts;
  const shelves: Shelf[] = [];
  const refused: Diagnostic[] = [];
  for (const word of request.papers) {
    const shelf = await shelfOf(word, request, facts.value, library.value, env);
    if (shelf.ok) shelves.push(shelf.value);
    else refused.push(...shelf.diagnostics);
  }
  if (refused.length > 0) return fail(...refused);
  if (shelves.every(({ files }) => files.length === 0))
    return fail(problem("cli/nothing-to-check", { path: request.papers.join(" ") }));
  const told: Diagnostic[] = [];
  const files: Checked["files"][number][] = [];
  const read: { readonly papers: readonly Paper[]; readonly facts: DriftFacts }[] = [];
  for (const { files: paths, facts: own, unit } of shelves) {
    const papers: Paper[] = [];
    for (const path of paths) {
      const bytes = await env.files.read(path, limits.file);
      const document = bytes.ok ? await readDocument(bytes.value, basename(path)) : bytes;
      if (document.ok) papers.push(paperOf(path, document.value.doc));
      else told.push(...document.diagnostics.map((one) => ({ ...one, severity: "warning" as const })));
    }
    files.push(...papers.map(({ file }) => ({ path: file, ...(unit !== undefined && { unit }) })));
    read.push({ papers, facts: own });
  }
  if (files.length === 0) return fail(...told.map((one) => ({ ...one, severity: "error" as const })));
  const among = copyIndex(read.flatMap(({ papers }) => papers));
  const findings = read.flatMap(({ papers, facts: own }) => driftIn(papers, { ...own, among }));
  const shown = request.all ? findings : findings.filter(({ certain }) => certain);
  if (form.value !== null) {
    const written = await env.files.writeAtomic(form.value.path, await reportOf(shown, form.value.format));
    if (!written.ok) return written;
  }
  return succeed({ files, findings: shown, hidden: findings.length - shown.length }, told);
}

async function reportOf(findings: readonly DriftFinding[], format: DriftFormat): Promise<Uint8Array> {
  if (format !== "xlsx") return new TextEncoder().encode(driftText(findings, format));
  const { reportBook } = await import("../writers/xlsx/report-book.js");
  const sheet = driftTable(findings);
  return reportBook(sheet.title, [sheet]);
}

/** Which report is asked for and where; null: none. */
async function reportForm(
  { format, report, force, papers, path }: CheckRequest,
  env: Env,
): Promise<Outcome<{ readonly format: DriftFormat; readonly path: string } | null>> {
  if (report === undefined)
    return format === undefined || format === "terminal" ? succeed(null) : fail(problem("cli/report-needs-out", { format }));
  const asked = format ?? /\.(\w+)$/u.exec(report)?.[1]?.toLowerCase() ?? "";
  const known = driftFormats.find((one) => one === asked);
  if (known === undefined)
    return fail(problem("cli/unknown-format", { value: asked, nearest: "", known: driftFormats.join(" ") }));
  if (!report.toLowerCase().endsWith(`.${known}`)) return fail(problem("cli/report-extension", { path: report, format: known }));
  // What is to be checked is never written over, whatever is asked.
  if (papers.some((word) => path(word) === report) || (!force && (await env.files.kindOf(report)) !== null))
    return fail(problem("cli/out-taken", { path: report }));
  return succeed({ format: known, path: report });
}

interface Shelf {
  readonly files: readonly string[];
  readonly facts: DriftFacts;
  readonly unit?: string;
}

/** A file, the papers of a folder, or those of a unit against its own facts. */
async function shelfOf(
  word: string,
  request: CheckRequest,
  facts: DriftFacts,
  library: Library,
  env: Env,
): Promise<Outcome<Shelf>> {
  const path = request.path(word);
  const kind = await env.files.kindOf(path);
  if (kind === "file" && !/\.ya?ml$/iu.test(path)) return succeed({ files: [path], facts });
  if (kind === "folder") return succeed({ files: await filesIn(path, env), facts });
  if (kind === null && /[.\\/]/u.test(word)) return fail(problem("file/missing", { path }));
  const own = await unitFacts(word, request, library, env);
  if (!own.ok) return own;
  const folder = places.unit(outFolder(request.place), own.value.id ?? word);
  const history = await readHistory(folder, env.files);
  if (!history.ok) return history;
  const published = history.value.flatMap((one) => currentFiles(one).filter(({ format }) => format === "docx"));
  const found: string[] = [];
  for (const { path: name } of published)
    if ((await env.files.kindOf(join(folder, name))) === "file") found.push(join(folder, name));
  return succeed({ files: found, facts: own.value, unit: own.value.id ?? word });
}

type UnitFacts = DriftFacts & { readonly id?: string };

async function unitFacts(
  word: string | undefined,
  { place, asOf }: CheckRequest,
  library: Library,
  env: Env,
): Promise<Outcome<UnitFacts>> {
  if (word === undefined) return succeed(factsOf(library));
  const units = await loadUnits([word], place, library, env);
  if (!units.ok) return units;
  const { profile } = units.value[0]!.loaded;
  return succeed({ ...factsOf(library), id: profile.unit.id, unit: driftUnit(profile, library, asOf ?? env.today()) });
}

const factsOf = ({ drift, regulations }: Library): DriftFacts => ({
  phrases: drift.phrases,
  wrongWords: new Map(Object.entries(drift.wrong)),
  outdated: new Map(Object.entries(drift.outdated)),
  regulations: [...[...regulations.values()].map(({ title }) => title), ...drift.titles],
});

/** The papers of a folder and those below, by name. Hidden files and folders are left alone. */
async function filesIn(folder: string, env: Env): Promise<readonly string[]> {
  const entries = await env.files.list(folder);
  if (!entries.ok) return [];
  const found: string[] = [];
  for (const { name, kind, link } of entries.value.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    if (name.startsWith(".") || name.startsWith("~$") || link) continue;
    if (kind === "folder") found.push(...(await filesIn(join(folder, name), env)));
    else if (readable.test(name)) found.push(join(folder, name));
  }
  return found;
}
