import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { readDocx } from "../../src/readers/docx/index.js";
import { docText } from "../../src/tree/walk.js";
import { call, workspace } from "./desk.js";
import { editDocx } from "./edit-docx.js";

vi.setConfig({ testTimeout: 120_000 });

const shelf = (desk: string) => join(desk, "out", "hubin-primary");
const words = (desk: string): readonly string[] =>
  readdirSync(shelf(desk))
    .filter((name) => name.endsWith(".docx"))
    .map((name) => join(shelf(desk), name));

/** Papers in which a person wrote another frequency of special studies than the profile's new one. */
async function collided(topics: string): Promise<string> {
  const desk = workspace("hubin-primary");
  const draft = ["draft", "hubin-primary", "--topic", topics, "--kind", "责任清单", "--format", "docx"];
  await call(desk, [...draft, "--as-of", "2026-03-05"]);
  for (const file of words(desk))
    editDocx(file, (xml) => xml.replace(/每年至少两次(?=(?:<[^>]*>)*(?:专题研究|听取))/, "每两个月一次"));
  return desk;
}

async function studyEvery(desk: string, cadence: string, day: string): Promise<void> {
  const profile = join(desk, "data", "units", "hubin-primary.yaml");
  writeFileSync(profile, readFileSync(profile, "utf8").replace(/^ {2}special-study: \S+/m, `  special-study: ${cadence}`));
  await call(desk, ["regenerate", "hubin-primary", "--as-of", day]);
}

/** The sheet of the first report, or of the last, every line answered the same. */
async function sheetOf(desk: string, answer: string, which: 0 | -1 = 0): Promise<number> {
  const { readXlsx, writeXlsx } = await import("hucre/xlsx");
  const records = readdirSync(join(shelf(desk), "更新记录")).sort();
  const book = await readXlsx(readFileSync(join(shelf(desk), "更新记录", records.at(which)!, "待定条文.xlsx")));
  let answered = 0;
  const sheets = book.sheets.map((sheet) => {
    const rows = sheet.rows.map((row) => [...row]);
    const head = rows.findIndex((row) => row.includes("处理"));
    for (const row of head < 0 ? [] : rows.slice(head + 1)) {
      row[rows[head]!.indexOf("处理")] = answer;
      answered++;
    }
    return { name: sheet.name, rows };
  });
  writeFileSync(join(desk, "表.xlsx"), await writeXlsx({ sheets }));
  return answered;
}

const resolve = (desk: string) => call(desk, ["resolve", "hubin-primary", "表.xlsx"]);

test.each(["用改稿", "用新稿", "用合并稿", "每月专题研究一次。"])("a sheet read twice is done already: %s", async (answer) => {
  const desk = await collided("ideology");
  await studyEvery(desk, "1/quarter", "2026-03-06");
  await sheetOf(desk, answer);
  expect((await resolve(desk)).code).toBe(0);
  const done = words(desk).map((file) => readFileSync(file));
  const again = await resolve(desk);
  expect(again, again.err).toMatchObject({ code: 0, out: expect.stringContaining("没有改动") });
  expect(again.err).toContain("[merge/settled-so]");
  expect(words(desk).map((file) => readFileSync(file))).toEqual(done);
});

test("the history counts what a run settled in all its papers", async () => {
  const desk = await collided("ideology,network-ideology");
  await studyEvery(desk, "1/quarter", "2026-03-06");
  const count = await sheetOf(desk, "用改稿");
  expect(count).toBeGreaterThan(1);
  expect((await resolve(desk)).code).toBe(0);
  expect((await call(desk, ["history", "hubin-primary"])).out).toContain(`处理待定条文 ${count} 处`);
});

test("the new text of an older sheet is not taken for the one generated since", async () => {
  const desk = await collided("ideology");
  await studyEvery(desk, "1/quarter", "2026-03-06");
  await studyEvery(desk, "1/month", "2026-03-07");
  const open = words(desk).map((file) => readFileSync(file));
  for (const answer of ["用新稿", "用合并稿"]) {
    await sheetOf(desk, answer);
    const said = await resolve(desk);
    expect(said.code, said.err).toBe(1);
    expect(said.err).toContain("[merge/newer-text]");
    expect(words(desk).map((file) => readFileSync(file))).toEqual(open);
  }
  await sheetOf(desk, "每月专题研究一次。");
  expect((await resolve(desk)).code).toBe(0);
});

test.each([
  ["用改稿", "每两个月一次"],
  ["用新稿", "每月"],
  ["用合并稿", "每季度"],
])("what an earlier run left open is in the sheet of the next, as it stands now: %s", async (answer, said) => {
  const desk = await collided("ideology");
  await studyEvery(desk, "1/quarter", "2026-03-06");
  await studyEvery(desk, "1/month", "2026-03-07");
  expect(await sheetOf(desk, answer, -1)).toBe(1);
  const done = await resolve(desk);
  expect(done.code, done.err).toBe(0);
  const read = readDocx(new Uint8Array(readFileSync(words(desk)[0]!)), "file");
  const line = read.ok
    ? docText(read.value.doc)
        .split("\n")
        .find((one) => one.includes("专题研究"))
    : undefined;
  expect(line).toContain(said);
  const unit = await call(desk, ["todo", "hubin-primary"]);
  expect(unit.out).not.toContain("待定：");
});
