import { basename, resolve } from "node:path";
import type { Code } from "../diag/codes/index.js";
import { listed } from "../diag/phrase.js";
import { problem } from "../diag/problem.js";
import { type Diagnostic, fail, type Outcome, succeed } from "../diag/types.js";
import type { Env } from "../env/types.js";
import { checkLayout, readWordFile } from "../layout/index.js";
import { type Mended, mendAll } from "../layout/mend/mend-all.js";
import { layoutHtml } from "../layout/report/html.js";
import { layoutRules } from "../layout/rules/index.js";
import { hasMargins } from "../layout/rules/page-margins.js";
import type { Finding } from "../layout/types.js";
import type { WordFile } from "../layout/word/file.js";
import { lookName } from "../library/looks.js";
import type { Library } from "../library/types.js";
import type { Look } from "../look/types.js";
import { openDocx } from "../readers/docx/open.js";
import { standardLook } from "../tree/look.js";
import { zh } from "../words/zh/index.js";
import { meant } from "../workspace/library.js";
import { loadLooks, lookById, lookIdFor } from "../workspace/look.js";
import type { Workplace } from "../workspace/workplace.js";

export { type Group, grouped } from "../layout/group.js";
export type { Finding } from "../layout/types.js";

export interface LayoutRequest {
  readonly place: Workplace;
  /** Absolute. */
  readonly file: string;
  /** Id or name; absent: the one the file was laid out with, else the standard's. */
  readonly look?: string;
  /** Absolute path for the mended file; absent: nothing is mended. */
  readonly fix?: string;
  /** Codes whose findings are left unmended, with or without layout/ before them. */
  readonly noFix?: readonly string[];
  /** Absolute path for a web page of the findings, with drawings before and after mending; absent: none. */
  readonly report?: string;
  /** `fix` and `report` may be there already. */
  readonly force?: boolean;
}
export interface LayoutReport {
  readonly look: { readonly id: string; readonly name: string };
  readonly findings: readonly Finding[];
  /** Where the web page is. */
  readonly page?: string;
  /** After mending: what was put right, what is left, and where the new file is; null where there was nothing to mend. Absent: nobody asked. */
  readonly mended?: ({ readonly path: string } & Omit<Mended, "bytes" | "file" | "origins">) | null;
}

/** Checks how a Word file is laid out, and mends it into another file where that is asked for. Nothing is written on a fault. */
export async function layout(request: LayoutRequest, env: Env): Promise<Outcome<LayoutReport>> {
  const { file, fix } = request;
  const off = codesOf(request.noFix ?? []);
  if (!off.ok) return off;
  const outputs = [fix, request.report].flatMap((path) => (path === undefined ? [] : [path]));
  const refused = [];
  for (const path of outputs) {
    const wrong = await refusal(file, path, path === fix ? ".docx" : ".html", request.force === true, env);
    if (wrong !== null) refused.push(wrong);
  }
  if (refused.length > 0) return fail(...refused);
  const bytes = await env.files.read(file);
  if (!bytes.ok) return bytes;
  const read = readFile(bytes.value, basename(file));
  const looks = await loadLooks(request.place, env);
  if (!read.ok || !looks.ok) return fail(...[read, looks].flatMap((one) => (one.ok ? [] : one.diagnostics)));
  const chosen = chooseLook(request.look, read.value, looks.value);
  if (!chosen.ok) return chosen;
  const look = chosen.value;
  const findings = checkLayout(read.value, look);
  const report = { look: { id: look.id, name: lookName(look.id, looks.value) }, findings };
  const mended = fix === undefined ? undefined : mendAll(read.value, look, off.value);
  const page = { name: basename(file), look: report.look.name, file: read.value, findings };
  const files: readonly (readonly [string, Uint8Array])[] = [
    ...(fix !== undefined && mended ? [[fix, mended.bytes] as const] : []),
    ...(request.report === undefined
      ? []
      : [[request.report, new TextEncoder().encode(layoutHtml({ ...page, words: zh, ...(mended && { mended }) }))] as const]),
  ];
  for (const [path, content] of files) {
    const written = await env.files.writeAtomic(path, content);
    if (!written.ok) return written;
  }
  const result = { ...report, ...(request.report !== undefined && { page: request.report }) };
  if (fix === undefined || mended === undefined) return succeed(result, chosen.diagnostics);
  if (mended === null) return succeed({ ...result, mended }, chosen.diagnostics);
  const { done, followed, left } = mended;
  return succeed({ ...result, mended: { path: fix, done, followed, left } }, chosen.diagnostics);
}

/** Codes of the check by their names. */
function codesOf(words: readonly string[]): Outcome<ReadonlySet<Code>> {
  const known = new Map(layoutRules.map(({ code }) => [code.replace("layout/", ""), code]));
  const plain = words.map((word) => word.replace(/^layout\//, ""));
  const unknown = plain.filter((word) => !known.has(word));
  const names = [...known.keys()];
  if (unknown.length > 0)
    return fail(
      ...unknown.map((value) =>
        problem("cli/unknown-layout-code", { value, nearest: meant(value, names), known: listed(names) }),
      ),
    );
  return succeed(new Set(plain.map((word) => known.get(word)!)));
}

/** Why a path cannot be written to; null where it can. */
async function refusal(
  file: string,
  path: string,
  ending: ".docx" | ".html",
  force: boolean,
  env: Env,
): Promise<Diagnostic | null> {
  if (resolve(file) === resolve(path)) return problem("cli/fix-in-place", { path });
  if (!path.toLowerCase().endsWith(ending))
    return problem(ending === ".docx" ? "cli/fix-not-docx" : "cli/report-not-html", { path });
  const kind = await env.files.kindOf(path);
  if (kind === "folder") return problem("file/is-folder", { path });
  return kind === "file" && !force ? problem("cli/out-taken", { path }) : null;
}

function readFile(bytes: Uint8Array, name: string): Outcome<WordFile> {
  const opened = openDocx(bytes, name);
  return opened.ok ? readWordFile(opened.value, name) : opened;
}

/** The look asked for, the one the file names, or the one it has the margins of; for a name nobody has here the standard's. */
function chooseLook(asked: string | undefined, file: WordFile, looks: Library["looks"]): Outcome<Look> {
  const own = file.look;
  if (asked !== undefined) return lookById(lookIdFor(asked, looks), looks);
  if (own === undefined) return lookById(lookByMargins(file, looks), looks);
  if (looks.has(own)) return lookById(own, looks);
  const look = lookById(standardLook, looks);
  return look.ok ? succeed(look.value, [problem("cli/foreign-look", { value: own, used: lookName(standardLook, looks) })]) : look;
}

/** The standard's, unless another look alone has the margins of the file's pages, as papers in electronic form have their own. */
function lookByMargins({ sections }: WordFile, looks: Library["looks"]): string {
  const fitting = [...looks.keys()].filter((id) => {
    const look = lookById(id, looks);
    return look.ok && sections.some((one) => hasMargins(one, look.value));
  });
  return fitting.length === 1 ? fitting[0]! : standardLook;
}
