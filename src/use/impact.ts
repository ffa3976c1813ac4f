import { join } from "node:path";
import { readVersion, type Version } from "../archive/entry.js";
import { damageReport } from "../archive/history.js";
import { currentFiles } from "../archive/manifest.js";
import { isAsImported } from "../archive/merge-record.js";
import type { DocumentHistory, HistoryEntry } from "../archive/types.js";
import { burdenOf } from "../burden/index.js";
import { type FileMerge, mergeFile } from "../carry/merge-file.js";
import { sinceVersions } from "../causes/causes-of.js";
import { clauseChange } from "../causes/clause-changes.js";
import { editsNaming } from "../causes/edits-naming.js";
import { formerNames } from "../causes/former-names.js";
import { laterTerms } from "../causes/later-terms.js";
import { type OldName, oldNames, stillSaying } from "../causes/old-names.js";
import type { DocumentImpact, EditNaming, ReferenceImpact, UnitImpact } from "../causes/types.js";
import { withCauses } from "../compare/causes.js";
import { compareDocs } from "../compare/compare.js";
import { type Diagnostic, fail, type Outcome, succeed } from "../diag/types.js";
import type { Env } from "../env/types.js";
import { clauseNotes } from "../library/clause-notes.js";
import type { Library } from "../library/types.js";
import { replacesIssued } from "../papers/adjusted-notice.js";
import { composeAnew } from "../papers/compose-anew.js";
import { sameIssue } from "../papers/issue.js";
import { vacantPlaces } from "../papers/vacant-places.js";
import { laterHolders, laterNames } from "../profile/later-holders.js";
import { idsOf, restoreIds } from "../readers/ids.js";
import type { ReadDoc } from "../readers/types.js";
import { earlierFolder } from "../shelf/folders.js";
import { freedNames } from "../shelf/freed-names.js";
import { findHistories } from "../shelf/histories.js";
import { type IssuedAs, issuedInFile } from "../shelf/issued-in-word.js";
import { standing } from "../shelf/left-by.js";
import { type WordFile, wordFile } from "../shelf/word-file.js";
import type { Doc } from "../tree/types.js";
import { docText } from "../tree/walk.js";
import { wrongAsked } from "../workspace/asked.js";
import { loadLibrary } from "../workspace/library.js";
import { loadUnits, type Unit } from "../workspace/units.js";
import type { Workplace } from "../workspace/workplace.js";

export interface ImpactRequest {
  readonly place: Workplace;
  /** Ids or paths of profiles. */
  readonly units: readonly string[] | "all";
  /** ISO day; absent: today. */
  readonly asOf?: string;
  /** Absolute; absent: out/ in the workspace. */
  readonly out?: string;
}

/**
 * What regenerating would change, before anything is written: every recorded document is composed anew and compared with the
 * version its file was made from. Files open in Word are read all the same.
 */
export async function impact(request: ImpactRequest, env: Env): Promise<Outcome<readonly UnitImpact[]>> {
  const wrong = wrongAsked({ units: request.units, days: [request.asOf] });
  if (wrong.length > 0) return fail(...wrong);
  const library = await loadLibrary(request.place, env);
  if (!library.ok) return library;
  const units = await loadUnits(request.units, request.place, library.value, env);
  if (!units.ok) return units;
  const diagnostics: Diagnostic[] = [...library.diagnostics, ...units.diagnostics];
  const impacts: UnitImpact[] = [];
  let broken = false;
  for (const unit of units.value) {
    const one = await unitImpact(unit, request, library.value, env);
    diagnostics.push(...one.diagnostics);
    if (one.ok) impacts.push(one.value);
    else broken = true;
  }
  return broken ? { ok: false, diagnostics } : succeed(impacts, diagnostics);
}

async function unitImpact(unit: Unit, request: ImpactRequest, library: Library, env: Env): Promise<Outcome<UnitImpact>> {
  const { place, out } = request;
  const { id, "full-name": name } = unit.loaded.profile.unit;
  const asOf = request.asOf ?? env.today();
  const found = await findHistories({ place, unit: id, ...(out !== undefined && { out }) }, env);
  if (!found.ok) return found;
  const { folder, histories } = found.value;
  const anew = await composeAnew(unit, found.value, asOf, library, env);
  if (!anew.ok) return anew;
  const context: Context = { unit, asOf, library, env, since: sinceVersions(unit, asOf, library) };
  const byId = new Map(histories.map((history) => [history.document, history]));
  const diagnostics: Diagnostic[] = [...anew.diagnostics, ...laterTerms(unit.loaded, asOf)];
  const looked = await Promise.all(histories.map((history) => look(history, folder, context)));
  const files = new Map(histories.map((history, i) => [history.document, looked[i]!]));

  const later = (doc: Doc, old?: Doc): Pick<DocumentImpact, "later"> => {
    const found = laterHolders({ doc, old }, unit.loaded.profile, asOf);
    return found.length > 0 ? { later: { date: doc.meta.date!, who: laterNames(found) } } : {};
  };
  const documents: DocumentImpact[] = [];
  const edited: UnitImpact["edited"][number][] = [];
  const naming: EditNaming[] = [];
  const references: ReferenceImpact[] = [];
  const renamed = new Map<string, OldName>();
  for (const { doc, look: page } of anew.value.docs) {
    const { document, title } = doc.meta;
    const history = byId.get(document);
    const file = files.get(document);
    if (history === undefined || file === undefined || file.base === null) {
      documents.push({ document, title, state: "new", version: null, changes: [], ...later(doc) });
      continue;
    }
    if (file.base.head?.version === doc.meta.version && !file.carriesEdits) continue;
    const version = await readVersion(file.base, env.files);
    if (version === null) diagnostics.push(...(await damageReport(file.base, env.files)));
    const then = version && context.since(version.inputs).then;
    if (then) for (const name of oldNames(then.profile, unit.loaded.profile, [])) renamed.set(name.says, name);
    const { word } = file;
    if (file.base.head?.version !== doc.meta.version) {
      const inWord = version && file.carriesEdits ? issuedOf(word, version.doc) : null;
      const keeps = version && !replacesIssued(doc, version.doc, inWord) && sameIssue(version.doc, doc, inWord);
      const { number = inWord?.number ?? null, date = null } = doc.meta;
      documents.push({
        ...changed(doc, file.base.number, version, context),
        ...(keeps && { issued: { number, date } }),
        ...later(doc, version?.doc),
      });
    }
    if (word !== null && word.is === "unreadable") diagnostics.push(...word.bytes.diagnostics.map(asWarning));
    if (word === null || !file.carriesEdits) continue;
    const { path } = word;
    const isTaken = word.is === "merged" && version?.merged !== undefined && isAsImported(version.merged.record);
    if (!isTaken) edited.push({ document, title: file.base.head?.title ?? title, path });
    const read = word.read();
    if (!read.ok) diagnostics.push(...read.diagnostics.map(asWarning));
    if (version === null || !read.ok) continue;
    const mine = restoreIds(read.value.doc, idsOf(version.doc));
    const names = await formerNames(history, context.since, unit.loaded, env);
    const found = editsNaming(mine, version.doc, names);
    naming.push(...found.map(({ at: _, ...one }) => ({ document, title: version.doc.meta.title, path, ...one })));
    if (version.doc.meta.version !== doc.meta.version)
      references.push(...(await referencesIn(read.value, { path, base: version.doc, next: doc, look: page, day: asOf })));
  }
  const needed = anew.value.docs.map(({ doc }) => doc);
  const freed = await freedNames(anew.value.obsolete, needed, folder, env);
  for (const history of anew.value.obsolete) {
    const { document, entries } = history;
    const base = files.get(document)?.base;
    // One that somebody took from the shelf, or an undo, is not there to be obsolete.
    const present = await Promise.all(currentFiles(history).map(({ path }) => env.files.kindOf(join(folder, path))));
    if (!base || present.every((kind) => kind === null)) continue;
    const title = base.head?.title ?? document;
    const moves = freed.ok && freed.value.documents.includes(document) ? { moves: earlierFolder } : {};
    documents.push({ document, title, state: "obsolete", version: entries.at(-1)!.number, ...moves, changes: [] });
  }
  const affected = new Set(documents.filter(({ state }) => state !== "obsolete").map(({ document }) => document));
  const coming = needed.filter(({ meta }) => affected.has(meta.document));
  diagnostics.push(...vacantPlaces(unit.loaded, coming, asOf, library));
  diagnostics.push(...stillSaying(unit, [...renamed.values()]));
  const docs = anew.value.docs.map(({ doc }) => doc);
  const burden = burdenOf(docs, unit.loaded.profile, library).summary;
  const recorded = histories.length;
  return succeed({ unit: id, name, asOf, recorded, documents, edited, naming, references, burden }, diagnostics);
}

/** What regenerating makes of the references that a person typed into a file; none where its edits are not carried over. */
async function referencesIn(
  { word }: ReadDoc,
  { path, ...merge }: Omit<FileMerge, "source" | "name"> & { readonly path: string },
): Promise<readonly ReferenceImpact[]> {
  const { base, next } = merge;
  if (word === undefined || replacesIssued(next, base, issuedInFile(word, base))) return [];
  const made = await mergeFile({ source: word, name: path, ...merge });
  const { document, title } = base.meta;
  return made.ok
    ? made.value.merged.references.map(({ where, typed, now }) => ({ document, title, path, place: where, typed, now }))
    : [];
}

interface Context {
  readonly unit: Unit;
  readonly asOf: string;
  readonly library: Library;
  readonly env: Env;
  readonly since: ReturnType<typeof sinceVersions>;
}
interface Looked {
  /** null: none was ever published. */
  readonly word: WordFile | null;
  /** The version it was made from; null: nothing of the document is on the shelf. */
  readonly base: HistoryEntry | null;
  readonly carriesEdits: boolean;
}

async function look(history: DocumentHistory, folder: string, { env }: Context): Promise<Looked> {
  const word = await wordFile(history, folder, env);
  const base = word === null ? standing(history) : word.base();
  return { word, base, carriesEdits: word?.is === "edited" || word?.is === "merged" };
}

const issuedOf = (word: WordFile | null, base: Doc): IssuedAs | null => {
  const read = word === null ? null : word.read();
  return read?.ok && read.value.word ? issuedInFile(read.value.word, base) : null;
};

function changed(doc: Doc, number: number, version: Version | null, context: Context): DocumentImpact {
  const { document, title } = doc.meta;
  const one = { document, title, state: "changed", version: number } as const;
  if (version === null) return { ...one, changes: [] };
  const { loaded } = context.unit;
  const { inputs, doc: old } = version;
  const { facts, holders } = context.since(inputs);
  const composed = { old, new: doc, facts, sameLibrary: inputs.library === context.library.hash };
  const notes = clauseNotes(context.library, doc.meta.unit);
  const set = withCauses(compareDocs(old, doc), old, doc, notes, composed);
  const rows = set.changes.filter(({ kind }) => kind !== "same");
  const printed = `${docText(old)}\n${docText(doc)}`;
  const was = old.meta.title === title ? {} : { was: old.meta.title };
  return {
    ...one,
    ...was,
    changes: rows.map((row) => clauseChange(row, { loaded, library: context.library, holders, facts, document, printed })),
  };
}

const asWarning = (diagnostic: Diagnostic): Diagnostic =>
  diagnostic.severity === "error" ? { ...diagnostic, severity: "warning" } : diagnostic;
