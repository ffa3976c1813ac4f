import { readVersion } from "../archive/entry.js";
import { readHistory } from "../archive/history.js";
import type { DocumentHistory } from "../archive/types.js";
import { problem } from "../diag/problem.js";
import { type Diagnostic, fail, type Outcome, succeed } from "../diag/types.js";
import type { Env } from "../env/types.js";
import { setValue } from "../profile/edit.js";
import { lineDiff } from "../profile/line-diff.js";
import { readProfile } from "../profile/read.js";
import type { DocumentFacts, Profile } from "../profile/types.js";
import type { DocMeta } from "../tree/types.js";
import { type EarlierFile, keepEarlier } from "./earlier-files.js";
import { shelfFolder } from "./file-state.js";
import { loadLibrary, profileContext } from "./library.js";
import { textAt } from "./profile-text.js";
import { type RegenerateRequest, regenerate, type UnitReport } from "./regenerate.js";
import { loadUnits } from "./units.js";
import { outFolder } from "./workplace.js";

export interface ReissueRequest extends RegenerateRequest {
  /** Ids of documents; absent: those whose number in the profile is no longer that of the last version. */
  readonly documents?: readonly string[];
  /** Of the one document that is issued again. */
  readonly number?: string;
  /** ISO days. */
  readonly date?: string;
  readonly effective?: string;
}
export interface Reissued {
  readonly units: readonly UnitReport[];
  /** What changed in the profile, unified. */
  readonly diff: string;
  /** The old year's files, where they are kept. Absolute. */
  readonly kept: readonly string[];
}

/**
 * Issues documents anew under a new number and date: the profile gets them, with what is replaced, the documents are
 * regenerated with all edits by hand, and the old files are kept beside by year. Any fault leaves profile and files as they were.
 */
export async function reissue(request: ReissueRequest, env: Env): Promise<Outcome<Reissued>> {
  const library = await loadLibrary(request.place, env);
  const units = library.ok ? await loadUnits(request.units, request.place, request.cwd, library.value, env) : library;
  if (!library.ok || !units.ok) return fail(...(library.ok ? units.diagnostics : library.diagnostics));
  const { loaded, path } = units.value[0]!;
  const folder = shelfFolder(request.out ?? outFolder(request.place), loaded.profile.unit.id);
  const histories = await readHistory(folder, env.files);
  if (!histories.ok) return histories;
  const last = await lastIssues(histories.value, env);
  const chosen = choose(request, loaded.profile, last);
  if (!chosen.ok) return chosen;
  const text = await textAt(path, env);
  if (!text.ok) return text;
  const after = edited(text.value, chosen.value);
  if (!after.ok) return after;
  const bytes = new TextEncoder().encode(after.value);
  const checked = readProfile(bytes, path, profileContext(library.value));
  if (!checked.ok) return checked;
  const diff = lineDiff(text.value, after.value);
  const ids = new Set(chosen.value.map(({ id }) => id));
  if (request.dryRun) {
    const foretold = await regenerate({ ...request, reissued: ids }, reading(env, path, bytes));
    return foretold.ok ? succeed({ units: foretold.value, diff, kept: [] }, foretold.diagnostics) : foretold;
  }
  const kept = await keepOld(
    histories.value.filter(({ document }) => ids.has(document)),
    last,
    folder,
    env,
  );
  const saved = kept.ok ? await env.files.writeAtomic(path, bytes) : kept;
  const done = saved.ok ? await regenerate({ ...request, reissued: ids }, env) : saved;
  if (kept.ok && saved.ok && done.ok) return succeed({ units: done.value, diff, kept: kept.value }, done.diagnostics);
  for (const file of kept.ok ? kept.value : []) await env.files.remove(file);
  if (saved.ok) await env.files.writeAtomic(path, new TextEncoder().encode(text.value));
  return fail(...(kept.ok ? (saved.ok ? done.diagnostics : saved.diagnostics) : kept.diagnostics));
}

/** The world with one file that says something else. */
const reading = (env: Env, path: string, bytes: Uint8Array): Env => ({
  ...env,
  files: { ...env.files, read: async (one, limit) => (one === path ? succeed(bytes) : env.files.read(one, limit)) },
});

/** What each document's last version says of itself. */
async function lastIssues(histories: readonly DocumentHistory[], env: Env): Promise<ReadonlyMap<string, DocMeta>> {
  const found = new Map<string, DocMeta>();
  for (const { document, entries } of histories) {
    const entry = entries.findLast(({ head }) => head !== null);
    const version = entry && (await readVersion(entry, env.files));
    if (version) found.set(document, version.doc.meta);
  }
  return found;
}

interface Choice {
  readonly id: string;
  readonly facts: Partial<Record<"number" | "date" | "effective" | "replaces", string>>;
}

function choose(
  request: ReissueRequest,
  { documents, unit }: Profile,
  last: ReadonlyMap<string, DocMeta>,
): Outcome<readonly Choice[]> {
  const { documents: asked, number, date, effective } = request;
  const unknown = (asked ?? []).filter((id) => !last.has(id));
  if (unknown.length > 0)
    return fail(
      ...unknown.map((document) =>
        problem("merge/unknown-document", { unit: unit.id, document, known: [...last.keys()].join("、") }),
      ),
    );
  const facts = (id: string): DocumentFacts => documents[id] ?? {};
  const renewed = [...last]
    .filter(([id, meta]) => facts(id).number !== undefined && facts(id).number !== meta.number)
    .map(([id]) => id);
  const issued = [...last].filter(([, meta]) => meta.number !== undefined).map(([id]) => id);
  const ids = asked ?? (renewed.length > 0 ? renewed : issued);
  if (number !== undefined && ids.length !== 1)
    return fail(problem("merge/reissue-one", { count: ids.length, documents: ids.slice(0, 8).join("、") }));
  const faults: Diagnostic[] = [];
  const choices = ids.map((id): Choice => {
    const meta = last.get(id)!;
    const own = facts(id);
    const is = { number: number ?? own.number, date: date ?? own.date };
    const missing = [
      ...(is.number === undefined || is.number === meta.number ? (["number"] as const) : []),
      ...(is.date === undefined || is.date === meta.date ? (["date"] as const) : []),
    ];
    if (missing.length > 0) {
      const words = missing.map((key) => ({ number: "新的文号", date: "新的成文日期" })[key]).join("和");
      const options = missing.map((key) => ({ number: "--number 文号", date: "--date 日期" })[key]).join(" ");
      faults.push(
        problem("merge/needs-reissue", {
          title: meta.title,
          document: id,
          missing: words,
          options: `--document ${id} ${options}`,
        }),
      );
    }
    const said = meta.number !== undefined && own.replaces?.includes(meta.number);
    const old = `《${meta.title}》${meta.number === undefined ? "" : `（${meta.number}）`}`;
    return {
      id,
      facts: {
        ...(number !== undefined && { number }),
        ...(date !== undefined && { date }),
        ...(effective !== undefined
          ? { effective }
          : own.effective !== undefined && date !== undefined && own.effective < date && { effective: date }),
        ...(!said && { replaces: old }),
      },
    };
  });
  return faults.length > 0 ? fail(...faults) : succeed(choices);
}

function edited(text: string, choices: readonly Choice[]): Outcome<string> {
  let now: Outcome<string> = succeed(text);
  for (const { id, facts } of choices)
    for (const [key, value] of Object.entries(facts)) if (now.ok) now = setValue(now.value, ["documents", id, key], value);
  return now;
}

/** Copies the files of the issues that are replaced; only what was not there yet is told. */
async function keepOld(
  histories: readonly DocumentHistory[],
  last: ReadonlyMap<string, DocMeta>,
  folder: string,
  env: Env,
): Promise<Outcome<readonly string[]>> {
  const kept: EarlierFile[] = [];
  for (const history of histories) {
    const asOf = history.entries.findLast(({ head }) => head !== null)?.head?.asOf ?? "";
    const done = await keepEarlier(history, (last.get(history.document)?.date ?? asOf).slice(0, 4), folder, env);
    if (!done.ok) return done;
    kept.push(...done.value);
  }
  return succeed(kept.flatMap(({ path, before }) => (before ? [] : [path])));
}
