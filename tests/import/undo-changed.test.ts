import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { call, workspace } from "../cli/desk.js";
import { serve } from "../web/server.js";

let desk: string;
const unit = "云汀市青禾小学";
const put = (name: string, kind: string, ...lines: readonly string[]): void => {
  mkdirSync(join(desk, "旧"), { recursive: true });
  const text = [`${unit}意识形态工作责任${kind}`, "", ...lines, `中共${unit}支部委员会`, "2024年3月5日"];
  writeFileSync(join(desk, "旧", name), text.join("\n"));
};
const profile = (id: string): string => join(desk, "data/units", `${id}.yaml`);
const aside = (id: string, run: number): string => join(desk, "out", id, "更新记录", `撤销第${run}次前改过的文件`);
const said = (text: string, short: string): string => text.replace(/short-name:.*/, `short-name: ${short} # 自己填的`);
const left = (): readonly string[] =>
  readdirSync(desk, { recursive: true, withFileTypes: true }).flatMap((one) =>
    one.isFile() && !/\.history|\.tiaoli|更新记录|旧$/.test(one.parentPath) ? [join(one.parentPath, one.name)] : [],
  );

beforeEach(() => {
  desk = workspace();
  put("制度.txt", "制度", "一、党支部书记周若水是第一责任人，校长陈远山协助。", "二、党支部每季度专题研究一次。");
});

test("an import whose profile was filled in since is taken back whole, and can be made again", async () => {
  await call(desk, ["import", "旧", "--id", "qinghe", "--yes"]);
  const filled = said(readFileSync(profile("qinghe"), "utf8"), "青禾小学");
  writeFileSync(profile("qinghe"), filled);

  const undone = await call(desk, ["undo", "qinghe"]);
  expect(undone.code).toBe(1);
  expect(undone.err).toContain("qinghe.yaml”在导入之后又改动过");
  expect(undone.err).toContain("更新记录/撤销第1次前改过的文件");
  expect(undone.out).toContain("可以重新导入");
  expect(left()).toEqual([]);
  expect(readFileSync(join(aside("qinghe", 1), "data/units/qinghe.yaml"), "utf8")).toBe(filled);

  const facts = [
    "unit.short-name=青禾小学",
    "organ.short=校党支部",
    "superiors.party=汀南区教育局党组",
    "direct-responsible=校长",
  ];
  const again = await call(desk, ["import", "旧", "--id", "qinghe", "--yes", ...facts.flatMap((one) => ["--set", one])]);
  expect(again.out).toContain("接管 1 份");
  expect((await call(desk, ["todo", "qinghe"])).err).not.toContain("错误");
  // What was put aside stays, whatever is taken back later.
  writeFileSync(profile("qinghe"), said(readFileSync(profile("qinghe"), "utf8"), "青禾"));
  expect((await call(desk, ["undo", "qinghe"])).err).toMatch(/撤销第\d+次前改过的文件/);
  expect(readFileSync(join(aside("qinghe", 1), "data/units/qinghe.yaml"), "utf8")).toBe(filled);
  expect(left()).toEqual([]);
});

test("clauses of the import that somebody reworded, and originals, are put aside with it; other units are read as before", async () => {
  await call(desk, ["import", "旧", "--id", "qinghe", "--yes"]);
  const changed = left().filter((path) => /\/templates\/|\/originals\//.test(path) && !path.endsWith(".docx"));
  expect(changed.length).toBeGreaterThan(2);
  const texts = changed.map((path) => `${readFileSync(path, "utf8")}\n`);
  for (const [i, path] of changed.entries()) writeFileSync(path, texts[i]!);
  const undone = await call(desk, ["undo", "qinghe"]);
  expect(undone.code).toBe(1);
  expect(left()).toEqual([]);
  expect(changed.map((path) => readFileSync(join(aside("qinghe", 1), path.slice(desk.length)), "utf8"))).toEqual(texts);
  const again = await call(desk, ["import", "旧", "--id", "qinghe", "--yes"]);
  expect(again.out, again.err).toContain("接管 1 份");
});

describe("a profile that was there before", () => {
  const path = (): string => profile("hubin-primary");
  const undo = () => call(desk, ["undo", "hubin-primary"]);
  const take = (...more: readonly string[]) => call(desk, ["import", "旧", "--into", "hubin-primary", "--yes", ...more]);
  const old = (name: string, title: string, ...more: readonly string[]): void => {
    const lines = [title, "", "一、党支部每季度专题研究一次。", ...more, "中共云汀市湖滨小学支部委员会", "2024年3月5日"];
    writeFileSync(join(desk, "旧", name), lines.join("\n"));
  };
  let before: string;
  beforeEach(() => {
    desk = workspace("hubin-primary");
    mkdirSync(join(desk, "旧"));
    old("制度.txt", "云汀市湖滨小学意识形态工作责任制度");
    before = readFileSync(path(), "utf8");
  });

  test("comes back as it was where what somebody changed since names kinds that go, or is not there any more", async () => {
    old("教职工.txt", "云汀市湖滨小学教职工意识形态工作责任制度", "二、其他事项另行通知。");
    await take();
    const now = `${readFileSync(path(), "utf8")}# 自己记的\n`;
    expect(now).toContain("own-hubin-primary-");
    writeFileSync(path(), now);
    expect((await undo()).code).toBe(1);
    expect(readFileSync(path(), "utf8")).toBe(before);
    expect(readFileSync(join(aside("hubin-primary", 1), "data/units/hubin-primary.yaml"), "utf8")).toBe(now);
    expect((await call(desk, ["unit", "check", "hubin-primary"])).code).toBeLessThan(2);

    expect((await take()).out).toContain("接管 2 份");
    rmSync(path());
    expect((await undo()).code).toBe(0);
    expect(readFileSync(path(), "utf8")).toBe(before);
  });

  test("stays as somebody changed it since where it can be read without the import", async () => {
    await take("--set", "cadences.special-study=1/quarter");
    const now = `${readFileSync(path(), "utf8")}# 自己记的\n`;
    writeFileSync(path(), now);
    const undone = await undo();
    expect(undone.code).toBe(1);
    expect(undone.err).toContain("留着没有动");
    expect(readFileSync(path(), "utf8")).toBe(now);
    expect(existsSync(aside("hubin-primary", 1))).toBe(false);
    expect((await call(desk, ["unit", "check", "hubin-primary"])).code).toBeLessThan(2);
    expect((await take()).out).toContain("接管 1 份");
  });
});

test("the page says so too, without a path of a profile", async () => {
  await call(desk, ["import", "旧", "--id", "qinghe", "--yes"]);
  writeFileSync(profile("qinghe"), said(readFileSync(profile("qinghe"), "utf8"), "青禾小学"));
  const page = await serve(desk, true);
  const { answer } = await page.ask("history/undo", { unit: "qinghe" });
  expect(answer).toMatchObject({ ok: true });
  const told = JSON.stringify(answer.told.map(({ message, hint }: { message: string; hint?: string }) => [message, hint]));
  expect(told).toContain("在导入之后又改动过");
  expect(told).toContain("更新记录/撤销第1次前改过的文件");
  expect(told).not.toMatch(/data\/units|out\/qinghe|--into/);
  await page.server.stop();
  expect(left()).toEqual([]);
});
