import { join } from "node:path";
import { fileName } from "../archive/file-names.js";
import { withKnownCauses } from "../causes/causes-of.js";
import { withCauses } from "../compare/causes.js";
import { compareDocs } from "../compare/compare.js";
import { listed } from "../diag/phrase.js";
import { type Diagnostic, type Outcome, succeed } from "../diag/types.js";
import type { Env } from "../env/types.js";
import { clauseNotes } from "../library/clause-notes.js";
import type { Library } from "../library/types.js";
import type { Look } from "../look/types.js";
import { recordsFolder, sheetName } from "../shelf/folders.js";
import type { Block, Doc, NodeId } from "../tree/types.js";
import { worded } from "../words/say.js";
import { zh } from "../words/zh/index.js";
import { writeDocx } from "../writers/docx/index.js";
import { reports } from "../writers/reports/index.js";
import { causeList, causeNumbers } from "./cause-list.js";
import { conflictSheet } from "./conflict-sheet.js";
import { actionPhrase, type DocumentReport, mattersOf } from "./document-report.js";
import type { Regenerated } from "./types.js";

export const reportName = "更新说明.docx";

export interface ReportFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The document a comparison is of. */
  readonly document?: string;
}
interface Reporting {
  readonly unit: string;
  /** Full name of the unit. */
  readonly name: string;
  readonly asOf: string;
  readonly reason: string;
  readonly look: Look;
}

/**
 * The files of a regeneration's report: what became of each document and why, each document's comparison with its last
 * version, and where there are conflicts a sheet to settle them in.
 */
export async function reportFiles(
  documents: readonly Regenerated[],
  summaries: readonly DocumentReport[],
  reporting: Reporting,
  library: Library,
  env: Env,
): Promise<Outcome<readonly ReportFile[]>> {
  const files: ReportFile[] = [];
  const diagnostics: Diagnostic[] = [];
  const taken = new Set<string>();
  for (const one of documents) {
    const table = await comparison(one, library, env);
    diagnostics.push(...table.diagnostics);
    if (!table.ok || table.value === null) continue;
    const title = fileName(`${one.doc.meta.title}修订对照表`, one.doc.meta.document);
    const name = taken.has(title) ? `${title}（${one.doc.meta.document}）` : title;
    taken.add(name);
    files.push({ name: `${name}.docx`, bytes: table.value, document: one.doc.meta.document });
  }
  const report = await writeDocx(reportDoc(summaries, reporting), { look: reporting.look }, env);
  diagnostics.push(...report.diagnostics);
  if (report.ok) files.push({ name: reportName, bytes: report.value });
  const sheet = await conflictSheet(reporting.unit, reporting.name, summaries);
  if (sheet !== null) files.push({ name: sheetName, bytes: sheet });
  return diagnostics.some(({ severity }) => severity === "error") ? { ok: false, diagnostics } : succeed(files, diagnostics);
}

/** A document's comparison with its last version, as a Word table; null where the text is the same or there was none. */
async function comparison(
  { was, now, look, composed, action, generated, causes }: Regenerated,
  library: Library,
  env: Env,
): Promise<Outcome<Uint8Array | null>> {
  if (was === undefined) return succeed(null);
  const known = composed ? [composed.old, composed.new].flatMap((doc) => doc ?? []) : [];
  const same = action === "replaced" ? generated : undefined;
  const made = same ?? withCauses(compareDocs(was, now, [], known), was, now, clauseNotes(library, now.meta.unit), composed);
  const set = withKnownCauses(made, causes);
  if (set.changes.every(({ kind }) => kind === "same")) return succeed(null);
  return (await reports.table())(set, { look, old: was, new: now, columns: "reason", as: "docx" }, env);
}

/** The report as a document of its own. */
function reportDoc(summaries: readonly DocumentReport[], { unit, name, asOf, reason, look }: Reporting): Doc {
  const children: Block[] = [];
  const id = (): NodeId => `report.${children.length}` as NodeId;
  const put = (block: { readonly type: "title" | "paragraph" | "heading"; readonly text: string }) => {
    const common = { id: id(), children: [{ type: "text" as const, value: block.text }] };
    if (block.type === "title") children.push({ type: "title", ...common });
    else if (block.type === "heading") children.push({ type: "heading", level: "level-1", number: "", ...common });
    else children.push({ type: "paragraph", role: "body", ...common });
  };
  put({ type: "title", text: `${name}文件更新说明` });
  put({ type: "paragraph", text: `更新缘由：${reason}。任职情况截至 ${asOf}。` });
  const touched = summaries.filter(({ action }) => action !== "unaffected");
  const count = summaries.length - touched.length;
  const reprinted = touched.filter(({ action }) => action === "reprinted").length;
  const printed = reprinted === 0 ? "" : `重印 ${reprinted} 份，`;
  put({
    type: "paragraph",
    text: `共 ${summaries.length} 份文件，更新 ${touched.length - reprinted} 份，${printed}未受影响 ${count} 份。`,
  });
  const causes = causeList(touched);
  if (causes.phrases.length > 0) put({ type: "heading", text: "更新的原因" });
  for (const [i, cause] of causes.phrases.entries()) put({ type: "paragraph", text: `${i + 1}. ${worded(zh, cause)}。` });
  const [first, rest] = [
    touched.filter((one) => mattersOf(one).length > 0),
    touched.filter((one) => mattersOf(one).length === 0),
  ];
  const line = (one: DocumentReport) =>
    worded(
      zh,
      listed(
        [actionPhrase(one), causeNumbers(one, causes)].flatMap((part) => part ?? []),
        "semicolon",
      ),
    );
  for (const one of first) {
    put({ type: "heading", text: `《${one.title}》` });
    put({ type: "paragraph", text: `${line(one)}。` });
    for (const { title, lines } of mattersOf(one)) {
      put({ type: "paragraph", text: `${worded(zh, title)}（${lines.length} 处）：` });
      for (const text of lines) put({ type: "paragraph", text: worded(zh, text) });
    }
  }
  if (rest.length > 0) put({ type: "heading", text: first.length > 0 ? "其他文件" : "文件" });
  for (const one of rest) put({ type: "paragraph", text: `《${one.title}》：${line(one)}。` });
  return {
    type: "doc",
    meta: {
      unit,
      document: "report.regenerate",
      kind: "report",
      topic: "",
      title: `${name}文件更新说明`,
      issuer: name,
      layout: "plain",
      look: look.id,
      status: "final",
      clauses: {},
      version: "0".repeat(64),
    },
    children,
  };
}

/**
 * Where a run's report goes: a folder of its own, or the one a killed run left, as long as it is as that run wrote it. A folder
 * in which somebody has changed something, such as a sheet that is being filled in, is left to them.
 */
export async function recordFolder(
  folder: string,
  { run, asOf }: { readonly run: number; readonly asOf: string },
  wanted: readonly ReportFile[],
  { files }: Env,
): Promise<string> {
  for (let number = 1; ; number++) {
    const path = join(folder, recordsFolder, `第${run}次 ${asOf}${number === 1 ? "" : `（${number}）`}`);
    const present = await files.list(path);
    if (!present.ok) continue;
    const untouched = await Promise.all(
      present.value.map(async ({ name }) => {
        const own = wanted.find((one) => one.name === name);
        const read = own ? await files.read(join(path, name)) : null;
        return read?.ok === true && Buffer.compare(read.value, own!.bytes) === 0;
      }),
    );
    if (untouched.every((same) => same)) return path;
  }
}
