import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { readDocx } from "../../src/readers/docx/index.js";
import { docText } from "../../src/tree/walk.js";
import { call, workspace } from "./desk.js";
import { editDocx } from "./edit-docx.js";

vi.setConfig({ testTimeout: 120_000 });

/** A unit with one open conflict in a numbered duty, and its sheet filled in with these words. */
async function answered(...answers: readonly string[]) {
  const desk = workspace("hubin-primary");
  const shelf = join(desk, "out", "hubin-primary");
  const day = (date: string) => ["--as-of", date];
  await call(desk, [
    "draft",
    "hubin-primary",
    "--topic",
    "ideology",
    "--kind",
    "责任清单",
    "--format",
    "docx",
    ...day("2026-03-05"),
  ]);
  const file = join(shelf, readdirSync(shelf).find((name) => name.endsWith(".docx"))!);
  editDocx(file, (xml) => xml.replace(/每年至少两次(?=(?:<[^>]*>)*专题研究)/, "每两个月一次"));
  const profile = join(desk, "data", "units", "hubin-primary.yaml");
  writeFileSync(profile, readFileSync(profile, "utf8").replace(/^ {2}special-study: \S+/m, "  special-study: 1/quarter"));
  await call(desk, ["regenerate", "hubin-primary", ...day("2026-03-06")]);
  const record = join(shelf, "更新记录", readdirSync(join(shelf, "更新记录"))[0]!);
  const { readXlsx, writeXlsx } = await import("hucre/xlsx");
  const book = await readXlsx(readFileSync(join(record, "待定条文.xlsx")));
  let mine = "";
  const sheets = book.sheets.map((sheet) => {
    const rows = sheet.rows.map((row) => [...row]);
    const head = rows.findIndex((row) => row.includes("处理"));
    if (head >= 0) {
      mine = String(rows[head + 1]![rows[head]!.indexOf("改稿")]);
      for (const [i, answer] of answers.entries()) rows[head + 1 + i]![rows[head]!.indexOf("处理")] = answer;
    }
    return { name: sheet.name, rows };
  });
  writeFileSync(join(desk, "表.xlsx"), await writeXlsx({ sheets }));
  const before = readFileSync(file);
  const said = await call(desk, ["resolve", "hubin-primary", "表.xlsx"]);
  const read = readDocx(new Uint8Array(readFileSync(file)), file);
  if (!read.ok) throw new Error("unreadable");
  return { said, mine, touched: !before.equals(readFileSync(file)), text: docText(read.value.doc) };
}

test("the clause's own number before the final words is not printed twice", async () => {
  const { said, text } = await answered("（三）每月专题研究一次，会后三日内印发纪要。");
  expect(said, said.err).toMatchObject({ code: 0 });
  expect(text).toContain("（三）每月专题研究一次，会后三日内印发纪要。");
  expect(text).not.toMatch(/（三）\s*（三）/);
});

test("another number, or a word that is no text, is refused and nothing written", async () => {
  for (const [answer, code] of [
    ["（四）每月专题研究一次。", "merge/typed-number"],
    ["同意", "merge/unclear-answer"],
    ["删去", "merge/unclear-answer"],
    ["√", "merge/unclear-answer"],
  ] as const) {
    const { said, touched } = await answered(answer);
    expect([said.code, said.out, touched]).toEqual([2, "", false]);
    expect(said.err).toContain(`[${code}]`);
  }
});

test.each(["改稿", "采用改稿", " 用改稿。"])("%s is a choice, not a text", async (answer) => {
  const { said, text, mine } = await answered(answer);
  expect(said, said.err).toMatchObject({ code: 0 });
  expect(text).toContain(mine);
  expect(text).not.toContain("采用改稿");
});
