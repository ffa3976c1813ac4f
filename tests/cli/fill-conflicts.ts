import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readXlsx, writeXlsx } from "hucre/xlsx";

/** Fills the last run's sheet of conflicts in with one answer for all, as 表.xlsx in the workspace. */
export async function fillConflicts(desk: string, unit: string, typed: string): Promise<void> {
  const records = join(desk, "out", unit, "更新记录");
  const last = readdirSync(records).sort().at(-1)!;
  const book = await readXlsx(readFileSync(join(records, last, "待定条文.xlsx")));
  const sheets = book.sheets.map((sheet) => {
    const rows = sheet.rows.map((row) => [...row]);
    const head = rows.findIndex((row) => row.includes("处理"));
    for (const row of head < 0 ? [] : rows.slice(head + 1)) row[rows[head]!.indexOf("处理")] = typed;
    return { name: sheet.name, rows };
  });
  writeFileSync(join(desk, "表.xlsx"), await writeXlsx({ sheets }));
}
