import { copyFileSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { call, workspace } from "./desk.js";

const desk = workspace("hubin-primary", "lanjiang-culture");
const units = join(desk, "data", "units");
const draft = ["--kind", "year-plan", "--topic", "ideology", "--format", "docx", "--as-of", "2026-03-13"];

test("a unit may be called by its full or short name wherever one is asked for", async () => {
  for (const name of ["湖滨小学", "云汀市湖滨小学", " 湖滨 小学"])
    expect((await call(desk, ["unit", "check", name])).code, name).toBe(0);
  expect((await call(desk, ["draft", "湖滨小学", ...draft])).code).toBe(0);
  expect(existsSync(join(desk, "out", "hubin-primary"))).toBe(true);
  const asked = [
    ["unit", "show", "湖滨小学"],
    ["unit", "export", "云汀市湖滨小学", "--out", "表.xlsx"],
    ["unit", "import", "表.xlsx", "--unit", "湖滨小学"],
    ["impact", "湖滨小学", "--as-of", "2026-03-13"],
    ["regenerate", "湖滨小学", "--as-of", "2026-03-13"],
    ["regenerate", "湖滨小学", "--as-of", "2026-03-13"],
    ["history", "湖滨小学"],
    ["compare", "湖滨小学/year-plan.ideology@1", "hubin-primary/year-plan.ideology@current"],
    ["explain", "湖滨小学/year-plan.ideology@1#标题"],
    ["burden", "湖滨小学"],
    ["appoint", "湖滨小学", "--post", "校长", "--name", "江一帆", "--from", "2026-12-01", "--dry-run"],
    ["undo", "湖滨小学"],
  ];
  for (const argv of asked) {
    const { code, err } = await call(desk, argv);
    expect(err, argv.join(" ")).not.toMatch(/unknown-unit|no-history|cli\//);
    expect(code, argv.join(" ")).toBeLessThan(2);
  }
});

test("a name that several units have is answered with them; an unknown one with the nearest", async () => {
  const other = join(units, "hubin-two.yaml");
  copyFileSync(join(units, "hubin-primary.yaml"), other);
  writeFileSync(
    other,
    readFileSync(other, "utf8").replace("id: hubin-primary", "id: hubin-two").replace("云汀市湖滨小学", "岚江县湖滨小学"),
  );
  const several = await call(desk, ["unit", "check", "湖滨小学"]);
  expect(several.code).toBe(2);
  expect(several.err).toContain("hubin-primary（云汀市湖滨小学）、hubin-two（岚江县湖滨小学）");
  expect((await call(desk, ["unit", "check", "岚江县湖滨小学"])).out).toContain("hubin-two");
  const none = await call(desk, ["unit", "check", "湖滨中学"]);
  expect([none.code, none.err.includes("湖滨小学”"), none.err.includes("lanjiang-culture（")]).toEqual([2, true, true]);
});

test("a profile that does not read is found by its name, and its faults are told", async () => {
  const path = join(units, "lanjiang-culture.yaml");
  const text = readFileSync(path, "utf8");
  writeFileSync(path, text.replace(/^size: .*\n/m, "").replace("unit:\n", "sise: small\nunit:\n"));
  const name = /short-name: (\S+)/.exec(text)![1]!;
  const { code, err } = await call(desk, ["unit", "check", name]);
  expect([code, err.includes("sise"), err.includes("unknown-unit")]).toEqual([2, true, false]);
});
