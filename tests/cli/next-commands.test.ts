import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { call, workspace } from "./desk.js";
import { editDocx, words } from "./edit-docx.js";

/** The command that a sentence tells to run next, up to the workbook it names, as a shell reads it. */
const told = (out: string, name: string): readonly string[] => {
  const [, line = ""] = new RegExp(`tiaoli (${name} .*?\\.xlsx)`).exec(out) ?? [];
  return [...line.matchAll(/"([^"]+)|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? "");
};

test("the command that reads a workbook back is told whole", async () => {
  const desk = workspace("hubin-primary");
  const { out } = await call(desk, ["unit", "export", "hubin-primary", "--out", "我的 表.xlsx"]);
  expect(told(out, "unit import")).toEqual(["unit", "import", "我的 表.xlsx"]);
  expect((await call(desk, told(out, "unit import"))).code).toBe(0);
});

test("so is the one that reads a sheet of conflicts back", async () => {
  const desk = workspace("hubin-primary");
  const profile = join(desk, "data", "units", "hubin-primary.yaml");
  const folder = join(desk, "out", "hubin-primary");
  const list = ["--kind", "responsibility-list", "--topic", "ideology", "--format", "docx", "--as-of", "2026-03-05"];
  await call(desk, ["draft", "hubin-primary", ...list]);
  editDocx(join(folder, readdirSync(folder).find((name) => name.endsWith(".docx"))!), words("教务处", "教研中心"));
  writeFileSync(profile, readFileSync(profile, "utf8").replaceAll("教务处", "教导处"));
  const { out } = await call(desk, ["regenerate", "hubin-primary", "--as-of", "2026-03-05"]);
  // Each text of a conflict is told by what tells it from the others.
  const conflicts = out.split("\n").filter((line) => line.includes("改稿：") && line.includes("新稿："));
  expect(conflicts.length).toBeGreaterThan(0);
  for (const line of conflicts) expect(line.length, line).toBeLessThan(330);
  const command = told(out, "resolve");
  expect(command.slice(0, 2)).toEqual(["resolve", "hubin-primary"]);
  expect(command[2]).toMatch(/待定条文\.xlsx$/);
  // Nothing is filled in yet: the sheet is found all the same.
  expect((await call(desk, command)).err).toContain("merge/sheet-empty");
});
