import { readHistory } from "../archive/history.js";
import type { DocumentHistory, Drafted, RenderedFile } from "../archive/types.js";
import { unfinishedDocuments } from "../archive/unfinished.js";
import { asInWord } from "../carry/as-in-word.js";
import { foreign, type MergedFile, mergeFile } from "../carry/merge-file.js";
import { onlyInWord } from "../carry/only-in-word.js";
import { causesOf, sinceVersions } from "../causes/causes-of.js";
import { formerNames, withFormerNames } from "../causes/former-names.js";
import { laterTerms } from "../causes/later-terms.js";
import { type Composed, withCauses } from "../compare/causes.js";
import { compareDocs } from "../compare/compare.js";
import { problem } from "../diag/problem.js";
import { type Diagnostic, fail, type Outcome, succeed } from "../diag/types.js";
import type { Env } from "../env/types.js";
import { clauseNotes } from "../library/clause-notes.js";
import type { Library } from "../library/types.js";
import type { Look } from "../look/types.js";
import { replacesIssued } from "../papers/adjusted-notice.js";
import { isVolume } from "../papers/bind.js";
import { composeAnew, versionOf } from "../papers/compose-anew.js";
import { defaultFormats, renderDoc } from "../papers/render-doc.js";
import { vacantPlaces } from "../papers/vacant-places.js";
import type { LoadedProfile } from "../profile/types.js";
import { type FileState, fileState, goneReport, shelfFolder } from "../shelf/file-state.js";
import { issuedInFile } from "../shelf/issued-in-word.js";
import type { Doc } from "../tree/types.js";
import type { Unit } from "../workspace/units.js";
import { type Format, isFormat, writers } from "../writers/index.js";
import { openBefore } from "./open-before.js";
import { readBack } from "./read-back.js";
import type { Regenerated, Regeneration, UnitRegeneration } from "./types.js";
import { formatsOf, isOfAttachment, issuedReport, obsoleteReport } from "./warnings.js";

/** Composes, merges and renders a unit's shelf. Writes nothing; all problems of all documents at once. */
export async function regenerateUnit(
  unit: Unit,
  { root, asOf, reason, formats, reissued, onPaper }: Regeneration,
  library: Library,
  env: Env,
): Promise<Outcome<UnitRegeneration>> {
  const id = unit.loaded.profile.unit.id;
  const folder = shelfFolder(root, id);
  const histories = await readHistory(folder, env.files);
  if (!histories.ok) return histories;
  if (histories.value.length === 0) return fail(problem("merge/no-history", { unit: id }));
  const anew = await composeAnew(unit, { folder, histories: histories.value }, asOf, library, env);
  if (!anew.ok) return anew;

  const diagnostics: Diagnostic[] = [...anew.diagnostics, ...laterTerms(unit.loaded, asOf)];
  const documents: Regenerated[] = [];
  const byId = new Map(histories.value.map((one) => [one.document, one]));
  const since = sinceVersions(unit, asOf, library);
  const unfinished = await unfinishedDocuments(folder, env.files);
  const common = { unit: id, folder, asOf, loaded: unit.loaded, since };
  const statesOf = (document: string) => ({
    reissued: reissued?.has(document) ?? false,
    unfinished: unfinished.has(document),
  });
  for (const [done, { doc, look, asked }] of anew.value.docs.entries()) {
    await onPaper?.(doc.meta.title, done, anew.value.docs.length);
    const history = byId.get(doc.meta.document);
    const wanted = formats ?? formatsOf(history) ?? library.kinds.get(doc.meta.kind)?.formats?.filter(isFormat) ?? defaultFormats;
    const inputs = { ...anew.value.inputs, clauses: doc.meta.clauses, look: doc.meta.look, reason, ...(asked && { asked }) };
    const made = await regenerateDocument(
      { ...common, doc, look, history, wanted, inputs, ...statesOf(doc.meta.document) },
      library,
      env,
    );
    diagnostics.push(...made.diagnostics);
    if (made.ok) documents.push(made.value);
  }
  for (const history of anew.value.obsolete) diagnostics.push(...(await obsoleteReport(history, folder, env)));
  diagnostics.push(...issuedReport(documents, unit.loaded.profile, asOf));
  // A volume shows what it was bound from until it is bound again.
  if (documents.some(({ action }) => action === "replaced" || action === "merged" || action === "reprinted" || action === "new"))
    for (const { document, entries } of histories.value)
      if (isVolume(document) && entries.length > 0)
        diagnostics.push(problem("merge/volume", { title: entries.at(-1)?.head?.title ?? document, unit: id }));
  const broken = diagnostics.some(({ severity }) => severity === "error");
  if (broken) return { ok: false, diagnostics };
  const touched = documents.flatMap(({ doc, action }) => (action === "unaffected" ? [] : [doc]));
  diagnostics.push(...vacantPlaces(unit.loaded, touched, asOf, library));
  const idle = documents.every(({ action }) => action === "unaffected");
  const said = idle ? diagnostics.filter((one) => !isOfAttachment(one)) : diagnostics;
  return succeed({ unit: id, folder, documents, obsolete: anew.value.obsolete }, said);
}

interface Task {
  readonly doc: Doc;
  readonly look: Look;
  readonly history: DocumentHistory | undefined;
  readonly wanted: readonly Format[];
  readonly inputs: Drafted["inputs"];
  readonly unit: string;
  readonly folder: string;
  readonly asOf: string;
  readonly reissued: boolean;
  /** A run that was killed or failed has not put all its files in their places. */
  readonly unfinished: boolean;
  readonly loaded: LoadedProfile;
  readonly since: ReturnType<typeof sinceVersions>;
  /** The Word file with a person's edits, opened. */
  readonly word?: MergedFile["word"];
}

async function regenerateDocument(task: Task, library: Library, env: Env): Promise<Outcome<Regenerated>> {
  const { doc, look, history, unit, folder } = task;
  const plain = { doc, look, now: doc, causes: [] };
  if (history === undefined || history.entries.length === 0) return rendered({ ...plain, action: "new" }, task, env);
  const state = await fileState(history, unit, folder, env);
  if (!state.ok) return state;
  const { value } = state;
  const newest = history.entries.findLast((entry) => entry.head !== null);
  const version = value.is === "generated" || value.is === "edited" ? value.version : newest?.head?.version;
  if (version === doc.meta.version) {
    const stale = value.is === "edited" || value.is === "generated" ? value.stale.filter(isFormat) : [];
    if (value.is === "edited" && (stale.length > 0 || task.unfinished)) return reprinting(value, task, env);
    if (stale.length > 0 && !task.unfinished)
      return rendered({ ...plain, action: "replaced" }, { ...task, wanted: task.wanted.length === 0 ? [] : stale }, env);
    return task.unfinished ? rendered({ ...plain, action: "replaced" }, task, env) : succeed({ ...plain, action: "unaffected" });
  }
  if (value.is === "gone") return succeed({ ...plain, action: "left" }, [goneReport(value, history, unit)]);
  const last = await versionOf(history, version, env);
  const old = value.is === "edited" ? value.base : last?.doc;
  const composed: Composed = old && last ? { old, new: doc, ...task.since(last.inputs) } : {};
  const set = old && withCauses(compareDocs(old, doc), old, doc, clauseNotes(library, unit), composed);
  const causes = old && set && last ? causesOf(set, [old, doc], task.since(last.inputs), task.loaded, library) : [];
  const inWord = value.is === "edited" ? issuedInFile(value.word, old) : null;
  const known = { ...plain, composed, causes, ...(set && { generated: set }), ...(inWord && { inWord }) };
  if (old && !task.reissued && replacesIssued(doc, old, inWord)) {
    const issued = { history, year: (old.meta.date ?? last?.inputs.asOf ?? "").slice(0, 4), edited: value.is === "edited" };
    const made = await rendered({ ...known, action: "replaced", was: old, issued }, task, env);
    const drafted = made.ok ? made.value.drafted : undefined;
    if (!made.ok || !drafted || value.is !== "edited") return made;
    // The edited file may be replaced, because a copy of it stays: nothing of it is in the new one.
    const merged = { mine: value.bytes, docx: drafted.docx, record: { base: value.number, replaced: true as const } };
    return succeed({ ...made.value, drafted: { ...drafted, merged } }, made.diagnostics);
  }
  return value.is === "edited"
    ? merging(value, { ...known, action: "merged" }, task, env)
    : rendered({ ...known, action: "replaced", ...(old && { was: old }) }, task, env);
}

/** The other formats of a document whose Word file a person changed, made from what it says; the file itself stays. */
async function reprinting(state: Extract<FileState, { is: "edited" }>, task: Task, env: Env): Promise<Outcome<Regenerated>> {
  const { doc, look, history, wanted } = task;
  const others = (formatsOf(history) ?? []).filter((format) => format !== "docx");
  if (others.length === 0) return succeed({ doc, look, now: doc, causes: [], action: "unaffected" });
  const read = readBack(state, doc);
  if (!read.ok) return read;
  const formats = wanted.length === 0 ? [] : [...new Set([...others, ...wanted])];
  const { now, merged } = read.value;
  return rendered(
    { doc, look, now, causes: [], action: "reprinted" },
    { ...task, wanted: formats, word: state.word },
    env,
    merged,
  );
}

async function merging(
  { path, bytes, word, base, number, record: before, published }: Extract<FileState, { is: "edited" }>,
  plain: Omit<Regenerated, "drafted">,
  task: Task,
  env: Env,
): Promise<Outcome<Regenerated>> {
  const { doc: next, look, asOf: day, reissued } = task;
  const made = await mergeFile({ source: word, name: path, base, next, look, day, published, reissued });
  const stuck = made.diagnostics.some(({ code }) => code === "merge/stuck");
  if (!made.ok) return stuck ? succeed({ ...plain, action: "stuck" }, made.diagnostics) : made;
  const { mine, bytes: docx } = made.value;
  const names = task.history ? await formerNames(task.history, task.since, task.loaded, env) : [];
  const merged = withFormerNames(made.value.merged, task.doc, names);
  if (foreign(base, mine)) return fail(problem("merge/foreign", { path }));
  const bases = base.children.filter(({ id }) => merged.carried.some(({ at }) => at === id));
  const { doc: _, blocks: __, gone: ___, ...said } = merged;
  const open = openBefore(merged, before);
  const record = {
    base: number,
    ...(before.imported !== undefined && { imported: before.imported }),
    ...said,
    conflicts: [...said.conflicts, ...open],
    bases,
  };
  const done = await rendered(
    { ...plain, was: mine, now: merged.doc, merged, open, base: number, ...(made.value.issue && { reissue: made.value.issue }) },
    { ...task, word: made.value.word },
    env,
    {
      mine: bytes,
      docx,
      record,
    },
  );
  const [old, now] = [base.meta.look, task.doc.meta.look];
  const kept = old === now ? [] : [problem("merge/look-kept", { path, old, now })];
  return done.ok ? { ...done, diagnostics: [...made.diagnostics, ...kept, ...done.diagnostics] } : done;
}

async function rendered(
  plain: Omit<Regenerated, "drafted">,
  { doc, look, wanted, inputs, word }: Task,
  env: Env,
  merged?: Drafted["merged"],
): Promise<Outcome<Regenerated>> {
  const generated = await renderDoc(doc, look, merged ? [] : wanted, env);
  if (!generated.ok) return generated;
  const { docx, files } = generated.value;
  if (merged === undefined) return succeed({ ...plain, drafted: { doc, inputs, docx, files } }, generated.diagnostics);
  // All but Word is made from the merged text; the Word file is the person's own, patched.
  const all: RenderedFile[] = [{ format: "docx", bytes: merged.docx }];
  const others = wanted.filter((one) => one !== "docx");
  const { doc: whole, lost } =
    others.length === 0 ? { doc: plain.now, lost: [] } : asInWord(plain.now, word ?? merged.docx, others);
  const diagnostics = [...generated.diagnostics, ...lost];
  for (const format of others) {
    const written = await (await writers[format]())(whole, { look }, env);
    diagnostics.push(...written.diagnostics);
    if (written.ok) all.push({ format, bytes: written.value });
  }
  if (diagnostics.some(({ severity }) => severity === "error")) return { ok: false, diagnostics };
  const missing = word !== undefined && onlyInWord(word, wanted) && { onlyInWord: true as const };
  return succeed({ ...plain, drafted: { doc, inputs, docx, files: all, merged }, ...missing }, diagnostics);
}
