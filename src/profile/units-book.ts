import type { NewBook, NewCell, NewColumn, NewSheet } from "../tree/sheets.js";
import type { SheetContext } from "./sheet-context.js";
import { headersOf, keyHeader } from "./sheet-headers.js";
import { sheetsOf } from "./sheet-write.js";
import { clearedMark, unitHeader, unitsPlan, unitsSheet } from "./units-plan.js";

const guide: readonly string[] = [
  "单位表",
  "1. “单位”表一个单位一行，其他各表一项一行，第一列写单位代号；工作表名、表头不要改，不要合并单元格，不要写公式。用不着的列、用不着的表可以整列整张删去。",
  `2. 空着的单元格不改档案里原有的内容；要去掉原有的，写“${clearedMark}”。各表里要去掉一项的，在这一行单位代号、代号之后的第一列写“${clearedMark}”。`,
  "3. 人员、职务、部门按代号认，没有代号的按姓名、名称认；认不出的算新增的一项。",
  "4. 单位组里已有的事实（data/groups）不用在各单位重写；单位组写在“单位组”一列。",
  "5. 日期写成 2026-03-05；一个单元格里写几项的，一项一行，用 Alt+Enter 换行。",
  "6. 填完保存，运行 tiaoli units import <本文件>：先逐格检查，再列出改了什么，加 --yes 才写入。",
];

/** A unit's facts as its own file has them. */
export interface UnitData {
  readonly id: string;
  readonly data: unknown;
}

/** Sheets that stand in every table, filled or not: what a new unit needs. */
const always: ReadonlySet<string> = new Set(["people", "posts", "posts.*.holders", "departments", "media", "venues"]);

/**
 * The profiles of many units as one workbook: a row each, further sheets for people, posts, departments and what else is listed.
 * Columns and sheets in which no unit has anything are left out, but for what every unit needs.
 */
export function unitsBook(units: readonly UnitData[], context: SheetContext): NewBook {
  const { columns, tables } = unitsPlan(context);
  const lists = new Map<string, NewBook["lists"][number]>();
  const rows: (readonly NewCell[])[] = [];
  const entries = new Map<string, NewCell[][]>(tables.map(({ plan }) => [plan.name, []]));
  const used = new Set<string>();
  for (const { id, data } of units) {
    const book = sheetsOf(data, context);
    for (const list of book.lists) if (/^(?:open|closed) /.test(list.name)) lists.set(list.name, list);
    const cellsOf = new Map(book.sheets.map((sheet) => [sheet.name, sheet.rows]));
    const values = new Map<string, NewCell>();
    for (const { form } of new Map(columns.map((one) => [one.form.name, one])).values())
      for (const [path, , value] of cellsOf.get(form.name) ?? []) values.set(`${form.name} ${path?.value}`, bare(value, lists));
    rows.push(
      columns.map(({ header, form, field }) => {
        const cell = values.get(`${form.name} ${field.path.join(".")}`) ?? { value: null };
        if (cell.value !== null) used.add(header);
        return cell;
      }),
    );
    for (const { plan, headers } of tables) {
      const all = headersOf(plan).map(({ header }) => header);
      const firstField = headersOf(plan).findIndex(({ is }) => is === "field");
      for (const row of cellsOf.get(plan.name) ?? []) {
        if (row.slice(firstField, headers.length).every(({ value }) => value === null) && plan.key?.is === "known") continue;
        entries
          .get(plan.name)!
          .push([{ value: id, fixed: true }, ...headers.map((header) => bare(row[all.indexOf(header)], lists))]);
      }
    }
  }
  const shown = columns.flatMap(({ header, field }, i) => (field.must || used.has(header) || header === unitHeader ? [i] : []));
  const main: NewSheet = {
    name: unitsSheet,
    title: unitsSheet,
    intro: "一个单位一行；空着的不改，要去掉的写“（清空）”。",
    columns: shown.map((i): NewColumn => ({ header: columns[i]!.header, note: columns[i]!.field.note, width: 18 })),
    rows: rows.map((row) => shown.map((i) => row[i]!)),
  };
  const further = tables.flatMap(({ plan, headers }): readonly NewSheet[] => {
    const own = entries.get(plan.name)!;
    if (own.length === 0 && !always.has(plan.base.join("."))) return [];
    const fields = new Map(plan.fields.map(({ label, note }) => [label, note]));
    const column = (header: string): NewColumn => ({
      header,
      note: fields.get(header) ?? "",
      width: header === keyHeader ? 20 : 18,
    });
    return [{ name: plan.name, title: plan.name, intro: plan.intro, columns: [unitHeader, ...headers].map(column), rows: own }];
  });
  return { title: "单位表", guide, sheets: [main, ...further], lists: [...lists.values()] };
}

/** A cell with the list it is chosen from, where that is the same for every unit. */
function bare(cell: NewCell | undefined, lists: ReadonlyMap<string, unknown>): NewCell {
  if (cell === undefined) return { value: null };
  return { value: cell.value, ...(cell.list !== undefined && lists.has(cell.list) && { list: cell.list }) };
}
