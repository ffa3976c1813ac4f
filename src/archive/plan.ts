import { join } from "node:path";
import { problem } from "../diag/problem.js";
import { type Diagnostic, fail, type Outcome, succeed } from "../diag/types.js";
import type { Files } from "../env/types.js";
import { fileNames, type Shelved } from "./file-names.js";
import { damageReport, readHistory } from "./history.js";
import { carriesEdits, type FileState, type Known, known, replaceable, sameMerge, stateOf } from "./known.js";
import { currentFiles } from "./manifest.js";
import { openElsewhere } from "./open-elsewhere.js";
import { places, safeName, sha256 } from "./places.js";
import { planRun, runDocuments } from "./plan-run.js";
import type { DocumentPlan, EarlierVersion, FilePlan, RemovedFile, Shelf, UnitPlan, Withdrawal } from "./plan-types.js";
import { resorted } from "./resort.js";
import type { RunKind } from "./run-types.js";
import { readRuns } from "./runs.js";
import type { DocumentHistory, Drafted, HistoryEntry, Rendered } from "./types.js";

/** What to write for one unit, decided from the files as they are now. Writes nothing. Open files are an error, edited ones a warning. */
export async function planUnit(
  root: string,
  unit: string,
  { drafted: drafts, reason: whole, beside = [], obsolete = [], kindNames = new Map(), remade = () => false }: Rendered,
  kind: RunKind,
  files: Files,
): Promise<Outcome<UnitPlan>> {
  const bad = [unit, ...drafts.map((d) => d.doc.meta.document)].filter((name) => !safeName(name));
  if (bad.length > 0) return fail(...bad.map((name) => problem("archive/unsafe-name", { name })));
  const folder = places.unit(root, unit);
  if ((await files.kindOf(folder)) === "file") return fail(problem("file/is-file", { path: folder }));
  const history = await readHistory(folder, files);
  if (!history.ok) return history;
  const runs = await readRuns(folder, files);
  if (!runs.ok) return runs;

  const shelf = shelfOf(drafts, history.value, { obsolete: new Set(obsolete), kindNames });
  const documents: DocumentPlan[] = [];
  const diagnostics: Diagnostic[] = [...runs.diagnostics];
  for (const drafted of drafts) {
    const planned = await planDocument(drafted, folder, shelf, files);
    diagnostics.push(...planned.diagnostics);
    if (planned.ok) documents.push(planned.value);
  }
  documents.push(...(await resorted(shelf, new Set(drafts.map((d) => d.doc.meta.document)), folder, files)));
  if (
    documents.some(({ files: planned }) => planned.some((f) => f.path.includes("/") && f.state === "written")) &&
    !shelf.wasSorted
  )
    diagnostics.push(problem("archive/sorted", { path: folder }));
  const broken = diagnostics.some((d) => d.severity === "error");
  if (broken) return { ok: false, diagnostics };
  const { reason: first = "", asOf = "" } = drafts[0]?.inputs ?? {};
  const run = planRun(runDocuments(documents, shelf.histories), { kind, beside }, { reason: whole ?? first, asOf }, runs.value);
  const withdrawn = givenUp(obsolete, shelf, documents);
  const plan = { unit, folder, documents, withdrawn, beside, remade: remadeHashes(history.value, remade), ...run };
  return succeed(plan, diagnostics);
}

/** Hashes of the PDFs that whole versions say how to make. One that carries a person's edits was made from their Word file. */
export const remadeHashes = (histories: readonly DocumentHistory[], remade: (document: string) => boolean): ReadonlySet<string> =>
  new Set(
    histories
      .filter(({ document }) => remade(document))
      .flatMap(({ entries }) => entries.filter(({ head }) => head !== null).flatMap(({ outputs }) => outputs))
      .flatMap(({ format, merged, sha256: hash }) => (format === "pdf" && !merged ? [hash] : [])),
  );

/** Documents whose file names others take over in this run: their files are replaced there, and recorded as gone. */
function givenUp(obsolete: readonly string[], { histories }: Shelf, documents: readonly DocumentPlan[]): readonly Withdrawal[] {
  const taken = new Set(documents.flatMap(({ files }) => files.filter((f) => f.state === "written").map(({ path }) => path)));
  return obsolete.flatMap((document) => {
    const history = histories.get(document);
    const number = history?.entries.findLast(({ outputs }) => outputs.length > 0)?.number;
    const files = (history ? currentFiles(history) : [])
      .filter(({ path }) => taken.has(path))
      .map((o) => ({ ...o, found: null }));
    return number === undefined || files.length === 0 ? [] : [{ document, number, files }];
  });
}

function shelfOf(
  drafts: readonly Drafted[],
  history: readonly DocumentHistory[],
  { obsolete, kindNames }: { readonly obsolete: ReadonlySet<string>; readonly kindNames: ReadonlyMap<string, string> },
): Shelf {
  const shelved = new Map<string, Shelved>();
  for (const one of history) {
    const head = one.entries.findLast((entry) => entry.head !== null)?.head;
    const paths = currentFiles(one).map(({ path }) => path);
    if (head && !obsolete.has(one.document)) shelved.set(one.document, { title: head.title, kind: head.kind, paths });
  }
  for (const { doc } of drafts) {
    const { document, title, kind } = doc.meta;
    shelved.set(document, { title, kind, paths: shelved.get(document)?.paths ?? [] });
  }
  const names = fileNames(shelved, kindNames);
  const drafted = drafts.flatMap((d) => d.files.map((f) => ({ document: d.doc.meta.document, format: f.format })));
  const targets = drafted.map(({ document, format }) => `${names.get(document)}.${format}`);
  const others = history.flatMap((h) =>
    currentFiles(h)
      .filter(() => !obsolete.has(h.document))
      .filter((f) => !drafted.some((d) => d.document === h.document && d.format === f.format))
      .map((f) => f.path),
  );
  return {
    names,
    histories: new Map(history.map((h) => [h.document, h])),
    claimed: new Set([...targets, ...others].map((name) => name.toLowerCase())),
    wasSorted: history.some((h) => currentFiles(h).some(({ path }) => path.includes("/"))),
  };
}

async function planDocument(drafted: Drafted, folder: string, shelf: Shelf, files: Files): Promise<Outcome<DocumentPlan>> {
  const { document, version } = drafted.doc.meta;
  const entries = shelf.histories.get(document)?.entries ?? [];
  const newest = entries.at(-1);
  const damaged = newest === undefined ? [] : await damageReport(newest, files);
  const entry =
    newest !== undefined && damaged.length === 0 && newest.head?.version === version && sameMerge(drafted, newest)
      ? newest
      : null;
  const first = (newest?.number ?? 0) + 1;
  const coming = entry === null ? earlierLeft(drafted, newest) : [];
  const earlier = coming.map((one, i) => ({ number: first + i, drafted: one }));
  const number = entry?.number ?? first + earlier.length;

  const diagnostics: Diagnostic[] = [...damaged];
  const planned: FilePlan[] = [];
  for (const file of drafted.files) {
    const name = `${shelf.names.get(document)}.${file.format}`;
    const path = join(folder, name);
    const ours = known(shelf.histories, document, name);
    const state = await stateOf(path, sha256(file.bytes), replaceable(drafted, ours), files);
    diagnostics.push(...state.diagnostics);
    if (!state.ok) continue;
    const { state: found } = state.value;
    const { unit } = drafted.doc.meta;
    if (file.format === "docx" && isOvertaken(drafted, state.value, ours))
      diagnostics.push(problem("archive/overtaken", { path }));
    if (found === "left") diagnostics.push(problem("archive/edited", { path, number, unit }));
    if (found === "merged") diagnostics.push(problem("archive/merged", { path, unit }));
    planned.push({
      ...file,
      path: name,
      sha256: sha256(file.bytes),
      state: found === "merged" ? "left" : found,
      found: state.value.found,
      ...(carriesEdits(drafted) && { merged: true }),
    });
  }
  const old = await oldFiles(drafted, folder, shelf, entry === null, files);
  return succeed({ drafted, number, earlier, entry, newest: newest ?? null, files: planned, remove: old.remove }, [
    ...diagnostics,
    ...old.diagnostics,
  ]);
}

/** What was in force before and is not recorded yet: a run that was killed got as far as the newest version. */
function earlierLeft({ earlier = [] }: Drafted, newest: HistoryEntry | undefined): readonly EarlierVersion[] {
  const done = earlier.findIndex(({ doc }) => doc.meta.version === newest?.head?.version);
  return earlier.slice(done + 1);
}

/**
 * Another run has merged into the Word file since this one read it: what it decided would be lost. The same file in another
 * format is made from the Word file and holds nothing of its own.
 */
const isOvertaken = ({ merged }: Drafted, { state, found }: FileState, ours: Known): boolean =>
  merged !== undefined && state === "written" && found !== null && ours.merged.has(found) && found !== sha256(merged.mine);

/** Files of this document under names it no longer has, and formats that were not made this time. */
async function oldFiles(
  drafted: Drafted,
  folder: string,
  shelf: Shelf,
  isNew: boolean,
  files: Files,
): Promise<{ readonly remove: readonly RemovedFile[]; readonly diagnostics: readonly Diagnostic[] }> {
  const { document } = drafted.doc.meta;
  const history = shelf.histories.get(document);
  if (history === undefined) return { remove: [], diagnostics: [] };
  const made = new Set(drafted.files.map((f) => f.format));
  const remove: RemovedFile[] = [];
  const diagnostics: Diagnostic[] = [];
  const recorded = new Map(history.entries.flatMap((e) => e.outputs.map((o) => [o.path, o.format] as const)));
  for (const [name, format] of recorded) {
    const path = join(folder, name);
    if (!made.has(format) || shelf.claimed.has(name.toLowerCase()) || (await files.kindOf(path)) !== "file") continue;
    const read = await files.read(path);
    if (!read.ok) diagnostics.push(...read.diagnostics);
    else if (!replaceable(drafted, known(shelf.histories, document, name)).generated.has(sha256(read.value)))
      diagnostics.push(problem("archive/old-name-edited", { path }));
    else {
      const open = await openElsewhere(path, files);
      if (open === null) remove.push({ format, path: name, found: sha256(read.value) });
      else diagnostics.push(open);
    }
  }
  for (const { format, path } of isNew ? currentFiles(history) : []) {
    if (!made.has(format) && (await files.kindOf(join(folder, path))) === "file")
      diagnostics.push(problem("archive/old-version", { path: join(folder, path), format }));
  }
  return { remove, diagnostics };
}
