import { type FoundCell, type FoundSheet, untouched } from "../tree/sheets.js";
import type { RefKind } from "./references.js";
import { noGroup, type SharedBy, withSource } from "./shared-by.js";
import type { SheetContext } from "./sheet-context.js";
import type { Field } from "./sheet-fields.js";
import { type Header, headersOf, keyHeader, labelHeader, noteHeader, valueHeader } from "./sheet-headers.js";
import { type SheetPlan, sheetPlans, type TablePlan } from "./sheet-plan.js";
import { type Refs, refsOf, resolveRef } from "./sheet-refs.js";
import { no, periods, yes } from "./sheet-words.js";
import { sheetsOf } from "./sheet-write.js";

/** How something is put in: `key` is kept and not shown, `fixed` is only read. */
export type Way = "text" | "lines" | "date" | "number" | "choice" | "open" | "many" | "key" | "fixed";
export interface FormColumn {
  readonly label: string;
  /** An example, or what is meant. */
  readonly note: string;
  readonly way: Way;
  readonly required: boolean;
  /** What can be chosen; `open` takes other words too. */
  readonly options: readonly string[];
  /** The people, posts or departments as they stand in the form can be chosen, by key. */
  readonly refers: RefKind | null;
}
export type FormCell = string | number | null;

/** A sheet of the fill-in workbook as a form; what stands once in a profile is a single row. */
export interface FormSection {
  readonly name: string;
  readonly intro: string;
  readonly is: SheetPlan["is"];
  /** Its rows can be referred to, by their first column and their first shown one. */
  readonly names: Exclude<RefKind, "party"> | null;
  /** How the key of a new row begins. */
  readonly prefix: string | null;
  /** Its rows are terms in posts: which columns tell what. */
  readonly terms: Readonly<Record<"post" | "person" | "from" | "to" | "acting", number>> | null;
  /** Rows can be added and taken out. */
  readonly grows: boolean;
  readonly columns: readonly FormColumn[];
  readonly rows: readonly (readonly FormCell[])[];
}
export type FactsForm = readonly FormSection[];
/** The rows of a section as they were filled in. */
export type FilledSection = Pick<FormSection, "name" | "rows">;

const named: Readonly<Record<string, Exclude<RefKind, "party">>> = { people: "person", posts: "post", departments: "department" };
/** A unit's folder and papers go by its id; which papers it issues has a screen of its own. */
const heldPaths: ReadonlySet<string> = new Set(["unit.id", "shelf"]);

/**
 * A profile as a form: the sheets of the fill-in workbook, with keys in place of the labels that a cell refers by.
 * @param data the profile's facts, those of its groups among them
 */
export function factsForm(data: unknown, context: SheetContext, sharedBy: SharedBy = noGroup): FactsForm {
  const refs = refsOf(data);
  const sheets = untouched(sheetsOf(data, context));
  return sheetPlans(context).map((plan, i) => {
    const columns = columnsOf(plan, sharedBy);
    const filled = (sheets[i]?.rows ?? []).slice(titleRows).map((row) => row.map(({ value }) => value as FormCell));
    const rows = plan.is === "form" ? [filled.map((row) => row[2] ?? null)] : filled;
    return {
      name: plan.name,
      intro: plan.intro,
      is: plan.is,
      names: plan.is === "table" ? (named[plan.base.join(".")] ?? null) : null,
      prefix: plan.is === "table" && plan.key?.is === "hidden" ? plan.key.prefix : null,
      terms: plan.is === "table" && plan.base.join(".") === "posts.*.holders" ? termsIn(plan) : null,
      grows: plan.is === "table" && !(plan.key?.is === "known" && plan.key.listed),
      columns,
      rows: rows.map((row) => row.map((value, column) => byKey(value, columns[column]?.refers ?? null, refs))),
    };
  });
}
function termsIn(plan: TablePlan): NonNullable<FormSection["terms"]> {
  const at = (key: string): number => headersOf(plan).findIndex(({ field }) => field?.path[0] === key);
  return { post: 0, person: at("person"), from: at("from"), to: at("to"), acting: at("acting") };
}

/** Title, how to fill in, headers. */
const titleRows = 3;

/** 校长（head）is the key `head`, line by line; other words stay. */
function byKey(value: FormCell, to: RefKind | null, refs: Refs): FormCell {
  if (to === null || typeof value !== "string") return value;
  const key = (text: string): string => {
    const found = resolveRef(text, refs[to]);
    return "key" in found ? found.key : text;
  };
  return value.split("\n").map(key).join("\n");
}

const columnsOf = (plan: SheetPlan, sharedBy: SharedBy): readonly FormColumn[] =>
  plan.is === "form"
    ? plan.fields.map((field) => {
        const column = fieldColumn(field);
        return { ...column, note: withSource(column.note, sharedBy(field.path)) };
      })
    : headersOf(plan).map((header, i) => tableColumn(plan, header, i));

const plain = { note: "", required: false, options: [], refers: null } as const;

function fieldColumn(field: Field): FormColumn {
  const { label, about, kind, required, path } = field;
  const note = label.includes(about) ? "" : about;
  const words = "words" in kind ? [...kind.words.values()] : [];
  const own = { ...plain, label, note, required, options: words };
  if (heldPaths.has(path.join("."))) return { ...own, way: "key", required: false };
  switch (kind.is) {
    case "texts":
      return { ...own, way: "lines" };
    case "flag":
      return { ...own, way: "choice", options: [yes, no] };
    case "period":
      return { ...own, way: "choice", options: [...periods.values()] };
    case "date":
      return { ...own, way: "date" };
    case "figure":
      return { ...own, way: "number" };
    case "choice":
      return { ...own, way: kind.open ? "open" : "choice" };
    case "choices":
      return { ...own, way: "many" };
    case "ref":
    case "refs":
      return { ...own, way: kind.is === "ref" ? "choice" : "many", refers: kind.to };
    default:
      return { ...own, way: "text" };
  }
}

function tableColumn({ parent, key }: TablePlan, { header, is, field }: Header, column: number): FormColumn {
  const own = { ...plain, label: header, required: is === "parent" || is === "key" };
  // A row that is there for each of the known words may stay empty.
  if (field !== undefined) return { ...fieldColumn(field), ...(key?.is === "known" && key.listed && { required: false }) };
  if (is === "hidden") return { ...own, way: "key", required: false };
  if (is === "remark" || (key?.is === "known" && key.listed)) return { ...own, way: "fixed", required: false };
  if (is === "parent" && parent !== null) {
    if ("to" in parent) return { ...own, way: "choice", refers: parent.to };
    return "words" in parent ? { ...own, way: "choice", options: [...parent.words.values()] } : { ...own, way: "text" };
  }
  if (key?.is === "known") return { ...own, way: "choice", options: [...key.words.values()] };
  const words = key?.is === "document" ? [key.kinds, key.topics][column] : undefined;
  // A paper is of a kind and a topic; the subject is only for some.
  if (words !== undefined) return { ...own, way: "choice", options: [...words.values()] };
  return { ...own, way: "text", required: key?.is !== "document" };
}

/** What was filled in, as the workbook would hold it: a row of headers and the rows below it. */
export function sheetsOfForm(filled: readonly FilledSection[], context: SheetContext): readonly FoundSheet[] {
  return sheetPlans(context).flatMap((plan) => {
    const section = filled.find(({ name }) => name === plan.name);
    if (section === undefined) return [];
    const rows: readonly (readonly FormCell[])[] =
      plan.is === "form"
        ? [
            [keyHeader, labelHeader, valueHeader, noteHeader],
            ...plan.fields.map(({ path, label }, i) => [path.join("."), label, section.rows[0]?.[i] ?? null, null]),
          ]
        : [headersOf(plan).map(({ header }) => header), ...section.rows];
    return [{ name: plan.name, merges: [], rows: rows.map((row) => row.map(cell)) }];
  });
}
/** Rows above the first that is filled in. */
export const formHead = 1;

const cell = (value: FormCell): FoundCell => ({ value: value === "" ? null : value });

/**
 * Where on the form a cell of those sheets is: `section/row/column`, from 0; the section alone for a sheet as a whole, and the next
 * column for one that is not shown.
 * @param at the cell's name, e.g. C4
 */
export function placeOnForm(sheet: string, at: string | undefined, context: SheetContext): string {
  const plan = sheetPlans(context).find(({ name }) => name === sheet);
  const [, letters = "", digits = ""] = /^([A-Z]+)(\d+)$/.exec(at ?? "") ?? [];
  if (plan === undefined || letters === "") return sheet;
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  const row = Number(digits) - 1 - formHead;
  if (plan.is === "form") return `${sheet}/0/${row}`;
  const isKey = columnsOf(plan, noGroup)[column]?.way === "key";
  return `${sheet}/${row}/${isKey ? column + 1 : column}`;
}
