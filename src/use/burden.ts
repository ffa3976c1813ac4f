import { readVersion } from "../archive/entry.js";
import { readHistory } from "../archive/history.js";
import { places } from "../archive/places.js";
import type { DocumentHistory } from "../archive/types.js";
import { type Burden, burdenOf } from "../burden/index.js";
import { shelfOf } from "../compose/shelf.js";
import { problem } from "../diag/problem.js";
import { fail, type Outcome, succeed } from "../diag/types.js";
import type { Env } from "../env/types.js";
import { composeUnit } from "../papers/compose-unit.js";
import { charactersOf } from "../tree/measure.js";
import { wrongAsked } from "../workspace/asked.js";
import { loadLibrary } from "../workspace/library.js";
import { loadUnits } from "../workspace/units.js";
import { outFolder, type Workplace } from "../workspace/workplace.js";

export type { Burden } from "../burden/index.js";
export type { BurdenSummary } from "../library/burden-words.js";

export interface BurdenRequest {
  readonly place: Workplace;
  /** Id or path of a profile. */
  readonly unit: string;
  /** ISO day; absent: today. */
  readonly asOf?: string;
  /** What the unit would issue, to be tried: entries `<kind>`, `<kind>.<topic>`; absent: what it issues and what was drafted beyond. */
  readonly shelf?: readonly string[];
  /** Where the unit's history is looked for; absent: out/ in the workspace. */
  readonly out?: string;
  /** Absolute path of a workbook to write. */
  readonly workbook?: string;
  /** A file that stands there may be replaced. */
  readonly force?: boolean;
}

/**
 * What a unit's papers ask of its people in a year: those on its shelf and those drafted beyond, composed as of the day without
 * writing them, against what its history had at the end of the year before.
 */
export async function burden(request: BurdenRequest, env: Env): Promise<Outcome<Burden>> {
  const { workbook } = request;
  const wrong = wrongAsked({ days: [request.asOf] });
  if (wrong.length > 0) return fail(...wrong);
  if (workbook !== undefined && !workbook.toLowerCase().endsWith(".xlsx"))
    return fail(problem("cli/out-not-xlsx", { path: workbook }));
  if (workbook !== undefined && request.force !== true && (await env.files.kindOf(workbook)) !== null)
    return fail(problem("cli/out-taken", { path: workbook }));
  const library = await loadLibrary(request.place, env);
  if (!library.ok) return library;
  const units = await loadUnits([request.unit], request.place, library.value, env);
  if (!units.ok) return units;
  const unit = units.value[0]!;
  const { profile } = unit.loaded;
  const asOf = request.asOf ?? env.today();
  const history = await readHistory(places.unit(request.out ?? outFolder(request.place), profile.unit.id), env.files);
  if (!history.ok) return history;
  const drafted = history.value.map(({ document }) => document.split(".").slice(0, 2).join("."));
  const shelf = request.shelf ?? [...shelfOf(profile, library.value), ...drafted];
  const composed = composeUnit(unit, { named: true, asOf, shelf }, library.value);
  if (!composed.ok) return composed;
  const docs = composed.value.docs.map(({ doc }) => doc);
  const found = burdenOf(docs, profile, library.value, await endOfYear(history.value, Number(asOf.slice(0, 4)) - 1, env));
  if (workbook === undefined) return succeed(found, composed.diagnostics);
  const name = profile.unit["full-name"];
  const [{ burdenSheets }, { reportBook }] = await Promise.all([
    import("../burden/sheets.js"),
    import("../writers/xlsx/report-book.js"),
  ]);
  const written = await env.files.writeAtomic(workbook, await reportBook(name, burdenSheets(found, name)));
  return written.ok ? succeed(found, composed.diagnostics) : written;
}

/** Characters of what stood at the end of a year, by document. */
async function endOfYear(histories: readonly DocumentHistory[], year: number, env: Env): Promise<ReadonlyMap<string, number>> {
  const lengths = new Map<string, number>();
  for (const { document, entries } of histories) {
    const last = entries.findLast(({ head }) => head !== null && Number(head.asOf.slice(0, 4)) <= year);
    const version = last === undefined ? null : await readVersion(last, env.files);
    if (version !== null) lengths.set(document, charactersOf(version.doc));
  }
  return lengths;
}
