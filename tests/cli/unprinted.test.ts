import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { snapshot } from "../archive/shelf.js";
import { call, workspace } from "./desk.js";

const visible = (desk: string) =>
  Object.fromEntries(Object.entries(snapshot(join(desk, "out"))).filter(([name]) => !name.includes(".history")));

test("a fact that only moves within the profile, or a clause that says the same in a new version, rewrites no file", async () => {
  const desk = workspace("hubin-primary");
  const day = ["--as-of", "2026-03-05"];
  const draft = [
    "draft",
    "hubin-primary",
    "--topic",
    "ideology",
    "--kind",
    "responsibility-letter,responsibility-list,duty-card",
    ...day,
    "--format",
    "docx",
  ];
  expect((await call(desk, draft)).code).toBe(0);
  const before = visible(desk);
  const profile = join(desk, "data", "units", "hubin-primary.yaml");
  writeFileSync(
    profile,
    readFileSync(profile, "utf8").replace(/^people:.*\n/m, (line) => `${line}  - { id: new-person, name: 新来的 }\n`),
  );
  const said = await call(desk, ["regenerate", "hubin-primary", ...day]);
  expect(said.out).toContain("更新 0 份");
  expect((await call(desk, draft)).out).toContain("写入 0 个");
  expect(visible(desk)).toEqual(before);
  expect((await call(desk, ["impact", "hubin-primary", ...day])).code).toBe(0);
});
