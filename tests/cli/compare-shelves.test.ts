import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { partText, unpackParts } from "../../src/ooxml/zip.js";
import { call, workspace } from "./desk.js";

let cwd: string;
const compare = (...argv: readonly string[]) => call(cwd, ["compare", ...argv]);

beforeAll(async () => {
  cwd = workspace("hubin-primary");
  await call(cwd, ["draft", "hubin-primary", "--as-of", "2026-03-01"]);
  await call(cwd, ["appoint", "hubin-primary", "--post", "党支部书记", "--name", "单立群", "--from", "2026-05-01"]);
  await call(cwd, ["regenerate", "hubin-primary", "--as-of", "2026-06-01", "--reason", "任免"]);
});

test("two days of one unit: every paper that changed in one report, 1", async () => {
  const { code, out, err } = await compare("hubin-primary@2026-03-01", "hubin-primary@2026-06-01");
  expect([code, err]).toEqual([1, ""]);
  expect(out).toMatch(/^云汀市湖滨小学的全套文件：2026-03-01 → 2026-06-01\n有改动 2 份、未变 5 份\n/);
  expect(out).toContain("缘由：党支部书记由沈立言改为单立群");
});

test("a day between takes what was made last before it; the same shelf twice is the same, 0", async () => {
  expect(await compare("hubin-primary@2026-03-01", "hubin-primary@2026-05-31")).toMatchObject({
    ...{ code: 0, out: "全套文件内容相同。\n", err: "" },
  });
  expect((await compare("hubin-primary", "hubin-primary@current")).code).toBe(0);
});

test("as a page, as a Word file and as data, never over a file that is there", async () => {
  for (const [format, name] of [
    ["html", "all.html"],
    ["table", "all.docx"],
    ["json", "all.json"],
  ] as const)
    expect((await compare("hubin-primary@2026-03-01", "hubin-primary", "--format", format, "--out", name)).code).toBe(1);
  const html = readFileSync(join(cwd, "all.html"), "utf8");
  const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const [, target] of html.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(target);
  const parts = unpackParts(readFileSync(join(cwd, "all.docx")), "all.docx");
  const xml = (parts.ok && partText(parts.value, "word/document.xml")) || "";
  expect(xml.match(/<w:tbl>/g)).toHaveLength(2);
  const marks = [...xml.matchAll(/<w:bookmarkStart w:id="(\d+)"/g)].map(([, id]) => id);
  expect(new Set(marks).size).toBe(marks.length);
  const data = JSON.parse(readFileSync(join(cwd, "all.json"), "utf8"));
  expect([data.a, data.papers.length]).toEqual([{ unit: "云汀市湖滨小学", on: "2026-03-01" }, 7]);
  const again = await compare("hubin-primary@2026-03-01", "hubin-primary", "--format", "table", "--out", "all.docx");
  expect([again.code, again.err.includes("cli/out-exists")]).toEqual([2, true]);
});

test("what cannot be asked is told at once, and nothing is written", async () => {
  const wrong = async (...argv: readonly string[]) => {
    const { code, out, err } = await compare(...argv);
    expect([code, out]).toEqual([2, ""]);
    return [...err.matchAll(/\[([a-z/-]+)\]/g)].map(([, found]) => found);
  };
  const both = ["hubin-primary@3", "hubin-primary"] as const;
  expect(await wrong(...both, "--format", "redline", "--out", "r.docx", "--pins", "p.yaml")).toEqual([
    "report/shelf-day",
    "report/paper-by-paper",
    "report/paper-by-paper",
  ]);
  expect(existsSync(join(cwd, "r.docx"))).toBe(false);
  writeFileSync(join(cwd, "旧稿.txt"), "第一条　爱护花木。");
  expect(await wrong("hubin-primary@2026-03-01", "旧稿.txt")).toEqual(["report/one-shelf"]);
  expect(await wrong("hubin-primary@2025-01-01", "hubin-primary")).toEqual(["report/empty-shelf"]);
  expect(await wrong("nobody@2025-01-01", "hubin-primary")).not.toEqual([]);
});
