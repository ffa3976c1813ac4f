import { extname, join, parse, resolve } from "node:path";
import { problem } from "../diag/problem.js";
import { type Diagnostic, fail, type Outcome, succeed } from "../diag/types.js";
import type { Env } from "../env/types.js";
import { copyIn, extensionOfCopy, type NamedPaper } from "../sides/papers-named.js";
import { meant } from "../workspace/library.js";
import { type DriftFormat, driftFormats } from "../writers/reports/drift/index.js";

/** What a check is to write besides what it tells. */
export interface CheckOutputs {
  /** sarif, xlsx, docx or html, written to `report`; absent with `report`: what its extension says. */
  readonly format?: string;
  /** Absolute path of a report to write. */
  readonly report?: string;
  /** Absolute path for a copy with corrections and comments: a file for one paper, a folder for several. */
  readonly fix?: string;
  /** Files that stand there may be replaced; never one that is checked. */
  readonly force?: boolean;
}
export interface ReportForm {
  readonly format: DriftFormat;
  readonly path: string;
}

/** Which report is asked for and where, judged before anything is read; null: none. */
export function reportForm({ format, report }: CheckOutputs): Outcome<ReportForm | null> {
  if (report === undefined && (format === undefined || format === "terminal")) return succeed(null);
  const asked = format ?? extname(report!).slice(1).toLowerCase();
  const known = driftFormats.find((one) => one === asked);
  if (known === undefined)
    return fail(
      problem("cli/unknown-format", { value: asked, nearest: meant(asked, driftFormats), known: driftFormats.join(" ") }),
    );
  if (report === undefined) return fail(problem("cli/report-needs-out", { format: known }));
  if (extname(report).toLowerCase() !== `.${known}`)
    return fail(problem("cli/report-extension", { path: report, format: known }));
  return succeed({ format: known, path: report });
}

/**
 * Where the copy of each paper goes; null where none is asked for. Everything in the way is told at once: a file that is there,
 * and what is to be checked, which is never written over.
 * @param isOne whether one file was named, and nothing else
 */
export async function outputsFor(
  papers: readonly NamedPaper[],
  isOne: boolean,
  { fix, report, force }: CheckOutputs,
  env: Env,
): Promise<Outcome<ReadonlyMap<string, string> | null>> {
  const targets = fix === undefined ? null : await targetsOf(papers, isOne, fix, env);
  if (targets !== null && !targets.ok) return targets;
  const wanted = [...(report === undefined ? [] : [report]), ...(targets?.value.values() ?? [])];
  const own = new Set(papers.flatMap(({ path }) => path));
  const real = new Set(await Promise.all(papers.map(async ({ path }) => (await env.files.realPath(path)) ?? path)));
  const refused: Diagnostic[] = [];
  for (const path of wanted) {
    const kind = await env.files.kindOf(path);
    if (own.has(resolve(path)) || (kind !== null && real.has((await env.files.realPath(path)) ?? path)))
      refused.push(problem("cli/fix-in-place", { path }));
    else if (kind === "folder") refused.push(problem("file/is-folder", { path }));
    else if (kind === "file" && !force) refused.push(problem("cli/out-taken", { path }));
  }
  if (report !== undefined && targets && [...targets.value.values()].includes(report))
    refused.push(problem("cli/out-taken", { path: report }));
  return refused.length > 0 ? fail(...refused) : succeed(targets?.value ?? null);
}

async function targetsOf(
  papers: readonly NamedPaper[],
  isOne: boolean,
  fix: string,
  env: Env,
): Promise<Outcome<ReadonlyMap<string, string>>> {
  const kind = await env.files.kindOf(fix);
  const extension = extname(fix).toLowerCase();
  if (isOne && kind !== "folder" && extension !== "") {
    const wanted = extensionOfCopy(papers[0]!.path);
    return extension === wanted
      ? succeed(new Map(papers.map(({ path }) => [path, fix])))
      : fail(problem("cli/fix-other-format", { path: fix, source: papers[0]!.path, format: wanted }));
  }
  if (kind === "file" || extension === extensionOfCopy(fix))
    return fail(problem("cli/fix-not-folder", { path: fix, count: papers.length }));
  const taken = new Set<string>();
  return succeed(new Map(papers.map((paper) => [paper.path, free(copyIn(paper, fix), taken)])));
}

/** a.doc and a.docx of one folder are two copies. */
function free(path: string, taken: Set<string>): string {
  const { dir, name, ext } = parse(path);
  let found = path;
  for (let n = 2; taken.has(found.toLowerCase()); n++) found = join(dir, `${name}（${n}）${ext}`);
  taken.add(found.toLowerCase());
  return found;
}
