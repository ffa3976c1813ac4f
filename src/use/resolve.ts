import { basename } from "node:path";
import { readVersion, type Version } from "../archive/entry.js";
import { currentFiles } from "../archive/manifest.js";
import type { MergeRecord, RecordedConflict } from "../archive/merge-record.js";
import { recordDrafts, recover } from "../archive/record.js";
import type { DocumentHistory, Drafted, Published, RenderedFile } from "../archive/types.js";
import { usualReasons } from "../archive/usual-reasons.js";
import type { Answer } from "../carry/answer.js";
import { asInWord } from "../carry/as-in-word.js";
import { bare } from "../carry/settle-divided.js";
import { settleFile } from "../carry/settle-file.js";
import { problem } from "../diag/problem.js";
import { type Diagnostic, fail, type Outcome, succeed } from "../diag/types.js";
import type { Env } from "../env/types.js";
import type { Look } from "../look/types.js";
import { type AnswerRow, answersOf } from "../renew/answers.js";
import { gone } from "../renew/conflict-sheet.js";
import { readAnswers } from "../renew/read-conflict-sheet.js";
import { halfDone } from "../shelf/half-done.js";
import { findHistories, unitFolder } from "../shelf/histories.js";
import { wordFile } from "../shelf/word-file.js";
import { loadLibrary } from "../workspace/library.js";
import { lookById } from "../workspace/look.js";
import type { Workplace } from "../workspace/workplace.js";
import { isFormat, writers } from "../writers/index.js";

export interface ResolveRequest {
  readonly place: Workplace;
  readonly unit: string;
  /** Absolute path of the conflict sheet. */
  readonly sheet: string;
  readonly out?: string;
}
export interface Resolved {
  readonly document: string;
  readonly title: string;
  readonly settled: number;
  /** Conflicts that are still open in it. */
  readonly open: number;
  readonly files: readonly Published[];
}

/** Settles conflicts as a filled-in sheet says, in the Word files themselves, and makes the other formats anew. */
export const resolveConflicts = (request: ResolveRequest, env: Env): Promise<Outcome<readonly Resolved[]>> =>
  settle(
    request,
    async (id) => {
      const bytes = await env.files.read(request.sheet);
      return bytes.ok ? readAnswers(bytes.value, request.sheet, id) : bytes;
    },
    env,
  );

/** Settles conflicts as the same lines without a sheet say. @param rows all that were shown, chosen or not */
export const settleConflicts = (
  request: Omit<ResolveRequest, "sheet"> & { readonly rows: readonly AnswerRow[] },
  env: Env,
): Promise<Outcome<readonly Resolved[]>> => settle(request, async () => answersOf(request.rows), env);

async function settle(
  request: Omit<ResolveRequest, "sheet">,
  answered: (id: string) => Promise<Outcome<readonly Answer[]>>,
  env: Env,
): Promise<Outcome<readonly Resolved[]>> {
  const found = await unitFolder(request, env);
  const recovered = found.ok ? await recover(found.value.root, found.value.id, env.files) : found;
  const histories = recovered.ok ? await findHistories(request, env) : recovered;
  const library = await loadLibrary(request.place, env);
  if (!found.ok || !histories.ok || !library.ok)
    return fail(...[found.ok ? histories : found, library].flatMap((one) => (one.ok ? [] : one.diagnostics)));
  const { id, root, folder } = found.value;
  const answers = await answered(id);
  if (!answers.ok) return answers;

  const diagnostics: Diagnostic[] = [...recovered.diagnostics];
  const made: { readonly drafted: Drafted; readonly settled: number; readonly open: number }[] = [];
  for (const document of new Set(answers.value.map((answer) => answer.document))) {
    const own = answers.value.filter((answer) => answer.document === document);
    const history = histories.value.histories.find((one) => one.document === document);
    if (history === undefined) {
      diagnostics.push(problem("archive/no-document", { unit: id, document }));
      continue;
    }
    const one = await settleDocument(history, folder, own, (look) => lookById(look, library.value.looks), env);
    diagnostics.push(...one.diagnostics);
    if (one.ok && one.value !== null) made.push(one.value);
  }
  if (diagnostics.some(({ severity }) => severity === "error")) return { ok: false, diagnostics };
  if (made.length === 0) return succeed([], [...diagnostics, ...(await halfDone(id, folder, histories.value.histories, env))]);
  const rendered = {
    drafted: made.map(({ drafted }) => drafted),
    reason: usualReasons.resolve(made.reduce((sum, { settled }) => sum + settled, 0)),
  };
  const drafts = [{ unit: id, kind: "resolve" as const, render: async () => succeed(rendered) }];
  const recorded = await recordDrafts(root, drafts, env.files);
  if (!recorded.ok) return fail(...diagnostics, ...recorded.diagnostics);
  return succeed(
    made.map(({ drafted: { doc }, settled, open }) => ({
      document: doc.meta.document,
      title: doc.meta.title,
      settled,
      open,
      files: recorded.value.filter(({ document }) => document === doc.meta.document),
    })),
    [...diagnostics, ...recorded.diagnostics],
  );
}

async function settleDocument(
  history: DocumentHistory,
  folder: string,
  answers: readonly Answer[],
  lookOf: (id: string) => Outcome<Look>,
  env: Env,
): Promise<Outcome<{ readonly drafted: Drafted; readonly settled: number; readonly open: number } | null>> {
  const word = await wordFile(history, folder, env);
  if (word === null)
    return fail(problem("report/no-current", { document: history.document, path: folder, unit: basename(folder) }));
  if (!word.bytes.ok) return word.bytes;
  const { path } = word;
  const busy = await word.busy();
  if (busy !== null) return fail(busy);
  const read = word.read();
  if (!read.ok) return read;
  const entry = word.base();
  const version = entry === null ? null : await readVersion(entry, env.files);
  if (version === null) return fail(problem("merge/no-base", { path }));
  const [current, outdated] = byAge(answers, version);
  const newer = outdated.map(({ where }) => problem("merge/newer-text", { where, document: history.document }));
  if (current.length === 0) return succeed(null, newer);
  const done = settleFile(read.value.word ?? word.bytes.value, path, current, version.doc, version.merged?.record.kept);
  if (!done.ok) return fail(...newer, ...done.diagnostics);
  const { doc: tree, settled, open } = done.value;
  if (settled.length === 0) return succeed(null, [...newer, ...done.diagnostics]);
  const look = lookOf(version.doc.meta.look);
  if (!look.ok) return look;
  const files: RenderedFile[] = [{ format: "docx", bytes: done.value.bytes }];
  const others = currentFiles(history).flatMap(({ format }) => (format !== "docx" && isFormat(format) ? [format] : []));
  const doc = { ...version.doc, children: tree.children };
  const whole = others.length === 0 ? { doc, lost: [] } : asInWord(doc, done.value.word, others);
  const diagnostics: Diagnostic[] = [...newer, ...done.diagnostics, ...whole.lost];
  for (const format of others) {
    const written = await (await writers[format]())(whole.doc, { look: look.value }, env);
    diagnostics.push(...written.diagnostics);
    if (written.ok) files.push({ format, bytes: written.value });
  }
  if (diagnostics.some(({ severity }) => severity === "error")) return { ok: false, diagnostics };
  const record = {
    ...version.merged?.record,
    ...openConflicts(version.merged?.record, settled),
    settled,
  };
  const merged = { mine: word.bytes.value, docx: done.value.bytes, record };
  const inputs = { ...version.inputs, reason: usualReasons.resolve(settled.length) };
  return succeed(
    { drafted: { doc: version.doc, inputs, docx: version.docx, files, merged }, settled: settled.length, open },
    diagnostics,
  );
}

/** The conflicts of an earlier record that these answers do not settle. */
function openConflicts({ conflicts = [] }: MergeRecord = {}, settled: readonly Answer[]): Pick<MergeRecord, "conflicts"> {
  return { conflicts: conflicts.filter((conflict) => !settled.some((answer) => isAbout(answer, conflict))) };
}

const isAbout = (a: Answer, c: RecordedConflict): boolean => a.at === c.at && a.row === c.row && a.cell === c.cell;

/**
 * Answers that hold still, and those that took the generated text of an older sheet where another one was generated since:
 * nobody has chosen that one. Who kept the person's text, or typed one, knows what comes of it.
 */
function byAge(answers: readonly Answer[], { doc, merged }: Version): readonly [Answer[], Answer[]] {
  const { conflicts = [], carried = [] } = merged?.record ?? {};
  const isOutdated = (answer: Answer): boolean => {
    if (answer.choice.use === "mine" || answer.choice.use === "text") return false;
    const open = conflicts.find((conflict) => isAbout(answer, conflict));
    if (open !== undefined) return bare(open.next ?? gone) !== bare(answer.next ?? gone);
    const again = carried.some(({ at, row, next }) => at === answer.at && row === answer.row && next !== undefined);
    return again || (answer.next !== null && doc.children.every(({ id }) => id !== answer.at));
  };
  return [answers.filter((answer) => !isOutdated(answer)), answers.filter(isOutdated)];
}
