import { join } from "node:path";
import { fileName } from "../archive/file-names.js";
import { problem } from "../diag/problem.js";
import { fail, type Outcome, succeed } from "../diag/types.js";
import type { Env } from "../env/types.js";
import type { Library } from "../library/types.js";
import { isId } from "../profile/ids.js";
import { get } from "../profile/select.js";
import type { SharedBy } from "../profile/shared-by.js";
import { unfinished } from "../profile/sheet-read.js";
import { recordOf } from "../profile/sheet-record.js";
import { sheetsOf } from "../profile/sheet-write.js";
import { sharedBy, sharedFacts } from "../workspace/groups.js";
import { loadLibrary, profileContext } from "../workspace/library.js";
import { textAt } from "../workspace/profile-text.js";
import { sheetContext, targetOf } from "../workspace/sheet-target.js";
import { loadUnits } from "../workspace/units.js";
import { outFolder, type Workplace } from "../workspace/workplace.js";
import { writeBook } from "../writers/xlsx/book.js";

export interface ExportRequest {
  readonly place: Workplace;
  /** Id, or path of the profile. */
  readonly unit: string;
  /** Absolute path; absent: out/<unit>/<name>单位档案.xlsx. */
  readonly out?: string;
}

/**
 * Writes a unit's profile as a workbook to fill in. Never over a file that says something else: it may be filled in already.
 */
export async function exportUnit(
  { place, unit: word, out }: ExportRequest,
  env: Env,
): Promise<Outcome<{ readonly path: string; readonly written: boolean }>> {
  const library = await loadLibrary(place, env);
  if (!library.ok) return library;
  const found = await exported(word, place, library.value, env);
  if (!found.ok) return found;
  const { data, path: profile } = found.value;
  const [id, name] = [String(get(get(data, "unit"), "id")), String(get(get(data, "unit"), "full-name") ?? "")];
  const path = out ?? join(outFolder(place), id, `${fileName(`${name}单位档案`, id)}.xlsx`);
  const context = await sheetContext(library.value, profile, env);
  const text = await textAt(profile, env);
  const facts = text.ok ? await sharedFacts(text.value, profile, context, env) : text;
  const by: SharedBy = (at) => (facts.ok && facts.value !== null ? sharedBy(facts.value, at) : null);
  const bytes = await writeBook({ ...sheetsOf(data, context, by), record: recordOf(data) });
  const taken = await env.files.kindOf(path);
  if (taken === "file") {
    const present = await env.files.read(path);
    if (!present.ok) return present;
    return sameBytes(present.value, bytes)
      ? succeed({ path, written: false }, found.diagnostics)
      : fail(problem("cli/out-exists", { path }));
  }
  const written = await env.files.writeAtomic(path, bytes);
  return written.ok ? succeed({ path, written: true }, found.diagnostics) : written;
}

/** The data of a profile to export: a whole one, or one that only lacks something. */
async function exported(
  word: string,
  place: Workplace,
  library: Library,
  env: Env,
): Promise<Outcome<{ readonly data: Readonly<Record<string, unknown>>; readonly path: string }>> {
  const units = await loadUnits([word], place, library, env);
  if (units.ok) {
    const { loaded, path } = units.value[0]!;
    return succeed({ data: loaded.data, path }, units.diagnostics);
  }
  const faults = units.diagnostics.filter(({ severity }) => severity === "error");
  if (!faults.every(({ code }) => unfinished.has(code))) return units;
  const path = await targetOf(word, "", place, env);
  const text = path.ok ? await textAt(path.value, env) : path;
  const facts = path.ok && text.ok ? await sharedFacts(text.value, path.value, profileContext(library), env) : path;
  const data = facts.ok && typeof facts.value === "object" ? (facts.value?.data ?? null) : null;
  if (data === null || !isId(String(get(get(data, "unit"), "id") ?? ""))) return units;
  return succeed({ data, path: path.ok ? path.value : "" }, [problem("sheet/unfinished", { count: faults.length })]);
}

const sameBytes = (a: Uint8Array, b: Uint8Array): boolean => a.length === b.length && a.every((byte, i) => byte === b[i]);
