import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { call, workspace } from "./desk.js";

const draft = ["draft", "hubin-primary", "--topic", "ideology", "--format", "docx,txt", "--as-of"];
const kinds = ["--kind", "leading-group-notice,duty-card"];
const notice = (desk: string): string => {
  const folder = join(desk, "out", "hubin-primary");
  return readFileSync(join(folder, readdirSync(folder).find((name) => /领导小组的通知\.txt$/.test(name))!), "utf8");
};
const said = (err: string): readonly string[] => err.split("\n").filter((line) => line.includes("check/vacant-place"));

test("a post that drops out of a list, an office or the cards is said with the paper, wherever papers are made or asked about", async () => {
  const desk = workspace("hubin-primary");
  expect(said((await call(desk, [...draft, "2026-03-02", ...kinds])).err)).toEqual([]);
  await call(desk, ["vacate", "hubin-primary", "--post", "union-chair", "--on", "2026-06-01"]);
  await call(desk, ["vacate", "hubin-primary", "--post", "德育处主任", "--on", "2026-06-01"]);
  const on = ["--as-of", "2026-06-02"];
  for (const asked of [
    ["impact", "hubin-primary", ...on],
    ["regenerate", "hubin-primary", "--dry-run", ...on],
  ]) {
    const found = said((await call(desk, asked)).err);
    expect(found, asked[0]).toHaveLength(2);
    expect(found[0]).toMatch(/“支部纪检委员、工会主席”在 2026-06-02 无人任职：《关于.+》的名单里没有写/);
    expect(found[1]).toMatch(/“德育处主任”.+《关于.+》没有写办公室主任是谁/);
  }
  expect(said((await call(desk, ["unit", "check", "hubin-primary"])).err)).toHaveLength(2);
  expect(said((await call(desk, [...draft, "2026-06-02", ...kinds])).err)[0]).toContain("没有做这一职务的岗位责任卡");
  expect(notice(desk)).not.toContain("工会主席");
  const todo = await call(desk, ["todo", "hubin-primary", ...on]);
  expect(todo.out).toContain("空缺的职务（2 个）");
  expect(said(todo.out)).toHaveLength(2);
});

test("a post somebody acts in is in the list, and the notice says whose duties they have", async () => {
  const desk = workspace("hubin-primary");
  const appoint = ["appoint", "hubin-primary", "--acting", "--from", "2026-06-01"];
  const head = await call(desk, [...appoint, "--post", "校长", "--name", "何致远"]);
  expect(head.out).toContain("何致远（he-zhiyuan）自 2026-06-01 起主持工作，校长一职空缺；顾晓岚不再任校长");
  await call(desk, [...appoint, "--post", "union-chair", "--name", "孟帆"]);
  expect(said((await call(desk, [...draft, "2026-06-02", ...kinds])).err)).toEqual([]);
  expect(notice(desk)).toContain("组长\t支部组织委员、副校长（主持行政工作）\t何致远");
  expect(notice(desk)).toContain(
    "校长职务空缺期间，由何致远主持行政工作，各项文件规定的校长职责由其履行；支部纪检委员、工会主席职务空缺期间，由孟帆主持工会工作，",
  );
  const ended = await call(desk, ["vacate", "hubin-primary", "--post", "union-chair", "--on", "2026-07-01"]);
  expect(ended.out).toContain("孟帆不再主持工作（支部纪检委员、工会主席），到 2026-07-01 为止");
  await call(desk, ["appoint", "hubin-primary", "--post", "校长", "--name", "何致远", "--from", "2026-07-01"]);
  await call(desk, [...draft, "2026-07-02", ...kinds]);
  expect(notice(desk)).not.toContain("空缺期间");
});
