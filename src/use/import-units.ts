import { join } from "node:path";
import { listed } from "../diag/phrase.js";
import { problem } from "../diag/problem.js";
import { type Diagnostic, fail, type Outcome, succeed } from "../diag/types.js";
import type { Env } from "../env/types.js";
import type { Library } from "../library/types.js";
import { lineDiff } from "../profile/line-diff.js";
import { overlay } from "../profile/overlay.js";
import { rawProfile } from "../profile/raw.js";
import type { Plain } from "../profile/render.js";
import { get } from "../profile/select.js";
import type { SheetContext } from "../profile/sheet-context.js";
import { profileFromSheets } from "../profile/sheet-read.js";
import { sheetsOf } from "../profile/sheet-write.js";
import { appliedUnit } from "../profile/units-apply.js";
import { groupHeader, unitsSheet } from "../profile/units-plan.js";
import { textOf as textIn, type UnitRows, type UnitsTable, unitsTable } from "../profile/units-table.js";
import { readCsv } from "../readers/csv/index.js";
import { readSheets } from "../readers/xlsx/index.js";
import { limits } from "../tree/limits.js";
import { type FoundSheet, untouched } from "../tree/sheets.js";
import { aloneWith, saveProfile } from "../workspace/change-profile.js";
import { loadLibrary } from "../workspace/library.js";
import { textAt, textOf } from "../workspace/profile-text.js";
import { sheetContext } from "../workspace/sheet-target.js";
import { unitsFolder, type Workplace } from "../workspace/workplace.js";
import { profilesById } from "./units-asked.js";
import { writeFacts } from "./write-facts.js";

export interface ImportUnitsRequest {
  readonly place: Workplace;
  /** Absolute path of the .xlsx or .csv. */
  readonly table: string;
  /** Group of the units whose row says none and that have none. */
  readonly group?: string;
  /** Absent: nothing is written. */
  readonly write?: boolean;
  readonly onUnit?: (unit: string, index: number, count: number) => void;
}
export interface ImportedUnit {
  readonly id: string;
  readonly path: string;
  readonly state: "created" | "changed" | "same";
  /** Unified; "" for a new profile. */
  readonly diff: string;
  /** Required facts that a new profile still lacks. */
  readonly open: number;
}

/** So many faults are told one by one. */
const mostFaults = 200;

/**
 * Takes a table of units into their profiles: all of them or none. Every cell is read and every profile checked before the first is
 * written; one that cannot be written takes back those that were.
 * @returns each unit with what changes; or every fault at its sheet, row and column
 */
export async function importUnits(request: ImportUnitsRequest, env: Env): Promise<Outcome<readonly ImportedUnit[]>> {
  const { place, write } = request;
  const library = await loadLibrary(place, env);
  if (!library.ok) return library;
  const context = await sheetContext(library.value, join(unitsFolder(place), "any.yaml"), env);
  const sheets = await sheetsIn(request.table, env);
  const profiles = await profilesById(place, env);
  if (!sheets.ok || !profiles.ok) return fail(...sheets.diagnostics, ...profiles.diagnostics);
  const { table, diagnostics } = unitsTable(sheets.value, request.table, context);
  const main = sheets.value.length === 1 ? sheets.value[0]!.name : unitsSheet;
  const shared = { request, table, library: library.value, context, main };
  const planned: Planned[] = [];
  const said: Diagnostic[] = [...diagnostics];
  for (const [index, unit] of table.units.entries()) {
    request.onUnit?.(unit.id, index, table.units.length);
    const path = profiles.value.get(unit.id) ?? join(unitsFolder(place), `${unit.id}.yaml`);
    const one = await plannedUnit(unit, path, shared, env);
    said.push(...one.diagnostics);
    if (one.ok) planned.push(one.value);
  }
  const faults = said.filter(({ severity }) => severity === "error");
  if (faults.length > 0) {
    const told = faults.slice(0, mostFaults);
    const more = faults.length > told.length ? [problem("units/more", { count: faults.length - told.length })] : [];
    return fail(...told, ...more);
  }
  const written = write ? await writeAll(planned, env) : succeed(undefined);
  return written.ok
    ? succeed(
        planned.map(({ unit }) => unit),
        [...said, ...written.diagnostics],
      )
    : fail(...written.diagnostics);
}

async function sheetsIn(path: string, env: Env): Promise<Outcome<readonly FoundSheet[]>> {
  const bytes = await env.files.read(path, limits.unitTable.file + 1);
  if (!bytes.ok) return bytes;
  if (!/\.(?:csv|txt|tsv)$/i.test(path)) return readSheets(bytes.value, path, limits.unitTable);
  const sheet = readCsv(bytes.value, path, unitsSheet);
  return sheet.ok ? succeed([sheet.value]) : sheet;
}

interface Planned {
  readonly unit: ImportedUnit;
  /** null: there is no profile yet. */
  readonly before: string | null;
  readonly after: string;
}
interface Shared {
  readonly request: ImportUnitsRequest;
  readonly table: UnitsTable;
  readonly library: Library;
  readonly context: SheetContext;
  /** What the table calls the sheet of units. */
  readonly main: string;
}

/** What a unit's profile is to say; nothing is written. */
async function plannedUnit(unit: UnitRows, path: string, given: Shared, env: Env): Promise<Outcome<Planned>> {
  const { request, table, library, context, main } = given;
  const text = (await env.files.kindOf(path)) === null ? null : await textAt(path, env);
  if (text !== null && !text.ok) return text;
  const own = text === null ? { unit: { id: unit.id } } : rawProfile(text.value);
  if (own === null) return fail(problem("units/broken-profile", { unit: unit.id, path }));
  const had = get(own["unit"], "group");
  const group = groupOf(unit, context) ?? had ?? request.group;
  const asked = group === had ? own : { ...own, unit: { ...(own["unit"] as object), group } };
  const chain = context.groups?.get(String(group)) ?? [];
  const shared = overlay(chain.map(({ facts }) => facts)).data;
  const present = overlay([asked, ...chain.map(({ facts }) => facts)]).data;
  const applied = appliedUnit(unit, table, untouched(sheetsOf(present, context)));
  const same = (): Planned => ({
    unit: { id: unit.id, path, state: "same", diff: "", open: 0 },
    before: text?.value ?? "",
    after: text?.value ?? "",
  });
  if (text !== null && group === had && !applied.changed) return succeed(same());
  const placed = (told: readonly Diagnostic[]): readonly Diagnostic[] => told.map((one) => applied.placed(one, main));
  const taken = profileFromSheets(applied.sheets, request.table, context);
  if (!taken.ok) return fail(...placed(taken.diagnostics));
  const { data, open, placeOf } = taken.value;
  const filled = {
    data: data as { readonly [key: string]: Plain },
    id: unit.id,
    open,
    placeOf,
    base: null,
    dryRun: true,
    force: true,
    shared,
  };
  const done = await writeFacts(path, filled, { library, context }, env);
  const told = placed([...taken.diagnostics.filter(({ code }) => !quiet.has(code)), ...done.diagnostics]);
  if (!done.ok) return fail(...told);
  const { before, after } = done.value;
  if (before === after) return succeed(same(), told);
  const state = before === null ? "created" : "changed";
  const diff = before === null ? "" : lineDiff(before, after);
  return succeed({ unit: { id: unit.id, path, state, diff, open: open.length }, before, after }, told);
}
/** The group that the unit's row names, by its id or its name; undefined where it names none. */
function groupOf({ row }: UnitRows, { groups }: SheetContext): string | undefined {
  const word = row === null ? "" : textIn(row.cells.get(groupHeader)?.cell ?? { value: null });
  if (word === "") return undefined;
  return [...(groups ?? [])].find(([, [own]]) => own?.name === word)?.[0] ?? word;
}

/** Keys made up for new rows are nothing to look at in a table of hundreds. */
const quiet: ReadonlySet<string> = new Set(["sheet/new-key", "sheet/new-keys", "sheet/emptied-row"]);

/** Writes all that changes; where one cannot be, those before it are taken back. */
async function writeAll(planned: readonly Planned[], env: Env): Promise<Outcome<void>> {
  const done: Planned[] = [];
  for (const one of planned) {
    if (one.unit.state === "same") continue;
    const written = await aloneWith(one.unit.path, env, () => write(one.unit.path, one.before, one.after, env));
    if (written.ok) {
      done.push(one);
      continue;
    }
    const left: string[] = [];
    for (const { unit, before, after } of done.reverse()) {
      const back = await aloneWith(unit.path, env, () => write(unit.path, after, before, env));
      if (!back.ok) left.push(unit.path);
    }
    const what =
      left.length === 0
        ? problem("units/taken-back", { count: done.length })
        : problem("units/half-done", { paths: listed(left) });
    return fail(...written.diagnostics, what);
  }
  return succeed(undefined);
}

/** One text in the place of another, if that still stands; null is no file. */
async function write(path: string, from: string | null, to: string | null, env: Env): Promise<Outcome<void>> {
  const seen = (await env.files.kindOf(path)) === null ? null : await env.files.read(path);
  if (seen !== null && !seen.ok) return seen;
  const now = seen === null ? null : textOf(seen.value, path);
  if (now !== null && !now.ok) return now;
  if ((now?.value ?? null) !== from) return fail(problem("profile/changed-meanwhile", { path }));
  if (to === null) return env.files.remove(path);
  return saveProfile(path, seen?.value ?? null, new TextEncoder().encode(to), env);
}
