import { listed, phrase } from "../diag/phrase.js";
import { type Data, type Diagnostic, fail, type Outcome, succeed } from "../diag/types.js";
import { type FoundSheet, guideSheet, listSheet, recordSheet } from "../tree/sheets.js";
import { unfinished as begun } from "./begun.js";
import { checkData } from "./check.js";
import { shown, type ValueFault } from "./fault.js";
import { groupFaults } from "./group-faults.js";
import { twins } from "./notes.js";
import { overlay } from "./overlay.js";
import { get } from "./select.js";
import { type Collector, collector, fillLists, openRecord } from "./sheet-collect.js";
import type { SheetContext } from "./sheet-context.js";
import { rootShape } from "./sheet-fields.js";
import { headersOf, keyHeader, labelHeader, noteHeader, valueHeader } from "./sheet-headers.js";
import { type FoundRow, hiddenKeys } from "./sheet-keys.js";
import { type FormPlan, type SheetPlan, sheetPlans } from "./sheet-plan.js";
import { type Refs, refsFrom } from "./sheet-refs.js";
import { type FoundPlan, readRows } from "./sheet-rows.js";
import { type FoundTable, isBlank, near, tableOf } from "./sheet-table.js";

/** What a profile lacks that is only begun: all else about it is right. */
export const unfinished: ReadonlySet<string> = new Set([...begun, "sheet/required"]);

/** The data of a workbook; `open`: what must still be filled in before anything can be drafted. */
export interface SheetProfile {
  readonly data: Readonly<Record<string, unknown>>;
  readonly open: readonly Diagnostic[];
  /** Where the value at a path stands, or what is around it. */
  readonly placeOf: Collector["placeOf"];
}

/**
 * The profile that a filled-in workbook holds, as the data of a YAML file.
 * @param file the workbook's name in messages
 * @param head rows above the one that people count as the first
 * @returns checked data with notes on what was read differently from how it was written, or every problem at its cell
 */
export function profileFromSheets(
  sheets: readonly FoundSheet[],
  file: string,
  context: SheetContext,
  head = 0,
): Outcome<SheetProfile> {
  const plans = sheetPlans(context);
  const all = collector(file, head);
  const found = plans.flatMap((plan) => findPlan(plan, sheets, all));
  for (const { name, rows } of sheets)
    if (
      !plans.some((plan) => plan.name === name) &&
      name !== guideSheet &&
      name !== listSheet &&
      name !== recordSheet &&
      rows.some((row) => !row.every(isBlank))
    )
      all.sayAt(name)(null, "sheet/unknown", { sheet: name });
  const refs = refsIn(found);
  for (const one of found) {
    if (one.plan.is === "form") readForm(one.plan, one.table, refs, all);
    else readRows({ ...one, plan: one.plan }, refs, all);
  }
  for (const { plan } of found) {
    if (plan.is === "table" && plan.must && all.at(plan.base) === undefined && all.at(plan.base.slice(0, -1)) !== undefined)
      all.set(plan.base, []);
  }
  // A profile that lacks a sheet or a column lacks what stood there; complaining about that as well says nothing new.
  const order = plans.map(({ name }) => name);
  const early = all.diagnostics(order);
  const gaps = early.some(({ code }) => code === "sheet/missing" || code === "sheet/no-header" || code === "sheet/no-column");
  if (!gaps) for (const fault of [...faultsOf(all, context), ...twins(all.data, all.rowOf)]) all.judge(fault);
  const diagnostics = all.diagnostics(order);
  const faults = diagnostics.filter(({ severity }) => severity === "error");
  // Keys made up for new rows are nothing to look at while the workbook is refused.
  if (faults.some(({ code }) => !unfinished.has(code))) return fail(...diagnostics.filter(({ code }) => !newKeys.has(code)));
  const notes = diagnostics.filter(({ severity }) => severity !== "error");
  return succeed({ data: inOrder(all.data, context), open: faults, placeOf: all.placeOf }, notes);
}

/** What is wrong with the data, over the facts of the unit's groups; what is wrong with those is theirs. */
function faultsOf({ data, spoilt, rowOf }: Collector, context: SheetContext): readonly ValueFault[] {
  const group = get(get(data, "unit"), "group");
  const chain = typeof group === "string" ? context.groups?.get(group) : [];
  const path = ["unit", "group"];
  if (chain === undefined && context.groups !== undefined)
    return [
      {
        path,
        code: "group/unknown",
        data: { group: shown(group), path: `data/groups/${shown(group)}.yaml`, ...groupsMeant(group, context.groups) },
      },
      ...checkData(data, context, spoilt, rowOf).filter(({ code }) => code !== "profile/missing-key"),
    ];
  const groups = chain ?? [];
  const { data: facts, where } = overlay([data, ...groups.map((one) => one.facts)]);
  const own = groupFaults(data, groups).map(({ layer, ...fault }) => (layer === 0 ? fault : { ...fault, path }));
  const all = checkData(facts, context, spoilt, (at) => rowOf(where(at).path)).map((fault): ValueFault => {
    const at = where(fault.path);
    return at.layer === 0 ? { ...fault, path: at.path } : { ...fault, path };
  });
  return [...own, ...all];
}
const groupsMeant = (group: unknown, known: ReadonlyMap<string, unknown>): Data => ({
  nearest: near(String(group), known.keys()),
  known: listed([...known.keys()].slice(0, 12)),
});

const newKeys: ReadonlySet<string> = new Set(["sheet/new-key", "sheet/new-keys"]);

/** Sections as the schema has them, whatever sheet they stood on: a new file gets them in this order. */
function inOrder(data: Readonly<Record<string, unknown>>, context: SheetContext): Readonly<Record<string, unknown>> {
  const keys = Object.keys(rootShape(context).properties ?? {}).filter((key) => Object.hasOwn(data, key));
  return Object.assign(openRecord(), Object.fromEntries(keys.map((key) => [key, data[key]])));
}

function findPlan(plan: SheetPlan, sheets: readonly FoundSheet[], all: Collector): readonly FoundPlan[] {
  const sayAt = all.sayAt(plan.name);
  const sections = plan.is === "form" ? plan.fields.map(({ path }) => path[0] ?? "") : [plan.base[0] ?? ""];
  for (const section of sections) all.place([section], plan.name, null, 0, plan.name);
  const sheet = sheets.find(({ name }) => name.trim() === plan.name);
  if (sheet === undefined) {
    sayAt(null, "sheet/missing", { sheet: plan.name });
    return [];
  }
  const headers =
    plan.is === "form" ? [keyHeader, labelHeader, valueHeader, noteHeader] : headersOf(plan).map(({ header }) => header);
  const table = tableOf(sheet, headers, sayAt);
  if (table === null) return [];
  const keys =
    plan.is === "table" && plan.key?.is === "hidden" ? hiddenKeys(plan, plan.key, table, sayAt) : new Map<FoundRow, string>();
  return [{ plan, table, keys }];
}

/** People, posts and departments as the workbook has them now: a renamed post is the same post. */
function refsIn(found: readonly FoundPlan[]): Refs {
  const named = (section: string): ReadonlyMap<string, string> => {
    const one = found.find(({ plan }) => plan.is === "table" && plan.base.join(".") === section);
    const label = one?.plan.fields[0]?.label ?? "";
    const name = (row: FoundRow) => String(row.cells.get(label)?.cell.value ?? "").trim();
    return new Map([...(one?.keys ?? [])].map(([row, key]) => [key, name(row)]));
  };
  return refsFrom(named("people"), named("posts"), named("departments"));
}

/** A row is known by its hidden path; where that is lost, by its label. */
function readForm({ name, fields }: FormPlan, table: FoundTable, refs: Refs, all: Collector): void {
  const sayAt = all.sayAt(name);
  const seen = new Map<string, number>();
  for (const { row, cells } of table.rows) {
    const text = (header: string) => String(cells.get(header)?.cell.value ?? "").trim();
    const value = cells.get(valueHeader);
    if (value === undefined) continue;
    const field =
      fields.find(({ path }) => path.join(".") === text(keyHeader)) ?? fields.find(({ label }) => label === text(labelHeader));
    if (field === undefined) {
      const label = text(labelHeader) || text(keyHeader);
      if (!isBlank(value.cell))
        sayAt({ row, column: cells.get(labelHeader)?.column ?? 0 }, "sheet/unknown-row", {
          label,
          nearest: near(
            label,
            fields.map((one) => one.label),
          ),
        });
      continue;
    }
    const path = field.path.join(".");
    const earlier = seen.get(path);
    if (earlier !== undefined)
      sayAt({ row, column: value.column }, "sheet/twice", {
        header: field.label,
        other: phrase("sheet.row", { n: earlier + 1 }),
      });
    else all.take(field, field.path, { row, ...value }, name, refs);
    seen.set(path, row);
  }
  fillLists(fields, [], all);
}
