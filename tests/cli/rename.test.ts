import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { call, sample, workspace } from "./desk.js";

const unit = "hubin-primary";
const path = (desk: string) => join(desk, "data", "units", `${unit}.yaml`);

test("rename shows what it does, and does it all or nothing", async () => {
  const desk = workspace(unit);
  const dry = await call(desk, ["rename", unit, "德育处", "学生发展中心", "--dry-run"]);
  expect(dry).toMatchObject({ code: 0 });
  expect(dry.out).toContain("+    title: 学生发展中心主任");
  expect(readFileSync(path(desk), "utf8")).toBe(sample(unit));
  for (const [argv, words] of [
    [["德育处"], "--dissolve"],
    [["德育处", "甲处", "--dissolve"], "只能写一样"],
    [["德育处", "教务处"], "--merge-into"],
    [["德育处", "某某处"], "profile/placeholder"],
    [["德育处", "--dissolve"], "group.office"],
  ] as const) {
    const said = await call(desk, ["rename", unit, ...argv]);
    expect(said, argv.join(" ")).toMatchObject({ code: 2, out: "" });
    expect(said.err).toContain(words);
  }
  expect(readFileSync(path(desk), "utf8")).toBe(sample(unit));
  expect((await call(desk, ["rename", unit, "德育处", "学生发展中心"])).code).toBe(0);
  expect((await call(desk, ["unit", "check", unit])).code).toBe(0);
  const merged = await call(desk, ["rename", unit, "总务处", "--merge-into", "办公室", "--json"]);
  expect(merged.code).toBe(1);
  expect(JSON.parse(merged.out)).toMatchObject({ kind: "部门", from: "总务处", to: "办公室", written: true });
  expect((await call(desk, ["unit", "check", unit])).err).toContain("总务处主任");
});

test("impact says which names in the profile were forgotten", async () => {
  const desk = workspace(unit);
  await call(desk, ["draft", unit, "--topic", "ideology", "--kind", "领导小组通知", "--format", "txt"]);
  writeFileSync(path(desk), sample(unit).replace("name: 德育处,", "name: 学生发展中心,"));
  const said = await call(desk, ["impact", unit]);
  expect(said.err).toMatch(/hubin-primary\.yaml:\d+:\d+ .*“德育处”已改为“学生发展中心”.*德育处主任/);
  await call(desk, ["rename", unit, "德育处主任", "学生发展中心主任"]);
  expect((await call(desk, ["impact", unit])).err).not.toContain("rename/still-says");
});
