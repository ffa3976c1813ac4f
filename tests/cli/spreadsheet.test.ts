import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import readSheets from "read-excel-file/node";
import { beforeEach, expect, test, vi } from "vitest";
import { call, workspace } from "./desk.js";

vi.setConfig({ testTimeout: 60_000 });
let desk: string;
beforeEach(() => {
  desk = workspace("hubin-primary");
});
const draft = (kind: string, ...more: readonly string[]) =>
  call(desk, ["draft", "hubin-primary", "--topic", "ideology", "--kind", kind, ...more]);
const made = (name: string) => join(desk, "out", "hubin-primary", name);

test("the year's tasks come as a spreadsheet too, without being asked for", async () => {
  const said = await draft("year-plan");
  expect(said.code).toBe(0);
  const name = "云汀市湖滨小学2026年意识形态工作任务表";
  for (const format of ["docx", "pdf", "html", "xlsx"]) expect(said.out).toContain(`已写  out/hubin-primary/${name}.${format}\n`);
  const [sheet, ...others] = await readSheets(made(`${name}.xlsx`));
  expect(others).toEqual([]);
  expect(sheet?.sheet).toBe("任务安排");
  expect(sheet?.data[1]).toEqual(["序号", "任务", "完成时限", "牵头", "配合", "完成标志", "完成情况"]);
  expect(sheet?.data[2]?.[2]).toBe("3月31日前");
});

test("asked for other formats, it makes those alone", async () => {
  const said = await draft("year-plan", "--format", "md");
  expect(said.out).toContain("1 份文件，写入 1 个");
});

test("a document without tables says so, and the other formats are made", async () => {
  writeFileSync(join(desk, "data/units/hubin-primary.yaml"), withoutTables());
  const said = await draft("responsibility-list", "--format", "xlsx,md");
  expect(said.err).toContain("writer/no-table");
  expect(said.out).toContain("1 份文件，写入 1 个");
});

test("a format no one knows in a kind's own file is an error, and nothing is written", async () => {
  const kind = readFileSync("templates/documents/year-plan.yaml", "utf8");
  mkdirSync(join(desk, "templates", "documents"), { recursive: true });
  writeFileSync(join(desk, "templates/documents/year-plan.yaml"), kind.replace("html, xlsx]", "html, xslx]"));
  const said = await draft("year-plan");
  expect(said.code).toBe(2);
  expect(said.err).toContain("cli/unknown-format");
});

/** The list prints its media and venues as tables. */
function withoutTables(): string {
  const file = join(desk, "data/units/hubin-primary.yaml");
  return readFileSync(file, "utf8").replace(/^(media|venues):\n(?: {2}- .*\n)+/gm, "");
}
