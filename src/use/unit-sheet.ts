import { basename, extname, join, resolve } from "node:path";
import { fileName } from "../archive/file-names.js";
import { listed, phrase } from "../diag/phrase.js";
import { problem } from "../diag/problem.js";
import { type Diagnostic, fail, type Outcome, succeed, type Value } from "../diag/types.js";
import type { Env } from "../env/types.js";
import type { Library } from "../library/types.js";
import { setAll } from "../profile/edit.js";
import { isId } from "../profile/fields.js";
import { lineDiff } from "../profile/line-diff.js";
import { profileText } from "../profile/new-from.js";
import { rawProfile } from "../profile/raw.js";
import { readProfile } from "../profile/read.js";
import type { Plain } from "../profile/render.js";
import { get } from "../profile/select.js";
import type { SheetContext } from "../profile/sheet-context.js";
import { profileFromSheets, unfinished } from "../profile/sheet-read.js";
import { recordIn, recordOf } from "../profile/sheet-record.js";
import { sheetsOf } from "../profile/sheet-write.js";
import { readSheets } from "../readers/xlsx/index.js";
import { aloneWith, saveProfile } from "../workspace/change-profile.js";
import { loadLibrary, profileContext } from "../workspace/library.js";
import { textAt, textOf } from "../workspace/profile-text.js";
import { listProfiles, loadUnits } from "../workspace/units.js";
import { isProfilePath, outFolder, unitsFolder, type Workplace } from "../workspace/workplace.js";
import { writeBook } from "../writers/xlsx/book.js";
import { onlyChanged, type Taken } from "./sheet-changes.js";

const sheetContext = (library: Library): SheetContext => ({
  ...profileContext(library),
  mediumNames: library.terms.media,
  venueNames: library.terms.venues,
  usualLimits: new Map([...library.limits].map(([key, { usual }]) => [key, usual])),
});

/**
 * Writes a unit's profile as a workbook to fill in. Never over a file that says something else: it may be filled in already.
 * @param word id or path of the profile
 * @param out absolute path; absent: out/<unit>/<name>单位档案.xlsx
 */
export async function exportUnit(
  word: string,
  out: string | undefined,
  place: Workplace,
  env: Env,
): Promise<Outcome<{ readonly path: string; readonly written: boolean }>> {
  const library = await loadLibrary(place, env);
  if (!library.ok) return library;
  const found = await exported(word, place, library.value, env);
  if (!found.ok) return found;
  const data = found.value;
  const [id, name] = [String(get(get(data, "unit"), "id")), String(get(get(data, "unit"), "full-name") ?? "")];
  const path = out ?? join(outFolder(place), id, `${fileName(`${name}单位档案`, id)}.xlsx`);
  const bytes = await writeBook({ ...sheetsOf(data, sheetContext(library.value)), record: recordOf(data) });
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
): Promise<Outcome<Readonly<Record<string, unknown>>>> {
  const units = await loadUnits([word], place, library, env);
  if (units.ok) return succeed(rawProfile(units.value[0]!.text)!, units.diagnostics);
  const faults = units.diagnostics.filter(({ severity }) => severity === "error");
  if (!faults.every(({ code }) => unfinished.has(code))) return units;
  const path = await targetOf(word, "", place, env);
  const text = path.ok ? await textAt(path.value, env) : path;
  const data = text.ok ? rawProfile(text.value) : null;
  if (data === null || !isId(String(get(get(data, "unit"), "id") ?? ""))) return units;
  return succeed(data, [problem("sheet/unfinished", { count: faults.length })]);
}

const sameBytes = (a: Uint8Array, b: Uint8Array): boolean => a.length === b.length && a.every((byte, i) => byte === b[i]);

export interface Imported {
  readonly path: string;
  readonly state: "created" | "changed" | "same";
  /** What changes in the file, unified; "" for a new one. */
  readonly diff: string;
}
export interface ImportRequest {
  /** Absolute path of the workbook. */
  readonly workbook: string;
  /** Path or id of the profile to change; absent: the one with the workbook's unit id. */
  readonly unit?: string;
  /** Says what would change and writes nothing. */
  readonly dryRun?: boolean;
  /** The workbook counts where both changed, and where nobody can tell. */
  readonly force?: boolean;
}

/**
 * Takes a filled-in workbook into a profile: only what was changed since it was exported is edited, and only a profile that reads without a fault
 * is written. One that is only begun may stay so; one that was whole may not lose what it cannot do without.
 * @returns what changed, with notes on cells that were read differently from how they are written; or every problem
 */
export async function importUnit(
  { workbook, unit, dryRun, force }: ImportRequest,
  place: Workplace,
  env: Env,
): Promise<Outcome<Imported>> {
  const library = await loadLibrary(place, env);
  if (!library.ok) return library;
  const bytes = await env.files.read(workbook);
  if (!bytes.ok) return bytes;
  const sheets = await readSheets(bytes.value, workbook);
  if (!sheets.ok) return sheets;
  const context = sheetContext(library.value);
  const taken = profileFromSheets(sheets.value, workbook, context);
  if (!taken.ok) return taken;
  const data = taken.value.data as { readonly [key: string]: Plain };
  const { open } = taken.value;
  const base = recordIn(sheets.value);
  const id = String(get(get(data, "unit"), "id"));
  if (!isId(id)) return fail(...taken.diagnostics, ...open);
  const target = await targetOf(unit, id, place, env);
  if (!target.ok) return target;
  const path = target.value;
  const work = async () => {
    const done = await importInto(
      path,
      { ...taken.value, data, id, base, dryRun: dryRun ?? false, force: force ?? false },
      library.value,
      env,
    );
    return done.ok
      ? succeed(done.value, [...taken.diagnostics, ...done.diagnostics])
      : fail(...taken.diagnostics, ...done.diagnostics);
  };
  return dryRun ? work() : aloneWith(path, env, work);
}

/** Takes checked data of a workbook into a profile, or makes a new one of it. */
async function importInto(path: string, taken: Taken, library: Library, env: Env): Promise<Outcome<Imported>> {
  const { data, id, open, dryRun } = taken;
  const context = sheetContext(library);
  const seen = (await env.files.kindOf(path)) === null ? null : await env.files.read(path);
  if (seen !== null && !seen.ok) return seen;
  const present = seen === null ? null : textOf(seen.value, path);
  if (present !== null && !present.ok) return present;
  const before = present === null ? null : present.value;
  const known = before === null ? undefined : get(get(rawProfile(before), "unit"), "id");
  if (typeof known === "string" && known !== id) return fail(problem("sheet/other-unit", { found: id, path, known }));
  if (open.length > 0 && seen !== null && readProfile(seen.value, path, context).ok) return fail(...open);
  const venues = library.unitTypes.get(String(get(get(data, "unit"), "type")))?.venues ?? [];
  const changed = before === null ? succeed(data) : onlyChanged(taken, before, path, context);
  if (!changed.ok) return changed;
  const after = before === null ? profileText(data, context, venues) : setAll(before, changed.value);
  if (!after.ok) return after;
  const left = open.length === 0 ? [] : [problem("sheet/left-open", { count: open.length, cells: cellsOf(open) })];
  const notes = [...changed.diagnostics, ...left];
  if (after.value === before) return succeed({ path, state: "same", diff: "" }, notes);
  const written = new TextEncoder().encode(after.value);
  const checked = readProfile(written, path, context);
  const faults = checked.ok ? [] : checked.diagnostics.filter(({ severity }) => severity === "error");
  if (faults.some(({ code }) => open.length === 0 || !unfinished.has(code))) return fail(...checked.diagnostics);
  const saved = dryRun ? succeed(undefined) : await saveProfile(path, seen === null ? null : seen.value, written, env);
  if (!saved.ok) return saved;
  const diff = before === null ? "" : lineDiff(before, after.value);
  return succeed({ path, state: before === null ? "created" : "changed", diff }, notes);
}

/** Where they are: 上级!C4、任职!B6. */
const cellsOf = (open: readonly Diagnostic[]): Value => {
  const named = open.flatMap(({ at }) => {
    const origin = at?.origin;
    return origin?.from === "xlsx" ? [`${origin.sheet}${origin.cell === undefined ? "" : `!${origin.cell}`}`] : [];
  });
  const shown = [...new Set(named)];
  return shown.length > 12 ? phrase("list.more", { items: listed(shown.slice(0, 12)) }) : listed(shown);
};

/** The profile to change, or where a new one goes. */
async function targetOf(unit: string | undefined, id: string, place: Workplace, env: Env): Promise<Outcome<string>> {
  if (unit !== undefined && isProfilePath(unit)) return succeed(resolve(place.root, unit));
  const profiles = await listProfiles(place, env);
  if (!profiles.ok) return profiles;
  const wanted = unit ?? id;
  const named = profiles.value.find((path) => basename(path, extname(path)) === wanted);
  if (named !== undefined) return succeed(named);
  for (const path of profiles.value) {
    const text = await textAt(path, env);
    if (text.ok && get(get(rawProfile(text.value), "unit"), "id") === wanted) return succeed(path);
  }
  return unit === undefined || unit === id
    ? succeed(join(unitsFolder(place), `${id}.yaml`))
    : fail(
        problem("cli/unknown-unit", {
          unit,
          nearest: "",
          known: listed(profiles.value.map((path) => basename(path, extname(path)))),
        }),
      );
}
