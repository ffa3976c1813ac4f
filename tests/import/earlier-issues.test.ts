import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { snapshot } from "../archive/shelf.js";
import { call, workspace } from "../cli/desk.js";

const unit = "云汀市青禾小学";
const list = "qinghe/responsibility-list.ideology";
let desk: string;
const put = (name: string, title: string, day: string, ...lines: readonly string[]): void => {
  mkdirSync(join(desk, "旧"), { recursive: true });
  writeFileSync(join(desk, "旧", `${name}.txt`), [`${unit}${title}`, "", ...lines, `中共${unit}支部委员会`, day].join("\n"));
};
const body = (secretary: string, often: string): readonly string[] => [
  "为落实意识形态工作责任制，结合我校实际，制定本清单。",
  `一、党支部书记（${secretary}）责任`,
  "（一）履行意识形态工作第一责任人责任，重要工作亲自部署、重要问题亲自过问。",
  "（二）每半年主持召开党支部会议专题研究意识形态工作。",
  "二、德育处责任",
  `（一）${often}向党支部报告一次意识形态工作情况。`,
];
const given = ["--set", "unit.short-name=青禾小学", "--set", "organ.short=校党支部", "--set", "direct-responsible=校长"];
const take = (...more: readonly string[]) =>
  call(desk, ["import", "旧", "--id", "qinghe", "--yes", ...given, "--set", "superiors.party=汀南区教育局党组", ...more]);
beforeEach(() => {
  desk = workspace();
  put("今年", "2026年意识形态工作责任清单", "2026年3月12日", ...body("周若水", "每季度"));
  put("去年", "2025年意识形态工作责任清单", "2025年3月6日", ...body("祝南屏", "每半年"));
});

test("last year's list is this year's as it was issued then: one paper with a history, and nothing is asked twice", async () => {
  const told = await call(desk, ["import", "旧", "--dry-run"]);
  expect(told.out).toContain("去年.txt：是 今年.txt 早先的一版");
  expect(told.out).not.toContain("说法不一");
  expect(told.out).toContain("祝南屏（2025年3月6日的文件起）、周若水（2026年3月12日的文件起）");
  expect((await take()).code).toBeLessThan(2);
  const { out } = await call(desk, ["history", "qinghe", "--json"]);
  const papers = JSON.parse(out).documents ?? JSON.parse(out);
  expect(JSON.stringify(papers)).toContain("2025-03-06");
  expect(readFileSync(join(desk, "data/units/qinghe.yaml"), "utf8")).toMatch(/date: 2026-03-12/);
  expect(readFileSync(join(desk, "data/originals/qinghe/去年.txt"), "utf8")).toContain("祝南屏");
  expect((await call(desk, ["history", "qinghe"])).out).not.toContain("手工");
});

test("the shelf of a day has the issue that was in force then, and what changed is told by its own causes", async () => {
  await take();
  const { out } = await call(desk, ["compare", "qinghe@2025-12-31", "qinghe@2026-06-01"]);
  expect(out).toContain("党支部书记（[-祝南屏-]{+周若水+}）责任");
  expect(out).toMatch(/\[-每半年-\]\{\+每季度\+\}向党支部报告一次意识形态工作情况。\n(?! *缘由)/);
  expect(out).toContain("缘由：党支部书记由祝南屏改为周若水");
  expect((await call(desk, ["compare", "qinghe@2024-12-31", "qinghe@2026-06-01"])).err).toContain("2024-12-31");
});

test("the paper goes on from this year's; one undo takes both issues back, and they can be taken over again", async () => {
  const before = snapshot(desk);
  await take();
  const taken = snapshot(desk);
  await call(desk, ["appoint", "qinghe", "--post", "党支部书记", "--name", "顾晓岚", "--from", "2026-04-01"]);
  await call(desk, ["regenerate", "qinghe", "--as-of", "2026-04-02", "--back"]);
  const now = await call(desk, ["compare", `${list}@2`, `${list}@3`]);
  expect(now.out).toContain("[-周若水-]{+顾晓岚+}");
  expect((await call(desk, ["undo", "qinghe"])).code).toBe(0);
  await call(desk, ["undo", "qinghe"]);
  expect(existsSync(join(desk, "out/qinghe", `${unit}2026年意识形态工作责任清单.docx`))).toBe(false);
  expect(existsSync(join(desk, "data/originals/qinghe/去年.txt"))).toBe(false);
  expect(Object.keys(before).every((path) => Object.hasOwn(snapshot(desk), path))).toBe(true);
  const again = await take();
  expect(again.code).toBeLessThan(2);
  expect(Object.keys(snapshot(desk))).toEqual(
    expect.arrayContaining(Object.keys(taken).filter((path) => path.endsWith(".docx"))),
  );
});
