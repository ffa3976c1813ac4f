import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import type { Outcome } from "../../src/diag/types.js";
import { realEnv } from "../../src/io/env.js";
import { packageRoot } from "../../src/io/package-root.js";
import { exportUnits } from "../../src/use/export-units.js";
import { importUnits } from "../../src/use/import-units.js";
import { printDiagnostics } from "../support/said.js";

const env = { ...realEnv(tmpdir()), today: () => "2026-12-05" };
const district = `name: 汀南区直属学校
superiors: { party: 汀南区教育局党组, publicity: 汀南区委宣传部 }
`;

function desk(...units: readonly string[]): string {
  const root = mkdtempSync(join(tmpdir(), "tiaoli-units-"));
  for (const folder of ["units", "groups"]) mkdirSync(join(root, "data", folder), { recursive: true });
  for (const unit of units) cpSync(resolve(`data/units/${unit}.yaml`), profile(root, unit));
  writeFileSync(join(root, "data", "groups", "tingnan-schools.yaml"), district);
  return root;
}
const profile = (root: string, unit: string): string => join(root, "data", "units", `${unit}.yaml`);
const place = (root: string) => ({ root, program: packageRoot, isWorkspace: true });
function value<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(printDiagnostics(outcome.diagnostics));
  return outcome.value;
}
/** Imports a csv; its lines as they are, or the bytes of another encoding. */
function take(root: string, table: string | Uint8Array, more: { group?: string; write?: boolean } = {}) {
  writeFileSync(join(root, "t.csv"), table);
  return importUnits({ place: place(root), table: join(root, "t.csv"), ...more }, env);
}
const textsOf = (root: string): readonly string[] =>
  readdirSync(join(root, "data", "units")).map((name) => readFileSync(join(root, "data", "units", name), "utf8"));

const fresh = "单位代号,单位类型,单位全称,单位简称,党组织形式,党组织全称,党组织简称\n";
const row = (n: number): string =>
  `school-${n},school,云汀市第${n}小学,第${n}小学,党支部,中共云汀市第${n}小学支部委员会,校党支部\n`;

describe("export and import", () => {
  test("of every sample, into an empty workspace and out again, give the same workbook; back into the first nothing changes", async () => {
    const names = readdirSync("data/units").map((name) => name.replace(".yaml", ""));
    const [first, second] = [desk(...names), desk()];
    const before = textsOf(first);
    const [a, b] = [join(first, "a.xlsx"), join(second, "b.xlsx")];
    value(await exportUnits({ place: place(first), table: a }, env));
    const made = value(await importUnits({ place: place(second), table: a, write: true }, env));
    expect(made.map(({ state }) => state)).toEqual(names.map(() => "created"));
    value(await exportUnits({ place: place(second), table: b }, env));
    expect(Buffer.compare(readFileSync(a), readFileSync(b))).toBe(0);
    const again = value(await importUnits({ place: place(first), table: a, write: true }, env));
    expect(again.every(({ state }) => state === "same")).toBe(true);
    expect(textsOf(first)).toEqual(before);
  }, 60_000);
  test("a csv has the sheet of units, and says what it has no place for", async () => {
    const root = desk("hubin-primary");
    const done = await exportUnits({ place: place(root), table: join(root, "u.csv") }, env);
    expect(value(done).left).toContain("人员");
    expect(done.diagnostics.map(({ code }) => code)).toEqual(["units/csv-part"]);
    const back = await importUnits({ place: place(root), table: join(root, "u.csv"), write: true }, env);
    expect(value(back).map(({ state }) => state)).toEqual(["same"]);
  });
});

describe("a csv", () => {
  test("in GB18030, UTF-8 with and without a mark, UTF-16, with tabs and other line ends says the same", async () => {
    const text = `${fresh}${row(1)}`;
    const utf16 = Buffer.from(`\ufeff${text}`, "utf16le");
    const results: unknown[] = [];
    for (const table of [text, `\ufeff${text}`, utf16, text.replaceAll(",", "\t"), text.replaceAll("\n", "\r\n")]) {
      const root = desk();
      value(await take(root, table, { write: true, group: "tingnan-schools" }));
      results.push(readFileSync(profile(root, "school-1"), "utf8"));
    }
    expect(new Set(results).size).toBe(1);
    expect(results[0]).toContain("group: tingnan-schools");
    expect(results[0]).not.toContain("汀南区教育局党组");
  });
});

test("a csv in GB18030, as Excel saves it, is read", async () => {
  const root = desk("hubin-primary");
  // 单位代号,单位简称 / hubin-primary,湖滨
  const [unit] = value(await take(root, Buffer.from("taXOu7T6usUstaXOu7zys8YKaHViaW4tcHJpbWFyeSy6/rH1Cg==", "base64")));
  expect(unit?.diff).toContain("+  short-name: 湖滨");
});

describe("what a table changes", () => {
  test("an empty cell changes nothing, the mark takes out, comments and order stay, nothing is written without being told to", async () => {
    const root = desk("hubin-primary");
    const before = readFileSync(profile(root, "hubin-primary"), "utf8");
    const table = "单位代号,单位简称,上级宣传部门,上级网信部门\nhubin-primary,湖滨小,,（清空）\n";
    const [planned] = value(await take(root, table));
    expect(planned).toMatchObject({ state: "changed" });
    expect(readFileSync(profile(root, "hubin-primary"), "utf8")).toBe(before);
    value(await take(root, table, { write: true }));
    const after = readFileSync(profile(root, "hubin-primary"), "utf8").split("\n");
    const lines = before.split("\n");
    expect(after.filter((line) => !lines.includes(line)).map((line) => line.trim())).toEqual(["short-name: 湖滨小"]);
    expect(lines.filter((line) => !after.includes(line)).map((line) => line.trim())).toEqual([
      "short-name: 湖滨小学",
      "cyberspace: 汀南区委网信办",
    ]);
  });
  test("a value of the group cannot be emptied, and is told at its cell", async () => {
    const root = desk();
    value(await take(root, `${fresh}${row(1)}`, { write: true, group: "tingnan-schools" }));
    const done = await take(root, "单位代号,上级宣传部门\nschool-1,（清空）\n", { write: true });
    expect(printDiagnostics(done.diagnostics)).toContain("单位!B2");
    expect(done.diagnostics.map(({ code }) => code)).toEqual(["group/cleared"]);
  });
});

describe("what is wrong", () => {
  test("is told at its cell, all at once, and nothing is written", async () => {
    const root = desk("hubin-primary");
    const before = textsOf(root);
    const table =
      "单位代号,单位类型,单位简称,没有的列\nhubin-primary,学堂,湖滨小,\nBad Id,school,甲,\n,school,乙,\nhubin-primary,school,丙,\n";
    const done = await take(root, table, { write: true });
    expect(done.ok).toBe(false);
    const told = done.diagnostics.map(({ code, at }) => `${at?.origin?.from === "xlsx" ? at.origin.cell : ""} ${code}`);
    expect(told).toEqual(["D1 sheet/unknown-column", "A3 profile/id", "A4 units/no-id", "A5 sheet/twice", "B2 sheet/choice"]);
    expect(textsOf(root)).toEqual(before);
  });
  test("a profile that cannot be written takes back those before it", async () => {
    const root = desk();
    value(await take(root, `${fresh}${row(1)}${row(2)}`, { write: true, group: "tingnan-schools" }));
    const before = textsOf(root);
    const failing = {
      ...env,
      files: {
        ...env.files,
        writeAtomic: async (path: string, bytes: Uint8Array) =>
          path.endsWith("school-2.yaml")
            ? { ok: false as const, diagnostics: [{ code: "file/no-space" as never, severity: "error" as const, data: {} }] }
            : env.files.writeAtomic(path, bytes),
      },
    };
    writeFileSync(join(root, "t.csv"), "单位代号,单位简称\nschool-1,一小\nschool-2,二小\n");
    const done = await importUnits({ place: place(root), table: join(root, "t.csv"), write: true }, failing);
    expect(done.diagnostics.map(({ code }) => code)).toContain("units/taken-back");
    expect(textsOf(root)).toEqual(before);
  });
});
