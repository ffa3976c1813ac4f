import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test, vi } from "vitest";
import { call, workspace } from "./desk.js";
import { editDocx, picture, words } from "./edit-docx.js";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const name = "云汀市湖滨小学意识形态工作责任制实施细则";
let cwd: string;
const file = (format: string) => readFileSync(join(cwd, "out", "hubin-primary", `${name}.${format}`));
const regenerate = () => call(cwd, ["regenerate", "hubin-primary", "--as-of", "2026-03-05"]);

beforeAll(async () => {
  cwd = workspace("hubin-primary");
  const kinds = ["--kind", "implementation-rules,assessment", "--topic", "ideology"];
  await call(cwd, ["draft", "hubin-primary", ...kinds, "--as-of", "2026-03-05", "--format", "docx,pdf,html"]);
});

test("the other formats follow a Word file changed by hand, which keeps its bytes; once", async () => {
  const old = file("html");
  editDocx(join(cwd, "out", "hubin-primary", `${name}.docx`), words("人员变动的当日告知。", "人员变动的当日张榜告知。"));
  const [word, pdf] = [file("docx"), file("pdf")];
  const dry = await call(cwd, ["regenerate", "hubin-primary", "--as-of", "2026-03-05", "--dry-run"]);
  expect(dry.out).toContain("2 份文件，将更新 0 份，将重印 1 份，未受影响 1 份。");
  const said = await regenerate();
  expect([said.code, said.err.includes("错误")]).toEqual([0, false]);
  expect(said.out).toContain("2 份文件，更新 0 份，重印 1 份，未受影响 1 份。");
  expect(file("docx").equals(word)).toBe(true);
  const printed = [file("pdf"), file("html")] as const;
  expect(printed[0].equals(pdf)).toBe(false);
  const [before, after] = [old, printed[1]].map((bytes) => bytes.toString().replace(/<\/?span[^>]*>/g, ""));
  expect(after).not.toBe(before);
  expect(after!.replace("人员变动的当日张榜告知。", "人员变动的当日告知。")).toBe(before);
  const again = await regenerate();
  expect(again.out).toContain("2 份文件，更新 0 份，未受影响 2 份。");
  expect([file("pdf").equals(printed[0]), file("html").equals(printed[1])]).toEqual([true, true]);
  const undone = await call(cwd, ["undo", "hubin-primary"]);
  expect([undone.code, undone.err]).toEqual([0, ""]);
  expect([file("pdf").equals(pdf), file("html").equals(old), file("docx").equals(word)]).toEqual([true, true, true]);
});

test("what nothing but Word prints is named with its place", async () => {
  const path = join(cwd, "out", "hubin-primary", `${name}.docx`);
  editDocx(path, words("人员变动的当日张榜告知。", "人员变动的当日书面告知。"));
  expect((await regenerate()).err).not.toContain("writer/only-in-word");
  editDocx(path, picture("查明原因、改进工作。"));
  const { err } = await regenerate();
  expect(err).toMatch(/html、pdf 印不出来：图片（.+）/);
});

test("what an undo brought back is printed again from the Word file that kept its edits, once", async () => {
  const word = file("docx");
  await regenerate();
  const printed = [file("pdf"), file("html")] as const;
  expect((await call(cwd, ["undo", "hubin-primary"])).code).toBe(0);
  expect(file("html").equals(printed[1])).toBe(false);
  expect((await regenerate()).out).toContain("重印 1 份");
  expect([file("pdf").equals(printed[0]), file("html").equals(printed[1]), file("docx").equals(word)]).toEqual([
    true,
    true,
    true,
  ]);
  expect((await regenerate()).out).toContain("未受影响 2 份");
});

test("so is what a merge and its undo left, once the profile is as it was", async () => {
  editDocx(join(cwd, "out", "hubin-primary", `${name}.docx`), words("人员变动的当日书面告知。", "人员变动的次日书面告知。"));
  const word = file("docx");
  const path = join(cwd, "data", "units", "hubin-primary.yaml");
  const profile = readFileSync(path, "utf8");
  writeFileSync(path, profile.replaceAll("教务处", "教务教研处"));
  expect((await regenerate()).code).toBeLessThan(2);
  expect(file("html").toString()).toContain("次日书面");
  expect((await call(cwd, ["undo", "hubin-primary"])).code).toBe(0);
  expect([file("html").toString().includes("次日书面"), file("docx").equals(word)]).toEqual([false, true]);
  writeFileSync(path, profile);
  await regenerate();
  expect(file("html").toString()).toContain("次日书面");
  expect(file("docx").equals(word)).toBe(true);
  expect((await regenerate()).out).toContain("未受影响 2 份");
});

test("a format that a draft of the Word file alone left behind follows it", async () => {
  const desk = workspace("hubin-primary");
  const path = join(desk, "data", "units", "hubin-primary.yaml");
  const draft = ["draft", "hubin-primary", "--kind", "responsibility-list", "--topic", "ideology", "--as-of", "2026-03-05"];
  const again = () => call(desk, ["regenerate", "hubin-primary", "--as-of", "2026-03-05"]);
  const html = () => {
    const folder = join(desk, "out", "hubin-primary");
    return readFileSync(join(folder, readdirSync(folder).find((one) => one.endsWith(".html"))!), "utf8");
  };
  await call(desk, [...draft, "--format", "docx,html"]);
  writeFileSync(path, readFileSync(path, "utf8").replaceAll("教务处", "教务教研处"));
  await call(desk, [...draft, "--format", "docx"]);
  expect(html()).not.toContain("教务教研处");
  expect((await again()).out).toContain("更新 1 份");
  expect(html()).toContain("教务教研处");
  expect((await again()).out).toContain("更新 0 份，未受影响 1 份");
});
