import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { call, workspace } from "../cli/desk.js";
import { send, serve } from "./server.js";

vi.setConfig({ hookTimeout: 120_000 });

const unit = "hubin-primary";
const document = "responsibility-list.ideology";
const draft = ["draft", unit, "--kind", "responsibility-list", "--topic", "ideology", "--format", "docx"];
const desk = workspace(unit);
let page: Awaited<ReturnType<typeof serve>>;
beforeAll(async () => {
  await call(desk, [...draft, "--as-of", "2026-03-05"]);
  const profile = join(desk, "data", "units", `${unit}.yaml`);
  writeFileSync(profile, readFileSync(profile, "utf8").replace("special-study: 2/year", "special-study: 4/year"));
  await call(desk, ["regenerate", unit, "--as-of", "2026-09-02"]);
  page = await serve(desk, true);
});
afterAll(() => page.server.stop());

const version = (number: number | "current") => ({ unit, document, version: number });
async function dropped(name: string, text: string) {
  const headers = { ...page.own, "Content-Type": "application/octet-stream" };
  const put = await send(page.port, { method: "PUT", path: `/kept?name=${encodeURIComponent(name)}`, body: text, headers });
  return { kept: JSON.parse(put.text).value.id as string };
}

test("two versions stand side by side, each row with its reason", async () => {
  expect((await page.ask("compare/papers", { unit })).answer.value).toMatchObject([
    { document, versions: [{ number: 2, asOf: "2026-09-02" }, { number: 1 }] },
  ]);
  const { answer } = await page.ask("compare/rows", { a: version(1), b: version("current") });
  expect(answer).toMatchObject({ ok: true, value: { identical: false, open: null, besides: [] } });
  const changed = answer.value.rows.filter(({ kind }: { kind: string }) => kind !== "same");
  expect(changed.length).toBeGreaterThan(0);
  for (const row of changed) expect(row.why).toContain("频次");
  expect((await page.ask("compare/rows", { a: version(2), b: version("current") })).answer.value.identical).toBe(true);
});

test("files that are dropped are compared too; documents with nothing in common only when that is wanted", async () => {
  const a = await dropped("旧.txt", "值班办法\n第一条  每天两人值班。\n第二条  节假日加派一人。\n");
  const b = await dropped("新.txt", "值班办法\n第一条  每天三人值班。\n第二条  节假日加派一人。\n");
  const { answer } = await page.ask("compare/rows", { a, b });
  expect(answer.value.rows.find(({ kind }: { kind: string }) => kind !== "same")).toMatchObject({
    name: "修改",
    old: { number: "第一条" },
    pieces: [
      { op: "=", text: "每天" },
      { op: "-", text: "两人" },
      { op: "+", text: "三人" },
      { op: "=", text: "值班。" },
    ],
  });
  const other = { a: await dropped("菜谱.txt", "红烧茄子\n茄子切块加蒜末炒软。\n".repeat(40)), b: version(1) };
  expect((await page.ask("compare/rows", other)).answer).toMatchObject({ ok: false, told: [{ code: "report/unrelated" }] });
  expect((await page.ask("compare/rows", { ...other, force: true })).answer.ok).toBe(true);
});

test("the reports are those of the command, byte for byte", async () => {
  for (const [form, ending] of [
    ["table", "docx"],
    ["redline", "docx"],
    ["decision", "docx"],
    ["html", "html"],
  ] as const) {
    const { answer } = await page.ask("compare/report", { a: version(1), b: version(2), form });
    expect(answer.told.filter(({ severity }: { severity: string }) => severity === "error")).toEqual([]);
    const given = await send(page.port, { path: `/file?kept=${answer.value.kept}`, headers: page.own });
    const out = join(desk, `${form}.${ending}`);
    const named = [`${unit}/${document}@1`, `${unit}/${document}@2`];
    expect((await call(desk, ["compare", ...named, "--format", form, "--out", out])).code).toBe(1);
    expect(given.text).toBe(readFileSync(out).toString("utf8"));
  }
});

test("what is gone, and what is no version, is told", async () => {
  const a = { kept: "0".repeat(24) };
  expect((await page.ask("compare/rows", { a, b: version(1) })).answer).toMatchObject({ told: [{ code: "web/file-gone" }] });
  expect((await page.ask("compare/rows", { a: version(1), b: version(9) })).answer.ok).toBe(false);
  const out = { unit: "../../etc", document: "passwd", version: 1 };
  expect((await page.ask("compare/rows", { a: out, b: version(1) })).answer.ok).toBe(false);
});

test("all papers on two days, or of now: what changed, and a page to be saved; a day that is none is refused", async () => {
  const on = (day: string) => ({ unit, on: day });
  const { answer } = await page.ask("compare/shelves", { a: on("2026-03-05"), b: on("current"), form: "html" });
  expect(answer).toMatchObject({ ok: true, value: { identical: false, counts: "有改动 1 份" } });
  const told = await call(desk, ["compare", `${unit}@2026-03-05`, `${unit}@current`, "--format", "html", "--out", "all.html"]);
  expect(told.code).toBe(1);
  const got = await send(page.port, { path: `/file?kept=${answer.value.kept}`, headers: page.own });
  expect(got.text).toBe(readFileSync(join(desk, "all.html"), "utf8"));
  const same = { a: on("2026-03-05"), b: on("2026-04-01"), form: "html" };
  expect((await page.ask("compare/shelves", same)).answer.value.identical).toBe(true);
  expect((await page.ask("compare/shelves", { ...same, a: on("3") })).answer.ok).toBe(false);
});
