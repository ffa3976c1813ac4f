import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { call } from "../cli/desk.js";
import { caseWorkspace } from "./case.js";

const texts = (at: string): string => {
  const shelf = join(at, "out/hubin-primary");
  return readdirSync(shelf)
    .filter((name) => name.endsWith(".txt"))
    .map((name) => readFileSync(join(shelf, name), "utf8"))
    .join("\n");
};

test("02: words in front of a line that look like a number are left as they are", async () => {
  const at = caseWorkspace("02-own-words-renumbered");
  const said = await call(at, ["regenerate", "hubin-primary", "--as-of", "2026-10-01"]);
  for (const line of ["（五一）假期前开展一次检查。", "（二）班的班级群由班主任管理。", "第二条街的宣传栏由总务处管理。"])
    expect(texts(at)).toContain(`　　${line}\n`);
  expect(said.out).not.toContain("手写的序号由程序重排");
});

test("03: articles of other papers keep their numbers", async () => {
  const at = caseWorkspace("03-other-law-reference");
  const said = await call(at, ["regenerate", "hubin-primary", "--as-of", "2026-10-01"]);
  expect(texts(at)).toContain("依照消防法第四十六条的规定执行。");
  expect(texts(at)).toContain("参照市教育局实施办法第四十六条办理。");
  expect(said.out).not.toContain("条文引用");
});

test("01: an issued notice stays, and another one adjusts it", async () => {
  const at = caseWorkspace("01-backdated-term");
  const name = "关于调整湖滨小学意识形态工作领导小组的通知.docx";
  const before = readFileSync(join(at, "out/hubin-primary", name));
  await call(at, ["regenerate", "hubin-primary", "--as-of", "2026-10-08", "--reason", "任职"]);
  expect(readFileSync(join(at, "out/hubin-primary/历年文件/2026", name)).equals(before)).toBe(true);
  expect(readFileSync(join(at, "out/hubin-primary", name)).equals(before)).toBe(false);
});

test("15: a moved item that is right is not told as outdated", async () => {
  const at = caseWorkspace("15-moved-item-false-alarm");
  const said = await call(at, ["regenerate", "hubin-primary", "--as-of", "2026-10-01"]);
  expect(texts(at)).toContain("每年至少三次");
  expect(said.out).not.toContain("仍是旧称");
});
