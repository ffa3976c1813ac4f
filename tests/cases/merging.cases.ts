import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { call } from "../cli/desk.js";
import { caseWorkspace } from "./case.js";

const shelf = (cwd: string, ending: string): string => {
  const folder = join(cwd, "out", "hubin-primary");
  return join(folder, readdirSync(folder).find((name) => name.endsWith(ending))!);
};

test("16: one name changes in a table with a column of the person's", async () => {
  const cwd = caseWorkspace("16-added-column-whole-table-conflict");
  const said = await call(cwd, ["regenerate", "hubin-primary", "--as-of", "2026-10-01"]);
  expect(said.out).not.toContain("待定");
  expect(said.out).not.toContain("栏目");
  const text = readFileSync(shelf(cwd, "领导小组的通知.txt"), "utf8");
  expect(text).toContain("何志远\t0123-4504");
  expect(text.match(/0123-450\d/g)).toHaveLength(5);
});

test("15: a moved item that is up to date is not said to be stale", async () => {
  const cwd = caseWorkspace("15-moved-item-false-alarm");
  const said = await call(cwd, ["regenerate", "hubin-primary", "--as-of", "2026-10-01"]);
  expect(said.out).not.toContain("仍是旧称");
  expect(readFileSync(shelf(cwd, "责任清单.txt"), "utf8")).toContain("每年至少三次专题研究意识形态工作");
});
