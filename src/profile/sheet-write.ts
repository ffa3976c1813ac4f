import type { NewBook, NewCell, NewColumn, NewSheet } from "../tree/sheets.js";
import { parseCadence } from "./cadences.js";
import { get, isRecord } from "./select.js";
import { noGroup, type SharedBy, withSource } from "./shared-by.js";
import type { SheetContext } from "./sheet-context.js";
import type { Field } from "./sheet-fields.js";
import { headersOf, keyHeader, labelHeader, noteHeader, valueHeader } from "./sheet-headers.js";
import { type FormPlan, type SheetPlan, sheetPlans, type TablePlan } from "./sheet-plan.js";
import { type Refs, refLabel, refsOf } from "./sheet-refs.js";
import { no, periods, yes } from "./sheet-words.js";

const guide = (name: string): readonly string[] => [
  `${name}单位档案填写表`,
  "1. 一张工作表填一类事实，每件事只填一次；工作表、表头和项目名不要改，不要合并单元格，不要写公式。",
  "2. 有下拉箭头的从列表里选；没有的内容留空，不要写“无”或“××”。",
  "3. 日期写成 2026-03-05；各单元格都是文本格式，请直接输入或用“选择性粘贴—数值”。",
  "4. 一个单元格里写几项的，一项一行，用 Alt+Enter 换行。",
  "5. 增加：写在表格下面的空行里；减少：删去整行。人员、职务、部门的代号在隐藏的列里，不用管它；括号里的英文就是代号。",
  "6. 填完保存，运行 tiaoli unit import <本文件>：先逐格检查，再列出改了什么，然后写入单位档案。",
];

/**
 * A profile as a workbook to fill in.
 * @param data the profile as its file has it (raw.ts)
 */
export function sheetsOf(data: unknown, context: SheetContext, sharedBy: SharedBy = noGroup): NewBook {
  const lists = new Map<string, NewBook["lists"][number]>();
  const refs = refsOf(data);
  const name = String(get(get(data, "unit"), "full-name") ?? "");
  const sheets = sheetPlans(context).map((plan) => sheetOf(plan, { data, refs, sharedBy }, lists));
  return { title: `${name}单位档案填写表`, guide: guide(name), sheets, lists: [...lists.values()] };
}

type Lists = Map<string, NewBook["lists"][number]>;

/** What the cells are filled from. */
interface Filling {
  readonly data: unknown;
  readonly refs: Refs;
  readonly sharedBy: SharedBy;
}

function sheetOf(plan: SheetPlan, filling: Filling, lists: Lists): NewSheet {
  const { data, refs } = filling;
  const { name, intro } = plan;
  return plan.is === "form"
    ? { name, title: name, intro, columns: formColumns, rows: formRows(plan, filling, lists) }
    : {
        name,
        title: name,
        intro,
        columns: tableColumns(plan),
        rows: tableRows(plan, data, refs, lists),
        ...(!(plan.key?.is === "known" && plan.key.listed) && { blank: blankRow(plan, refs, lists) }),
      };
}

// ---------------------------------------------------------------- forms

const formColumns: readonly NewColumn[] = [
  { header: keyHeader, note: "", width: 20, hidden: true },
  { header: labelHeader, note: "", width: 24 },
  { header: valueHeader, note: "", width: 46 },
  { header: noteHeader, note: "", width: 60 },
];

const formRows = ({ fields }: FormPlan, { data, refs, sharedBy }: Filling, lists: Lists): NewSheet["rows"] =>
  fields.map((field) => [
    { value: field.path.join("."), fixed: true },
    { value: field.label, fixed: true },
    cellOf(field, at(data, field.path), refs, lists),
    { value: withSource(field.note, sharedBy(field.path)), fixed: true },
  ]);

const at = (data: unknown, path: readonly string[]): unknown => path.reduce(get, data);

// ---------------------------------------------------------------- tables

const tableColumns = (plan: TablePlan): readonly NewColumn[] =>
  headersOf(plan).map(({ header, is, field }) => ({
    header,
    note: field?.note ?? "",
    width: field !== undefined ? widthOf(field) : is === "parent" ? 34 : 20,
    ...(is === "hidden" && { hidden: true as const }),
  }));

function widthOf({ kind, label }: Field): number {
  const least = label.length * 2 + 2;
  const usual = {
    text: 30,
    texts: 30,
    refs: 34,
    ref: 34,
    choices: 20,
    choice: 16,
    date: 13,
    flag: 8,
    year: 8,
    figure: 12,
    times: 8,
    period: 10,
  };
  return Math.min(40, Math.max(least, usual[kind.is]));
}

interface Row {
  readonly parent?: string;
  readonly key?: string;
  readonly entry: unknown;
}

/** The entries of a list or map, with what they lie in. */
function entries(plan: TablePlan, data: unknown): readonly Row[] {
  const star = plan.base.indexOf("*");
  if (star >= 0) {
    const outer = at(data, plan.base.slice(0, star));
    return Object.entries(isRecord(outer) ? outer : {}).flatMap(([parent, one]) =>
      listed(at(one, plan.base.slice(star + 1)), plan).map((row) => ({ ...row, parent })),
    );
  }
  return listed(at(data, plan.base), plan);
}

function listed(found: unknown, plan: TablePlan): readonly Row[] {
  const { key } = plan;
  if (Array.isArray(found)) {
    const field = key?.is === "hidden" ? key.field : null;
    return found.map((entry) => ({ entry, ...(field !== null && { key: String(get(entry, field)) }) }));
  }
  const present = isRecord(found) ? Object.entries(found) : [];
  if (key?.is !== "known" || !key.listed) return present.map(([one, entry]) => ({ key: one, entry }));
  return [...key.words.keys()].map((one) => ({ key: one, entry: get(found, one) }));
}

const tableRows = (plan: TablePlan, data: unknown, refs: Refs, lists: Lists): NewSheet["rows"] =>
  entries(plan, data).map((row) => rowOf(plan, row, refs, lists));

function rowOf(plan: TablePlan, { parent, key = "", entry }: Row, refs: Refs, lists: Lists): readonly NewCell[] {
  return headersOf(plan).map(({ is, field }, i): NewCell => {
    if (field !== undefined) return cellOf(field, cadenceAware(entry, field), refs, lists);
    if (is === "remark") return { value: (plan.key?.is === "known" && plan.key.remarks?.of.get(key)) || null, fixed: true };
    if (is === "parent") return parentCell(plan, parent, refs, lists);
    if (plan.key?.is === "known")
      return {
        value: plan.key.words.get(key) ?? key,
        ...(plan.key.listed ? { fixed: true } : choiceList(plan.key.words, lists)),
      };
    if (plan.key?.is === "document") return documentCell(plan.key, key, i, lists);
    return { value: key === "" ? null : key };
  });
}

/** What the rows below the last are made like: no values, the same lists. */
const blankRow = (plan: TablePlan, refs: Refs, lists: Lists): readonly NewCell[] =>
  rowOf(plan, { entry: undefined }, refs, lists).map(({ list }) => ({ value: null, ...(list !== undefined && { list }) }));

/** `2/year` is two cells. */
function cadenceAware(entry: unknown, field: Field): unknown {
  if (field.kind.is !== "times" && field.kind.is !== "period") return at(entry, field.path);
  const cadence = typeof entry === "string" ? parseCadence(entry) : null;
  return cadence === null ? undefined : field.kind.is === "times" ? cadence.times : cadence.period;
}

function parentCell({ parent: plan }: TablePlan, key: string | undefined, refs: Refs, lists: Lists): NewCell {
  if (plan === null) return { value: null };
  if ("typed" in plan) return { value: key ?? null };
  if ("to" in plan)
    return { value: key === undefined ? null : refLabel(key, refs[plan.to]), list: refList(plan.to, refs, lists) };
  return { value: key === undefined ? null : (plan.words.get(key) ?? key), ...choiceList(plan.words, lists) };
}

function documentCell(
  { kinds, topics }: { readonly kinds: ReadonlyMap<string, string>; readonly topics: ReadonlyMap<string, string> },
  key: string,
  column: number,
  lists: Lists,
): NewCell {
  const words = [kinds, topics][column];
  const part = key.split(".")[column];
  if (words === undefined) return { value: part ?? null };
  return { value: part === undefined || part === "" ? null : (words.get(part) ?? part), ...choiceList(words, lists) };
}

// ---------------------------------------------------------------- cells

/** A value as its cell shows it. */
function cellOf({ kind }: Field, value: unknown, refs: Refs, lists: Lists): NewCell {
  const text = (one: unknown): string => String(one);
  const filled = value !== undefined && value !== null;
  switch (kind.is) {
    case "flag":
      return { value: filled ? (value === true ? yes : no) : null, list: listNamed([yes, no], false, lists) };
    case "period":
      return { value: filled ? (periods.get(text(value)) ?? text(value)) : null, ...choiceList(periods, lists) };
    case "choice":
      return { value: filled ? (kind.words.get(text(value)) ?? text(value)) : null, ...choiceList(kind.words, lists, kind.open) };
    case "ref":
      return { value: filled ? refLabel(text(value), refs[kind.to]) : null, list: refList(kind.to, refs, lists) };
    case "refs":
      if (typeof value === "string") return { value: kind.words.get(value) ?? value };
      return { value: joined(value, (one) => refLabel(one, refs[kind.to])) };
    case "choices":
      return { value: joined(value, (one) => kind.words.get(one) ?? one) };
    case "texts":
      return { value: joined(value, text) };
    case "figure":
      return { value: typeof value === "number" ? value : filled ? text(value) : null };
    default:
      return { value: filled ? text(value) : null };
  }
}
const joined = (value: unknown, show: (one: string) => string): string | null =>
  Array.isArray(value) && value.length > 0 ? value.map((one) => show(String(one))).join("\n") : null;

const choiceList = (words: ReadonlyMap<string, string>, lists: Lists, open = false): { readonly list?: string } =>
  words.size === 0 ? {} : { list: listNamed([...words.values()], open, lists) };
const refList = (to: keyof Refs, refs: Refs, lists: Lists): string =>
  listNamed(
    [...refs[to].keys()].map((key) => refLabel(key, refs[to])),
    true,
    lists,
    to,
  );

/** Equal lists are kept once; those of people, posts and departments each under its own name. */
function listNamed(items: readonly string[], open: boolean, lists: Lists, own = ""): string {
  const name = own === "" ? `${open ? "open" : "closed"} ${items.join("\n")}` : own;
  if (!lists.has(name)) lists.set(name, { name, items, open });
  return name;
}
