import { basename } from "node:path";
import { ownAuthor } from "../carry/edited-file.js";
import { problem } from "../diag/problem.js";
import { type Diagnostic, fail, type Outcome, succeed } from "../diag/types.js";
import { type DriftFinding, driftIn, findingsIn, newDriftSet, type Paper, paperOf, withBeside } from "../drift/index.js";
import type { Env } from "../env/types.js";
import type { Look } from "../look/types.js";
import { discreet } from "../papers/drift-unit.js";
import { readDocument } from "../readers/index.js";
import type { ReadDoc } from "../readers/types.js";
import { limits } from "../tree/limits.js";
import { standardLook } from "../tree/look.js";
import { wrongAsked } from "../workspace/asked.js";
import { loadLibrary } from "../workspace/library.js";
import { lookById } from "../workspace/look.js";
import { writeDocx } from "../writers/docx/index.js";
import {
  type DriftChecked,
  type DriftFormat,
  driftDocument,
  driftTable,
  driftText,
  placePhrase,
} from "../writers/reports/drift/index.js";
import { type FixedFile, fixedCopy } from "./check-fix.js";
import { type CheckOutputs, outputsFor, reportForm } from "./check-outputs.js";
import { type ShelfRequest, shelvesOf } from "./check-shelves.js";

/** What of some findings is in one file, and how a place is named. */
export { findingsIn, placePhrase };

export interface CheckRequest extends CheckOutputs, ShelfRequest {
  /** Doubtful findings too. */
  readonly all?: boolean;
  /** Numbers of findings, from 1, as the same check lists them: copies leave them alone and say nothing of them. */
  readonly left?: ReadonlySet<number>;
  /** Absolute path of the one paper that `fix` makes a copy of, whatever else is checked with it; absent: of each. */
  readonly fixOf?: string;
  /** What a report calls a paper; absent: its path from the folder that all of them lie in. */
  readonly nameOf?: (path: string) => string;
  /** Called with each paper that was read. */
  readonly onPaper?: (paper: Paper) => void;
}
export interface CheckedFile {
  readonly path: string;
  readonly unit?: string;
  readonly kind?: string;
}
export interface Checked {
  readonly files: readonly CheckedFile[];
  readonly findings: readonly DriftFinding[];
  /** Findings in doubt that were left out. */
  readonly hidden: number;
  /** How many papers were named and not read, each told why. */
  readonly unread: number;
  /** Paths of the profiles that papers were held against, by paper. */
  readonly profiles: ReadonlyMap<string, string>;
  /** Path of the report that was written. */
  readonly report?: string;
  /** Of papers with findings, where copies were asked for. */
  readonly fixed?: readonly FixedFile[];
}

/**
 * Finds what copying left behind in papers, in files and folders of any number. Papers are read one after another, and none is kept;
 * those that a copy is made of are read once more.
 * @returns findings by file and place; a file that cannot be read is told, and the others are checked all the same
 */
export async function check(request: CheckRequest, env: Env): Promise<Outcome<Checked>> {
  const wrong = wrongAsked({ days: [request.asOf] });
  const form = reportForm(request);
  const library = await loadLibrary(request.place, env);
  if (!library.ok) return fail(...wrong, ...form.diagnostics, ...library.diagnostics);
  const shelves = await shelvesOf(request, library.value, env);
  const named = shelves.ok ? shelves.value.flatMap(({ papers }) => papers) : [];
  const none = shelves.ok && named.length === 0 ? [problem("cli/nothing-to-check", { path: request.papers.join(" ") })] : [];
  const { fixOf } = request;
  const toFix = fixOf === undefined ? named : named.filter(({ path }) => path === fixOf);
  const isOne = fixOf !== undefined || (shelves.ok && request.papers.length === 1 && shelves.value[0]!.isFile);
  const look = lookById(standardLook, library.value.looks);
  const outputs = named.length === 0 ? succeed(null) : await outputsFor(toFix, isOne, request, env);
  if (wrong.length > 0 || !form.ok || !shelves.ok || none.length > 0 || !look.ok || !outputs.ok)
    return fail(
      ...wrong,
      ...[form, shelves, look, outputs].flatMap((one) => (one.ok && one !== shelves ? [] : one.diagnostics)),
      ...none,
    );
  const day = request.asOf ?? env.today();

  const told: Diagnostic[] = [...shelves.diagnostics];
  const files: CheckedFile[] = [];
  const profiles = new Map<string, string>();
  const set = newDriftSet();
  for (const { papers, facts, names, unit } of shelves.value)
    for (const { path } of papers) {
      const bytes = await env.files.read(path, limits.file);
      const read = bytes.ok ? await readDocument(bytes.value, basename(path)) : bytes;
      if (!read.ok) {
        told.push(...read.diagnostics.map(asWarning));
        continue;
      }
      const { unread, notes } = read.value;
      told.push(...notes.filter(({ code, severity }) => code === "reader/wrong-extension" || (unread && severity === "warning")));
      const paper = withBeside(paperOf(path, read.value.doc), ofOthers(read.value));
      request.onPaper?.(paper);
      const found = discreet(driftIn([paper], { ...facts, among: set.copies }), paper, names);
      set.add(paper, found, facts, unit?.id ?? ownUnit(read.value));
      files.push(fileOf(path, read.value, unit?.id));
      if (unit) profiles.set(path, unit.profile);
    }
  const all = set.findings();
  const shown = request.all ? all : all.filter(({ certain }) => certain);
  const hidden = all.length - shown.length;
  if (files.length === 0) return fail(...told.map((one) => ({ ...one, severity: "error" as const })));
  const wanted = shown.filter((_, i) => !request.left?.has(i + 1));
  const fixed: FixedFile[] = [];
  const unwritten: Diagnostic[] = [];
  for (const [path, out] of outputs.value ?? []) {
    const findings = findingsIn(wanted, path);
    if (findings.length === 0) continue;
    // What papers say together is known when all of them are read, and none of them is kept.
    const bytes = await env.files.read(path, limits.file);
    const read = bytes.ok ? await readDocument(bytes.value, basename(path)) : bytes;
    const paper = read.ok ? { paper: withBeside(paperOf(path, read.value.doc), ofOthers(read.value)), read: read.value } : null;
    const copy = read.ok ? await fixedCopy({ ...paper!, findings, out, day, look: look.value }, env) : read;
    if (copy.ok) fixed.push(copy.value);
    (copy.ok ? told : unwritten).push(...copy.diagnostics);
  }
  if (unwritten.length > 0 && fixed.length === 0) return fail(...told, ...unwritten);
  told.push(...unwritten.map(asWarning));
  let report: string | undefined;
  if (form.value !== null) {
    const { nameOf } = request;
    const checked = { files: files.map(({ path }) => path), findings: shown, hidden, ...(nameOf && { nameOf }) };
    const made = await reportBytes(form.value.format, checked, look.value, env);
    const written = made.ok ? await env.files.writeAtomic(form.value.path, made.value) : made;
    if (!written.ok && fixed.length === 0) return fail(...told, ...written.diagnostics);
    if (written.ok) report = form.value.path;
    else told.push(...written.diagnostics.map(asWarning));
  }
  const done = { ...(report !== undefined && { report }), ...(request.fix !== undefined && { fixed }) };
  return succeed({ files, findings: shown, hidden, unread: named.length - files.length, profiles, ...done }, told);
}

/** What stands beside the text, without our own comments. */
const ofOthers = ({ asides }: ReadDoc) => (asides?.() ?? []).filter(({ by }) => by !== ownAuthor);

/** What one paper has stops no other. */
const asWarning = (one: Diagnostic): Diagnostic => (one.severity === "error" ? { ...one, severity: "warning" } : one);

const ownUnit = ({ properties: { unit } }: ReadDoc): string | undefined => (unit === "" ? undefined : unit);

const fileOf = (path: string, { doc, properties }: ReadDoc, unit = properties.unit): CheckedFile => ({
  path,
  ...(unit !== undefined && unit !== "" && { unit }),
  ...(doc.meta.kind !== "" && { kind: doc.meta.kind }),
});

async function reportBytes(format: DriftFormat, checked: DriftChecked, look: Look, env: Env): Promise<Outcome<Uint8Array>> {
  if (format === "docx") return writeDocx(driftDocument(checked), { look }, env);
  if (format !== "xlsx") return succeed(new TextEncoder().encode(driftText(checked, format)));
  const { reportBook } = await import("../writers/xlsx/report-book.js");
  const sheet = driftTable(checked);
  return succeed(await reportBook(sheet.name, [sheet]));
}
