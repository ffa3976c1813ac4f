import { phrase } from "../diag/phrase.js";
import { problem } from "../diag/problem.js";
import { type Diagnostic, fail, type Outcome, succeed } from "../diag/types.js";
import type { Env } from "../env/types.js";
import { type FactsForm, type FilledSection, factsForm, formHead, placeOnForm, sheetsOfForm } from "../profile/facts-form.js";
import type { Path } from "../profile/fault.js";
import { isId } from "../profile/ids.js";
import { lineDiff } from "../profile/line-diff.js";
import type { Plain } from "../profile/render.js";
import { same } from "../profile/same.js";
import { get } from "../profile/select.js";
import type { SheetContext } from "../profile/sheet-context.js";
import { profileFromSheets, unfinished } from "../profile/sheet-read.js";
import { aloneWith } from "../workspace/change-profile.js";
import { readUnitProfile, sharedBy, sharedFacts } from "../workspace/groups.js";
import { loadLibrary } from "../workspace/library.js";
import { textOf } from "../workspace/profile-text.js";
import { sheetContext, targetOf } from "../workspace/sheet-target.js";
import type { Workplace } from "../workspace/workplace.js";
import { writeFacts } from "./write-facts.js";

export interface FactsRequest {
  readonly place: Workplace;
  /** Id. */
  readonly unit: string;
}
export interface ReadFactsRequest extends FactsRequest {
  /** Path of a printed value, e.g. `people.<id>.name`: its field is asked for. */
  readonly field?: string;
}
export interface Facts {
  readonly path: string;
  /** The profile's text, with its byte-order mark. */
  readonly text: string;
  /** null where the file says what no form can hold: then it can only be mended as text. */
  readonly form: FactsForm | null;
  /** What is wrong with the file, by line; of a form that is only begun nothing. */
  readonly faults: readonly Diagnostic[];
  /** Where the field that was asked for is on the form (placeOnForm), or what is around it; null for none. */
  readonly at: string | null;
}

/** The facts of a unit, as a form and as the text they are read from. */
export async function readFacts({ place, unit, field }: ReadFactsRequest, env: Env): Promise<Outcome<Facts>> {
  const library = await loadLibrary(place, env);
  if (!library.ok) return library;
  const path = await pathOf(unit, place, env);
  if (!path.ok) return path;
  const bytes = await env.files.read(path.value);
  const text = bytes.ok ? textOf(bytes.value, path.value) : bytes;
  if (!text.ok || !bytes.ok) return fail(...text.diagnostics);
  const context = await sheetContext(library.value, path.value, env);
  const read = await readUnitProfile(bytes.value, path.value, context, env);
  const faults = read.diagnostics.filter(({ severity }) => severity === "error");
  const facts = await sharedFacts(text.value, path.value, context, env);
  const data = facts.ok && faults.every(({ code }) => unfinished.has(code)) ? (facts.value?.data ?? null) : null;
  const form =
    data === null
      ? null
      : factsForm(data, context, (at) => (facts.ok && facts.value !== null ? sharedBy(facts.value, at) : null));
  // What a form would lose on the way is not for it.
  const back = form === null ? null : profileFromSheets(sheetsOfForm(form, context), "", context, formHead);
  const isWhole = back?.ok === true && same(data, back.value.data);
  const said = { path: path.value, text: text.value };
  if (!isWhole) return succeed({ ...said, form: null, faults, at: null });
  const origin = field === undefined ? undefined : back.value.placeOf(stepsOf(field, data)).origin;
  const found = origin?.from === "xlsx" && origin.sheet !== "" ? placeOnForm(origin.sheet, origin.cell, context) : null;
  return succeed({ ...said, form, faults: [], at: found });
}

/** People go by their ids in a printed path, and the keys of documents have dots. */
function stepsOf(field: string, data: unknown): Path {
  const steps = field.split(".").map((step) => (/^\d+$/.test(step) ? Number(step) : step));
  const [section, id] = steps;
  if (section === "document") return ["documents"];
  const people = get(data, "people");
  const at = section === "people" && Array.isArray(people) ? people.findIndex((one) => get(one, "id") === id) : -1;
  if (at >= 0) return ["people", at, ...steps.slice(2)];
  if (section !== "documents") return steps;
  const rest = field.slice("documents.".length);
  const keys = Object.keys(get(data, "documents") ?? {}).filter((one) => rest === one || rest.startsWith(`${one}.`));
  const key = keys.sort((a, b) => b.length - a.length)[0];
  return key === undefined ? ["documents"] : ["documents", key, ...rest.slice(key.length + 1).split(".")];
}

/** A unit by its id alone: what the page names is no path. */
const pathOf = async (unit: string, place: Workplace, env: Env): Promise<Outcome<string>> =>
  isId(unit) ? targetOf(unit, "", place, env) : fail(problem("web/bad-ask", { field: "unit" }));

type Data = { readonly [key: string]: Plain };

export interface SaveFactsRequest extends FactsRequest {
  /** The text the form was made of. */
  readonly base: string;
  readonly sections: readonly FilledSection[];
  /** Tells what would change, and every fault, and writes nothing. */
  readonly dryRun?: boolean;
  /** The form counts where the file was changed as well. */
  readonly force?: boolean;
}
export interface SavedFacts {
  readonly path: string;
  /** As it is now, or would be. */
  readonly text: string;
  /** What changes in the file, unified; "" for nothing. */
  readonly diff: string;
}

/**
 * Takes a filled-in form into the profile as `importUnit` takes a workbook: only what was changed in the form is edited, and what was
 * changed in the file meanwhile stays.
 * @param adjusted what is set besides, of the data that the form holds
 * @returns with everything that is said of a cell placed by `data.field` (placeOnForm)
 */
export async function saveFacts(
  request: SaveFactsRequest,
  env: Env,
  adjusted: (data: Data) => Data = (data) => data,
): Promise<Outcome<SavedFacts>> {
  const { place, unit, base, sections, dryRun = false, force = false } = request;
  const library = await loadLibrary(place, env);
  if (!library.ok) return library;
  const found = await pathOf(unit, place, env);
  if (!found.ok) return found;
  const path = found.value;
  const context = await sheetContext(library.value, path, env);
  const placed = (told: readonly Diagnostic[]) => told.flatMap((one) => onForm(one, context));
  const taken = profileFromSheets(sheetsOfForm(sections, context), path, context, formHead);
  if (!taken.ok) return fail(...placed(taken.diagnostics));
  const { open, placeOf } = taken.value;
  const data = adjusted(taken.value.data as Data);
  const formerly = await sharedFacts(base, path, context, env);
  const filled = { data, id: unit, open, placeOf, base: formerly.ok ? (formerly.value?.data ?? null) : null, dryRun, force };
  const write = () => writeFacts(path, filled, { library: library.value, context }, env);
  const done = dryRun ? await write() : await aloneWith(path, env, write);
  const told = placed([...taken.diagnostics, ...done.diagnostics]);
  if (!done.ok) return fail(...told);
  const { before, after } = done.value;
  const merged = before !== null && before !== base ? [problem("sheet/form-merged", { path })] : [];
  const left = placed(open).map((one) => ({ ...one, severity: "warning" as const }));
  return succeed({ path, text: after, diff: lineDiff(before ?? "", after) }, [...told, ...left, ...merged]);
}

/** Said of the workbook, and to be said of the form otherwise or not at all. */
const onFormOnly: Readonly<Record<string, Diagnostic["code"] | null>> = {
  "sheet/collision": "sheet/form-collision",
  "sheet/collisions": null,
  "sheet/no-comparison": "sheet/form-no-comparison",
  "sheet/no-record": "sheet/form-no-comparison",
  "sheet/new-key": null,
  "sheet/new-keys": null,
  "sheet/emptied-row": null,
};

function onForm(one: Diagnostic, context: SheetContext): readonly Diagnostic[] {
  const code = Object.hasOwn(onFormOnly, one.code) ? onFormOnly[one.code] : one.code;
  if (code === null || code === undefined) return [];
  const { at, ...rest } = one;
  const origin = at?.origin;
  if (origin?.from !== "xlsx") return [{ ...one, code }];
  const field = placeOnForm(origin.sheet, origin.cell, context);
  // Another cell is told of by its row.
  const other = typeof one.data["other"] === "string" ? /^[A-Z]+(\d+)$/.exec(one.data["other"]) : null;
  const row = other === null ? {} : { other: phrase("sheet.row", { n: Number(other[1]) - formHead }) };
  return [{ ...rest, code, data: { ...one.data, ...row, field } }];
}
