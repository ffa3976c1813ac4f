import { basename, join } from "node:path";
import { problem } from "../diag/problem.js";
import { type Diagnostic, fail, type Outcome, succeed } from "../diag/types.js";
import { type DriftFacts, type DriftFinding, driftIn, type Paper, paperOf } from "../drift/index.js";
import type { Env } from "../env/types.js";
import type { Library } from "../library/types.js";
import { readDocument } from "../readers/index.js";
import { limits } from "../tree/limits.js";
import { loadLibrary } from "../workspace/library.js";
import type { Workplace } from "../workspace/workplace.js";

export interface CheckRequest {
  readonly place: Workplace;
  /** Absolute paths of files and folders. */
  readonly paths: readonly string[];
  /** Doubtful findings too. */
  readonly all?: boolean;
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
export async function check({ place, paths, all }: CheckRequest, env: Env): Promise<Outcome<Checked>> {
  const library = await loadLibrary(place, env);
  if (!library.ok) return library;
  const files: string[] = [];
  const missing: Diagnostic[] = [];
  for (const path of paths) {
    const kind = await env.files.kindOf(path);
    if (kind === null) missing.push(problem("file/missing", { path }));
    else if (kind === "file") files.push(path);
    else files.push(...(await filesIn(path, env)));
  }
  if (missing.length > 0) return fail(...missing);
  if (files.length === 0) return fail(problem("cli/nothing-to-check", { path: paths.join(" ") }));
  const papers: Paper[] = [];
  const told: Diagnostic[] = [];
  for (const path of files) {
    const bytes = await env.files.read(path, limits.file);
    const read = bytes.ok ? await readDocument(bytes.value, basename(path)) : bytes;
    if (read.ok) papers.push(paperOf(path, read.value.doc));
    else told.push(...read.diagnostics.map((one) => ({ ...one, severity: "warning" as const })));
  }
  if (papers.length === 0) return fail(...told.map((one) => ({ ...one, severity: "error" as const })));
  const findings = driftIn(papers, factsOf(library.value));
  const shown = all ? findings : findings.filter(({ certain }) => certain);
  return succeed(
    { files: papers.map(({ file }) => ({ path: file })), findings: shown, hidden: findings.length - shown.length },
    told,
  );
}

const factsOf = ({ drift, regulations }: Library): DriftFacts => ({
  phrases: drift.phrases,
  wrongWords: new Map(Object.entries(drift.wrong)),
  outdated: new Map(Object.entries(drift.outdated)),
  regulations: [...regulations.values()].map(({ title }) => title),
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
