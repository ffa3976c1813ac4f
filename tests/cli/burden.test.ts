import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, test, vi } from "vitest";
import { call, sample, workspace } from "./desk.js";

vi.setConfig({ testTimeout: 120_000 });
let desk: string;
beforeEach(() => {
  desk = workspace("hubin-primary");
  const few = sample("hubin-primary").replace(
    /^topics: .*$/m,
    "topics: [ideology, work-safety]\nshelf: [responsibility-list, leading-group-notice]",
  );
  expect(few).not.toBe(sample("hubin-primary"));
  writeFileSync(join(desk, "data/units/hubin-primary.yaml"), few);
});

test("burden tells what each role has to do, each duty with its sentence", async () => {
  const said = await call(desk, ["burden", "hubin-primary", "--json", "--as-of", "2026-03-05"]);
  expect(said.code).toBeLessThan(2);
  const burden = JSON.parse(said.out);
  expect(burden.papers.map((one: { document: string }) => one.document).sort()).toEqual([
    "leading-group-notice.ideology",
    "leading-group-notice.work-safety",
    "responsibility-list.ideology",
    "responsibility-list.work-safety",
  ]);
  const branch = burden.roles.find((one: { role: string }) => one.role === "校党支部");
  expect(branch.meetings).toBeGreaterThan(0);
  for (const { text } of branch.sentences) expect(text.length).toBeGreaterThan(7);
  expect(
    burden.merges.every((one: { saves: number; apart: number; together: number }) => one.saves === one.apart - one.together),
  ).toBe(true);
});

test("what stood at the end of last year is named beside", async () => {
  await call(desk, ["draft", "hubin-primary", "--format", "txt", "--as-of", "2025-11-05"]);
  const said = await call(desk, ["burden", "hubin-primary", "--json", "--as-of", "2026-03-05"]);
  const papers: readonly { lastYear: number | null }[] = JSON.parse(said.out).papers;
  expect(papers.length).toBe(4);
  for (const { lastYear } of papers) expect(lastYear).toBeGreaterThan(300);
  expect((await call(desk, ["burden", "hubin-primary", "--as-of", "2026-03-05"])).out).toContain("去年年底 4 份");
});

test("the workbook is written, and never over a file that is there", async () => {
  const book = join(desk, "负担.xlsx");
  const said = await call(desk, ["burden", "hubin-primary", "--xlsx", "负担.xlsx"]);
  expect(said.out).toContain("负担.xlsx");
  expect(readFileSync(book).subarray(0, 2).toString()).toBe("PK");
  writeFileSync(book, "手写");
  expect(await call(desk, ["burden", "hubin-primary", "--xlsx", "负担.xlsx"])).toMatchObject({ code: 2, out: "" });
  expect(readFileSync(book, "utf8")).toBe("手写");
  expect((await call(desk, ["burden", "hubin-primary", "--xlsx", "负担.xlsx", "--force"])).code).toBeLessThan(2);
  const wrong = await call(desk, ["burden", "hubin-primary", "--xlsx", "负担.docx"]);
  expect(wrong).toMatchObject({ code: 2 });
  expect(wrong.err).toContain("[cli/out-not-xlsx]");
  expect(existsSync(join(desk, "负担.docx"))).toBe(false);
});

test("draft and impact sum it up in two lines", async () => {
  const drafted = await call(desk, ["draft", "hubin-primary", "--format", "txt", "--as-of", "2026-03-05"]);
  expect(drafted.out).toMatch(/全年：会议 \d+ 次/);
  expect(drafted.out).toContain("tiaoli burden hubin-primary");
  const one = await call(desk, [
    "draft",
    "hubin-primary",
    "--kind",
    "responsibility-list",
    "--format",
    "txt",
    "--as-of",
    "2026-03-05",
  ]);
  expect(one.out).not.toContain("全年：会议");
  const appointed = sample("hubin-primary").replace("title: 校长", "title: 代理校长");
  writeFileSync(
    join(desk, "data/units/hubin-primary.yaml"),
    appointed.replace(/^topics: .*$/m, "topics: [ideology, work-safety]"),
  );
  expect((await call(desk, ["impact", "hubin-primary", "--as-of", "2026-03-05"])).out).toMatch(/全年：会议 \d+ 次/);
});

test("bad input is told", async () => {
  for (const [argv, code] of [
    [["burden", "nobody"], "cli/unknown-unit"],
    [["burden", "hubin-primary", "--as-of", "2026-02-30"], "cli/"],
    [["burden"], "cli/missing-argument"],
  ] as const) {
    const said = await call(desk, argv);
    expect(said).toMatchObject({ code: 2, out: "" });
    expect(said.err).toContain(`[${code}`);
  }
});
