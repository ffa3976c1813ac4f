import { extname, resolve } from "node:path";
import { listed } from "../diag/phrase.js";
import { problem } from "../diag/problem.js";
import { type Diagnostic, fail, type Outcome, succeed, type Value } from "../diag/types.js";
import type { Env } from "../env/types.js";
import { wrongAsked } from "../workspace/asked.js";
import type { Named, Workplace } from "../workspace/workplace.js";
import { isReportFormat, type ReportFormat, reportFormats } from "../writers/reports/index.js";
import type { TypedReason } from "../writers/reports/report.js";
import { columnSets } from "../writers/reports/report.js";
import { earlierReasons } from "../writers/reports/table/earlier-reasons.js";
import type { LoadedSide } from "./side.js";

export interface CompareRequest {
  readonly place: Workplace;
  /** `unit/document@2`, `unit/document@current`, or a file. */
  readonly a: Named;
  readonly b: Named;
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
  /** Reports on documents that have next to nothing in common all the same. */
  /** A redline may be laid out anew where that loses something of the old file. */
  readonly anew?: boolean;
  readonly force?: boolean;
  /** Lists unchanged clauses in the table too. */
  readonly unchanged?: boolean;
  /** Lists changes of bold, colour and the like one by one. */
  readonly showFormat?: boolean;
  /** Open revisions are taken as accepted: the result says nothing of them. */
  readonly accepted?: boolean;
  readonly author?: string;
  /** ISO day. */
  readonly date?: string;
  /** Words a value for the terminal, in the language of the screen. */
  readonly worded?: (value: Value) => string;
  readonly colour?: boolean;
  /** Half-width columns of the terminal. */
  readonly width?: number;
}
/** Extensions a report may be stored under; the first is the one to suggest. */
const extensions: Readonly<Record<ReportFormat, readonly string[]>> = {
  terminal: [".txt"],
  html: [".html", ".htm"],
  table: [".docx"],
  redline: [".docx"],
  decision: [".docx", ".txt"],
  json: [".json"],
};

/** What is wrong with a request before any file is read. */
export function wrongRequest({ format, columns, out, date }: CompareRequest): readonly Diagnostic[] {
  return [
    ...wrongAsked({ days: [date], formats: [format], known: reportFormats }),
    ...(columns === undefined || columnSets.some((set) => set === columns)
      ? []
      : [problem("report/unknown-columns", { value: columns, known: listed(columnSets) })]),
    ...(out === undefined && (format === "table" || format === "redline") ? [problem("report/needs-out", { format })] : []),
    ...(out !== undefined && isReportFormat(format) && !extensions[format].includes(extname(out).toLowerCase())
      ? [problem("report/wrong-extension", { path: out, format, known: listed(extensions[format]) })]
      : []),
  ];
}

/** A file is never overwritten, except an earlier table of ours: then with the reasons typed into it. */
export async function outIsFree(
  { out, format }: CompareRequest,
  sides: readonly LoadedSide[],
  env: Env,
): Promise<Outcome<readonly TypedReason[] | null>> {
  if (out === undefined) return succeed(null);
  if (sides.some(({ path }) => path !== null && resolve(path) === out)) return fail(problem("report/over-input", { path: out }));
  const kind = await env.files.kindOf(out);
  if (kind === null) return succeed(null);
  const present = kind === "file" && format === "table" ? await env.files.read(out) : null;
  if (present && !present.ok) return present;
  const reasons = present ? earlierReasons(present.value, out) : null;
  return reasons === null ? fail(problem("cli/out-exists", { path: out })) : succeed(reasons);
}
