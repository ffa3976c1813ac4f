import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
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

/** The sheet of the first report, every line answered the same. */
async function sheetOf(desk: string, answer: string): Promise<number> {
  const { readXlsx, writeXlsx } = await import("hucre/xlsx");
  const records = readdirSync(join(shelf(desk), "更新记录")).sort();
  const book = await readXlsx(readFileSync(join(shelf(desk), "更新记录", records[0]!, "待定条文.xlsx")));
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
